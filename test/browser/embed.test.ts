// An embedded figure on somebody else's page: another origin, the snippet as it is copied from Datagrunnlag.
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {embedSnippet} from "../../src/export/height-message.js";
import {figureNames} from "../../src/figures/names.js";
import {witness, Site} from "./site.js";

let site: Site;
let parent: Server;
let parentAddress: string;
let body = "";

beforeAll(async () => {
  site = await Site.start();
  parent = createServer((_, response) =>
    response
      .writeHead(200, {"content-type": "text/html; charset=utf-8"})
      .end(`<!DOCTYPE html><html lang="nb"><title>Notat</title><body>${body}</body></html>`)
  );
  await new Promise<void>((resolve) => parent.listen(0, "127.0.0.1", resolve));
  parentAddress = `http://127.0.0.1:${(parent.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await site.close();
  parent.closeAllConnections();
  parent.close();
});

/** The parent page with this body, and what it complains of. */
async function openParent(html: string, width = 900) {
  body = html;
  const context = await site.browser.newContext({viewport: {width, height: 800}, locale: "nb-NO"});
  const page = await context.newPage();
  const seen = witness(page);
  await page.goto(parentAddress);
  return {page, ...seen, close: () => context.close()};
}

/** The frame is exactly as high as what is in it. */
const fitted = (page: Page, index = 0) =>
  page.waitForFunction((at) => {
    const frame = document.querySelectorAll("iframe")[at];
    return frame.getAttribute("height") !== "700" && frame.clientHeight > 200;
  }, index);

async function overflow(page: Page): Promise<number> {
  const frame = page.frames()[1];
  return frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
}

test.each(figureNames)("%s fills its frame by the snippet, and again when the page becomes narrow", async (name) => {
  const {page, complaints, close} = await openParent(embedSnippet(`${site.address}innebygd/${name}.html`, name));
  await fitted(page);
  const wide = await page.locator("iframe").getAttribute("height");
  await page.setViewportSize({width: 340, height: 800});
  await page.waitForFunction((before) => document.querySelector("iframe")!.getAttribute("height") !== before, wide);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  const frame = page.frames()[1];
  expect(await frame.locator("figcaption").innerText()).toContain("Kilde:");
  expect(await frame.locator("nav, header, footer, button, input").count()).toBe(0);
  const back = frame.locator("figcaption a");
  expect(new URL((await back.getAttribute("href"))!, frame.url()).href.startsWith(site.address)).toBe(true);
  await close();
});

test("the message is the documented one", async () => {
  const {page, close} = await openParent(
    `<script>window.told = new Promise((resolve) => addEventListener("message", (event) => resolve([event.origin + "/", event.data])));</script><iframe title="x" src="${site.address}innebygd/kart.html"></iframe>`
  );
  const [origin, message] = (await page.evaluate("window.told")) as [string, Record<string, unknown>];
  expect(origin).toBe(site.address);
  expect(message).toEqual({
    type: "akson-embed-height",
    version: 1,
    figure: "kart",
    height: expect.any(Number) as number
  });
  await close();
});

test("another day by the address; a bad one is said and changes nothing", async () => {
  const {page, close} = await site.open("innebygd/kart.html?v=1&dato=2020-06-24&teller=x");
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  expect((await page.locator(".subtitle").innerText()).replaceAll("\u00a0", " ")).toContain("24. juni 2020");
  expect(await page.locator("[role=status]").innerText()).toContain("teller");
  expect(await page.locator("figcaption a").getAttribute("href")).toContain("dato=2020-06-24");
  await close();
});

/** What a frame that is sandboxed in this way shows when its address asks for 24 June. */
async function sandboxed(sandbox: string, hasScripts: boolean) {
  const {page, close} = await openParent("");
  if (!hasScripts) await page.route("**/_app/**", (route) => route.abort());
  body = `<iframe title="x" width="600" height="700" ${sandbox} src="${site.address}innebygd/kart.html?v=1&dato=2020-06-24"></iframe>`;
  await page.goto(parentAddress);
  const frame = page.frameLocator("iframe");
  const note = frame.locator("[data-part=drawn-day]");
  return {frame, note, close};
}

test.each([
  ["runs no scripts", "sandbox", true],
  ["runs scripts, but may not fetch them", 'sandbox="allow-scripts"', false],
  ["could not fetch its scripts", "", false]
])("a frame that %s says which day it shows, and links to the day asked for", async (_, sandbox, hasScripts) => {
  const {frame, note, close} = await sandboxed(sandbox, hasScripts);
  await note.waitFor();
  expect((await note.innerText()).replaceAll("\u00a0", " ")).toMatch(/^Her vises 8\. juli 2020\./);
  expect((await frame.locator(".subtitle").innerText()).replaceAll("\u00a0", " ")).toContain("8. juli 2020");
  expect(await note.locator("a").evaluate((link: HTMLAnchorElement) => link.href)).toContain("dato=2020-06-24");
  await close();
});

test.each(["", 'sandbox="allow-scripts"'])(
  "a frame with %j that runs scripts shows the day asked for",
  async (sandbox) => {
    const {frame, note, close} = await sandboxed(sandbox, true);
    await frame.locator(".subtitle", {hasText: /24\.\sjuni/}).waitFor();
    expect(await note.count()).toBe(0);
    await close();
  }
);

test("ordinary pages refuse another site's frame", async () => {
  const {page, complaints, close} = await openParent(`<iframe title="x" src="${site.address}kart"></iframe>`);
  await expect.poll(() => complaints.join(" ")).toMatch(/frame-ancestors|blocked/i);
  expect(page.frames()[1].url()).not.toBe(`${site.address}kart`);
  await close();
});

test("Datagrunnlag gives the code with the site's own address", async () => {
  const {page, close} = await site.open("datagrunnlag");
  await page.getByText("Sett inn en figur på en annen side").click();
  const code = await page.locator("[data-part=snippet]").innerText();
  expect(code).toContain(`src="${site.address}innebygd/kart.html"`);
  expect(code.trim()).toBe(embedSnippet(`${site.address}innebygd/kart.html`, "Kart over signeringene").trim());
  await close();
});
