// Spreadsheets, read again by another program's reader.
import {strFromU8, unzipSync} from "fflate";
import readXlsxFile from "read-excel-file/node";
import {expect, test, vi} from "vitest";
import {metadataJson} from "../../src/export/about-table.js";
import {xlsxFile} from "../../src/export/xlsx.js";
import {element} from "../../src/figures/drawing/svg.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";

const figure: ExportedFigure = {
  name: "kart",
  title: "En tittel",
  subtitle: "8. juli 2020.",
  finding: "Et funn.",
  alt: "",
  source: "Kilde: SSB.",
  sources: [{publisher: "KS", title: "Nyhet", url: "https://example.org/nyhet"}],
  method: null,
  assumptions: "Antatt: 1 ja.",
  legend: [],
  date: "2020-07-08",
  variant: [],
  scenario: null,
  link: "https://example.org/kart.html",
  version: "0.1.0",
  heightFor: (width) => width,
  draw: () => element("svg", {width: 1, height: 1}),
  table: {
    name: "kart",
    columns: [
      {key: "code", label: "Kommunenummer", type: "text"},
      {key: "name", label: "Kommune", type: "text"},
      {key: "population", label: "Innbyggere", type: "integer"},
      {key: "share", label: "Andel", type: "share"},
      {key: "date", label: "Dato", type: "date"}
    ],
    rows: [
      ["0301", "Oslo", 693494, 0.3356, "2020-06-24"],
      ["1811", '=HYPERLINK("x")', null, null, null]
    ]
  }
};

/** Rows of a sheet by its number, as the reader gives them. */
const sheet = async (number: number) => {
  const sheets = await readXlsxFile(Buffer.from(await xlsxFile(figure)));
  return sheets[number - 1].data;
};

test("codes are text, shares and counts numbers, days dates; a text like a formula is text", async () => {
  expect(await sheet(1)).toEqual([
    ["Kommunenummer", "Kommune", "Innbyggere", "Andel", "Dato"],
    ["0301", "Oslo", 693494, 0.3356, new Date("2020-06-24T00:00:00Z")],
    ["1811", '=HYPERLINK("x")', null, null, null]
  ]);
  const parts = unzipSync(await xlsxFile(figure));
  const all = Object.entries(parts).map(([name, bytes]) => (name.endsWith(".xml") ? strFromU8(bytes) : ""));
  expect(all.join("")).not.toContain("<f>");
  // Per cent, not a fraction, is what a reader sees.
  expect(strFromU8(parts["xl/styles.xml"])).toContain('formatCode="0.0 %"');
});

test("«Om tallene» says day, unit, assumption, address of the source, licence and link", async () => {
  const said = (await sheet(2)).map((row) => row.join(": ")).join("\n");
  for (const text of [
    "8. juli 2020",
    "Andel (andel, 0 til 1)",
    "Antatt: 1 ja.",
    "https://example.org/nyhet",
    "CC BY 4.0",
    "https://example.org/kart.html"
  ])
    expect(said).toContain(text);
});

test("the same table has the same bytes, at whatever time", async () => {
  vi.useFakeTimers({toFake: ["Date"], now: new Date("2020-01-01")});
  const first = await xlsxFile(figure);
  vi.setSystemTime(new Date("2031-05-06"));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await xlsxFile(figure)))).toBe(0);
  vi.useRealTimers();
});

test("beside a CSV lies what must be said of it", () => {
  const about = (form: "people" | "machines") =>
    JSON.parse(metadataJson(figure, "akson_kart_2020-07-08.csv", form)) as Record<string, unknown>;
  expect(about("machines")).toMatchObject({
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "nb"}],
    url: "akson_kart_2020-07-08.csv",
    dialect: {delimiter: ","},
    "dc:date": "2020-07-08",
    "dc:source": [{"schema:url": "https://example.org/nyhet"}],
    "schema:assumption": "Antatt: 1 ja.",
    tableSchema: {
      columns: [
        {name: "code", titles: "code", datatype: "string"},
        {name: "name", titles: "name", datatype: "string"},
        {name: "population", titles: "population", datatype: "integer"},
        {name: "share", titles: "share", datatype: "decimal"},
        {name: "date", titles: "date", datatype: "date"}
      ]
    }
  });
  // The CSV for people has other heads, another separator and decimal commas.
  expect(about("people")).toMatchObject({
    dialect: {delimiter: ";"},
    tableSchema: {
      columns: [
        {titles: "Kommunenummer"},
        {titles: "Kommune"},
        {titles: "Innbyggere"},
        {titles: "Andel", datatype: {base: "decimal", format: {decimalChar: ","}}},
        {titles: "Dato"}
      ]
    }
  });
});
