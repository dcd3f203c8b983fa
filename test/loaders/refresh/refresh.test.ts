// The whole command against a source on this machine: what it replaces, and that a failure replaces nothing.
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {dataFolder, readFolder} from "../../../loaders/data.js";
import {checkFiles} from "../../../loaders/checks/all.js";
import {codesOn} from "../../../loaders/sources/division.js";
import {refresh} from "../../../loaders/refresh/refresh.js";
import {usualSettings} from "../../../loaders/sources/http.js";
import {localSource, type Answering, type LocalSource} from "../sources/server.js";

const {data} = checkFiles(readFolder(dataFolder())).parsed;
const codes = data.municipalities.map(({code}) => code);
const changes = data.codeChanges.map(({oldCode, newCode, date}) => ({oldCode, newCode, date}));
const years = [...new Set(data.population.map(({date}) => date.slice(0, 4)))].sort();
const known = new Map(data.population.map(({municipality, date, population}) => [`${municipality} ${date.slice(0, 4)}`, population]));

/** Figures of later codes that add up to the snapshot's: a split gives all but one inhabitant to its first part. */
const laterFigures = new Map<string, number>();
for (const year of years) {
  for (const [municipality, now] of codesOn(`${year}-01-01`, codes, changes)) {
    const whole = known.get(`${municipality} ${year}`)!;
    now.forEach((code, index) => laterFigures.set(`${code} ${year}`, index === 0 ? whole - (now.length - 1) : 1));
  }
}

type Figure = (code: string, year: string) => number;

function statistics(figure: Figure): Answering {
  const dataset = (regions: readonly string[], times: readonly string[], withValues: boolean) => ({
    version: "2.0",
    class: "dataset",
    updated: "2026-02-25T07:00:00Z",
    id: ["Region", "ContentsCode", "Tid"],
    size: [regions.length, 1, times.length],
    dimension: {Region: {category: {index: [...regions]}}, ContentsCode: {category: {index: ["Personer1"]}}, Tid: {category: {index: [...times]}}},
    ...(withValues && {value: regions.flatMap((code) => times.map((year) => figure(code, year)))})
  });
  return (request, response) => {
    if (request.url?.includes("/metadata")) return void response.end(JSON.stringify(dataset(["0301"], years, false)));
    const {selection} = JSON.parse(request.body) as {selection: {variableCode: string; valueCodes: string[]}[]};
    const asked = (name: string) => selection.find(({variableCode}) => variableCode === name)!.valueCodes;
    response.end(JSON.stringify(dataset(asked("Region"), asked("Tid"), true)));
  };
}

let folder = "";
let source: LocalSource | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akson-refresh-"));
  cpSync(dataFolder(), folder, {recursive: true});
});
afterEach(() => {
  source?.close();
  rmSync(folder, {recursive: true, force: true});
});

const snapshot = () => Object.fromEntries(readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name)).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const quiet = {fetch: (url: string, options: RequestInit) => fetch(url, options), now: () => new Date("2026-11-24T12:00:00Z"), sleep: () => Promise.resolve(), log: () => {}};

async function run(args: readonly string[], answer: Answering, environment: Record<string, string> = {}) {
  source = await localSource(answer);
  return refresh(args, {folder, effects: quiet, settings: {...usualSettings, pause: 0, timeout: 5000}, environment: {AKSON_SSB_BASE: source.base, AKSON_KLASS_BASE: source.base, ...environment}});
}
const published: Figure = (code, year) => laterFigures.get(`${code} ${year}`)!;

describe("population", () => {
  test("as the snapshot has it: nothing differs, and where it came from is kept", async () => {
    const before = snapshot();
    const {lines, exitCode} = await run(["population"], statistics(published));
    expect([exitCode, lines[0]]).toEqual([0, "population.csv: unchanged"]);
    const {["provenance.json"]: provenance, ...after} = snapshot();
    expect(after).toEqual(before);
    expect(JSON.parse(provenance)).toMatchObject({entries: [{file: "population.csv", source: "ssb-07459", retrieved: "2026-11-24T12:00:00.000Z", published: "2026-02-25T07:00:00Z", rows: 2492}]});
  });

  test("one more inhabitant of Oslo in a later year: shown by name, replaced; a dry run only shows", async () => {
    const last = years.at(-1)!;
    const more: Figure = (code, year) => published(code, year) + (code === "0301" && year === last ? 1 : 0);
    const before = snapshot();
    const dry = await run(["population", "--dry-run"], statistics(more));
    const people = known.get(`0301 ${last}`)!;
    expect(dry.lines).toContain(`  0301 Oslo ${last}-01-01: ${people} → ${people + 1} (+1)`);
    expect(snapshot()).toEqual(before);
    source?.close();
    expect((await run(["population"], statistics(more))).exitCode).toBe(0);
    expect(readFileSync(join(folder, "population.csv"), "utf8")).toContain(`0301,${last}-01-01,${people + 1}`);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a base year that no longer gives the published denominator does not pass the checks", async () => {
    const before = snapshot();
    const {lines, exitCode} = await run(["population"], statistics((code, year) => published(code, year) + (code === "0301" && year === "2020" ? 1 : 0)));
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toContain("does not pass the checks");
    expect(snapshot()).toEqual(before);
  });

  test.each<[string, Answering, string]>([
    ["500 with an empty body", (_, response) => void response.writeHead(500).end(), "SSB table 07459"],
    ["HTML", (_, response) => void response.end("<!doctype html>"), "SSB table 07459"],
    ["truncated JSON", (_, response) => void response.end('{"class":"dataset"'), "SSB table 07459"],
    ["negative figures", statistics(() => -1), "-1 is not a number of inhabitants"]
  ])("%s: the snapshot is the same to the byte, source and remedy are said", async (_, answer, said) => {
    const before = snapshot();
    const {lines, exitCode} = await run(["population"], answer);
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toContain(said);
    expect(lines.join("\n")).toContain("What to do:");
    expect(lines.at(-1)).toBe("Nothing was changed.");
    expect(snapshot()).toEqual(before);
  });
});

describe("the signing list", () => {
  test("one row more, with a code of 2024, is translated, shown and taken in", async () => {
    const list = `${readFileSync(join(folder, "signing-events.csv"), "utf8").trimEnd()}\n5501,Tromsø,signed,2020-06-22,2020-06-22,kr-185,press,\n`;
    const {lines, exitCode} = await run(["signings"], (_, response) => void response.end(list), {AKSON_SIGNINGS_URL: "placeholder"}).then(async (first) => {
      expect(first.exitCode).toBe(1);
      return run(["signings"], (_, response) => void response.end(list), {AKSON_SIGNINGS_URL: `${source!.base}/list.csv`});
    });
    expect(lines.join("\n")).toContain("5501 (2024) is 5401 on 1 January 2020");
    expect(lines.join("\n")).toContain("+ 5401 Tromsø signed 2020-06-22");
    expect([exitCode, lines.filter((line) => line.startsWith("  "))]).toEqual([0, []]);
  });

  test("without an address: said, with what to set", async () => {
    const {lines, exitCode} = await run(["signings"], (_, response) => void response.end());
    expect(exitCode).toBe(1);
    expect(lines[0]).toContain("AKSON_SIGNINGS_URL");
  });
});

test("the codes at hand must be those of the classification", async () => {
  const before = snapshot();
  const {lines, exitCode} = await run(["codes"], (_, response) => void response.end(JSON.stringify({codes: [{code: "0301", name: "Oslo"}, {code: "0302", name: "Ny"}]})));
  expect(exitCode).toBe(1);
  expect(lines[0]).toContain("0302 Ny is new");
  expect(snapshot()).toEqual(before);
});

test("an unknown part or option: said, exit code 2", async () => {
  expect(await refresh(["folk", "--fast"], {folder, effects: quiet, environment: {}})).toEqual({lines: [expect.stringContaining("unknown: folk, --fast")], exitCode: 2});
});
