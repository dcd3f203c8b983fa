// A reader without a mouse: everything a click does, done with keys, and the address follows.
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {focused, Site, tabTo, type OpenedPage} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const date = (page: Page) => page.locator("input[type=range]").first().getAttribute("aria-valuetext");
const soundly = async (opened: OpenedPage) => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
};

describe("Oversikt", () => {
  test("the first stop is the way past the navigation", async () => {
    const opened = await site.open("");
    const {page} = opened;
    await page.keyboard.press("Tab");
    const here = await focused(page);
    expect(here).toMatch(/^a Hopp/);
    // What has the focus must be seen.
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThanOrEqual(
      0
    );
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await soundly(opened);
  });

  test("the date: a day, an event, both ends; the address and every figure follow", async () => {
    const opened = await site.open("");
    const {page} = opened;
    const start = await date(page);
    const figures = page.locator("[data-slot=headline]");
    const before = await figures.textContent();
    await tabTo(page, (here) => here.startsWith("input Dato"));
    await page.keyboard.press("ArrowLeft");
    expect(await date(page)).not.toBe(start);
    expect(parameter(page, "dato")).toMatch(/^2020-\d\d-\d\d$/);
    expect(parameter(page, "v")).toBe("1");
    await page.keyboard.press("ArrowRight");
    expect(await date(page)).toBe(start);
    // Steps of one movement are one entry, written after the movement.
    await page.waitForFunction(() => location.search === "");
    await page.keyboard.press("Home");
    expect(await figures.textContent()).not.toBe(before);
    await page.waitForURL(/dato=2020-04-14/);
    await page.keyboard.press("PageUp");
    await page.waitForURL(/dato=2020-06-17/);
    await page.keyboard.press("End");
    expect(await figures.textContent()).toContain(await date(page));
    await soundly(opened);
  });

  test("what counts can be chosen, and Back undoes the choice", async () => {
    const opened = await site.open("");
    const {page} = opened;
    const rule = page.locator("[data-part=rule]");
    expect(await rule.inputValue()).toBe("signed-or-decided");
    await rule.focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/teller=signert/);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes("teller"));
    expect(await rule.inputValue()).toBe("signed-or-decided");
    await soundly(opened);
  });

  test("a figure is read as a table", async () => {
    const opened = await site.open("");
    const {page} = opened;
    const tab = page.getByRole("tab", {name: "Vis som tabell"}).first();
    await page.getByRole("tab", {name: "Vis som figur"}).first().focus();
    await page.keyboard.press("ArrowRight");
    if ((await tab.getAttribute("aria-selected")) !== "true") await page.keyboard.press("Enter");
    expect(await tab.getAttribute("aria-selected")).toBe("true");
    const table = page.getByRole("table").first();
    await table.waitFor();
    expect(await table.locator("caption").textContent()).not.toBe("");
    expect(await table.locator("tbody th[scope=row]").count()).toBeGreaterThan(0);
    await soundly(opened);
  });
});

describe("Kart", () => {
  test("a municipality is found by typing, and the choice is in the address", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    await tabTo(page, (here) => /^input#.*-search/.test(here));
    await page.keyboard.type("stavang");
    await page.locator("[role=option]:visible").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/kommune=1103/);
    const detail = page.locator("[data-slot=selection] [data-part=detail]");
    expect(await detail.textContent()).toContain("Stavanger");
    expect(await detail.locator("a[href^='https://']").count()).toBeGreaterThan(0);
    await soundly(opened);
  });

  test("a step of the date changes map, legend and the cells of the tables", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    const counties = page.locator("#fylker-wide-desc");
    const kristiansand = page.locator("#kart-4204");
    expect(await counties.textContent()).toContain("Agder: signert 100");
    const signed = await kristiansand.getAttribute("fill");
    await page.locator("input[type=range]").focus();
    await page.keyboard.press("Home");
    expect(await counties.textContent()).toContain("Agder: kan ha signert 100");
    expect(await counties.textContent()).toContain("14.\u00a0april");
    expect(await kristiansand.getAttribute("fill")).not.toBe(signed);
    expect(await page.locator("#folkekart-4204").getAttribute("fill")).not.toBe(signed);
    await page.keyboard.press("End");
    expect(await counties.textContent()).toContain("Agder: signert 100");
    expect(await kristiansand.getAttribute("fill")).toBe(signed);
    await soundly(opened);
  });

  test("Enter takes the best match; what is not there is said", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    await page.locator(".search-box input").focus();
    await page.keyboard.type("0301");
    await page.keyboard.press("Enter");
    await page.waitForURL(/kommune=0301/);
    await page.locator(".search-box input").focus();
    await page.keyboard.type("qqqq");
    await page.getByText("Ingen kommune heter det").waitFor();
    await soundly(opened);
  });

  test("typing alone never chooses: Oslo is not Os", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    await page.locator(".search-box input").focus();
    await page.keyboard.type("Os");
    await page.locator(".search-box [role=option]", {hasText: "Osen"}).waitFor();
    await page.keyboard.type("lo");
    await page.locator(".search-box [role=option]").first().waitFor();
    expect(parameter(page, "kommune")).toBeNull();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/kommune=0301/);
    await soundly(opened);
  });

  test("arrows walk over the map, Enter chooses, Escape lets go", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    await tabTo(page, (here) => /^div Kart\b.*Piltast/.test(here));
    const tooltip = page.locator(".map-tooltip:not([hidden])");
    await tooltip.waitFor();
    const first = await tooltip.textContent();
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction((text) => document.querySelector(".map-tooltip")?.textContent !== text, first);
    await page.keyboard.press("Enter");
    await page.waitForURL(/kommune=\d{4}/);
    const code = parameter(page, "kommune");
    expect(await page.locator("[data-slot=selection] [data-part=detail]").textContent()).toContain(code);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !location.search.includes("kommune"));
    await soundly(opened);
  });

  test("a part of the country, and a way out of the map", async () => {
    const opened = await site.open("kart.html");
    const {page} = opened;
    const whole = await page
      .locator("svg[id], [data-part=drawing] svg")
      .first()
      .evaluate((svg) => svg.outerHTML.length);
    await page.locator("[data-part=region]").selectOption("oslo");
    await page.waitForURL(/utsnitt=oslo/);
    expect(whole).toBeGreaterThan(0);
    await page
      .getByRole("link", {name: /^Hopp over kartet/})
      .first()
      .focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/-after$/);
    await soundly(opened);
  });
});

describe("Kommuner", () => {
  test("searched, filtered and sorted with keys", async () => {
    const opened = await site.open("kommuner.html");
    const {page} = opened;
    const rows = page.locator("tbody tr");
    // Fifty at a time, those with a source first.
    expect(await rows.count()).toBe(50);
    expect(await rows.first().locator(".sources").textContent()).not.toBe("");
    await page.locator("[data-action=more]").focus();
    await page.keyboard.press("Enter");
    expect(await rows.count()).toBe(100);
    await page.locator("input[type=search]").focus();
    await page.keyboard.type("herøy");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
    expect((await rows.locator("th").allTextContents()).sort()).toEqual([
      "Herøy i Møre og Romsdal",
      "Herøy i Nordland"
    ]);
    await page.locator("input[type=search]").fill("");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 50);
    const head = page.locator("th:has(button[data-sort=population])");
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector("th:has(button[data-sort=population])")?.getAttribute("aria-sort") !== "none"
    );
    const direction = await head.getAttribute("aria-sort");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (was) => document.querySelector("th:has(button[data-sort=population])")?.getAttribute("aria-sort") !== was,
      direction
    );
    // Where the list leads to and back again, it is as it was left.
    await page.locator("[data-part=county]").selectOption("42");
    await page.waitForURL(/fylke=42/);
    const shown = await rows.count();
    await rows.first().locator("a").first().click();
    await page.waitForURL(/kommune\/42\d\d\.html/);
    await page.goBack();
    await page.waitForFunction((wanted) => document.querySelectorAll("tbody tr").length === wanted, shown);
    expect(await page.locator("[data-part=county]").inputValue()).toBe("42");
    await soundly(opened);
  });

  test("sorting keeps the focus on its column", async () => {
    const opened = await site.open("kommuner.html");
    const {page} = opened;
    await page.locator("button[data-sort=population]").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-sort"))).toBe("population");
    await soundly(opened);
  });
});

describe("addresses", () => {
  test("one with a day and a municipality opens on them", async () => {
    const opened = await site.open("kart.html?v=1&dato=2020-06-24&kommune=0301");
    const {page} = opened;
    expect(await date(page)).toContain("24.");
    expect(await page.locator("[data-slot=selection]").textContent()).toContain("Oslo");
    await soundly(opened);
  });

  test.each(["dato=i-dag", "kommune=9999", "v=99", "dato=2020-13-01&kommune=%3Cscript%3E"])(
    "%s shows the default and says so",
    async (search) => {
      const opened = await site.open(`index.html?${search}`);
      const notice = opened.page.locator("#notices");
      expect(await notice.textContent()).toContain("Noe i lenken kunne ikke brukes");
      expect(await notice.locator("script").count()).toBe(0);
      expect(await date(opened.page)).toContain("2020");
      await soundly(opened);
    }
  );
});
