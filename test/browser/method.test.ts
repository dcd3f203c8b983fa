// Metode in a real browser: its addresses hold, its figure fits, and on paper nothing is missing.
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Site} from "./site.js";

/** Addresses that other pages and readers' notes link to. */
const anchors = [
  "definisjoner",
  "sannsynlighet",
  "samvariasjon",
  "tidspunkt",
  "makt",
  "koalisjoner",
  "feil",
  "tilbakeblikk",
  "uten-navn",
  "ikke-hevdet",
  "kilder"
];

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

describe("Metode", () => {
  test("every address of a section is there, in the order of the contents", async () => {
    const {page, close} = await site.open("metode");
    const linked = await page
      .locator(".contents a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(linked).toEqual(anchors.map((anchor) => `#${anchor}`));
    expect(await page.locator("#observablehq-main > h2").evaluateAll((headings) => headings.map(({id}) => id))).toEqual(
      anchors
    );
    await close();
  });

  test("a link to a section opens on it, by pointer and by address", async () => {
    const top = (page: Awaited<ReturnType<Site["open"]>>["page"], anchor: string) =>
      page.locator(`#${anchor}`).evaluate((heading) => heading.getBoundingClientRect().top);
    const {page, close} = await site.open("metode#tilbakeblikk");
    const height = page.viewportSize()!.height;
    expect(await top(page, "tilbakeblikk")).toBeLessThan(height);
    expect(await top(page, "tilbakeblikk")).toBeGreaterThanOrEqual(-1);
    await page.locator('.contents a[href="#makt"]').click();
    expect(new URL(page.url()).hash).toBe("#makt");
    expect(await top(page, "makt")).toBeLessThan(height);
    await close();
  });

  test.each([
    [1280, "wide"],
    [360, "compact"]
  ])("at %d px the %s figure is shown, and only that", async (width, shown) => {
    const {page, close} = await site.open("metode", {viewport: {width, height: 800}});
    for (const variant of ["wide", "compact"])
      expect(await page.locator(`[data-slot=back-test] .${variant} > svg`).isVisible()).toBe(variant === shown);
    const box = (await page.locator(`[data-slot=back-test] .${shown} > svg`).boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await close();
  });

  test("lines of prose hold at most 65 characters", async () => {
    const {page, close} = await site.open("metode", {viewport: {width: 1280, height: 900}});
    const longest = await page.evaluate(() => {
      const range = document.createRange();
      let most = 0;
      for (const paragraph of document.querySelectorAll(
        "#observablehq-main > p:not(.lead, .formula), #observablehq-main > ul > li, .definitions dd"
      )) {
        const lines = new Map<number, string>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let k = 0; k < node.textContent!.length; k++) {
            range.setStart(node, k);
            range.setEnd(node, k + 1);
            // Subscripts stand a little lower than their line.
            const line = Math.round(range.getBoundingClientRect().bottom / 12);
            lines.set(line, (lines.get(line) ?? "") + node.textContent![k]);
          }
        }
        most = Math.max(most, ...[...lines.values()].map((line) => line.trim().length));
      }
      return most;
    });
    expect(longest).toBeLessThanOrEqual(65);
    expect(longest).toBeGreaterThan(40);
    await close();
  });

  test("the numbers stand there without scripts", async () => {
    const {page, close} = await site.open("metode", {javaScriptEnabled: false});
    expect(await page.locator(".definitions dt").count()).toBeGreaterThan(5);
    expect(await page.locator('[data-slot="back-test"] tbody tr').count()).toBeGreaterThan(3);
    await close();
  });
});
