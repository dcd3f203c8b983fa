// Scenarios that are shared, saved, left and come back to, undone.
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {writeScenario} from "../../src/scenario/address.js";
import {scenarioKeys} from "../../src/scenario/address-form.js";
import {actionWords} from "../../src/scenario/control-words.js";
import {withPicks, type Choice} from "../../src/scenario/state.js";
import {defaults, facts} from "../scenario/world.js";
import {figures, openFile, pick, preset, savedFile, settled, showAll, shown, slide, unfold} from "./scenario-page.js";
import {Site, type OpenedPage} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const open = (search = "") => site.open(`scenarier.html${search}`);
const soundly = async (opened: OpenedPage) => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
};
const link = (state: typeof defaults): string =>
  `?${new URLSearchParams(writeScenario(state, defaults, facts)).toString()}`;
const heard = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.querySelector("[aria-live=polite].ds-sr-only")?.textContent?.includes(text),
    words
  );
const notices = (page: Page) => page.locator("#notices").textContent();
const keysOf = (page: Page) => scenarioKeys.filter((key) => new URL(page.url()).searchParams.has(key));

describe("share", () => {
  test("a link opens the same page in a fresh browser: choices, assumptions, colours, and the scenario held fast", async () => {
    const opened = await open();
    const {page} = opened;
    await unfold(page);
    await page.locator("[data-action=keep]").click();
    await preset(page, "without-oslo");
    await pick(page, "4601", "in");
    await page.locator("[data-part=by]").selectOption("county");
    await slide(page, "group-46", 35);
    await page.locator("[data-part=colour]").selectOption("influence");
    const before = await shown(page);
    const address = page.url();
    expect(before.compare[0]).toContain("Bergen");
    const again = await site.open(address.slice(site.address.length));
    await again.page.waitForFunction(() => document.querySelectorAll("#compare-sheet .numbers strong").length === 4);
    const after = await shown(again.page);
    for (const slot of ["answer", "outcomes", "assume", "members", "map", "compare"])
      expect(after[slot], slot).toEqual(before[slot]);
    await soundly(again);
    await page.locator("[data-action=stop]").click();
    await settled(page);
    expect([...new URL(page.url()).searchParams.keys()].filter((key) => key.startsWith("mot"))).toEqual([]);
    await soundly(opened);
  });

  test("291 chosen by hand: an address below 200 characters that opens equal", async () => {
    const opened = await open();
    const {page} = opened;
    await showAll(page);
    const wanted: Choice[] = ["in", "out", "undecided"];
    const choices = new Map(facts.members.map(({code}, i) => [code, wanted[(i * 7 + (i >> 3)) % 3]]));
    const state = withPicks(defaults, choices, facts);
    await page.goto(`${site.address}scenarier.html${link(state)}`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    expect(page.url().length - site.address.length).toBeLessThan(200 - "https://akson.example/".length);
    await showAll(page);
    const pressed = await page
      .locator("table.members tr[data-code]")
      .evaluateAll((rows) =>
        rows.map((row): [string, string] => [
          (row as HTMLElement).dataset.code!,
          (row.querySelector("[aria-pressed=true]") as HTMLElement).dataset.pick!
        ])
      );
    expect(new Map(pressed)).toEqual(choices);
    await soundly(opened);
  });

  test("a damaged link: a notice, and what can be saved is", async () => {
    const opened = await open("?s=3&fra=ingen&inn=0301_9999_4601&sjanse=70&k=x");
    const {page} = opened;
    await settled(page);
    expect(await notices(page)).toContain("«9999» er ikke et kommunenummer");
    expect(await page.locator("[data-slide=common]").inputValue()).toBe("70");
    expect(await page.locator("[data-part=counted]").textContent()).toMatch(/^2\skommuner/);
    await soundly(opened);
  });

  test("a file saved here and opened again is the same scenario; one that is none is refused in words", async () => {
    const opened = await open();
    const {page} = opened;
    await preset(page, "ten-largest");
    await slide(page, "common", 44);
    await settled(page);
    const [text, before] = [await savedFile(page), await figures(page)];
    await page.locator("[data-action=reset]").click();
    await settled(page);
    expect(await figures(page)).not.toEqual(before);
    await openFile(page, text);
    await page.getByText(actionWords.loaded).waitFor();
    await settled(page);
    expect(await figures(page)).toEqual(before);
    expect(await savedFile(page)).toBe(text);
    await openFile(page, "nei");
    await page.getByText("Filen kunne ikke brukes").waitFor();
    expect(await figures(page)).toEqual(before);
    await soundly(opened);
  });

  test("left by the menu and come back to, the scenario is still there; what the page opened with can be had again", async () => {
    const opened = await open();
    const {page} = opened;
    const first = await figures(page);
    await pick(page, "0301", "out");
    await settled(page);
    const [search, numbers] = [new URL(page.url()).search, await figures(page)];
    for (const name of ["Kart", "Scenarier"]) {
      await page.locator("#observablehq-header nav a", {hasText: new RegExp(`^${name}$`)}).click();
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    }
    await settled(page);
    expect(await figures(page)).toEqual(numbers);
    expect(keysOf(page).length).toBeGreaterThan(0);
    expect(new URLSearchParams(search).get("ut")).toBe(new URL(page.url()).searchParams.get("ut"));
    await page.locator("[data-action=reset]").click();
    await settled(page);
    expect(await figures(page)).toEqual(first);
    expect(keysOf(page)).toEqual([]);
    await soundly(opened);
  });
});

describe("history", () => {
  test("a movement of a slider is one entry and one step of undo; choices are one each", async () => {
    const opened = await open("?s=3&fra=ingen&k=x");
    const {page} = opened;
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>("[data-slide=common]")!;
      for (let value = 51; value <= 90; value += 1) {
        slider.value = String(value);
        slider.dispatchEvent(new Event("input", {bubbles: true}));
      }
      slider.dispatchEvent(new Event("change", {bubbles: true}));
    });
    expect(new URL(page.url()).searchParams.get("sjanse")).toBe("90");
    expect(await entries()).toBe(start + 1);
    await pick(page, "0301", "in");
    await pick(page, "4601", "in");
    expect(await entries()).toBe(start + 3);
    await page.goBack();
    await page.waitForFunction(() => new URLSearchParams(location.search).get("inn") === "0301");
    await settled(page);
    await page.keyboard.press("Control+z");
    await settled(page);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await page.locator("[data-slide=common]").inputValue()).toBe("90");
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await page.locator("[data-slide=common]").inputValue()).toBe("50");
    await page.keyboard.press("Control+Shift+Z");
    await heard(page, actionWords.redone);
    await soundly(opened);
  });

  test("a browser that refuses to write history still shows every choice", async () => {
    const opened = await open();
    const {page} = opened;
    await page.evaluate(() => {
      history.pushState = history.replaceState = () => {
        throw new DOMException("too many", "SecurityError");
      };
    });
    const before = await figures(page);
    await pick(page, "0301", "out");
    await settled(page);
    expect(await figures(page)).not.toEqual(before);
    expect(await page.locator("tr[data-code='0301'] [data-pick=out]").getAttribute("aria-pressed")).toBe("true");
    await soundly(opened);
  });
});

test("undo and files are out of the way until there is something to undo or save", async () => {
  const opened = await open();
  const {page} = opened;
  for (const action of ["undo", "redo", "reset", "copy", "save"])
    expect(await page.locator(`[data-action=${action}]`).isVisible(), action).toBe(false);
  await pick(page, "0301", "out");
  for (const action of ["undo", "reset", "copy", "save"])
    expect(await page.locator(`[data-action=${action}]`).isVisible(), action).toBe(true);
  await soundly(opened);
});
