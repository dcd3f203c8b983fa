// «Om Akson», the sheets of the municipalities and «Fra intensjon til bruk» in use.
import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {violationsOf} from "./accessibility.js";
import {ready, Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

describe("a municipality's sheet", () => {
  test.each([
    ["301", "0301", "Oslo"],
    ["oslo", "0301", "Oslo"],
    ["K-0301", "0301", "Oslo"],
    ["Kárášjohka", "5437", "Karasjok"],
    ["Herøy (Nordland)", "1818", "Herøy"],
    ["3203", "3025", "Asker"]
  ])("is found at kommune/%s", async (text, code, name) => {
    const {page, close} = await site.open("om.html");
    await page.goto(new URL(`kommune/${encodeURIComponent(text)}`, site.address).href);
    await page.waitForURL(`**/kommune/${code}.html`);
    expect(await page.locator("h1").textContent()).toContain(name);
    await close();
  });

  test("of two namesakes neither is chosen silently, and the search box takes over", async () => {
    const {page, close} = await site.open("om.html");
    await page.goto(new URL("kommune/Herøy", site.address).href);
    await ready(page);
    await page.getByText("Mente du Herøy i Møre og Romsdal eller Herøy i Nordland?").waitFor();
    await page.goto(new URL("kommune/9999", site.address).href);
    await ready(page);
    await page.getByRole("combobox").focus();
    await page.keyboard.type("tromsø", {delay: 20});
    await page.keyboard.press("Enter");
    await page.waitForURL("**/kommune/5401.html");
    await close();
  });

  test.each(["0301", "1101", "5001", "5437"])("%s has no fault that axe finds, and fits one A4", async (code) => {
    const {page, complaints, close} = await site.open(`kommune/${code}.html`, {viewport: {width: 360, height: 800}});
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const pdf = (await page.pdf({format: "A4"})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  test("its paragraph and its request are copied", async () => {
    const {page, close} = await site.open("kommune/1101.html", {permissions: ["clipboard-read", "clipboard-write"]});
    await page.getByRole("button", {name: "Kopier"}).first().click();
    await page.getByText("Kopiert").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Våren 2020 ble Eigersund kommune/);
    await close();
  });
});

describe("from intent to use", () => {
  test.each(["Home", "End"])("every sentence makes sense with all sliders at their %s", async (key) => {
    const {page, complaints, close} = await site.open("bruk.html");
    for (const slider of await page.getByRole("slider").all()) {
      await slider.focus();
      await page.keyboard.press(key);
    }
    const text = await page.locator("main").innerText();
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|−0\b/);
    expect(text).toMatch(key === "Home" ? /er bruken 0\s%, og grensen på 55\s% nås ikke/ : /er bruken 65,0\s%: over/);
    expect(complaints).toEqual([]);
    await close();
  });

  test("every figure leaves the page with its source, and what is computed with its assumptions", async () => {
    const {page, close} = await site.open("bruk.html");
    for (const [slot, own] of [
      ["distribution", /med sannsynlighet 80/],
      ["value", /styringsdokument/i],
      ["ramp", /styringsdokument/i],
      ["national", /med sannsynlighet 80/]
    ] as const) {
      const menu = page.locator(`[data-slot=${slot}] .figure-export`);
      await menu.getByRole("button", {name: "Last ned", exact: true}).click();
      await menu.getByRole("combobox").waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        menu.getByRole("button", {name: /SVG/}).click()
      ]);
      const texts = [...readFileSync(await download.path(), "utf8").matchAll(/>([^<]+)</g)].map(([, text]) => text);
      expect(texts.join(" "), slot).toMatch(own);
      expect(texts.join(" "), slot).toMatch(/Kilde:/);
    }
    await close();
  });
});
