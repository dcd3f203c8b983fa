// Every kind of page of the built site, in a real browser, at three widths. The list is taken from the built folder.
import {rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {addressOf, pageKinds, pagesOf} from "../dist/pages.js";
import {smallTargets, stickingOut, violationsOf} from "./accessibility.js";
import {dist, outputFolder, screenshot, Site} from "./site.js";

const pages = pageKinds(pagesOf(dist));
/** A4 inside the margins of print.css, in CSS pixels (96 an inch). */
const paper = {width: 680, height: 1000};
const sheetHeight = ((297 - 14 - 16) / 25.4) * 96;
const widths = {phone: 360, laptop: 1280, wide: 1920};

let site: Site;
beforeAll(async () => {
  rmSync(outputFolder, {recursive: true, force: true});
  site = await Site.start();
});
afterAll(() => site.close());

describe.each(pages)("%s", (file) => {
  const path = addressOf(file);
  // 404.html is asked for by its own name, and then it is there.
  const name = path === "" ? "index" : path.replaceAll("/", "-");

  test("says nothing in the console and asks nobody else", async () => {
    const {page, complaints, requests, close} = await site.open(path);
    // Also what a page fetches or loads only when it is used: the whole page scrolled through.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.address) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(await page.getAttribute("html", "lang")).toBe("nb");
    // An icon in the page itself costs no request. Decoded, not only asked for: 0 is a picture that cannot be read.
    expect(await page.getAttribute("link[rel=icon]", "href")).toMatch(/^data:/);
    expect(
      await page.locator("link[rel=icon]").evaluate(async (link: HTMLLinkElement) => {
        const icon = new Image();
        icon.src = link.href;
        return icon.decode().then(
          () => icon.naturalWidth,
          () => 0
        );
      })
    ).toBeGreaterThan(0);
    expect(await page.title()).not.toBe("");
    await close();
  });

  test.each(Object.entries(widths))(
    "is accessible and has nothing sticking out on a %s (%d px)",
    async (device, width) => {
      const {page, close} = await site.open(path, {viewport: {width, height: width < 500 ? 740 : 900}});
      await screenshot(page, `${name}-${device}`);
      expect(await violationsOf(page)).toEqual([]);
      expect(await stickingOut(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await close();
    }
  );

  test("reflows at 320 px, which is 400 % of 1280", async () => {
    const {page, close} = await site.open(path, {viewport: {width: 320, height: 640}});
    expect(await stickingOut(page)).toEqual([]);
    await close();
  });

  test("has its content without scripts", async () => {
    const {page, close} = await site.open(path, {javaScriptEnabled: false});
    expect(await page.locator("h1").count()).toBe(1);
    await close();
  });

  test("is printed whole: nothing is cut off at the right of A4", async () => {
    const {page, close} = await site.open(path, {viewport: paper});
    await page.emulateMedia({media: "print"});
    expect(await stickingOut(page)).toEqual([]);
    await close();
  });

  test("is printed as a document: no controls, no figure or heading split, heads repeated, links spelled out", async () => {
    const {page, close} = await site.open(path, {viewport: paper});
    await page.emulateMedia({media: "print"});
    const printed = await page.evaluate((sheet) => {
      const shown = (element: Element) => element.getClientRects().length > 0;
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(shown);
      const name = (element: Element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`;
      const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
      return {
        controls: all("nav, button:not(thead button, [aria-pressed=true]), input, select, ds-tab, .map-tooltip").map(
          name
        ),
        // Some tables of many rows are in a section that is called a figure; those may break between rows.
        split: all("figure.figure, .key-figures, tr")
          .filter((element) => style(element).breakInside !== "avoid")
          .map(name),
        tooTall: all("figure.figure")
          .filter((element) => element.getBoundingClientRect().height > sheet)
          .map(name),
        lonelyHeadings: all("#observablehq-main :is(h1, h2, h3)")
          .filter((element) => style(element).breakAfter !== "avoid")
          .map(name),
        heads: all("thead")
          .filter((element) => style(element).display !== "table-header-group")
          .map(name),
        hiddenAddresses: all("#observablehq-main a[href^=http]")
          .filter((element) => !style(element, "::after").content.includes(element.getAttribute("href")!))
          .map(name)
      };
    }, sheetHeight);
    expect(printed).toEqual({controls: [], split: [], tooTall: [], lonelyHeadings: [], heads: [], hiddenAddresses: []});
    await close();
  });
});

test("a print says which day it shows and where it is found", async () => {
  const {page, close} = await site.open("kart?v=1&dato=2020-06-24", {viewport: paper});
  await page.emulateMedia({media: "print"});
  const line = page.locator("#observablehq-header [data-part=printed]");
  expect(await line.isVisible()).toBe(true);
  expect((await line.innerText()).replaceAll("\u00a0", " ")).toBe(
    `Viser 24. juni 2020. Adresse: ${site.address}kart?v=1&dato=2020-06-24`
  );
  await page.evaluate(() => {
    history.pushState(null, "", "?v=1&dato=2020-06-25");
    dispatchEvent(new PopStateEvent("popstate"));
    dispatchEvent(new Event("beforeprint"));
  });
  expect(await line.innerText()).toContain("dato=2020-06-25");
  await page.emulateMedia({media: "screen"});
  expect(await line.isVisible()).toBe(false);
  await close();
});
