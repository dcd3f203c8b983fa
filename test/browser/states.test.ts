// A page is more than what it opens with: tables shown, menus and folds opened, a search under way, the three modes of
// the map (Scenarier has its own states in scenarios.test.ts). Each state, on a laptop and at 400 % zoom (320 px): no
// violation of WCAG, no target too small, nothing that sticks out; and what has the focus is never covered by what
// stays in sight.
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {smallTargets, stickingOut, violationsOf} from "./accessibility.js";
import {unfold} from "./scenario-page.js";
import {focused, Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const showTables = async (page: Page): Promise<void> => {
  for (const tab of await page.getByRole("tab", {name: "Vis som tabell"}).all()) await tab.click();
  await page.locator("table").first().waitFor();
};
const openDownload = async (page: Page): Promise<void> => {
  await page.getByRole("button", {name: "Last ned", exact: true}).first().click();
  await page.getByRole("group", {name: /Last ned/}).waitFor();
};
const search = (text: string) => async (page: Page) => {
  await page
    .getByRole("combobox", {name: /kommune/i})
    .first()
    .focus();
  await page.keyboard.type(text);
  await page.locator("[role=listbox] [role=option]").first().waitFor();
};

const states: [what: string, path: string, reach: (page: Page) => Promise<void>][] = [
  ["the overview's tables", "", showTables],
  ["a search for Herøy", "", search("Herøy")],
  ["a day nobody knows the share of, with a municipality chosen", "?v=1&dato=2020-07-01&kommune=0301", async () => {}],
  ["a menu of downloads", "utvikling.html", openDownload],
  ["what must be", "kart.html?v=1&visning=ma-vaere", (page) => page.getByRole("table").first().waitFor()],
  [
    "drawn outcomes",
    "kart.html?v=1&visning=tenkt",
    (page) => page.getByText("TENKT").first().waitFor({state: "attached"})
  ],
  ["a part of the country", "kart.html?v=1&utsnitt=42", async () => {}],
  ["municipalities as filtered", "kommuner.html?v=1&fylke=30&status=unknown", async () => {}],
  ["a search that finds nothing", "kommuner.html?v=1&sok=xyzzy", async () => {}],
  ["all that is folded on the page of data", "datagrunnlag.html", unfold],
  ["a link that could not be read", "kart.html?v=1&dato=2020-99-99", async () => {}],
  ["a fact sheet", "kommune/4204.html", async () => {}],
  ["an embedded map", "innebygd/kart.html?v=1&dato=2020-06-24", async () => {}]
];

describe.each([
  [1366, 768],
  [320, 640]
])("%d × %d", (width, height) => {
  test.each(states)("%s", async (_, path, reach) => {
    const {page, complaints, close} = await site.open(path, {viewport: {width, height}});
    await reach(page);
    expect([await violationsOf(page), await stickingOut(page), await smallTargets(page)]).toEqual([[], [], []]);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What lies over the middle of the focused element and is none of its own; null when it is in sight. */
const cover = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return null;
    const between = (low: number, high: number, most: number) => [Math.max(low, 0), Math.min(high, most)];
    const [left, right] = between(box.left, box.right, innerWidth);
    const [upper, lower] = between(box.top, box.bottom, innerHeight);
    if (left >= right || upper >= lower) return `outside the window at ${Math.round(box.top)}`;
    const [x, y] = [left + Math.min((right - left) / 2, 40), upper + Math.min((lower - upper) / 2, 12)];
    const top = document.elementFromPoint(x, y);
    if (!top || element.contains(top) || top.contains(element) || element.closest("label")?.contains(top)) return null;
    const sticky = (one: Element | null): boolean =>
      one !== null && (/sticky|fixed/.test(getComputedStyle(one).position) || sticky(one.parentElement));
    return sticky(top) && !sticky(element) ? `${top.tagName.toLowerCase()}.${top.className}` : null;
  });

describe.each([
  [1366, 768],
  [360, 640]
])("a walk with Tab at %d × %d", (width, height) => {
  test.each(["", "kart.html", "kommuner.html", "scenarier.html"])(
    "/%s: the focus stays in sight, both ways",
    async (path) => {
      const {page, close} = await site.open(path, {viewport: {width, height}});
      const covered: string[] = [];
      for (const key of ["Tab", "Shift+Tab"])
        for (let step = 0; step < 45; step++) {
          await page.keyboard.press(key);
          const by = await cover(page);
          if (by !== null) covered.push(`${await focused(page)} below ${by}`);
        }
      expect(covered).toEqual([]);
      await close();
    }
  );
});
