// Framework uses a loader's old output however stale it is; what is made from other inputs than today's is forgotten.
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {fillLibraryCache, libraries} from "../../src/site/fence-libraries.js";
import {projectFolder} from "../../src/site/install.js";
import {forgetStaleOutput} from "../../src/site/prepare.js";
import {writeFiles} from "../build/project-copy.js";

const cache = "src/.observablehq/cache";
const outputs = ["data/events.json", "data/other.json", "data.zip", "data/table.csv", "figur.zip", "figur/kart.svg"];
let project: string;

beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), "akson-prepare-"));
  writeFiles(project, {
    "package.json": '{"version": "1.0.0"}',
    "package-lock.json": "{}",
    "data/events.csv": "a\n",
    "loaders/join.ts": "export const join = 1;",
    "src/data/events.json.ts": 'import {join} from "../../loaders/join.js"; console.log(join);',
    "src/data/other.json.ts": "console.log(2);",
    "src/data.zip.ts": "console.log(3);",
    "src/figur.zip.ts": 'import {draw} from "./draw.js"; console.log(draw);',
    "src/draw.ts": "export const draw = 1;",
    "src/unrelated.ts": "export const unrelated = 1;"
  });
  await forgetStaleOutput(project);
  writeFiles(project, Object.fromEntries(outputs.map((name) => [`${cache}/${name}`, "x"])));
});
afterEach(() => {
  delete process.env.AKSON_DATA_FOLDER;
  rmSync(project, {recursive: true, force: true});
});

const kept = async () => {
  await forgetStaleOutput(project);
  return outputs.filter((name) => existsSync(join(project, cache, name)));
};

test("output is kept while nothing it depends on changes", async () => {
  expect(await kept()).toEqual(outputs);
  writeFiles(project, {"src/unrelated.ts": "export const unrelated = 2;"});
  expect(await kept()).toEqual(outputs);
});

test.each([
  ["data/events.csv", []],
  ["data/new.csv", []],
  ["package-lock.json", []],
  ["loaders/join.ts", ["data/other.json"]],
  ["src/draw.ts", ["data/events.json", "data/other.json", "data.zip", "data/table.csv"]]
])("an edit of %s leaves %j", async (file, left) => {
  writeFiles(project, {[file]: "export const join = 5, draw = 5;"});
  expect(await kept()).toEqual(left);
});

test("another data folder makes all of it stale, and so does an edit there", async () => {
  process.env.AKSON_DATA_FOLDER = join(project, "elsewhere");
  writeFiles(project, {"elsewhere/events.csv": "a\n"});
  expect(await kept()).toEqual([]);
  writeFiles(project, {[`${cache}/data/events.json`]: "x", "elsewhere/events.csv": "b\n"});
  expect(await kept()).toEqual([]);
});

test("the libraries of a fence lie in Framework's cache; rows of CSV are read without compiling text", async () => {
  symlinkSync(join(projectFolder, "node_modules"), join(project, "node_modules"), "junction");
  await fillLibraryCache(project);
  const folder = join(project, cache, "_npm");
  const cached = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith("_esm.js"));
  expect(cached.map((file) => file.replace(/@[^@]*$/, "")).sort()).toEqual([...libraries].sort());
  const dsv = cached.find((file) => file.startsWith("d3-dsv@"))!;
  const source = readFileSync(join(folder, dsv), "utf8");
  expect(source).not.toContain("Function(");
  const {csvParse} = (await import(join(folder, dsv))) as {csvParse(text: string): Record<string, string>[]};
  expect([...csvParse('a,"b ""x"""\n1,2\n3\n')]).toEqual([
    {a: "1", 'b "x"': "2"},
    {a: "3", 'b "x"': ""}
  ]);
});
