import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {bundlePages, hoistImports, needsRuntime} from "../../src/site/bundle-pages.js";
import {writeFiles} from "../build/project-copy.js";

describe("hoisting", () => {
  test("an import inside a cell becomes a static one, several keep their order", () => {
    const source =
      'define({body: async () => {const {a} = await import("./a.js"); const {b} = await import("./b.js"); return [a, b];}});';
    expect(hoistImports(source)).toBe(
      'import * as hoisted0 from "./a.js";\nimport * as hoisted1 from "./b.js";\ndefine({body: async () => {const {a} = await hoisted0; const {b} = await hoisted1; return [a, b];}});'
    );
  });

  test("several imports of one cell, as Framework joins them", () => {
    expect(hoistImports('await Promise.all([import("./a.js"), import("./b.js")])')).toBe(
      'import * as hoisted0 from "./a.js";\nimport * as hoisted1 from "./b.js";\nawait Promise.all([hoisted0, hoisted1])'
    );
  });

  test.each(["import(name)", 'load("./a.js")'])("%s is left alone", (source) => {
    expect(hoistImports(source)).toBe(`\n${source}`);
  });

  test("an escaped quote does not end the specifier", () => {
    expect(hoistImports(String.raw`await import("./a\".js")`)).toBe(
      String.raw`import * as hoisted0 from "./a\".js";` + "\nawait hoisted0"
    );
  });
});

describe("the runtime", () => {
  test("a page whose one cell asks for attached files does without it", () => {
    expect(
      needsRuntime('define({id: "a", inputs: ["FileAttachment"], outputs: ["x"], body: async (FileAttachment) => {}});')
    ).toBe(false);
    expect(needsRuntime('define({id: "a", body: () => {}});')).toBe(false);
  });
  test.each([
    'define({inputs: ["width"]})',
    'define({inputs: ["FileAttachment","display"]})',
    "define({}); define({});"
  ])("%s needs it", (source) => {
    expect(needsRuntime(source)).toBe(true);
  });
});

describe("bundling", () => {
  let dist: string;
  beforeEach(() => (dist = mkdtempSync(join(tmpdir(), "akson-bundle-"))));
  afterEach(() => rmSync(dist, {recursive: true, force: true}));

  test("one script a page, complete in itself; what is lazy in a module apart", async () => {
    writeFiles(dist, {
      "kommune/0301.html": "",
      "_import/shared.js": `export const shared = "${"s".repeat(200)}"; export const later = () => import("./lazy.js");`,
      "_import/lazy.js": 'export const lazy = "lazy text";'
    });
    const [index, place] = await bundlePages(dist, [
      {
        file: "index.html",
        source: 'const {shared, later} = await import("./_import/shared.js"); globalThis.kept = [shared, later];'
      },
      {
        file: "kommune/0301.html",
        source: 'const {shared} = await import("../_import/shared.js"); globalThis.kept = shared;'
      }
    ]);
    expect(index.entry).toMatch(/^_app\/index\.\w+\.js$/);
    expect(place.entry).toMatch(/^_app\/kommune-0301\.\w+\.js$/);
    for (const {entry, imports} of [index, place]) {
      const first = [entry, ...imports].map((file) => readFileSync(join(dist, file), "utf8")).join();
      expect(first).toContain("ssss");
      expect(first).not.toContain("lazy text");
    }
  });

  test("what is loaded for downloads is bundled once for all pages, and cuts no page's script into parts", async () => {
    writeFiles(dist, {
      "_import/shared.js": `export const shared = "${"s".repeat(200)}";`,
      "_import/parts/slot.js":
        'import {shared} from "../shared.js"; export const kept = shared; export const open = () => import("../export/menu.js");',
      "_import/export/menu.js": 'import {shared} from "../shared.js"; export const menu = "menu text" + shared;'
    });
    const source = 'const {kept, open} = await import("./_import/parts/slot.js"); globalThis.kept = [kept, open];';
    const pages = await bundlePages(dist, [
      {file: "index.html", source},
      {file: "kart.html", source}
    ]);
    const late = pages.map(({entry, imports}) => {
      expect(imports).toEqual([]);
      const script = readFileSync(join(dist, entry), "utf8");
      expect(script).toContain("ssss");
      return /import\("\.\/(menu\.\w+\.js)"\)/.exec(script)?.[1];
    });
    expect(late[0]).toBe(late[1]);
    expect(readFileSync(join(dist, "_app", late[0]!), "utf8")).toContain("menu text");
  });

  test("a worker is a file of its own, complete in itself, named beside the page's script", async () => {
    writeFiles(dist, {
      "_import/shared.js": 'export const shared = "shared text";',
      "_import/worker.abc.js": 'import {shared} from "./shared.js"; postMessage(shared + "worker text");',
      "_import/start.js":
        'export const start = () => new Worker(import.meta.resolve("./worker.abc.js"), {type: "module"}); export const sample = () => import.meta.resolve("./borte.csv");'
    });
    const [{entry}] = await bundlePages(dist, [
      {file: "index.html", source: 'import {sample, start} from "./_import/start.js"; start(); sample();'}
    ]);
    const script = readFileSync(join(dist, entry), "utf8");
    const name = /new URL\("\.\/(worker\.\w+\.js)",import\.meta\.url\)/.exec(script)?.[1];
    // Framework's own library names data sets that way; no page has them.
    expect(script.split("import.meta.resolve")).toHaveLength(2);
    expect(script).not.toContain("worker text");
    const worker = readFileSync(join(dist, "_app", name!), "utf8");
    expect(worker).toContain("worker text");
    expect(worker).toContain("shared text");
    expect(worker).not.toMatch(/\bimport\b/);
  });

  test("a worker that is not there stops the build", async () => {
    writeFiles(dist, {"_import/start.js": 'new Worker(import.meta.resolve("./borte.js"), {type: "module"});'});
    await expect(bundlePages(dist, [{file: "index.html", source: 'import "./_import/start.js";'}])).rejects.toThrow(
      "borte.js"
    );
  });

  test.each([
    ["one cell and attached files need no runtime", 'define({id: "a", inputs: ["FileAttachment"], body: 1});', false],
    ["two cells do", 'define({id: "a"}); define({id: "b"});', true],
    ["something displayed does", 'define({id: "a", inputs: ["FileAttachment", "display"], body: 1});', true],
    ["no cell does not", "", false]
  ])("%s", (_, source, needed) => expect(needsRuntime(source)).toBe(needed));

  test("libraries of Framework's client are replaced by an error, ours are not", async () => {
    writeFiles(dist, {"_observablehq/client.js": 'globalThis.plot = () => import("../_npm/plot@1/_esm.js");'});
    const [bundle] = await bundlePages(dist, [{file: "index.html", source: 'import "./_observablehq/client.js";'}]);
    expect(bundle.entry).toMatch(/^_app\/index/);
    expect(bundle.libraries).toEqual([]);
    await expect(bundlePages(dist, [{file: "index.html", source: 'import "./_npm/plot@1/_esm.js";'}])).rejects.toThrow(
      "_npm/plot@1"
    );
  });

  test("every import that cannot be found is named with its page", async () => {
    const wrong = [
      {file: "a.html", source: 'import "not-installed";'},
      {file: "b.html", source: 'const x = await import("./borte.js"); x;'}
    ];
    await expect(bundlePages(dist, wrong)).rejects.toThrow(
      /page:a\.html.*"not-installed"[\s\S]*page:b\.html.*"\.\/borte\.js"/
    );
  });
});
