// The brief and the figures as an archive (PDF/A-2a) and a screen reader (PDF/UA-1) take them, as far as this can see:
// metadata, colour, fonts, tags, descriptions, order. No checker of those standards is part of the project.
import {parseXml, XmlElement} from "@rgrove/parse-xml";
import {beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../../loaders/data.js";
import {briefPages} from "../../../src/briefing/brief-pages.js";
import {briefPdf} from "../../../src/briefing/pdf/brief.js";
import {figurePdf} from "../../../src/briefing/pdf/figure.js";
import {readBriefingData, type BriefingData} from "../../../src/briefing/read-state.js";
import {presets} from "../../../src/export/preset.js";
import {exportedFigure} from "../../../src/figures/all.js";
import {figureNames} from "../../../src/figures/names.js";
import {factsOf, viewOf} from "../../../src/model/view.js";
import {catalogOf, contentOf, led, readPdf, tagsOf, textIn, textUnder, type Pdf, type Tag} from "./read-pdf.js";

const edition = {site: "https://example.org/", version: "1", sourceDate: "2026-11-25"};
const hostile = `=cmd|' /C calc'!A0 <&"> \u{1F600}\u202E`;
const days = ["2020-04-14", "2020-06-24", "2020-07-01", "2020-12-31"];

let data: BriefingData;
const files = new Map<string, Pdf>();
const written = new Map<string, Uint8Array>();
beforeAll(async () => {
  data = readBriefingData(dataFolder());
  const dashboard = data.facts.data;
  const named = factsOf({
    ...dashboard,
    counties: dashboard.counties.map((county) => ({...county, name: `${hostile} ${county.name}`})),
    municipalities: dashboard.municipalities.map((each) => ({...each, name: hostile, displayName: hostile}))
  });
  const viewOn = (date: string, facts = data.facts) => viewOf(facts, {...facts.defaults, date});
  for (const date of days)
    written.set(`notat ${date}`, await briefPdf(briefPages(viewOn(date), data.assets, edition, null)));
  for (const name of figureNames)
    for (const facts of [data.facts, named]) {
      const figure = exportedFigure(name, viewOn("2020-06-24", facts), data.assets, edition);
      const label = `${name}${facts === named ? ", hostile" : ""}`;
      written.set(label, await figurePdf(figure, presets.a4, edition.sourceDate));
    }
  for (const [name, bytes] of written) files.set(name, readPdf(bytes));
}, 120_000);

/** Every file; a fault is told with the file's name. */
const each = (check: (pdf: Pdf, name: string) => void) => {
  expect(files.size).toBe(days.length + 2 * figureNames.length);
  for (const [name, pdf] of files) check(pdf, name);
};

const all = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...all(tag.children)]);

describe("metadata", () => {
  const xmpOf = (pdf: Pdf): string => led(pdf, catalogOf(pdf).head, "Metadata").stream!.toString("utf8");
  const textsOf = (xml: string, name: string): string[] => {
    const found: string[] = [];
    const visit = (element: XmlElement): void => {
      if (element.name === name) found.push(element.text.trim());
      for (const child of element.children) if (child instanceof XmlElement) visit(child);
    };
    visit(parseXml(xml).root!);
    return found;
  };

  test("says PDF/A-2a and PDF/UA-1, and explains the word PDF/A does not know", () =>
    each((pdf, name) => {
      const xml = xmpOf(pdf);
      expect(
        ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "pdfaSchema:prefix"].map((tag) => textsOf(xml, tag)),
        name
      ).toEqual([["2"], ["A"], ["1"], ["pdfuaid"]]);
    }));

  test("agrees with the file's dictionary; the day is the source's, not the brief's and not today's", () =>
    each((pdf, name) => {
      const info = led(pdf, pdf.trailer, "Info").head;
      const xml = xmpOf(pdf);
      expect(textsOf(xml, "dc:title"), name).toEqual([textUnder(pdf, info, "Title")]);
      expect(textsOf(xml, "pdf:Producer"), name).toEqual([textUnder(pdf, info, "Producer")]);
      expect(textsOf(xml, "xmp:CreatorTool"), name).toEqual([textUnder(pdf, info, "Creator")]);
      for (const [tag, key] of [
        ["xmp:CreateDate", "CreationDate"],
        ["xmp:ModifyDate", "ModDate"]
      ]) {
        expect(textsOf(xml, tag), name).toEqual(["2026-11-25T00:00:00Z"]);
        expect(textUnder(pdf, info, key), name).toBe("D:20261125000000Z");
      }
    }));
});

test("colours have a profile: sRGB, as the output intent of PDF/A", () =>
  each((pdf, name) => {
    const intent = led(pdf, catalogOf(pdf).head, "OutputIntents");
    expect(intent.head, name).toContain("/S /GTS_PDFA1");
    const profile = led(pdf, intent.head, "DestOutputProfile");
    expect(profile.head).toContain("/N 3");
    expect(profile.stream!.subarray(36, 40).toString("latin1")).toBe("acsp");
    expect(profile.stream!.subarray(16, 20).toString("latin1")).toBe("RGB ");
    expect([...pdf.objects.values()].some(({head}) => head.includes("/DeviceCMYK"))).toBe(false);
  }));

test("every font is embedded and can be read back as letters; no letter is without a shape", () =>
  each((pdf, name) => {
    const fonts = [...pdf.objects.values()].filter(({head}) => head.includes("/Type /Font\n"));
    expect(fonts.length, name).toBeGreaterThan(0);
    for (const {head} of fonts) {
      if (head.includes("/Subtype /Type0")) expect(led(pdf, head, "ToUnicode").stream!.length).toBeGreaterThan(100);
      else expect(led(pdf, led(pdf, head, "FontDescriptor").head, "FontFile2").stream!.length).toBeGreaterThan(1000);
      if (head.includes("/CIDFontType2")) expect(head).toContain("/CIDToGIDMap /Identity");
    }
    expect(contentOf(pdf).boxes, name).toBe(0);
  }));

describe("tags", () => {
  test("are one tree from a Document root, marked as such, in bokmål", () =>
    each((pdf, name) => {
      const roots = tagsOf(pdf);
      expect(
        roots.map(({type}) => type),
        name
      ).toEqual(["Document"]);
      const {head} = catalogOf(pdf);
      expect(led(pdf, head, "MarkInfo").head).toContain("/Marked true");
      expect(textIn(head, "Lang")).toBe("nb-NO");
      expect(led(pdf, head, "ViewerPreferences").head).toContain("/DisplayDocTitle true");
      expect([...pdf.objects.values()].find(({head: page}) => /\/Type \/Page\b/.test(page))!.head).toContain(
        "/Tabs /S"
      );
    }));

  test("hold everything that is painted, once, in reading order; the rest is decoration", () =>
    each((pdf, name) => {
      const {marks, loose} = contentOf(pdf);
      expect(loose, name).toEqual([]);
      const tagged = all(tagsOf(pdf)).flatMap(({marks: own}) => own);
      expect(tagged, name).toEqual(marks);
    }));

  test("begin with the title, never skip a level, and describe every figure and its place", () =>
    each((pdf, name) => {
      const tags = all(tagsOf(pdf));
      const levels = tags.flatMap(({type}) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
      expect(levels[0], name).toBe(1);
      for (const [k, level] of levels.entries()) if (k > 0) expect(level - levels[k - 1]).toBeLessThanOrEqual(1);
      const figures = tags.filter(({type}) => type === "Figure");
      expect(figures.length, name).toBe(name.startsWith("notat") ? 2 : 1);
      for (const {alt, head} of figures) {
        expect(alt.length, name).toBeGreaterThan(40);
        expect(alt).not.toMatch(/[\u202a-\u202e]/);
        expect(head).toMatch(/\/BBox \[/);
      }
    }));
});

test("pictures are vectors, and no text is smaller than 6 points", () =>
  each((pdf, name) => {
    expect(
      [...pdf.objects.values()].filter(({head}) => head.includes("/Subtype /Image")),
      name
    ).toEqual([]);
    const {sizes} = contentOf(pdf);
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(6);
  }));

test("the same figure has the same bytes", async () => {
  const view = viewOf(data.facts, {...data.facts.defaults, date: "2020-06-24"});
  const again = await figurePdf(exportedFigure("kart", view, data.assets, edition), presets.a4, edition.sourceDate);
  expect(Buffer.compare(again, written.get("kart")!)).toBe(0);
});
