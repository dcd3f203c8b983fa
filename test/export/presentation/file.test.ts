// The presentation as PowerPoint would read it, with names that try to break it.
import {parseXml, XmlElement, type XmlNode} from "@rgrove/parse-xml";
import {strFromU8, unzipSync} from "fflate";
import {readSheet} from "read-excel-file/node";
import {beforeAll, describe, expect, test} from "vitest";
import {toPng, toPptx} from "../../../src/export/late-files-node.js";
import {distinctTitles} from "../../../src/export/presentation/file.js";
import {Package} from "../../../src/export/presentation/package.js";
import {slideOf, type Slide} from "../../../src/export/presentation/slide.js";
import {element} from "../../../src/figures/drawing/svg.js";
import type {ExportedFigure} from "../../../src/figures/exported-figure.js";
import type {NativeChart} from "../../../src/figures/native-chart.js";
import {outOfOrder} from "./schema-order.js";

const hostile = '<script>alert("1")</script> & \u202eomvendt\u0007 ]]> \'"';
const formula = "=cmd|' /C calc'!A0";

const figure: ExportedFigure = {
  name: "kart",
  title: `Tittel ${hostile} ${"x".repeat(300)}`,
  subtitle: `8. juli 2020 ${hostile}`,
  finding: hostile,
  alt: `Alternativ ${hostile}`,
  source: `Kilde: ${hostile}`,
  method: hostile,
  legend: [],
  date: "2020-07-08",
  scenario: hostile,
  variant: [],
  sources: [],
  assumptions: null,
  link: "https://example.org/kart.html?v=1&dato=2020-07-08",
  version: "0.1.0",
  heightFor: (width) => width / 2,
  draw: ({width, height}) =>
    element("svg", {viewBox: `0 0 ${width} ${height}`}, element("rect", {width: 50, height: 20, fill: "#075745"})),
  table: {name: "kart", columns: [], rows: []}
};

const calm = {...figure, title: "En tittel", scenario: null, alt: "En beskrivelse", finding: "Et funn."};
const lines: NativeChart = {
  kind: "lines",
  categories: {label: "Dato", kind: "date", values: ["2020-06-24", "2020-06-25", "2020-07-01"]},
  series: [
    {name: formula, values: [0.1, 0.25, null], colour: "#075745", points: "too", labelled: true},
    {name: hostile, values: [null, null, 1], colour: "#1f2a33", upright: true}
  ],
  values: {label: "Andel", kind: "share", digits: 2, most: 1}
};
const bars: NativeChart = {
  kind: "bars",
  categories: {label: formula, kind: "text", values: [formula, hostile]},
  series: [
    {name: "Ja", values: [3, 4], colour: "#075745", pattern: {preset: "wdUpDiag", ground: "#ffffff"}, labelled: true}
  ],
  values: {label: "Antall", kind: "integer"}
};
const scale: NativeChart = {
  kind: "points",
  categories: {label: "Antatt", kind: "share", values: [0, 0.5, 1]},
  series: [{name: "P", values: [0, 0.4, 1], colour: "#a3136c", dash: "sysDot"}],
  values: {label: "P", kind: "share", most: 1}
};
const withChart = (chart: NativeChart): ExportedFigure => ({...calm, chart: async () => chart});

/** Every element of a part. */
const elementsOf = (xml: string): XmlElement[] => elementsIn(parseXml(xml).children);

function elementsIn(children: readonly XmlNode[]): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (!(node instanceof XmlElement)) continue;
      found.push(node);
      visit(node.children);
    }
  };
  visit(children);
  return found;
}

let slides: Slide[];
let files: Record<string, Uint8Array>;
let bytes: Uint8Array;
beforeAll(async () => {
  const figures = [calm, figure, ...[lines, bars, scale, {...bars, kind: "columns"} as const].map(withChart)];
  slides = await Promise.all(figures.map(slideOf));
  bytes = await toPptx(slides);
  files = unzipSync(bytes);
});
const part = (name: string) => strFromU8(files[name]);
const texts = (name: string) =>
  elementsOf(part(name))
    .filter(({name: tag}) => tag === "a:p")
    .map(({text}) => text);

test("every part is well-formed, nothing in it is hidden", () => {
  for (const name of Object.keys(files)) {
    if (!/\.(?:xml|rels|svg)$/.test(name)) continue;
    expect(() => parseXml(part(name)), name).not.toThrow();
    expect(part(name), name).not.toMatch(/[\u202a-\u202e]|<script/);
    expect(part(name).includes("\u0007"), name).toBe(false);
  }
});

test("title, finding, source, footer and number are text in the placeholders of the layout", () => {
  const holders = (name: string) =>
    elementsOf(part(name))
      .filter(({name: tag}) => tag === "p:ph")
      .map(({attributes}) => `${attributes.type ?? ""} ${attributes.idx ?? ""}`)
      .sort();
  expect(holders("ppt/slides/slide1.xml")).toEqual([" 13", "body 1", "body 14", "ftr 11", "sldNum 12", "title "]);
  for (const k of [1, 2, 3, 4, 5, 6])
    expect(holders(`ppt/slides/slide${k}.xml`)).toEqual(holders("ppt/slideLayouts/slideLayout1.xml"));
  const said = texts("ppt/slides/slide1.xml");
  expect(said[0]).toMatch(/^En tittel/);
  expect(said[1]).toBe("Et funn.");
  expect(said.at(-1)).toBe("1");
  expect(part("ppt/slides/slide1.xml")).toContain('type="slidenum"');
});

test("the picture holds no words but the legend's: they stand beside it as text", () => {
  const [{figure: picture}] = slides;
  expect("svg" in picture && picture.svg).not.toContain("<text");
});

test("the alternative text is the figure's, on pictures and on charts", () => {
  for (const k of [1, 3]) {
    const described = elementsOf(part(`ppt/slides/slide${k}.xml`)).flatMap(({attributes}) => attributes.descr ?? []);
    expect(described).toEqual(["En beskrivelse"]);
  }
});

test("notes are paragraphs, and all text is Norwegian", () => {
  const said = texts("ppt/notesSlides/notesSlide1.xml");
  expect(said).toContain("Et funn.");
  expect(said).toContain("En beskrivelse");
  expect(said.at(-1)).toContain("https://example.org/kart.html?v=1&dato=2020-07-08");
  for (const name of Object.keys(files).filter((each) => /^ppt\/.*\.xml$/.test(each)))
    for (const {name: tag, attributes} of elementsOf(part(name))) {
      if (tag === "a:rPr" || tag === "a:endParaRPr") expect(attributes.lang, name).toBe("nb-NO");
    }
});

test("the figure is SVG with our own PNG beside it", async () => {
  const [{figure: picture}] = slides;
  if (!("svg" in picture)) throw new Error("no picture");
  expect(part("ppt/media/figur1.svg")).toBe(picture.svg);
  expect(Buffer.compare(files["ppt/media/figur1.png"], await toPng(picture.svg))).toBe(0);
  const relations = elementsOf(part("ppt/slides/_rels/slide1.xml.rels"));
  const target = (id: string | undefined) => relations.find(({attributes}) => attributes.Id === id)?.attributes.Target;
  const elements = elementsOf(part("ppt/slides/slide1.xml"));
  const embedded = (tag: string) => target(elements.find(({name}) => name === tag)?.attributes["r:embed"]);
  expect([embedded("a:blip"), embedded("asvg:svgBlip")]).toEqual(["../media/figur1.png", "../media/figur1.svg"]);
});

describe("a chart", () => {
  /** After the two pictures. */
  const charts = [3, 4, 5, 6];

  /** Cached values of a reference, by the cells it names. */
  const cached = (name: string) =>
    elementsOf(part(name))
      .filter(({name: tag}) => tag === "c:strRef" || tag === "c:numRef")
      .map((reference) => {
        const inside = elementsIn(reference.children);
        return {
          cells: inside.find(({name: tag}) => tag === "c:f")!.text,
          values: inside.filter(({name: tag}) => tag === "c:pt").map(({text}) => text)
        };
      });

  test.each(charts)("%d shows the numbers of its own workbook", async (number) => {
    const [relation] = elementsOf(part(`ppt/charts/_rels/chart${number}.xml.rels`)).slice(1);
    expect(relation.attributes.Target).toBe(`../embeddings/tall${number}.xlsx`);
    expect(part(`ppt/charts/chart${number}.xml`)).toContain(`<c:externalData r:id="${relation.attributes.Id}">`);
    const rows = await readSheet(Buffer.from(files[`ppt/embeddings/tall${number}.xlsx`]));
    const references = cached(`ppt/charts/chart${number}.xml`);
    expect(references.length).toBeGreaterThan(2);
    for (const {cells, values} of references) {
      const [, column, first, last = first] = /^Tall!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(cells)!;
      const held = rows
        .slice(Number(first) - 1, Number(last))
        .map((row) => row[column.charCodeAt(0) - 65])
        .filter((value) => value !== null)
        .map((value) => (value instanceof Date ? value.getTime() / 864e5 + 25_569 : value));
      expect(values, cells).toEqual(held.map(String));
    }
  });

  test("is of the kind that was asked for, and its bars are told apart by pattern", () => {
    const kinds = charts.map((k) =>
      part(`ppt/charts/chart${k}.xml`)
        .match(/<c:\w+Chart>/g)!
        .join(" ")
    );
    expect(kinds).toEqual(["<c:barChart> <c:lineChart>", "<c:barChart>", "<c:scatterChart>", "<c:barChart>"]);
    expect(part("ppt/charts/chart4.xml")).toContain('<a:pattFill prst="wdUpDiag">');
    expect(part("ppt/charts/chart4.xml")).toContain('<c:barDir val="bar"/>');
    expect(part("ppt/charts/chart6.xml")).toContain('<c:barDir val="col"/>');
  });

  test("has two axes, and every plot is drawn on both", () => {
    for (const k of charts) {
      const all = elementsOf(part(`ppt/charts/chart${k}.xml`));
      const own = all
        .filter(({name}) => /^c:(?:cat|date|val)Ax$/.test(name))
        .map((axis) => (axis.children[0] as XmlElement).attributes.val);
      expect(own).toHaveLength(2);
      for (const plot of all.filter(({name}) => /Chart$/.test(name)))
        expect(
          plot.children.flatMap((child) =>
            child instanceof XmlElement && child.name === "c:axId" ? [child.attributes.val] : []
          )
        ).toEqual(own);
    }
  });

  test("runs no formula that a name tries to be", async () => {
    const workbook = unzipSync(files["ppt/embeddings/tall4.xlsx"]);
    const sheets = Object.keys(workbook).filter((name) => /worksheets\/.*\.xml$/.test(name));
    for (const name of sheets) expect(strFromU8(workbook[name])).not.toMatch(/<f[ >]/);
    const rows = await readSheet(Buffer.from(files["ppt/embeddings/tall4.xlsx"]));
    expect(rows[1][0]).toBe(formula);
  });
});

test("titles differ: by the day, and by a number where the day is the same", () => {
  const of = (title: string, date: string) => ({title, date});
  expect(
    distinctTitles([of("A", "2020-06-24"), of("B", "2020-06-24"), of("A", "2020-07-08"), of("A", "2020-07-08")]).map(
      (title) => title.replaceAll("\u00a0", " ")
    )
  ).toEqual(["A (24. juni 2020)", "B", "A (8. juli 2020)", "A (8. juli 2020), 2"]);
  const titles = slides.map((_, k) => texts(`ppt/slides/slide${k + 1}.xml`)[0]);
  expect(new Set(titles).size).toBe(slides.length);
});

describe("the same slides", () => {
  test("have the same bytes, at whatever time they are made", async () => {
    expect(Buffer.compare(bytes, await toPptx(slides))).toBe(0);
    expect(part("docProps/core.xml")).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
  test("in another order have others", async () =>
    expect(Buffer.compare(bytes, await toPptx(slides.toReversed()))).not.toBe(0));
});

test("no slides is an error", async () => {
  await expect(toPptx([])).rejects.toThrow("no slides");
});

test("a relation that leads nowhere is an error", () => {
  const file = new Package();
  file.relate("", "officeDocument", "ppt/presentation.xml");
  expect(() => file.bytes()).toThrow("which is not there");
});

describe.each([1, 3, 6])("the package of %d slides", (count) => {
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    parts = unzipSync(await toPptx(slides.toReversed().slice(0, count)));
  });
  const read = (name: string) => strFromU8(parts[name]);

  test("names no part that is not there, and every part that is", () => {
    const types = elementsOf(read("[Content_Types].xml"));
    const named = types.flatMap(({attributes}) => attributes.PartName?.slice(1) ?? []);
    expect(named.filter((name) => !(name in parts))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    // An XML part says which kind it is; only lists of relations need not.
    const plain = Object.keys(parts).filter((name) => name.endsWith(".xml") && !named.includes(name));
    expect(plain).toEqual(["[Content_Types].xml"]);
    const byEnding = new Set(types.flatMap(({attributes}) => attributes.Extension ?? []));
    const untold = Object.keys(parts).filter((name) => !byEnding.has(name.slice(name.lastIndexOf(".") + 1)));
    expect(untold).toEqual([]);
  });

  test("every relation leads to a part, every id that is used is a relation, and every part is led to", () => {
    const reached = new Set<string>();
    for (const name of Object.keys(parts).filter((each) => each.endsWith(".rels"))) {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
      const ids = new Set<string>();
      for (const {attributes} of elementsOf(read(name)).slice(1)) {
        const target = new URL(attributes.Target, `https://package.example/${owner}`).pathname.slice(1);
        expect(Object.keys(parts), `${name}: ${attributes.Target}`).toContain(target);
        ids.add(attributes.Id);
        reached.add(target);
      }
      if (owner === "") continue;
      for (const {attributes} of elementsOf(read(owner)))
        for (const [key, id] of Object.entries(attributes))
          if (/^r:(?:id|embed)$/.test(key)) expect([...ids], `${owner}: ${id}`).toContain(id);
    }
    const lost = Object.keys(parts).filter((name) => !/\.rels$|^\[Content/.test(name) && !reached.has(name));
    expect(lost).toEqual([]);
  });

  test("elements stand in the order of the schema, and ids of shapes are their own", () => {
    for (const name of Object.keys(parts).filter((each) => /^ppt\/.*\.xml$/.test(each))) {
      const elements = elementsOf(read(name));
      expect(
        elements.map(outOfOrder).filter((fault) => fault !== ""),
        name
      ).toEqual([]);
      const ids = elements.filter(({name: tag}) => tag === "p:cNvPr").map(({attributes}) => attributes.id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});
