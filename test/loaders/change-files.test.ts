// Files of the data folder are changed all or none, whatever the disk does.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {changeFiles} from "../../loaders/change-files.js";
import {sentenceOf} from "../../loaders/command-line.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akson æøå "));
  for (const name of ["a.csv", "b.csv"]) writeFileSync(join(folder, name), "before");
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const text = (name: string) => readFileSync(join(folder, name), "utf8");
const both = new Map(["a.csv", "b.csv"].map((name) => [name, new TextEncoder().encode("after")]));

test.skipIf(!existsSync("/dev/full"))("a full disk: one sentence, no file changed, nothing left behind", async () => {
  // Writes to this device fail as those to a full disk do.
  symlinkSync("/dev/full", join(folder, ".b.csv.new"));
  const fault: unknown = await changeFiles(folder, () => both).catch((error: unknown) => error);
  expect(sentenceOf(fault)).toBe("the disk is full (ENOSPC)");
  expect([readdirSync(folder).sort(), text("a.csv"), text("b.csv")]).toEqual([["a.csv", "b.csv"], "before", "before"]);
});

test("a file that cannot be replaced: none is", async () => {
  rmSync(join(folder, "b.csv"));
  mkdirSync(join(folder, "b.csv"));
  await expect(changeFiles(folder, () => both)).rejects.toThrow();
  expect([readdirSync(folder).sort(), text("a.csv")]).toEqual([["a.csv", "b.csv"], "before"]);
});

test("a linked folder and a linked file are written through, and stay links", async () => {
  mkdirSync(join(folder, "elsewhere"));
  writeFileSync(join(folder, "elsewhere", "b.csv"), "before");
  rmSync(join(folder, "b.csv"));
  symlinkSync(join(folder, "elsewhere", "b.csv"), join(folder, "b.csv"));
  const linked = `${folder}-link`;
  symlinkSync(folder, linked, "junction");
  try {
    await changeFiles(linked, () => both);
  } finally {
    rmSync(linked);
  }
  expect([text("a.csv"), text("elsewhere/b.csv")]).toEqual(["after", "after"]);
  expect(lstatSync(join(folder, "b.csv")).isSymbolicLink()).toBe(true);
});
