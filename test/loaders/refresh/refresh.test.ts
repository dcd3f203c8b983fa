// The whole command against sources on this machine: what it replaces, shows and remembers. What it refuses is in
// hostile.test.ts.
import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {geoArea} from "d3";
import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Provenance} from "../../../loaders/refresh/provenance.js";
import {refresh} from "../../../loaders/refresh/refresh.js";
import {localSource, type Answering} from "../sources/server.js";
import {RealServices} from "../sources/real-services.js";
import {laterEventColumns} from "../real-data.js";
import {Copy} from "./folder.js";

let copy: Copy;
let services: RealServices;
beforeEach(() => {
  copy = new Copy();
  services = new RealServices();
});
afterEach(() => copy.remove());

const entries = (): Provenance[] => (JSON.parse(copy.read("provenance.json")) as {entries: Provenance[]}).entries;
const hash = (name: string): string => createHash("sha256").update(copy.read(name)).digest("hex");
const later = "2026-11-25T08:00:00Z";

describe("population", () => {
  test("what the service says takes the place of what was there, and where it came from is kept", async () => {
    const {lines, exitCode, calls, log} = await copy.run(["population"], services.answer);
    expect([exitCode, lines[0]]).toEqual([0, "population.csv: 2128 changed (of 2492 rows before)"]);
    expect(entries()).toEqual([
      {
        file: "population.csv",
        source: "ssb-07459",
        address: expect.stringMatching(/\/tables\/07459\/data$/) as string,
        query: expect.stringContaining(`Tid: ${services.years.join(", ")}`) as string,
        retrieved: "2026-11-24T12:00:00.000Z",
        published: "2026-02-25T07:00:00Z",
        licence: "CC-BY-4.0",
        sha256: hash("population.csv"),
        rows: 356 * services.years.length,
        etag: null,
        lastModified: null
      }
    ]);
    // The metadata, the years of one division, the years of the other.
    expect(calls).toHaveLength(3);
    expect(log).toEqual([
      "population: asking",
      "population: 1 of 3",
      "population: 2 of 3",
      "population: 3 of 3",
      "population: received"
    ]);
  });

  test("one more inhabitant of Oslo in a later year: shown by name, replaced; a dry run only shows", async () => {
    await copy.run(["population"], services.answer);
    const last = services.years.at(-1)!;
    const people = services.recorded("0301", last);
    services.figure = (code, year) => services.recorded(code, year) + (code === "0301" && year === last ? 1 : 0);
    services.publish("2026-11-24T07:00:00Z");
    const before = copy.snapshot();
    expect((await copy.run(["population", "--dry-run"], services.answer)).lines.slice(0, 2)).toEqual([
      "population.csv: 1 changed (of 2492 rows before)",
      `  0301 Oslo ${last}-01-01, population: ${people} → ${people + 1} (+1)`
    ]);
    expect(copy.snapshot()).toEqual(before);
    expect((await copy.run(["population"], services.answer)).exitCode).toBe(0);
    expect(copy.read("population.csv")).toContain(`0301,${last}-01-01,${people + 1}`);
    expect(readdirSync(copy.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("codes", () => {
  test("renamings, «Uoppgitt» and what happened before 2020 are left out; where the file came from is kept", async () => {
    const {exitCode} = await copy.run(["codes"], services.answer);
    expect([exitCode, copy.read("code-changes.csv")]).toEqual([0, expect.not.stringMatching(/Oslove|9999|^2021,/m)]);
    expect(entries()[0]).toMatchObject({
      file: "code-changes.csv",
      source: "ssb-klass-131",
      rows: copy.read("code-changes.csv").trim().split("\n").length - 1,
      etag: null,
      lastModified: null,
      sha256: hash("code-changes.csv")
    });
  });

  test("a change more is shown by name and taken in, sorted; one that is gone is shown too", async () => {
    await copy.run(["codes"], services.answer);
    const change = {oldName: "Stavanger", newName: "Stavanger", changeOccurred: "2025-01-01"};
    const kept = services.changes.filter(({oldCode, newCode}) => !(oldCode === "3001" && newCode === "3101"));
    services.changes = [{oldCode: "1103", newCode: "1199", ...change}, ...kept];
    const before = copy.snapshot();
    const asked = await copy.run(["codes"], services.answer);
    expect([asked.exitCode, asked.text]).toEqual([1, expect.stringContaining("1 rows would vanish")]);
    expect(copy.snapshot()).toEqual(before);
    const {lines, exitCode} = await copy.run(["codes", "--allow-removals"], services.answer);
    expect(exitCode).toBe(0);
    expect(lines).toContain("+ 1103 Stavanger 1199 2025-01-01");
    expect(lines).toContain("- 3001 Halden 3101 2024-01-01");
    const rows = copy.read("code-changes.csv").trim().split("\n").slice(1);
    expect(rows.at(-1)).toBe("1103,Stavanger,1199,Stavanger,,2025-01-01");
  });
});

describe("boundaries", () => {
  test("ordered, unpacked, reprojected, wound for the sphere, simplified: they pass the checks and replace the file", async () => {
    const {lines, exitCode, calls} = await copy.run(["boundaries"], services.answer);
    expect(exitCode).toBe(0);
    expect(
      calls.map((call) =>
        call
          .split(" ")
          .slice(0, 2)
          .join(" ")
          .replaceAll(/[0-9a-f-]{36}/g, "…")
      )
    ).toEqual(["GET /capabilities/…", "POST /order", "GET /download/order/…/…"]);
    expect(lines[0]).toMatch(/^boundaries\.topo\.json: \d+ bytes before, \d+ now$/);
    const topology = JSON.parse(copy.read("boundaries.topo.json")) as Topology;
    const {geometries} = topology.objects.municipalities as GeometryCollection;
    expect(geometries.map(({id}) => id)).toEqual(services.municipalities);
    // A ring wound the wrong way would cover almost the whole sphere; Norway covers some 0.008 of its 12.6.
    const areas = geometries.map((geometry) => geoArea(feature(topology, geometry)));
    expect(Math.max(...areas)).toBeLessThan(0.01);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeLessThan(0.012);
    expect(entries()[0]).toMatchObject({
      file: "boundaries.topo.json",
      source: "kartverket",
      rows: 356,
      etag: '"zip"',
      sha256: hash("boundaries.topo.json")
    });
  });
});

describe("the signing list", () => {
  const serving =
    (list: string): Answering =>
    (request, response) => {
      if (request.headers["if-none-match"] === '"list-1"') response.writeHead(304).end();
      else response.writeHead(200, {etag: '"list-1"'}).end(list);
    };
  test("one row more, with a code of 2024, is translated, shown and taken in", async () => {
    const list = `${copy.read("signing-events.csv").trimEnd()}\n5501,Tromsø,signed,2020-06-22,2020-06-22,kr-185,press,${",".repeat(laterEventColumns)}\n`;
    const {text, lines, exitCode} = await copy.run(["signings"], serving(list));
    expect(text).toContain("5501 (2024) is 5401 on 1 January 2020");
    expect(text).toContain("+ 5401 Tromsø signed 2020-06-22");
    expect([exitCode, lines.filter((line) => line.startsWith("  "))]).toEqual([0, []]);
    expect(copy.read("signing-events.csv")).toContain("5401,Tromsø,signed,2020-06-22");
  });

  test("without an address: said, with what to set", async () => {
    const effects = {
      fetch: () => Promise.reject(new Error("nobody is asked")),
      now: () => new Date(later),
      sleep: () => Promise.resolve(),
      log: () => {}
    };
    const {lines, exitCode} = await refresh(["signings"], {folder: copy.folder, effects, environment: {}});
    expect(exitCode).toBe(1);
    expect(lines[0]).toContain("AKSON_SIGNINGS_URL");
  });
});

describe("asked again with what is known of the copy at hand", () => {
  test("a source that has nothing newer is believed: no file changes", async () => {
    const source = await localSource(services.answer);
    try {
      await copy.runAt(source, ["population", "codes", "boundaries"]);
      const before = copy.snapshot();
      const asked = source.calls.length;
      const {exitCode, lines, log} = await copy.runAt(source, ["population", "boundaries"], {}, later);
      expect([exitCode, lines.slice(0, 2)]).toEqual([
        0,
        [
          "population.csv: unchanged since 2026-11-24, says the source",
          "boundaries.topo.json: unchanged since 2026-11-24, says the source"
        ]
      ]);
      expect(source.calls.slice(asked).filter((call) => /\/data\?|POST/.test(call))).toEqual([]);
      expect(log).toContain("population: nothing newer");
      expect(copy.snapshot()).toEqual(before);
    } finally {
      source.close();
    }
  });

  test("a dry run remembers nothing", async () => {
    await copy.run(["population"], services.answer);
    const before = copy.snapshot();
    expect((await copy.run(["population", "--dry-run"], services.answer, {}, later)).text).toContain(
      "unchanged since 2026-11-24"
    );
    expect(copy.snapshot()).toEqual(before);
  });

  test("a file that was edited since is pulled whole, and compared", async () => {
    await copy.run(["population"], services.answer);
    const last = services.years.at(-1)!;
    copy.write("population.csv", copy.read("population.csv").replace(`0301,${last}-01-01,`, `0301,${last}-01-01,1`));
    const {text, exitCode} = await copy.run(["population"], services.answer);
    const people = services.recorded("0301", last);
    expect([exitCode, text]).toEqual([
      0,
      expect.stringContaining(`0301 Oslo ${last}-01-01, population: 1${people} → ${people}`)
    ]);
  });

  test("when the code changes are others, the table is folded again", async () => {
    await copy.run(["population"], services.answer);
    const lines = copy.read("code-changes.csv").trimEnd().split("\n");
    copy.write("code-changes.csv", `${lines.slice(0, -1).join("\n")}\n`);
    const {calls} = await copy.run(["population", "--dry-run"], services.answer);
    expect(calls.some((call) => call.includes("/data?"))).toBe(true);
  });
});

test("several parts: one failure and nothing of the others is written; every failure is told", async () => {
  const before = copy.snapshot();
  const {exitCode, text} = await copy.run(["population", "codes", "boundaries"], (request, response, count) => {
    if (request.url?.startsWith("/tables/")) return services.answer(request, response, count);
    response.writeHead(404).end();
  });
  expect(exitCode).toBe(1);
  expect(text).toContain("codes: KLASS 131: HTTP 404");
  expect(text).toContain("boundaries: Kartverket (Geonorge): HTTP 404");
  expect(copy.snapshot()).toEqual(before);
});

test("an unknown part or option: said, exit code 2", async () => {
  const {lines, exitCode} = await copy.run(["folk", "--fast"], (_, response) => void response.end());
  expect([exitCode, lines]).toEqual([2, [expect.stringContaining("unknown: folk, --fast")]]);
});
