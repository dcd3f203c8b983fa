// The page of scenarios, used for what it is for: read the answer, change an assumption, choose, compare, by
// pointer and by keys alone.
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {longDate} from "../../src/language/dates.js";
import {writeScenario} from "../../src/scenario/address.js";
import {announcePick, engineFailed} from "../../src/scenario/page-words.js";
import {probabilityFigure} from "../../src/scenario/probability-words.js";
import {setPick} from "../../src/scenario/state.js";
import {defaults, facts, scenarios} from "../scenario/world.js";
import {violationsOf} from "./accessibility.js";
import {
  commanded,
  figures,
  pick,
  preset,
  savedFile,
  sentence,
  settled,
  showAll,
  slide,
  unfold
} from "./scenario-page.js";
import {focused, Site, tabTo, type OpenedPage} from "./site.js";

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
/** Write down all that is said from now on: the next words may replace these before a test looks. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const live = document.querySelector<HTMLElement>("[aria-live=polite].ds-sr-only")!;
    live.dataset.said = "";
    new MutationObserver(() => (live.dataset.said += `${live.textContent}\n`)).observe(live, {childList: true});
  });
const heard = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.querySelector<HTMLElement>("[aria-live=polite].ds-sr-only")?.dataset.said?.includes(text),
    words
  );

describe("the answer", () => {
  test("opens a day before the deadline: the sentence holds its assumption, the day's published total is in view", async () => {
    const opened = await open();
    const {page} = opened;
    const open275 = facts.members.length - 16;
    expect(await sentence(page)).toMatch(
      new RegExp(
        `^Hvis hver av de ${open275} andre kommunene signerer med 50\\s% sannsynlighet, nås målet i \\d+ av 20`
      )
    );
    const published = page.locator("[data-part=published]");
    expect(await published.textContent()).toContain(longDate(defaults.date));
    expect(await published.textContent()).toMatch(/33,56\s%/);
    await page.setViewportSize({width: 1366, height: 768});
    for (const part of ["exact", "published"])
      expect((await page.locator(`[data-part=${part}]`).boundingBox())!.y, part).toBeLessThan(768);
    await soundly(opened);
  });

  test("as many dots as the sentence says lie past the target's line", async () => {
    const opened = await open();
    const {page} = opened;
    for (const common of [50, 60]) {
      await slide(page, "common", common);
      await settled(page);
      const cases = /i (\d+) av 20/.exec((await sentence(page))!)![1];
      const past = await page.locator("[data-view=dots] .wide svg").evaluate((svg) => {
        const line = Number(svg.querySelectorAll("line")[1].getAttribute("x1"));
        const radii = [...svg.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("r")));
        const outer = Math.max(...radii);
        return [...svg.querySelectorAll("circle")].filter(
          (dot) => Number(dot.getAttribute("r")) === outer && Number(dot.getAttribute("cx")) > line
        ).length;
      });
      expect(past, `${common}`).toBe(Number(cases));
    }
    await soundly(opened);
  });

  test("the page's numbers are the command's, with correlation too", async () => {
    const opened = await open();
    const {page} = opened;
    await unfold(page);
    for (const [national, group] of [
      [0, 0],
      [20, 10]
    ]) {
      await preset(page, "under-10000");
      await page.locator("[data-part=size]").selectOption("50000");
      await page.locator("[data-bulk=undecided]").click();
      await slide(page, "national", national);
      await slide(page, "group", group);
      await settled(page);
      const answer = commanded(await savedFile(page), ["probability"]);
      expect(await figures(page)).toEqual(answer.quotas.map(({probability}) => probabilityFigure(probability!)));
    }
    await soundly(opened);
  });

  test("the thumb of the slider stands below the reader's value on the axis of the curve", async () => {
    const opened = await open();
    const {page} = opened;
    for (const width of [1366, 390]) {
      await page.setViewportSize({width, height: 800});
      await slide(page, "common", 30);
      await settled(page);
      const [thumb, mark] = await page.evaluate(() => {
        const input = document.querySelector<HTMLElement>("[data-slide=common]")!.getBoundingClientRect();
        const svg = [...document.querySelectorAll("[data-slot=assume] svg")].find(
          (one) => one.getBoundingClientRect().width > 0
        )!;
        const lines = [...svg.querySelectorAll("line")];
        const own = lines.find((line) => line.getAttribute("x1") === line.getAttribute("x2"))!;
        const box = own.getBoundingClientRect();
        const thumbWidth = 24;
        return [input.left + thumbWidth / 2 + 0.3 * (input.width - thumbWidth), (box.left + box.right) / 2];
      });
      expect(Math.abs(thumb - mark), `${width}`).toBeLessThan(3);
    }
    await soundly(opened);
  });

  test("an engine that fails is told in Norwegian, and no older number stays", async () => {
    const opened = await open();
    const {page} = opened;
    await page.route("**/answers-worker*", (route) => route.abort());
    await page.reload();
    await page.waitForFunction((words) => document.querySelector("h1")?.textContent === words, engineFailed);
    expect(await figures(page)).toEqual([]);
    expect(await page.locator("[data-slot=outcomes] svg").count()).toBe(0);
    await opened.close();
  });
});

describe("presets", () => {
  test("without Oslo is the same as a click on Oslo's no", async () => {
    const opened = await open();
    const {page} = opened;
    await preset(page, "without-oslo");
    await settled(page);
    const [search, numbers] = [new URL(page.url()).search, await figures(page)];
    await page.locator("[data-action=reset]").click();
    await settled(page);
    await pick(page, "0301", "out");
    await settled(page);
    expect([new URL(page.url()).search, await figures(page)]).toEqual([search, numbers]);
    await soundly(opened);
  });

  test("each changes the page, is shown as chosen, and is undone", async () => {
    const opened = await open();
    const {page} = opened;
    await unfold(page);
    const before = await figures(page);
    for (const {id} of scenarios.presets) {
      await preset(page, id);
      await settled(page);
      expect(await page.locator(`[data-preset="${id}"]`).getAttribute("aria-pressed"), id).toBe("true");
      if (id === "24-june") continue;
      expect(await figures(page), id).not.toEqual(before);
      await page.locator("[data-action=undo]").click();
      await settled(page);
      expect(await figures(page), id).toEqual(before);
    }
    await soundly(opened);
  }, 900_000);
});

describe("the draw", () => {
  test("is chosen with one click: the sentence says it, the slider moves its answer, what it cannot answer says so", async () => {
    const opened = await open("?samvar=10-0&fra=2020-06-24&s=3");
    const {page} = opened;
    await preset(page, "drawn-24-june");
    await settled(page);
    expect(await sentence(page)).toMatch(
      /66 uten navn 24\.\sjuni\s2020 trekkes ut slik at tallene stemmer \(Oslo ute\)/
    );
    expect(new URL(page.url()).search).toContain("fra=trukket.2020-06-24");
    expect(new URL(page.url()).search).not.toContain("samvar");
    const before = await figures(page);
    const number = page.locator("[data-slot=assume] [data-part=common]");
    await number.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("25");
    await page.keyboard.press("Tab");
    await settled(page);
    expect(await figures(page)).not.toEqual(before);
    for (const slot of ["correlation", "timing", "tips", "power", "paths", "evidence", "drawn"]) {
      const place = page.locator(`[data-slot=${slot}]`);
      expect(await place.locator("[data-part=not-asked]").getAttribute("hidden"), slot).toBeNull();
      expect(await place.locator("[data-part=asked]").getAttribute("hidden"), slot).not.toBeNull();
    }
    expect(await page.locator("[data-action=save]").isVisible()).toBe(false);
    await preset(page, "24-june");
    await settled(page);
    expect(await page.locator("[data-slot=power] [data-part=asked]").getAttribute("hidden")).toBeNull();
    expect(await page.locator("[data-slot=power] table").count()).toBe(1);
    await soundly(opened);
  });
});

describe("the table", () => {
  test("the row that is enough is where the running share passes the limit; one pick fewer does not reach it", async () => {
    const opened = await open();
    const {page} = opened;
    const codes = await page
      .locator("table.members tbody tr")
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.code ?? "enough"));
    const enough = codes.indexOf("enough");
    expect(enough).toBeGreaterThan(0);
    // The short list ends where it is enough: with picks it grows shorter.
    await showAll(page);
    const choose = (those: string[]) =>
      page.evaluate((all) => {
        for (const code of all) document.querySelector<HTMLElement>(`tr[data-code="${code}"] [data-pick=in]`)!.click();
      }, those);
    await choose(codes.slice(0, enough - 1));
    await settled(page);
    expect(await sentence(page)).toMatch(/^Hvis/);
    await choose(codes.slice(enough - 1, enough));
    await settled(page);
    expect(await sentence(page)).toMatch(/nådd$/);
    await soundly(opened);
  }, 600_000);

  test("a name can be typed letter by letter, and the choice is made by keys; it is said before its answer", async () => {
    const opened = await open("?s=3&fra=ingen&k=x");
    const {page} = opened;
    await unfold(page);
    await page.locator("[data-slot=members] [data-part=search]").focus();
    await page.keyboard.type("bodø", {delay: 30});
    await page.waitForFunction(() => document.querySelectorAll("table.members tr[data-code]").length === 1);
    await page.locator("tr[data-code='1804'] [data-pick=in]").focus();
    await listen(page);
    await page.keyboard.press("Enter");
    await heard(page, "Sannsynligheten er");
    expect(await focused(page)).toBe("button Ja: Bodø");
    const said = (await page.locator("[aria-live=polite].ds-sr-only").getAttribute("data-said"))!;
    expect(said.indexOf(announcePick("Bodø", "in"))).toBeGreaterThanOrEqual(0);
    expect(said.indexOf("Sannsynligheten er")).toBeGreaterThan(said.indexOf(announcePick("Bodø", "in")));
    expect(new URL(page.url()).searchParams.get("inn")).toBe("1804");
    await soundly(opened);
  });

  test("a whole county at once", async () => {
    const opened = await open("?s=3&fra=ingen&k=x");
    const {page} = opened;
    await unfold(page);
    await page.locator("[data-part=county]").selectOption("42");
    await page.locator("[data-bulk=in]").click();
    const agder = facts.members.filter(({county}) => county.code === "42").map(({code}) => code);
    const expected = setPick({...defaults, base: "before"}, agder, "in", facts);
    await settled(page);
    const address = new URL(page.url()).searchParams;
    const written = writeScenario(expected, defaults, facts);
    expect(written.length).toBeGreaterThan(1);
    for (const [key, value] of written) expect([key, address.get(key)]).toEqual([key, value]);
    await soundly(opened);
  });

  test.each([320, 390, 820, 1100, 1160, 1366])(
    "%i px wide, nothing is cut off, Oslo's no least of all",
    async (width) => {
      const opened = await open();
      const {page} = opened;
      await page.setViewportSize({width, height: 800});
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(
        await page.locator("[data-slot=members] .scroll").evaluate((one) => one.scrollWidth - one.clientWidth)
      ).toBe(0);
      // In one step: the row is written again when an answer comes.
      const box = await page.evaluate(() => {
        const {x, width: own} = document.querySelector("tr[data-code='0301'] [data-pick=out]")!.getBoundingClientRect();
        return {x, width: own};
      });
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.width).toBeGreaterThanOrEqual(24);
      // The comparison stays in sight and lies on nothing, wherever the reader has scrolled to.
      const apart = await page.evaluate(() => {
        document.querySelector(".deeper")!.scrollIntoView();
        const [aside, deeper] = [".scenario-aside", ".deeper"].map((each) =>
          document.querySelector(each)!.getBoundingClientRect()
        );
        return aside.left >= deeper.right || aside.bottom <= deeper.top;
      });
      expect(apart).toBe(true);
      await soundly(opened);
    }
  );
});

test("on a phone the comparison is a bar that opens by keys and closes by Escape", async () => {
  const opened = await open();
  const {page} = opened;
  await page.setViewportSize({width: 390, height: 844});
  const sheet = page.locator("#compare-sheet");
  expect(await sheet.isVisible()).toBe(false);
  await page.locator(".compare-bar").press("Enter");
  expect(await sheet.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await sheet.isVisible()).toBe(false);
  expect((await page.locator(".compare-bar").boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await soundly(opened);
});

test("the map by keys: Tab, arrows, Enter; the choice and its answer are said", async () => {
  const opened = await open();
  const {page} = opened;
  await page.locator("[data-slot=map] select").last().focus();
  await tabTo(page, (here) => /^div Kart\. Piltast/.test(here), 6);
  const tooltip = page.locator("[data-slot=map] .map-tooltip:not([hidden])");
  await tooltip.waitFor();
  const name = (await tooltip.locator(":scope > *").first().textContent())!;
  const before = new URL(page.url()).search;
  await listen(page);
  await page.keyboard.press("Enter");
  await settled(page);
  expect(new URL(page.url()).search).not.toBe(before);
  await heard(page, name);
  await heard(page, "Sannsynligheten er");
  await soundly(opened);
});

test("on paper the assumptions are said; on screen the controls say them", async () => {
  const opened = await open();
  const {page} = opened;
  const assumed = page.locator(".assumed");
  expect(await assumed.isVisible()).toBe(false);
  await preset(page, "without-oslo");
  await slide(page, "common", 63);
  await settled(page);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await assumed.isVisible()).toBe(true);
  const text = (await assumed.textContent())!;
  expect(text).toContain("63\u00a0%");
  expect(text).toMatch(/1\skommune: Oslo\./);
  await soundly(opened);
});

test("axe finds nothing in the states that readers reach: unfolded, coloured and held fast, correlated, decided", async () => {
  const everyone = facts.members.map(({code}) => code);
  const decided = setPick({...defaults, base: "before"}, everyone, "in", facts);
  for (const search of [
    "",
    "?s=3&fra=ingen&farge=paavirkning&mot=standard&k=x",
    "?s=3&samvar=20-10&k=x",
    link(decided)
  ]) {
    const opened = await open(search);
    await unfold(opened.page);
    await settled(opened.page);
    expect(await violationsOf(opened.page), search).toEqual([]);
    await soundly(opened);
  }
}, 120_000);
