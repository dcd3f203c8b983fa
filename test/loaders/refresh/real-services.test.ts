// The whole command against services that answer as the real ones do.
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {checkFiles, loadData} from "../../../loaders/checks/all.js";
import {dashboardData} from "../../../loaders/dashboard.js";
import {readFolder} from "../../../loaders/data.js";
import {nameIndex, resolveMunicipality} from "../../../src/model/municipality-names.js";
import {localSource, type LocalSource} from "../sources/server.js";
import {RealServices, type KlassChange} from "../sources/real-services.js";
import {Copy} from "./folder.js";

let copy: Copy;
let services: RealServices;
let source: LocalSource;
beforeEach(async () => {
  copy = new Copy();
  services = new RealServices();
  source = await localSource(services.answer);
});
afterEach(() => {
  source.close();
  copy.remove();
});

const everything = ["codes", "population", "boundaries"];
const run = (...args: string[]) => copy.runAt(source, args);

/**
 * 2027: a code that changed in 2024 changes again, a split that keeps its code, a code from nothing and one without
 * heir.
 */
function year2027(): void {
  const change = (
    oldCode: string | null,
    newCode: string | null,
    newName: string | null,
    day: string
  ): KlassChange => ({
    oldCode,
    oldName: oldCode,
    newCode,
    newName,
    changeOccurred: day
  });
  services.changes.unshift(
    change("3201", "3299", "Bærum", "2027-01-01"),
    change("1103", "1103", "Stavanger", "2027-01-01"),
    change("1103", "1199", "Rennesøy", "2027-01-01"),
    change(null, "2199", "Svalbard", "2027-01-01"),
    change("3207", null, null, "2030-01-01"),
    change("1505", "1599", "Storfjorden", "2028-01-01"),
    change("1506", "1599", "Storfjorden", "2028-01-01")
  );
  const heirs: Record<string, number> = {"3201": 0, "1103": services.recorded("1103", "2026") - 4000};
  const bærum = services.recorded("3201", "2026");
  services.addYear("2027", "2027-02-24T07:00:00Z", (code, before) => heirs[code] ?? before);
  services.addCode("3299", bærum);
  services.addCode("1199", 4000);
}

test("everything is refreshed; again, and no file changes and nothing is ordered", async () => {
  const first = await run(...everything);
  expect([first.exitCode, services.orders, first.text]).toEqual([0, 1, expect.stringContaining("Replaced:")]);
  // The service's figures after 2020 are made up, so that none of them can have come from the project's own file.
  expect(first.text).toContain("population.csv: 2128 changed (of 2492 rows before)");
  for (const year of services.years)
    expect(copy.read("population.csv")).toContain(`1101,${year}-01-01,${services.recorded("1101", year)}\n`);
  expect(copy.read("code-changes.csv")).toContain("5437,Karasjok,5610,Karasjok,Kárášjohka - Karasjok,2024-01-01");
  expect(copy.read("code-changes.csv")).toContain("3018,Våler,3114,Våler,Våler (Østfold),2024-01-01");
  const before = copy.snapshot();
  const second = await run(...everything);
  expect([second.exitCode, services.orders]).toEqual([0, 1]);
  expect(second.text).toContain("no file was changed");
  expect(copy.snapshot()).toEqual(before);
});

test("a dry run changes nothing and orders nothing", async () => {
  const before = copy.snapshot();
  const {exitCode, text} = await run(...everything, "--dry-run");
  expect([exitCode, services.orders, copy.snapshot()]).toEqual([0, 0, before]);
  expect(text).toContain("boundaries.topo.json: not ordered in a dry run");
});

describe("one year more, with a chain, a split that keeps its code and a merger to come", () => {
  test("is taken in and understood; the difference can be read at a glance", async () => {
    year2027();
    const {exitCode, text, lines} = await run(...everything);
    expect([exitCode, text]).toEqual([0, expect.stringContaining("+ added with date 2027-01-01: 356 rows, such as")]);
    expect(lines.length).toBeLessThan(60);
    expect(text).toContain("KLASS: 2199 Svalbard came into being on 2027-01-01 from no other code");
    expect(text).toContain("KLASS: 3207 Nordre Follo ceased on 2030-01-01, and no code took its place");
    const bærum = services.recorded("3299", "2027");
    expect(copy.read("population.csv")).toContain(`3024,2027-01-01,${bærum}`);
    expect(copy.read("population.csv")).toContain(`1103,2027-01-01,${services.recorded("1103", "2026")}`);
    expect(checkFiles(readFolder(copy.folder)).runs.filter(({status}) => status === "error")).toEqual([]);

    const index = nameIndex(dashboardData(loadData(copy.folder)));
    expect(resolveMunicipality(index, "3299")).toMatchObject({kind: "one", municipality: {code: "3024"}});
    expect(resolveMunicipality(index, "Rennesøy")).toMatchObject({kind: "one", municipality: {code: "1103"}});
    expect(resolveMunicipality(index, "Storfjorden")).toMatchObject({
      kind: "several",
      municipalities: [{code: "1505"}, {code: "1506"}]
    });
    const before = copy.snapshot();
    expect((await run(...everything)).exitCode).toBe(0);
    expect(copy.snapshot()).toEqual(before);
  });

  test("a year in which two municipalities of 2020 are one is left out, and said", async () => {
    year2027();
    const merged = services.recorded("1505", "2026") + services.recorded("1506", "2026");
    services.addYear("2028", "2028-02-23T07:00:00Z", (code, before) => (/^150[56]$/.test(code) ? 0 : before));
    services.addCode("1599", merged);
    const {exitCode, text} = await run(...everything);
    expect([exitCode, text]).toEqual([
      0,
      expect.stringContaining("2028 is left out: 1599 has inhabitants of more than")
    ]);
    expect(copy.read("population.csv")).toContain("0301,2027-01-01,");
    expect(copy.read("population.csv")).not.toContain("2028-01-01");
  });
});

test("the window of 40 calls is waited out where the service does not say how long", async () => {
  const waits: number[] = [];
  for (let call = 0; call < 14; call += 1) waits.push(...(await run("population", "--dry-run")).waits);
  expect(waits.filter((wait) => wait > 0)).toEqual([60_000]);
});

describe("an order of boundaries", () => {
  test("that is not offered: said, with what is", async () => {
    services.order = "empty";
    const {exitCode, text} = await run("boundaries");
    expect([exitCode, text]).toEqual([
      1,
      expect.stringMatching(/not offered[\s\S]*format GML, SOSI, GeoJSON; projection 25833/)
    ]);
  });

  test("that is not ready: said, with the number of the order, and not ordered twice", async () => {
    services.order = "waiting";
    const {exitCode, text} = await run("boundaries");
    expect([exitCode, services.orders]).toEqual([1, 1]);
    expect(text).toMatch(/not ready yet \(status "WaitingForProcessing"\)[\s\S]*order\/a4c1d2f0/);
  });
});

test("the cause that an error carries is said, and a remedy fits the service it is about", async () => {
  const failing = (status: number, body: string) =>
    copy.run(["codes", "population"], (_, response) => void response.writeHead(status).end(body), {attempts: 1});
  expect(
    (await failing(400, JSON.stringify({type: "Parameter error", title: "Too many cells selected", status: 400}))).text
  ).toMatch(/HTTP 400 .*: Too many cells selected/);
  const {lines} = await failing(500, "");
  expect(lines.find((line) => line.startsWith("codes"))).not.toContain("code that stands twice");
});
