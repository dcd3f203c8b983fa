// The file to take along: opened from a folder, without a server and without a request, a reader does the same tasks as
// on the site. `npm run build -- --single-file` makes it.
import {copyFileSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {strFromU8, unzipSync} from "fflate";
import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {composeFigure} from "../../src/export/compose.js";
import {csvText} from "../../src/export/csv.js";
import {presets} from "../../src/export/preset.js";
import {xlsxFile} from "../../src/export/xlsx.js";
import {exportedFigure} from "../../src/figures/all.js";
import {navigation} from "../../src/language/site.js";
import {readState} from "../../src/model/page-address.js";
import {viewOf} from "../../src/model/view.js";
import {probabilityFigure} from "../../src/scenario/probability-words.js";
import {projectFolder} from "../../src/site/install.js";
import {loaderOutput} from "../../src/site/loader-output.js";
import {openedState} from "../../src/site/opened-state.js";
import {singleFileName} from "../../src/site/single-file/build-single-file.js";
import {editionOf, readSiteFacts} from "../../src/site/site-facts.js";
import {violationsOf} from "./accessibility.js";
import {ensureChromium} from "./chromium.js";
import {commanded, figures, pick, savedFile, settled, showAll} from "./scenario-page.js";
import {dist, ready, screenshot, witness} from "./site.js";

/** As it lies on a shared drive: a name with a space, a letter of ours and a sign that means something in addresses. */
const folder = join(mkdtempSync(join(tmpdir(), "akson-")), "Møte 3 #2");
const file = join(folder, "akson (1).html");
const address = pathToFileURL(file).href;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder);
  copyFileSync(join(dist, singleFileName), file);
  browser = await chromium.launch({executablePath: ensureChromium()});
});
afterAll(async () => {
  await browser.close();
  rmSync(join(folder, ".."), {recursive: true});
});

async function open(search = "") {
  const context = await browser.newContext({locale: "nb-NO", viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const seen = witness(page);
  await page.goto(address + search);
  await ready(page);
  return {
    page,
    /** No complaint, and nothing asked for but the file itself and what it makes. */
    async soundly() {
      expect(seen.complaints).toEqual([]);
      expect(seen.requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data):/.test(url))).toEqual([]);
      await context.close();
    }
  };
}

/** A page of the file has taken the place of another. */
async function arrived(page: Page, heading: RegExp): Promise<void> {
  await page.getByRole("heading", {level: 1, name: heading}).waitFor();
  await ready(page);
}

async function save(page: Page, label: RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: label}).first().click()
  ]);
  return {name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path()))};
}

test("it is at most 2 MB, and its own policy lets it ask nobody", () => {
  expect(statSync(file).size).toBeLessThanOrEqual(2_000_000);
  const policy = /content-security-policy" content="([^"]*)"/.exec(readFileSync(file, "utf8"))![1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|https?:|unsafe/);
});

test("every page of the menu opens by its link, is accessible, and keeps the day", async () => {
  const {page, soundly} = await open("?v=1&dato=2020-06-24");
  const dated = new Set(["index", "kart", "utvikling"]);
  for (const {route, label} of navigation) {
    await page.getByRole("navigation", {name: "Hovedmeny"}).getByRole("link", {name: label, exact: true}).click();
    await page.waitForFunction((name) => new URLSearchParams(location.search).get("side") === name, route);
    await ready(page);
    expect(await page.locator("[aria-current=page]").textContent()).toBe(label);
    // As on the site: a scenario has no day.
    if (dated.has(route)) expect(new URL(page.url()).searchParams.get("dato")).toBe("2020-06-24");
    expect(await page.locator("#notices").textContent()).toBe("");
    expect(await violationsOf(page)).toEqual([]);
    await screenshot(page, `en-fil-${route}`);
  }
  await soundly();
});

test("the date: a step changes sentence, map and address, and Back undoes it", async () => {
  const {page, soundly} = await open("?side=kart");
  const kristiansand = page.locator("#kart-4204");
  const signed = await kristiansand.getAttribute("fill");
  await page.locator("input[type=date]").fill("2020-04-14");
  await page.waitForURL(/side=kart&v=1&dato=2020-04-14/);
  expect(await kristiansand.getAttribute("fill")).not.toBe(signed);
  await page.goBack();
  await page.waitForFunction((fill) => document.querySelector("#kart-4204")!.getAttribute("fill") === fill, signed);
  await page.reload();
  await arrived(page, /Kart/);
  await soundly();
});

test("search and map: a municipality by its Sámi name, its source, and finer outlines of its county", async () => {
  const {page, soundly} = await open("?side=kart");
  await page.locator(".search-box input").fill("Kárášjohka");
  await page.keyboard.press("Enter");
  await page.waitForURL(/kommune=5437/);
  expect(await page.locator("[data-slot=selection] [data-part=detail]").textContent()).toContain("Karasjok");
  const outline = () => page.locator("#kart-5437").getAttribute("d");
  const coarse = await outline();
  await page.getByRole("combobox", {name: "Utsnitt"}).selectOption("54");
  await page.waitForFunction((before) => document.querySelector("#kart-5437")!.getAttribute("d") !== before, coarse);
  await soundly();
});

test("a scenario is answered by the worker: the numbers are the command's", async () => {
  const {page, soundly} = await open("?side=scenarier");
  await showAll(page);
  await pick(page, "0301", "out");
  await settled(page);
  const {quotas} = commanded(await savedFile(page), ["probability"]);
  expect(await figures(page)).toEqual(quotas.map(({probability}) => probabilityFigure(probability!)));
  await soundly();
});

test("a figure is saved as the command line makes it, but for the letters of the PNG", async () => {
  const search = "?v=1&dato=2020-06-24";
  const {page, soundly} = await open(`${search}&side=kart`);
  const {view, assets} = openedState((name) => loaderOutput(projectFolder, name));
  const {state} = readState(search, view.facts.defaults, view.facts.known);
  const edition = editionOf(readSiteFacts(projectFolder));
  const figure = exportedFigure("kart", viewOf(view.facts, state), assets, edition);
  await page.locator("[data-slot=map]").getByRole("button", {name: "Last ned", exact: true}).click();
  await page.locator("[data-slot=map] .export-panel select").waitFor();
  const svg = await save(page, /SVG/);
  expect(strFromU8(svg.bytes)).toBe(composeFigure(figure, presets["16x9"]));
  expect(Buffer.compare((await save(page, /XLSX/)).bytes, await xlsxFile(figure))).toBe(0);
  expect(Buffer.from((await save(page, /Tall for programmer/)).bytes).toString()).toBe(
    csvText(figure.table, "machines")
  );
  const png = Buffer.from((await save(page, /PNG/)).bytes);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(strFromU8(svg.bytes))!;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  // Not an empty sheet: the colour of those that had signed is in it.
  const coloured = await page.evaluate(
    async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
      canvas.drawImage(picture, 0, 0);
      const {data} = canvas.getImageData(0, 0, picture.width, picture.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === 0x07 && data[at + 1] === 0x57 && data[at + 2] === 0x45) found += 1;
      return found;
    },
    `data:image/png;base64,${png.toString("base64")}`
  );
  expect(coloured).toBeGreaterThan(1000);
  // A folder on the reader's own machine is no link to send.
  await page.getByRole("button", {name: "Kopier lenke"}).first().click();
  await page
    .locator("[data-slot=map] [data-part=outcome]", {hasText: edition.site === "" ? /ingen lenke/ : /kopier/})
    .waitFor();
  await page.getByRole("button", {name: "Legg i presentasjon"}).first().click();
  await page.getByRole("complementary", {name: "Presentasjon"}).locator("summary").click();
  const parts = unzipSync((await save(page, /PPTX/)).bytes);
  expect(strFromU8(parts["ppt/slides/slide1.xml"])).toContain(figure.title);
  await soundly();
});

test("what did not come along is said where it is asked for, and nothing is opened", async () => {
  const {page, soundly} = await open("?side=datagrunnlag");
  const before = page.url();
  await page.locator("a[href='figur/kart.svg']").click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.textContent()).toContain("følger ikke med");
  await dialog.getByRole("button", {name: "Lukk"}).click();
  expect(await dialog.count()).toBe(0);
  expect(page.url()).toBe(before);
  await page.locator("a[href='#kilder']").click();
  await page.waitForFunction(() => location.hash === "#kilder");
  expect(new URL(page.url()).searchParams.get("side")).toBe("datagrunnlag");
  await soundly();
});
