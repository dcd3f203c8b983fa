// The dist gate on folders written by hand: the faults that Framework's own build cannot be made to show.
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {gate} from "../dist/gate.js";
import {writeFiles} from "./project-copy.js";

const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="content-security-policy" content="default-src 'self'"><title>Side</title>`;
const page = (body: string, extraHead = "") =>
  `<!DOCTYPE html><html lang="nb"><head>${head}${extraHead}</head><body>${body}</body></html>`;

let dist: string;
beforeEach(() => (dist = mkdtempSync(join(tmpdir(), "akson-gate-"))));
afterEach(() => rmSync(dist, {recursive: true, force: true}));

const faultsOf = async (files: Record<string, string>) => {
  writeFiles(dist, {"index.html": page('<h1 id="hei">Hei</h1>'), ...files});
  return (await gate(dist)).map(({file, fault, detail}) => `${file}: ${fault}: ${detail}`);
};

test("nothing to say of a sound site", async () => {
  expect(
    await faultsOf({
      "index.html": page(
        '<h1 id="hei">Hei</h1><a href="./kommune/0301#oslo">Oslo</a><a href="https://www.ssb.no/">SSB</a><a href="mailto:a@example.org">post</a>',
        '<script type="module" src="./_app/a.js"></script><link rel="stylesheet" href="./_app/a.css">'
      ),
      "kommune/0301.html": page('<h1 id="oslo">Oslo</h1><a href="../">Forsiden</a><a href="#oslo">opp</a>'),
      "_app/a.js":
        'import {b} from "./b.js"; fetch("./_file/data/x.json"); document.createElementNS("http://www.w3.org/2000/svg", b);',
      "_app/b.js": 'export const b = "svg";',
      "_app/a.css": 'a{background:url("data:image/png;base64,AA")}@import "./b.css";',
      "_app/b.css": "b{fill:url(#a)}",
      "_file/data/x.json": "{}"
    })
  ).toEqual([]);
});

test.each([
  ["root address", '<a href="/index">hjem</a>', "a href: /index"],
  ["missing file", '<img alt="" src="./a.png">', "img src: ./a.png"],
  ["missing file", '<img alt="" srcset="./index 1x, ./b.png 2x">', "img srcset: ./b.png"],
  ["missing file", '<svg><image xlink:href="c.png"/></svg>', "image xlink:href: c.png"],
  ["external address", '<iframe src="//example.org/"></iframe>', "iframe src: //example.org/"],
  ["external address", '<form action="https://example.org/"></form>', "form action: https://example.org/"],
  ["external address", '<link rel="dns-prefetch" href="https://example.org">', "link href: https://example.org"],
  [
    "external address",
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    "meta refresh: https://example.org/"
  ],
  ["broken link", '<a href="javascript:void 0">gjør</a>', "a href: javascript:void 0"],
  ["broken link", '<a href="../../utenfor">ut</a>', "a href: ../../utenfor"],
  ["broken anchor", '<a href="#borte">ned</a>', "a href: #borte"],
  ["english", '<button title="Toggle sidebar"></button>', "Toggle sidebar"],
  ["unprinted value", "<svg>[object Object]</svg>", "<svg>: [object Object]"],
  ["shell", "<style>a{}</style>", "style element, which the policy forbids"],
  ["shell", "<script>1</script>", "inline script, which the policy forbids"],
  ["shell", '<p onclick="x()">x</p>', "onclick on <p>, which the policy forbids"]
])("%s in %s", async (fault, body, detail) => {
  expect(await faultsOf({"side.html": page(body)})).toEqual([`side.html: ${fault}: ${detail}`]);
});

test.each([
  ['lang="nb"', "", 'html lang is not "nb"'],
  ["<title>Side</title>", "", "no title"],
  [
    "initial-scale=1",
    "initial-scale=1, maximum-scale=1",
    "viewport forbids zooming: width=device-width, initial-scale=1, maximum-scale=1"
  ],
  ['name="viewport"', 'name="other"', "no viewport"],
  ["content-security-policy", "other", "no content security policy"]
])("a shell without %s", async (present, instead, detail) => {
  expect(await faultsOf({"side.html": page("").replace(present, instead)})).toEqual([`side.html: shell: ${detail}`]);
});

test.each([
  ['import "d3";', "bare specifier", "d3"],
  ['import("./borte.js");', "missing file", "./borte.js"],
  ['new Worker(new URL("./borte-worker.js",import.meta.url).href);', "missing file", "./borte-worker.js"],
  ['new Worker(import.meta.resolve("./borte-worker.js"));', "missing file", "./borte-worker.js"],
  ['import "https://example.org/a.js";', "external address", "https://example.org/a.js"],
  ['new WebSocket("wss://example.org/");', "external address", "wss://example.org/"],
  ["const a = ;", "unreadable script", 'Unexpected ";"']
])("a script with %s", async (source, fault, detail) => {
  const files = {"side.html": page("", '<script type="module" src="./_app/s.js"></script>'), "_app/s.js": source};
  expect(await faultsOf(files)).toContain(`side.html: ${fault}: _app/s.js: ${detail}`);
});

test("an attached file that was not published, seen from a page in a folder", async () => {
  const files = {
    "kommune/0301.html": page("", '<script type="module" src="../_app/s.js"></script>'),
    "_app/s.js": 'r("../data/x.json",{path:"../_file/data/x.12345678.json"});'
  };
  expect(await faultsOf(files)).toEqual(["kommune/0301.html: missing file: _app/s.js: ../_file/data/x.12345678.json"]);
});

test("a style sheet's missing and foreign files", async () => {
  const files = {"_app/a.css": '@import "https://example.org/a.css";a{background:url(./borte.png)}'};
  expect(await faultsOf(files)).toEqual([
    "_app/a.css: external address: url(): https://example.org/a.css",
    "_app/a.css: missing file: url(): ./borte.png"
  ]);
});

test("a page with a base, as 404.html has", async () => {
  const files = {"404.html": page('<a href="./">hjem</a><a href="./borte">borte</a>', '<base href="/akson/">')};
  expect(await faultsOf(files)).toEqual(["404.html: broken link: a href: ./borte"]);
});

test("nothing built", async () => {
  await expect(gate(dist)).rejects.toThrow("npm run build");
});
