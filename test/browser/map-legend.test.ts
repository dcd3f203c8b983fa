// No municipality lies under the legend of its map, where it could be neither seen nor pressed.
import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./scenario-page.js";
import {Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

/** Shapes of the map in the box of its legend. */
const covered = () => {
  const legend = document.querySelector<HTMLElement>(".map > [data-part=legend]")!;
  legend.scrollIntoView({block: "center"});
  const box = (legend.querySelector(".legend") ?? legend).getBoundingClientRect();
  legend.style.visibility = "hidden";
  const found = new Set<string>();
  for (let x = box.left + 1; x < box.right; x += 3) {
    for (let y = box.top + 1; y < box.bottom; y += 3) {
      const id = document.elementFromPoint(x, y)?.id ?? "";
      if (/-\d{4}$/.test(id)) found.add(id);
    }
  }
  legend.style.visibility = "";
  return {found: [...found], entries: legend.querySelectorAll("li").length};
};

test.each([
  ["kart.html", 7],
  ["scenarier.html", 5],
  ["scenarier.html?farge=paavirkning", 8]
])("%s, at many widths", async (path, entries) => {
  for (const width of [390, 600, 768, 1000, 1100, 1280, 1920]) {
    const {page, complaints, close} = await site.open(path, {viewport: {width, height: 900}});
    if (entries === 8) await page.waitForFunction(() => document.querySelectorAll(".map .legend li").length === 8);
    await settled(page);
    expect({width, ...(await page.evaluate(covered))}).toEqual({width, found: [], entries});
    expect(complaints).toEqual([]);
    await close();
  }
});

test("a map that is coloured by an address does not move when its longer legend comes", async () => {
  for (const width of [1000]) {
    const {page, close} = await site.open("scenarier.html?farge=paavirkning", {viewport: {width, height: 900}});
    const top = () =>
      page.evaluate(() => Math.round(document.querySelector(".map-stage")!.getBoundingClientRect().top));
    await page.waitForFunction(() => document.querySelectorAll(".map .legend li").length === 8);
    const coloured = await top();
    await page.locator("[data-part=colour]").selectOption("picks");
    await page.waitForFunction(() => document.querySelectorAll(".map .legend li").length === 5);
    expect([width, await top()]).toEqual([width, coloured]);
    await close();
  }
});
