// Everything a source has been seen to send, or could, through the whole command: the snapshot is the same to the
// byte, the message names the source and what to do. Forms that are merely other forms of the same figures are taken.
import {zipSync} from "fflate";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Part} from "../../../loaders/refresh/pull.js";
import type {HttpSettings} from "../../../loaders/sources/http.js";
import type {Answering} from "../sources/server.js";
import {archiveOf, bytesOf, invented, type Kommuner} from "../sources/invented-boundaries.js";
import {RealServices, type KlassChange, type KlassCode, type Wire} from "../sources/real-services.js";
import {Copy} from "./folder.js";

let copy: Copy;
let services: RealServices;
beforeEach(() => {
  copy = new Copy();
  services = new RealServices();
});
afterEach(() => copy.remove());

const sourceName: Readonly<Record<Part, string>> = {
  population: "SSB table 07459",
  codes: "KLASS 131",
  boundaries: "Kartverket (Geonorge)",
  signings: "Signing list"
};
const allParts = Object.keys(sourceName) as Part[];
const impatient: Partial<HttpSettings> = {attempts: 1};

async function refused(part: Part, answer: Answering, said: RegExp, settings?: Partial<HttpSettings>): Promise<void> {
  const before = copy.snapshot();
  const {exitCode, text, lines} = await copy.run([part], answer, settings);
  expect(exitCode).toBe(1);
  expect(text).toContain(`${part}: ${sourceName[part]}: `);
  expect(text).toMatch(said);
  expect(text).toContain("What to do: ");
  expect(lines.at(-1)).toBe("Nothing was changed.");
  expect(copy.snapshot()).toEqual(before);
}

/** Answers for ever, in pieces, until nobody listens. */
const flood =
  (megabytes: number, sent: {bytes: number}): Answering =>
  (_, response) => {
    const piece = Buffer.alloc(1_000_000, " ");
    response.writeHead(200);
    const pour = (): void => {
      while (!response.destroyed && sent.bytes < megabytes * 1e6) {
        sent.bytes += piece.length;
        if (!response.write(piece)) return void response.once("drain", pour);
      }
      response.end();
    };
    pour();
  };

describe.each(allParts)("%s, whatever the transport does", (part) => {
  test.each<[string, Answering, RegExp, Partial<HttpSettings>]>([
    [
      "500 with an empty body",
      (_, response) => void response.writeHead(500).end(),
      /HTTP 500 .*with an empty body/,
      impatient
    ],
    ["404", (_, response) => void response.writeHead(404).end("borte"), /HTTP 404 .*may have moved/, {}],
    [
      "429 for ever",
      (_, response) => void response.writeHead(429, {"retry-after": "1"}).end(),
      /HTTP 429 .*wait a minute/,
      {}
    ],
    ["a page of HTML", (_, response) => void response.end("<!DOCTYPE html><title>Vedlikehold</title>"), /HTML/, {}],
    [
      "a redirect to another host",
      (_, response) => void response.writeHead(302, {location: "https://example.com/x"}).end(),
      /another host, example\.com/,
      {}
    ],
    [
      "a slow drip",
      (_, response) => void response.write("{"),
      /no complete answer .*within 0\.3 s/,
      {attempts: 1, timeout: 300}
    ],
    ["a connection that breaks", (_, response) => void response.socket?.destroy(), /no connection to/, impatient]
  ])("%s", (_, answer, said, settings) => refused(part, answer, said, settings));

  test("100 MB: cut off at the limit, not read to the end", async () => {
    const sent = {bytes: 0};
    await refused(part, flood(100, sent), /larger than 20 MB/, impatient);
    expect(sent.bytes).toBeLessThan(60e6);
  });
});

test("429 with Retry-After is waited for as long as it says, and then it goes well", async () => {
  const {exitCode, waits, text} = await copy.run(["population"], (request, response, count) =>
    count === 1 ? void response.writeHead(429, {"retry-after": "7"}).end() : services.answer(request, response, count)
  );
  expect([exitCode, waits, text]).toEqual([0, [7000], expect.stringContaining("Replaced: population.csv")]);
});

describe.each<Part>(["population", "codes", "boundaries"])("%s, what is no JSON", (part) => {
  test.each<[string, string, RegExp]>([
    ["truncated", '{"class":"dataset","id":["Reg', /JSON that stops or breaks in the middle/],
    ["XML", '<?xml version="1.0"?><codeList/>', /XML instead of JSON/],
    ["nothing", "", /an empty answer/],
    [
      "another document",
      '{"hello":[]}',
      part === "boundaries" ? /another shape than documented .*files/ : /another shape than documented/
    ]
  ])("%s", (_, body, said) =>
    refused(
      part,
      (request, response) =>
        void response.end(request.url?.startsWith("/capabilities/") && body.startsWith('{"hello') ? "{}" : body),
      said
    )
  );
});

describe("figures of Statistics Norway", () => {
  /** By their index: an object of JavaScript sets keys such as "1101" before "0301". */
  const regions = (wire: Wire): string[] =>
    Object.entries(wire.dimension.Region.category.index as Record<string, number>)
      .sort(([, a], [, b]) => a - b)
      .map(([code]) => code);
  const values = (wire: Wire): (number | null)[] => [...(wire.value as number[])];
  const withRegions = (wire: Wire, index: readonly string[], value: readonly unknown[]): Wire => ({
    ...wire,
    size: [index.length, 1, wire.size[2]],
    dimension: {...wire.dimension, Region: {label: "region", category: {index: [...index]}}},
    value: [...value]
  });
  const perRegion = (wire: Wire): number => wire.size[2];
  const only = (wrong: unknown) => (services: RealServices) => {
    services.figure = (code, year) => (code === "1103" && year === "2022" ? wrong : services.recorded(code, year));
  };
  const changed = (change: (wire: Wire) => Wire) => (services: RealServices) => {
    services.change = change;
  };

  test.each<[string, (services: RealServices) => void, RegExp]>([
    [
      "a code missing",
      changed((wire) => withRegions(wire, regions(wire).slice(1), values(wire).slice(perRegion(wire)))),
      /Region 0301 is missing/
    ],
    [
      "a code too many",
      changed((wire) =>
        withRegions(wire, [...regions(wire), "9999"], [...values(wire), ...Array<number>(perRegion(wire)).fill(3)])
      ),
      /Region 9999 was not asked for/
    ],
    [
      "a code twice",
      changed((wire) => withRegions(wire, regions(wire).with(1, "0301"), values(wire))),
      /Region has "0301" twice/
    ],
    ["a negative number", only(-144699), /Region 1103, Tid 2022: -144699 is not a number of inhabitants/],
    ["an absurd number", only(144_699_000), /Region 1103, Tid 2022: 144699000 is not/],
    ["half an inhabitant", only(0.5), /0\.5 is not a number of inhabitants/],
    ["0, as for a code that was not valid", only(0), /Tid 2022: 0 is not/],
    [
      "null with a status",
      changed((wire) => ({...wire, value: values(wire).with(0, null), status: {"0": ":"}})),
      /Region 0301, Tid 2020: no value \(status ":"\)/
    ],
    [
      "sparse values with one left out",
      changed((wire) => ({...wire, value: Object.fromEntries([...values(wire).entries()].slice(1))})),
      /Region 0301, Tid 2020: no value/
    ],
    [
      "sizes in another order than the dimensions",
      changed((wire) => ({...wire, size: [...wire.size].reverse()})),
      /contradicts itself .*categories but size/
    ],
    [
      "a value too few",
      changed((wire) => ({...wire, value: values(wire).slice(1)})),
      /contradicts itself .*values for .*cells/
    ],
    [
      "positions with a hole",
      changed((wire) => ({
        ...wire,
        dimension: {
          ...wire.dimension,
          Region: {
            label: "region",
            category: {index: Object.fromEntries(regions(wire).map((code, index) => [code, index + 1]))}
          }
        }
      })),
      /positions of Region are not 0, 1, 2/
    ],
    [
      "text for numbers",
      changed((wire) => ({...wire, value: values(wire).map(String)})),
      /another shape than documented/
    ]
  ])("%s is refused", (_, spoil, said) => {
    spoil(services);
    return refused("population", services.answer, said);
  });

  test("figures that are only wrong by sum do not pass the checks, and are shown", async () => {
    const before = copy.snapshot();
    services.figure = (code, year) => services.recorded(code, year) + (code === "0301" && year === "2020" ? 1 : 0);
    const {exitCode, text} = await copy.run(["population"], services.answer);
    expect([exitCode, copy.snapshot()]).toEqual([1, before]);
    expect(text).toContain("does not pass the checks");
    expect(text).toContain("the rows give 4632215");
  });

  /** The same figures with the dimensions in another order: the last one still runs fastest. */
  const turned = (wire: Wire): Wire => {
    const [length, , times] = wire.size;
    return {
      ...wire,
      id: ["Tid", "ContentsCode", "Region"],
      size: [times, 1, length],
      value: Array.from(
        {length: times * length},
        (_, cell) => (wire.value as number[])[(cell % length) * times + Math.floor(cell / length)]
      )
    };
  };
  test.each<[string, (wire: Wire) => Wire]>([
    ["dimensions in another order", turned],
    [
      "category.index as an object, in no order",
      (wire) => ({
        ...wire,
        dimension: {
          ...wire.dimension,
          Region: {
            label: "region",
            category: {
              index: Object.fromEntries(
                regions(wire)
                  .map((code, index): [string, number] => [code, index])
                  .reverse()
              )
            }
          }
        }
      })
    ],
    ["values as a sparse object", (wire) => ({...wire, value: Object.fromEntries(values(wire).entries())})],
    [
      "a dimension of one with an index",
      (wire) => ({
        ...wire,
        dimension: {...wire.dimension, ContentsCode: {label: "innhold", category: {index: ["Personer1"]}}}
      })
    ],
    [
      "categories in another order",
      (wire) => {
        const order = regions(wire)
          .map((_, index) => index)
          .reverse();
        const times = perRegion(wire);
        return withRegions(
          wire,
          order.map((index) => regions(wire)[index]),
          order.flatMap((index) => values(wire).slice(index * times, (index + 1) * times))
        );
      }
    ]
  ])("%s are the same figures", async (_, change) => {
    await copy.run(["population"], services.answer);
    const before = copy.read("population.csv");
    services.change = change;
    services.publish("2026-11-24T07:00:00Z");
    const {exitCode, lines} = await copy.run(["population"], services.answer);
    expect([exitCode, lines[0], copy.read("population.csv")]).toEqual([0, "population.csv: unchanged", before]);
  });
});

describe("codes of KLASS", () => {
  const withCodes = (codes: KlassCode[]): Answering => {
    services.codes = codes;
    return services.answer;
  };
  const oslo = {code: "0301", name: "Oslo"};
  test("a code twice is refused", () => refused("codes", withCodes([oslo, oslo]), /code 0301 stands twice/));
  test("a code missing and one too many are refused, by name", () =>
    refused("codes", withCodes([oslo, {code: "0302", name: "Ny"}]), /0302 Ny is new; 1101 is not there/));
  test("a change to a code that another municipality has already does not pass the checks", async () => {
    const before = copy.snapshot();
    const change = (oldCode: string, oldName: string, newName: string): KlassChange => ({
      ...{oldCode, oldName, newCode: "1508", newName},
      changeOccurred: "2024-01-01"
    });
    services.changes = [change("1507", "Ålesund", "Ålesund"), change("1505", "Kristiansund", "Ny")];
    const {exitCode, text} = await copy.run(["codes", "--allow-removals"], services.answer);
    expect([exitCode, copy.snapshot()]).toEqual([1, before]);
    expect(text).toContain("code-changes.csv row");
  });
});

describe("boundaries of Kartverket", () => {
  const {municipalities} = new RealServices();
  const kommuner = (): Kommuner => invented(municipalities);
  const serving = (archive: Uint8Array) => (services: RealServices) => {
    services.archive = () => archive;
  };
  const spoiled = (change: (shapes: Kommuner) => void) => {
    const shapes = kommuner();
    change(shapes);
    return serving(archiveOf(shapes));
  };
  const cross = [
    [
      [250_000, 6_640_000],
      [270_000, 6_660_000],
      [270_000, 6_640_000],
      [250_000, 6_660_000],
      [250_000, 6_640_000]
    ]
  ];

  test.each<[string, () => (services: RealServices) => void, RegExp]>([
    ["no zip", () => serving(bytesOf("hei")), /not a zip archive/],
    ["a zip cut off", () => serving(archiveOf(kommuner()).slice(0, 40_000)), /not a zip archive/],
    ["an empty zip", () => serving(zipSync({})), /an empty archive/],
    [
      "a path that leads outside",
      () => serving(archiveOf(kommuner(), "../../Kommuner.geojson")),
      /leads outside it: \.\.\/\.\./
    ],
    ["an absolute path", () => serving(archiveOf(kommuner(), "/etc/Kommuner.geojson")), /leads outside it: \/etc/],
    [
      "no file of municipalities",
      () => serving(archiveOf({}, "LESMEG.txt")),
      /no GeoJSON file of municipalities among LESMEG\.txt/
    ],
    ["a file that is no GeoJSON", () => serving(archiveOf("<gml/>")), /XML instead of JSON/],
    [
      "a shape that crosses itself",
      () => spoiled(({features}) => void (features[0].geometry.coordinates = [cross])),
      /0301 crosses itself near \d+ \d+/
    ],
    [
      "a ring that is not closed",
      () => spoiled(({features}) => void features[0].geometry.coordinates[0][0].pop()),
      /0301 has a ring that is not closed/
    ],
    [
      "a point far away",
      () => spoiled(({features}) => void (features[0].geometry.coordinates[0][0][3] = [9e9, 9e9])),
      /0301 has a point outside Norway/
    ],
    [
      "another reference system",
      () => spoiled((shapes) => void (shapes.crs = {properties: {name: "EPSG:4326"}})),
      /the coordinates are EPSG:4326, expected EPSG:25833/
    ],
    ["a municipality missing", () => spoiled(({features}) => void features.pop()), /no shape for \d{4}/],
    [
      "a municipality that is none",
      () => spoiled(({features}) => void (features[0].properties.kommunenummer = "9999")),
      /no shape for 0301; 9999 is no municipality/
    ]
  ])("%s is refused", (_, spoil, said) => {
    spoil()(services);
    return refused("boundaries", services.answer, said);
  });
  test("an order of a file on another host is refused", () =>
    refused(
      "boundaries",
      (request, response, count) =>
        request.url === "/order"
          ? void response.end(JSON.stringify({files: [{downloadUrl: "https://example.com/x.zip"}]}))
          : services.answer(request, response, count),
      /a file on another host: https:\/\/example\.com/
    ));
});

describe("the signing list", () => {
  const list =
    (edit: (text: string) => string): Answering =>
    (_, response) =>
      void response.end(edit(copy.read("signing-events.csv")));
  test.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    [
      "a code that nobody has",
      (text) => text.replace("5403,Alta", "5999,Alta"),
      /signing-events\.csv row \d+, municipality_code "5999"/
    ],
    ["semicolons", (text) => text.replaceAll(",", ";"), /separated by semicolons/],
    ["a column renamed", (text) => text.replace("source_id", "kilde"), /source_id: the column is missing/],
    ["a NUL", (text) => text.replace("Alta", "Al\0ta"), /a NUL character/],
    ["nothing at all", () => "", /the file is empty/]
  ])("%s does not pass the checks, with file and row", async (_, edit, said) => {
    const before = copy.snapshot();
    const {exitCode, text} = await copy.run(["signings"], list(edit as (text: string) => string));
    expect([exitCode, copy.snapshot()]).toEqual([1, before]);
    expect(text).toMatch(said);
    expect(text).toContain("Nothing was changed.");
  });
});
