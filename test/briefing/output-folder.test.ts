import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {OutputProblem, writeFolder} from "../../src/briefing/output-folder.js";

let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), "akson-brief-"))));
afterEach(() => rmSync(place, {recursive: true, force: true}));

const files = (text: string) =>
  new Map([
    ["index.html", new TextEncoder().encode(text)],
    ["akson_kart_2020-07-08.svg", new TextEncoder().encode(text)]
  ]);
const content = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");
const full = (after: number) => {
  let written = 0;
  return (path: string, bytes: Uint8Array) => {
    if (written === after) throw Object.assign(new Error("ENOSPC: no space left on device"), {code: "ENOSPC"});
    written += 1;
    writeFileSync(path, bytes);
  };
};

test("a new folder, also below folders that are not there yet, open as others are", () => {
  const out = join(place, "a/b/ut");
  writeFolder(out, files("1"));
  expect(readdirSync(out).sort()).toEqual(["akson_kart_2020-07-08.svg", "index.html"]);
  expect(statSync(out).mode & 0o777).toBe(0o777 & ~process.umask());
  expect(readdirSync(join(place, "a/b"))).toEqual(["ut"]);
});

test("an earlier briefing is replaced whole", () => {
  const out = join(place, "ut");
  writeFolder(out, new Map([...files("1"), ["akson_gammel_2020-01-01.png", new Uint8Array(1)]]));
  writeFolder(out, files("2"));
  expect(content(out)).toBe("2");
  expect(readdirSync(out).length).toBe(2);
  expect(readdirSync(place)).toEqual(["ut"]);
});

test("an empty folder is used; one with somebody's files never is", () => {
  const out = join(place, "ut");
  mkdirSync(out);
  writeFolder(out, files("1"));
  writeFileSync(join(out, "notat.docx"), "mine");
  expect(() => writeFolder(out, files("2"))).toThrow(/notat\.docx/);
  expect(content(out)).toBe("1");
  expect(readFileSync(join(out, "notat.docx"), "utf8")).toBe("mine");
});

test("a file, and a link to a folder, of that name are left alone", () => {
  writeFileSync(join(place, "fil"), "mine");
  expect(() => writeFolder(join(place, "fil"), files("1"))).toThrow(OutputProblem);
  mkdirSync(join(place, "mappe"));
  symlinkSync(join(place, "mappe"), join(place, "lenke"));
  expect(() => writeFolder(join(place, "lenke"), files("1"))).toThrow(OutputProblem);
  expect(() => writeFolder(join(place, "fil/under"), files("1"))).toThrow(/a file, not a folder/);
});

test.each([0, 1])("a disk that is full after %d files leaves nothing, and the earlier briefing as it was", (after) => {
  expect(() => writeFolder(join(place, "x/y/ut"), files("1"), full(after))).toThrow(
    /disk is full; nothing was written/
  );
  expect(readdirSync(place)).toEqual([]);
  const out = join(place, "ut");
  writeFolder(out, files("1"));
  expect(() => writeFolder(out, files("2"), full(after))).toThrow(/disk is full/);
  expect(content(out)).toBe("1");
  expect(readdirSync(place)).toEqual(["ut"]);
});

test("a folder that cannot be written is said so", () => {
  // Also root is refused here: /proc holds no new folders.
  expect(() => writeFolder("/proc/akson-brief/ut", files("1"))).toThrow(OutputProblem);
});
