// Every figure in every size, of real data, and of data meant to break it.
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {composeFigure} from "../../src/export/compose.js";
import {boxMark} from "../../src/figures/drawing/legend-marks.js";
import {element} from "../../src/figures/drawing/svg.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";
import {toPng} from "../../src/export/late-files-node.js";
import {presetKeys, presets} from "../../src/export/preset.js";
import {exportedFigure} from "../../src/figures/all.js";
import {figureNames} from "../../src/figures/names.js";
import type {Assets} from "../../src/figures/slot.js";
import {noAssets} from "../../src/figures/slot.js";
import {factsOf, viewOf, type Facts} from "../../src/model/view.js";
import {decodeMap} from "../../src/model/map-geometry.js";
import {cartogram} from "../../loaders/geometry/cartogram.js";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {mapData} from "../../loaders/geometry/map-data.js";
import {folder} from "../loaders/real-data.js";
import {expectSoundExport, textsOf, textsOutside} from "./sound-export.js";

const edition = {site: "https://example.org/akson/", version: "0.1.0"};
let facts: Facts;
let assets: Assets;
beforeAll(() => {
  const data = loadData(folder);
  const dashboard = dashboardData(data);
  facts = factsOf(dashboard);
  const map = decodeMap(
    mapData(data.boundaries, new Set(data.municipalities.filter(({invited}) => !invited).map(({code}) => code)))
  );
  assets = {
    ...noAssets,
    map,
    cartogram: cartogram(map, new Map(dashboard.municipalities.map(({code, population}) => [code, population])))
  };
});

const figureOf = (
  name: (typeof figureNames)[number],
  date: string,
  change: Partial<Facts["defaults"]> = {}
): ExportedFigure => exportedFigure(name, viewOf(facts, {...facts.defaults, date, ...change}), assets, edition);

describe.each(presetKeys)("in size %s", (key) => {
  test.each(["2020-04-14", "2020-06-24"])("every figure of %s stands alone and says what it must", (date) => {
    for (const name of figureNames) {
      const figure = figureOf(name, date);
      const svg = composeFigure(figure, presets[key]);
      expectSoundExport(svg, `akson_${name}_${date}-`);
      expect(textsOutside(svg)).toEqual([]);
      const said = textsOf(svg).join(" ");
      for (const {label} of figure.legend) expect(said).toContain(label);
      for (const text of [figure.title, figure.subtitle, figure.finding, figure.source, `versjon ${figure.version}`])
        expect(said).toContain(text);
      if (figure.method !== null) expect(said).toContain(figure.method);
      // An address may be broken into lines; nothing of it is lost.
      expect(said.replaceAll(" ", "")).toContain(figure.link);
    }
  });
});

test("an address is whole, or it is that of the page: never cut", () => {
  const figure = figureOf("andel", "2020-07-08");
  const page = "https://example.org/akson/scenarier.html";
  const said = (query: string) =>
    textsOf(composeFigure({...figure, link: `${page}?${query}`}, presets["16x9"]))
      .join("")
      .replaceAll(" ", "");
  const fits = "egne=0301-10".repeat(35);
  expect(said(fits)).toContain(`${page}?${fits}`);
  const long = "egne=0301-10".repeat(60);
  expect(said(long)).toContain(page);
  expect(said(long)).not.toContain("?egne");
  expect(said(long)).not.toContain("…");
});

test("the same figure has the same bytes, as SVG and as PNG of twice the size", async () => {
  const make = () => composeFigure(figureOf("andel", "2020-07-08"), presets.a4);
  expect(make()).toBe(make());
  const [first, second] = [await toPng(make()), await toPng(make())];
  expect(Buffer.compare(first, second)).toBe(0);
  const view = new DataView(first.buffer, first.byteOffset);
  expect(view.getUint32(16)).toBe(presets.a4.width * 2);
});

test("a part of the map is clipped to its place, without inset and without numbers of the whole; the selected one is named", () => {
  const svg = composeFigure(figureOf("kart", "2020-07-08", {region: "42", municipality: "4204"}), presets["16x9"]);
  expectSoundExport(svg, "akson_kart_2020-07-08_agder-");
  const said = textsOf(svg).join("\n");
  expect(said).toContain("Utsnitt: Agder.");
  expect(said).toContain("Kristiansand: Signert");
  expect(said).not.toMatch(/Oslofjorden|\(\d+\)/);
  expect(svg).toContain("clip-path=");
});

test("no two figures share an id, not even of two dates", () => {
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  const all = [
    composeFigure(figureOf("kart", "2020-06-24"), presets.a4),
    composeFigure(figureOf("kart", "2020-07-08"), presets.a4),
    composeFigure(figureOf("folkekart", "2020-07-08"), presets.a4)
  ].flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
});

describe("hostile texts come out harmless", () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      "\u202eomvendt\u202c",
      "a\u0000\u0008\u001bb",
      "]]>",
      "</svg>",
      "&#x0;",
      "\ud800",
      '=HYPERLINK("x")',
      "W".repeat(200),
      "ord ".repeat(50),
      'url(#x)" onload="x',
      "مرحبا",
      "😀".repeat(40)
    ),
    fc.string({unit: "binary", maxLength: 200})
  );
  const figure = fc
    .record({
      title: nasty,
      subtitle: nasty,
      finding: nasty,
      alt: nasty,
      source: nasty,
      method: fc.option(nasty),
      scenario: fc.option(nasty),
      variant: fc.array(nasty, {maxLength: 2}),
      assumptions: fc.option(nasty),
      link: nasty,
      version: nasty,
      labels: fc.array(nasty, {maxLength: 6})
    })
    .map(({labels, ...texts}): ExportedFigure => ({
      ...texts,
      name: "prøve",
      sources: [],
      date: "2020-07-08",
      legend: labels.map((label) => ({
        label,
        swatch: boxMark("#075745", null)
      })),
      heightFor: (width) => width / 2,
      draw: ({width, height}) =>
        element("svg", {width, height, viewBox: `0 0 ${width} ${height}`}, element("rect", {width: 5, height: 5})),
      table: {name: "prove", columns: [], rows: []}
    }));

  test.each(presetKeys)("in size %s", (key) => {
    fc.assert(
      fc.property(figure, (each) => {
        const svg = composeFigure(each, presets[key]);
        expectSoundExport(svg, "akson_prove_2020-07-08");
        expect(textsOutside(svg)).toEqual([]);
      }),
      {numRuns: 60}
    );
  });

  test("and as PNG", async () => {
    for (const each of fc.sample(figure, {numRuns: 8, seed: 8}))
      expect((await toPng(composeFigure(each, presets.screen))).length).toBeGreaterThan(500);
  });
});
