import {existsSync, mkdtempSync, readdirSync, rmSync, unlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {forgetLoaderOutput, loaderInputs, prepare} from "../../src/site/prepare.js";
import {writeFiles} from "../build/project-copy.js";

const output = "src/.observablehq/cache/data/dashboard.json";
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "akson-prepare-"));
  writeFiles(project, {
    "package-lock.json": "{}",
    "data/events.csv": "a\n",
    "loaders/deep/join.ts": "1",
    "src/interface/slot.ts": "1"
  });
  prepare(project);
  writeFiles(project, {[output]: "{}"});
});
afterEach(() => {
  delete process.env.AKSON_DATA_FOLDER;
  rmSync(project, {recursive: true, force: true});
});

const kept = () => {
  prepare(project);
  return existsSync(join(project, output));
};

test("output is kept while nothing it depends on changes", () => {
  expect(kept()).toBe(true);
  writeFiles(project, {"src/interface/slot.ts": "2"});
  expect(kept()).toBe(true);
});

test.each(loaderInputs.map((folder) => `${folder}/new.csv`))("a new file %s makes it stale", (file) => {
  writeFiles(project, {[file]: "x"});
  expect(kept()).toBe(false);
});

test.each(["data/events.csv", "loaders/deep/join.ts", "package-lock.json"])(
  "an edit of %s makes it stale, and the same edit back too",
  (file) => {
    writeFiles(project, {[file]: "changed"});
    expect(kept()).toBe(false);
    writeFiles(project, {[output]: "{}"});
    expect(kept()).toBe(true);
  }
);

test("every room a loader may import from counts", () => {
  expect(loaderInputs).toEqual(
    expect.arrayContaining(["data", "loaders", "src/data", "src/model", "src/language", "src/charts"])
  );
});

test("a removed file makes it stale", () => {
  unlinkSync(join(project, "data/events.csv"));
  expect(kept()).toBe(false);
});

test("another data folder makes it stale, and an edit there", () => {
  const other = join(project, "other");
  writeFiles(other, {"events.csv": "b\n"});
  process.env.AKSON_DATA_FOLDER = other;
  expect(kept()).toBe(false);
  writeFiles(project, {[output]: "{}"});
  expect(kept()).toBe(true);
  writeFiles(other, {"events.csv": "c\n"});
  expect(kept()).toBe(false);
});

test("only loader output is forgotten; the libraries are seeded", () => {
  writeFiles(project, {"src/.observablehq/cache/_node/x/index.js": "1"});
  forgetLoaderOutput(project);
  expect(existsSync(join(project, output))).toBe(false);
  expect(existsSync(join(project, "src/.observablehq/cache/_node/x/index.js"))).toBe(true);
  expect(readdirSync(join(project, "src/.observablehq/cache/_npm"))).toContain("d3@0.0.0");
});
