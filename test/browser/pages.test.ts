// Every kind of page of the built site, in a real browser, at three widths. The list is taken from the built folder.
import {rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {addressOf, pageKinds, pagesOf} from "../dist/pages.js";
import {smallTargets, stickingOut, violationsOf} from "./accessibility.js";
import {dist, outputFolder, screenshot, Site} from "./site.js";

const pages = pageKinds(pagesOf(dist));
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
    expect(await page.title()).not.toBe("");
    await close();
  });

  test.each(Object.entries(widths))("is accessible and has nothing sticking out on a %s (%d px)", async (device, width) => {
    const {page, close} = await site.open(path, {viewport: {width, height: width < 500 ? 740 : 900}});
    await screenshot(page, `${name}-${device}`);
    expect(await violationsOf(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await close();
  });

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
    const {page, close} = await site.open(path, {viewport: {width: 718, height: 1000}});
    await page.emulateMedia({media: "print"});
    expect(await stickingOut(page)).toEqual([]);
    await close();
  });
});

