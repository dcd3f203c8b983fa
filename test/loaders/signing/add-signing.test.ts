// One signature more, as an analyst adds it.
import {fileURLToPath} from "node:url";
import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {dataFolder, readFolder} from "../../../loaders/data.js";
import {commands} from "../../../loaders/signing/commands.js";
import {readFlags} from "../../../loaders/signing/flags.js";
import {additionPlan} from "../../../loaders/signing/one-event.js";
import type {Plan} from "../../../loaders/signing/plan.js";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akson-signing-"));
  cpSync(dataFolder(), folder, {recursive: true});
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const flags = (...args: string[]) =>
  additionPlan(readFlags(args, commands["add-signing"].flags).given, readFolder(folder));
const alver = [
  "--municipality",
  "Alver",
  "--event",
  "signed",
  "--date",
  "2020-06-25",
  "--source",
  "kr-185",
  "--evidence",
  "press"
];
const faults = (result: ReturnType<typeof flags>) => ("faults" in result ? result.faults.join("\n") : "");

describe("a row that holds", () => {
  test("stands where it belongs, nothing else moves, and what it does to the coverage is shown", () => {
    const result = flags(...alver) as Plan;
    const before = readFileSync(join(folder, "signing-events.csv"), "utf8").trimEnd().split("\n");
    const after = new TextDecoder().decode(result.files.get("signing-events.csv")).trimEnd().split("\n");
    const place = after.findIndex((line) => line.startsWith("4631,Alver,signed,2020-06-25,2020-06-25,kr-185,press,"));
    expect(after.toSpliced(place, 1)).toEqual(before);
    expect(place).toBe(before.findIndex((line) => line.startsWith("5401")));
    expect(result.lines.join("\n")).toMatch(/before {2}2020-07-08: 43 .*\n.*after {3}2020-07-08: 44 /);
    expect([...result.files.keys()]).toEqual(["signing-events.csv"]);
  });

  test("a code of 2024 is translated; a new source brings its own row", () => {
    const result = flags(
      "--municipality",
      "3201",
      "--event",
      "signed",
      "--date",
      "2020-06-29",
      "--source",
      "ny",
      "--evidence",
      "municipality",
      "--publisher",
      "Bærum kommune",
      "--title",
      "Signert",
      "--url",
      "https://www.baerum.kommune.no/x",
      "--kind",
      "municipality"
    ) as Plan;
    expect(result.lines[0]).toContain("3201 Bærum came later: on 1 January 2020 it was 3024 Bærum");
    expect(new TextDecoder().decode(result.files.get("sources.csv"))).toContain("ny,Bærum kommune,Signert,");
  });
});

describe("a row that does not", () => {
  test.each([
    [
      "two of the name",
      ["--municipality", "Herøy", ...alver.slice(2)],
      /may be 2 municipalities: 1515 Herøy i Møre og Romsdal, 1818 Herøy i Nordland/
    ],
    ["a typing error", ["--municipality", "Stavangr", ...alver.slice(2)], /did you mean 1103 Stavanger/],
    ["not asked", ["--municipality", "Trondheim", ...alver.slice(2)], /signing-events\.csv row \d+/],
    ["a day that does not exist", [...alver.slice(0, 4), "--date", "2020-06-31", ...alver.slice(6)], /2020-06-31/],
    ["before the letter", [...alver.slice(0, 4), "--date", "2020-04-01", ...alver.slice(6)], /2020-04-01/],
    ["an unknown event", [...alver.slice(0, 2), "--event", "agreed", ...alver.slice(4)], /agreed/],
    [
      "a new source without its row",
      [...alver.slice(0, 6), "--source", "ny", ...alver.slice(8)],
      /--publisher is missing: "ny" is a new source/
    ],
    ["half of it", ["--municipality", "Alver"], /--event is missing[\s\S]*--source is missing/]
  ])("%s", (_, args, message) => expect(faults(flags(...args))).toMatch(message));
});

test("the command: without --yes nothing is written, with it the row is there", () => {
  const run = (...args: string[]) =>
    spawnSync(
      join(projectFolder, "node_modules/.bin/tsx"),
      [join(projectFolder, "loaders/signing/main.ts"), "add-signing", ...args],
      {
        encoding: "utf8",
        input: "",
        env: {...process.env, AKSON_DATA_FOLDER: folder}
      }
    );
  const dry = run(...alver);
  expect([dry.status, dry.stderr]).toEqual([1, expect.stringContaining("say --yes")]);
  expect(readFileSync(join(folder, "signing-events.csv"), "utf8")).not.toContain("Alver");
  expect(run(...alver, "--yes").status).toBe(0);
  expect(readFileSync(join(folder, "signing-events.csv"), "utf8")).toContain("4631,Alver,signed");
  expect(run("--fast").status).toBe(2);
});
