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
import {laterEventColumns} from "../real-data.js";
import {Copy} from "./folder.js";
import {
  archiveOf,
  codes,
  geonorge,
  klass,
  klassChanges,
  known,
  kommuner,
  published,
  statistics,
  years,
  type Figure
} from "./sources-2020.js";

let copy: Copy;
beforeEach(() => {
  copy = new Copy();
});
afterEach(() => copy.remove());

const entries = (): Provenance[] => (JSON.parse(copy.read("provenance.json")) as {entries: Provenance[]}).entries;
const hash = (name: string): string => createHash("sha256").update(copy.read(name)).digest("hex");
const later = "2026-11-25T08:00:00Z";

describe("population", () => {
  test("as the snapshot has it: nothing differs, and where it came from is kept", async () => {
    const before = copy.snapshot();
    const {lines, exitCode, calls, log} = await copy.run(["population"], statistics());
    expect([exitCode, lines[0]]).toEqual([0, "population.csv: unchanged"]);
    const {"provenance.json": _, ...after} = copy.snapshot();
    expect(after).toEqual(before);
    expect(entries()).toEqual([
      {
        file: "population.csv",
        source: "ssb-07459",
        address: expect.stringMatching(/\/tables\/07459\/data$/) as string,
        query: expect.stringContaining(`Tid: ${years.join(", ")}`) as string,
        retrieved: "2026-11-24T12:00:00.000Z",
        published: "2026-02-25T07:00:00Z",
        licence: "CC-BY-4.0",
        sha256: hash("population.csv"),
        rows: codes.length * years.length,
        etag: '"table-1"',
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
    const last = years.at(-1)!;
    const more: Figure = (code, year) => published(code, year) + (code === "0301" && year === last ? 1 : 0);
    const before = copy.snapshot();
    const people = known.get(`0301 ${last}`)!;
    expect((await copy.run(["population", "--dry-run"], statistics(more))).lines).toContain(
      `  0301 Oslo ${last}-01-01, population: ${people} → ${people + 1} (+1)`
    );
    expect(copy.snapshot()).toEqual(before);
    expect((await copy.run(["population"], statistics(more))).exitCode).toBe(0);
    expect(copy.read("population.csv")).toContain(`0301,${last}-01-01,${people + 1}`);
    expect(readdirSync(copy.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("codes", () => {
  test("as the snapshot has them, a mere renaming and «Uoppgitt» left out: unchanged", async () => {
    const {lines, exitCode} = await copy.run(["codes"], klass());
    expect([exitCode, lines.slice(0, 2)]).toEqual([
      0,
      [
        "code-changes.csv: 1 changed (of 115 rows before)",
        "  3018 Våler 3114 2024-01-01, new_official_name: Våler (Østfold) → empty"
      ]
    ]);
    expect(entries()[0]).toMatchObject({
      file: "code-changes.csv",
      source: "ssb-klass-131",
      rows: klassChanges.length,
      etag: null,
      lastModified: "Mon, 01 Jan 2024 00:00:00 GMT",
      sha256: hash("code-changes.csv")
    });
  });

  test("a change more is shown by name and taken in, sorted; one that is gone is shown too", async () => {
    const [first, ...rest] = klassChanges;
    const added = {
      oldCode: "1103",
      oldName: "Stavanger",
      newCode: "1199",
      newName: "Stavanger",
      changeOccurred: "2025-01-01"
    };
    const before = copy.snapshot();
    const kept = await copy.run(["codes"], klass([added, ...rest]));
    expect([kept.exitCode, kept.text]).toEqual([1, expect.stringContaining("1 rows would vanish")]);
    expect(copy.snapshot()).toEqual(before);
    const {lines, exitCode} = await copy.run(["codes", "--allow-removals"], klass([added, ...rest]));
    expect(exitCode).toBe(0);
    expect(lines).toContain("+ 1103 Stavanger 1199 2025-01-01");
    expect(lines).toContain(`- ${first.oldCode} ${first.oldName} ${first.newCode} 2024-01-01`);
    const rows = copy.read("code-changes.csv").trim().split("\n").slice(1);
    expect(rows.at(-1)).toBe("1103,Stavanger,1199,Stavanger,,2025-01-01");
  });
});

describe("boundaries", () => {
  test("ordered, unpacked, reprojected, wound for the sphere, simplified: they pass the checks and replace the file", async () => {
    const {lines, exitCode, calls} = await copy.run(
      ["boundaries"],
      geonorge(() => archiveOf(kommuner()))
    );
    expect(exitCode).toBe(0);
    expect(
      calls.map((call) =>
        call
          .split(" ")
          .slice(0, 2)
          .join(" ")
          .replace(/[0-9a-f-]{36}/, "…")
      )
    ).toEqual(["GET /capabilities/…", "POST /order", "GET /file.zip"]);
    expect(lines[0]).toMatch(/^boundaries\.topo\.json: \d+ bytes before, \d+ now$/);
    const topology = JSON.parse(copy.read("boundaries.topo.json")) as Topology;
    const {geometries} = topology.objects.municipalities as GeometryCollection;
    expect(geometries.map(({id}) => id)).toEqual(codes);
    // A ring wound the wrong way would cover almost the whole sphere; Norway covers some 0.008 of its 12.6.
    const areas = geometries.map((geometry) => geoArea(feature(topology, geometry)));
    expect(Math.max(...areas)).toBeLessThan(0.01);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeLessThan(0.012);
    expect(entries()[0]).toMatchObject({
      file: "boundaries.topo.json",
      source: "kartverket",
      rows: codes.length,
      etag: '"zip-1"',
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

/** One server for all of it. */
const everything = (): Answering => {
  const [ssb, codesOf, map] = [statistics(), klass(), geonorge(() => archiveOf(kommuner()))];
  return (request, response, count) => {
    const path = request.url ?? "";
    if (path.startsWith("/tables/")) ssb(request, response, count);
    else if (path.startsWith("/classifications/")) codesOf(request, response, count);
    else map(request, response, count);
  };
};

describe("asked again with the validators of the copy at hand", () => {
  test("a source that has nothing newer is believed: no file changes", async () => {
    const source = await localSource(everything());
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
    const answers = everything();
    await copy.run(["population"], answers);
    const before = copy.snapshot();
    expect((await copy.run(["population", "--dry-run"], answers, {}, later)).text).toContain(
      "unchanged since 2026-11-24"
    );
    expect(copy.snapshot()).toEqual(before);
  });

  test("a file that was edited since is pulled whole, and compared", async () => {
    const answers = everything();
    await copy.run(["population"], answers);
    const last = years.at(-1)!;
    copy.write("population.csv", copy.read("population.csv").replace(`0301,${last}-01-01,`, `0301,${last}-01-01,1`));
    const {text, exitCode} = await copy.run(["population"], answers);
    expect([exitCode, text]).toEqual([
      0,
      expect.stringContaining(
        `0301 Oslo ${last}-01-01, population: 1${known.get(`0301 ${last}`)!} → ${known.get(`0301 ${last}`)!}`
      )
    ]);
  });

  test("when the code changes are others, the table is folded anew", async () => {
    const answers = everything();
    await copy.run(["population"], answers);
    const lines = copy.read("code-changes.csv").trimEnd().split("\n");
    copy.write("code-changes.csv", `${lines.slice(0, -1).join("\n")}\n`);
    const {calls} = await copy.run(["population", "--dry-run"], answers);
    expect(calls.some((call) => call.includes("/data?"))).toBe(true);
  });
});

test("several parts: one failure and nothing of the others is written; every failure is told", async () => {
  const before = copy.snapshot();
  const healthy = everything();
  const {exitCode, text} = await copy.run(["population", "codes", "boundaries"], (request, response, count) => {
    if (request.url?.startsWith("/tables/")) return healthy(request, response, count);
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
