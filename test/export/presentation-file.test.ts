// The presentation as PowerPoint would read it, with names that try to break it.
import {parseXml, XmlElement, type XmlNode} from "@rgrove/parse-xml";
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {toPng, toPptx} from "../../src/export/late-files-node.js";
import {slideOf, type Slide} from "../../src/export/presentation-file.js";
import {element} from "../../src/figures/drawing/svg.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";

const hostile = '<script>alert("1")</script> & \u202eomvendt\u0007 ]]> \'"';

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

const plain: Slide = {
  ...slideOf({...figure, title: "En tittel", scenario: null, alt: "En beskrivelse", finding: "Et funn."}),
  title: "En tittel"
};

/** Every element of a part, by its name without prefix. */
function elementsOf(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (!(node instanceof XmlElement)) continue;
      found.push(node);
      visit(node.children);
    }
  };
  visit(parseXml(xml).children);
  return found;
}

let files: Record<string, Uint8Array>;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await toPptx([plain, slideOf(figure)]);
  files = unzipSync(bytes);
});
const part = (name: string) => strFromU8(files[name]);

test("every part is well-formed, nothing in it is hidden", () => {
  for (const name of Object.keys(files)) {
    if (!/\.(?:xml|rels|svg)$/.test(name)) continue;
    expect(() => parseXml(part(name)), name).not.toThrow();
    expect(part(name), name).not.toMatch(/[\u202a-\u202e]|<script/);
    expect(part(name).includes("\u0007"), name).toBe(false);
  }
});

test("one slide a figure: the title as the slide's title, the figure with its text, the source as a note", () => {
  const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(2);
  const elements = elementsOf(part("ppt/slides/slide1.xml"));
  expect(elements.filter(({name}) => name === "p:ph").map(({attributes}) => attributes.type)).toContain("title");
  expect(elements.filter(({name}) => name === "a:t").map(({text}) => text)).toEqual(["En tittel"]);
  expect(
    elements.find(
      ({name, attributes}) => name === "p:cNvPr" && attributes.descr !== undefined && attributes.descr !== ""
    )?.attributes.descr
  ).toBe("En beskrivelse");
  expect(part("ppt/notesSlides/notesSlide1.xml")).toContain("https://example.org/kart.html?v=1&amp;dato=2020-07-08");
  expect(part("ppt/notesSlides/notesSlide1.xml")).toContain("Et funn.");
});

test("the figure is SVG with our own PNG beside it", async () => {
  expect(part("ppt/media/image-1-2.svg")).toBe(plain.svg);
  expect(Buffer.compare(files["ppt/media/image-1-1.png"], await toPng(plain.svg))).toBe(0);
  const relations = part("ppt/slides/_rels/slide1.xml.rels");
  const target = (id: string | undefined) =>
    new RegExp(`Id="${id}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${id}"`)
      .exec(relations)
      ?.slice(1)
      .find(Boolean);
  const elements = elementsOf(part("ppt/slides/slide1.xml"));
  expect(target(elements.find(({name}) => name === "a:blip")?.attributes["r:embed"])).toBe("../media/image-1-1.png");
  expect(target(elements.find(({name}) => name === "asvg:svgBlip")?.attributes["r:embed"])).toBe(
    "../media/image-1-2.svg"
  );
});

test("the picture holds no title: it stands above as text", () => {
  expect(plain.svg).not.toContain(">En tittel</text>");
  expect(slideOf(figure).title.length).toBeLessThanOrEqual(200);
});

describe("the same slides", () => {
  test("have the same bytes, at whatever time they are made", async () => {
    const again = await toPptx([plain, slideOf(figure)]);
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(part("docProps/core.xml")).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
  test("in another order have others", async () =>
    expect(Buffer.compare(bytes, await toPptx([slideOf(figure), plain]))).not.toBe(0));
});

test("no slides is an error", async () => {
  await expect(toPptx([])).rejects.toThrow("no slides");
});

describe.each([1, 3])("the package of %d slides", (count) => {
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    parts = unzipSync(await toPptx(Array.from({length: count}, () => plain)));
  });
  const read = (name: string) => strFromU8(parts[name]);

  test("names no part that is not there, and every part that is", () => {
    const types = elementsOf(read("[Content_Types].xml"));
    const named = types.flatMap(({attributes}) => attributes.PartName?.slice(1) ?? []);
    expect(named.filter((name) => !(name in parts))).toEqual([]);
    const byEnding = new Set(types.flatMap(({attributes}) => attributes.Extension ?? []));
    const untold = Object.keys(parts).filter(
      (name) => !named.includes(name) && !byEnding.has(name.slice(name.lastIndexOf(".") + 1))
    );
    expect(untold).toEqual([]);
    expect(types.map(({attributes}) => attributes.ContentType)).not.toContain("image/jpg");
  });

  test("every relation leads to a part", () => {
    for (const name of Object.keys(parts).filter((each) => each.endsWith(".rels"))) {
      const from = name.replace(/_rels\/[^/]+$/, "");
      for (const {attributes} of elementsOf(read(name))) {
        if (attributes.Target === undefined || attributes.TargetMode === "External") continue;
        const target = new URL(attributes.Target, `https://package.example/${from}`).pathname.slice(1);
        expect(Object.keys(parts), `${name}: ${attributes.Target}`).toContain(target);
      }
    }
  });

  test("lists stand in the order of the schema, backgrounds have their effects, notes are Norwegian paragraphs", () => {
    const [root] = elementsOf(read("ppt/presentation.xml"));
    const order = ["p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz"];
    const children = root.children.flatMap((child) => (child instanceof XmlElement ? [child.name] : []));
    expect(children.filter((name) => order.includes(name))).toEqual(order);
    for (const name of Object.keys(parts).filter((each) => /^ppt\/slide.*\.xml$/.test(each)))
      for (const {name: tag, children: inside} of elementsOf(read(name)))
        if (tag === "p:bgPr") expect(inside.at(-1)).toMatchObject({name: "a:effectLst"});
    const note = read("ppt/notesSlides/notesSlide1.xml");
    expect(note).not.toContain("en-US");
    expect(note.split("<a:t>Et funn.</a:t></a:r></a:p>")).toHaveLength(2);
  });
});
