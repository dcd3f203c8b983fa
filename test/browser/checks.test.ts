// The checks themselves: on a site with these faults they must be red. Otherwise green would mean nothing.
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {writeFiles} from "../build/project-copy.js";
import {smallTargets, stickingOut, violationsOf} from "./accessibility.js";
import {focused, Site, tabTo} from "./site.js";

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Side</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Side</h1>${body}</main></body></html>`;

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akson-browser-"));
  writeFiles(folder, {
    "index.html": page(
      "<p>Alt er i orden.</p><button id='a' class='stor'>En knapp</button> <a id='b' href='./index'>En lenke</a>",
      '<link rel="stylesheet" href="./wide.css">'
    ),
    "alt.html": page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    "wide.html": page('<div id="bred" class="bred">bred</div>', '<link rel="stylesheet" href="./wide.css">'),
    "wide.css":
      ".bred{width:900px;height:10px}.rulle{overflow-x:auto}.stor{height:44px}.liten{width:10px;height:10px;padding:0;border:0}",
    "scroll.html": page(
      '<div class="rulle" tabindex="0" role="region" aria-label="Tabell"><div class="bred">bred</div></div>',
      '<link rel="stylesheet" href="./wide.css">'
    ),
    "small.html": page(
      '<button class="liten" aria-label="liten"></button>',
      '<link rel="stylesheet" href="./wide.css">'
    ),
    "error.html": page('<script type="module" src="./error.js"></script>'),
    "error.js": 'throw new Error("galt");',
    "policy.html": page('<p style="color: red">rødt</p>'),
    "missing.html": page('<img alt="" src="./borte.png">'),
    "host.html": page("", '<script type="module" src="./host.js"></script>'),
    "host.js": 'fetch("http://127.0.0.1:9/").catch(() => {});',
    "slot.html": page('<div data-slot="x"></div><script type="module" src="./slot.js"></script>'),
    "slot.js":
      'setTimeout(() => { document.querySelector("[data-slot]").textContent = "fylt"; document.documentElement.dataset.ready = "true"; }, 50);'
  });
  site = await Site.start({folder});
});
afterAll(async () => {
  await site.close();
  rmSync(folder, {recursive: true, force: true});
});

test("a sound page passes every check", async () => {
  const {page: opened, complaints, requests, close} = await site.open("");
  expect([complaints, await violationsOf(opened), await stickingOut(opened), await smallTargets(opened)]).toEqual([
    [],
    [],
    [],
    []
  ]);
  expect(requests).toEqual([site.address, `${site.address}wide.css`]);
  await close();
});

test.each([
  ["error", /uncaught: galt/],
  ["policy", /error: .*(?:style|Content Security Policy)/],
  ["missing", /404: .*borte\.png/],
  ["host", /(?:Content Security Policy|127\.0\.0\.1:9)/]
])("%s.html complains", async (path, complaint) => {
  const {page: opened, complaints, close} = await site.open(path);
  await opened.waitForLoadState("networkidle");
  expect(complaints.join("\n")).toMatch(complaint);
  await close();
});

test("a picture without a text is a violation", async () => {
  const {page: opened, close} = await site.open("alt");
  expect((await violationsOf(opened)).join("\n")).toMatch(/^image-alt: /);
  await close();
});

test("what is wider than the window is named, unless it scrolls by itself", async () => {
  const phone = {viewport: {width: 360, height: 700}};
  const wide = await site.open("wide", phone);
  expect((await stickingOut(wide.page)).join("\n")).toContain("div#bred.bred");
  await wide.close();
  const scroll = await site.open("scroll", phone);
  expect(await stickingOut(scroll.page)).toEqual([]);
  await scroll.close();
});

test("a target of ten pixels is too small", async () => {
  const {page: opened, close} = await site.open("small");
  expect(await smallTargets(opened)).toEqual(['button "liten" is 10 × 10 px']);
  await close();
});

test("a page with places is ready when they are filled", async () => {
  const {page: opened, close} = await site.open("slot");
  expect(await opened.textContent("[data-slot]")).toBe("fylt");
  await close();
});

test("Tab goes from control to control, and says where it is", async () => {
  const {page: opened, close} = await site.open("");
  expect(await tabTo(opened, (here) => here.startsWith("a#b"))).toBe("a#b En lenke");
  expect(await focused(opened)).toBe("a#b En lenke");
  await expect(tabTo(opened, () => false, 2)).rejects.toThrow("not reached with 2 presses of Tab");
  await close();
});
