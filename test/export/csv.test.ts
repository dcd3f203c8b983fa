import fc from "fast-check";
import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {csvText, withoutApostrophe} from "../../src/export/csv.js";
import type {Value, DataTable} from "../../src/figures/data-table.js";
import {tableJson} from "../../src/export/table-json.js";

const table = (rows: readonly (readonly Value[])[]): DataTable => ({
  name: "prove",
  columns: [
    {key: "name", label: "Navn", type: "text"},
    {key: "value", label: "Verdi", type: "number"},
    {key: "date", label: "Dato", type: "date"}
  ],
  rows
});

const records = (text: string, delimiter: string): string[][] =>
  parse(text, {delimiter, bom: true, relax_column_count: false});

test("for people: byte order mark, semicolons, decimal comma, labels, a line end after each record", () => {
  expect(
    csvText(
      table([
        ["Bærum; øst", -0.5, "2020-07-08"],
        ["Å", null, null]
      ]),
      "people"
    )
  ).toBe('\uFEFFNavn;Verdi;Dato\r\n"Bærum; øst";-0,5;2020-07-08\r\nÅ;;\r\n');
});

test("for machines: commas, decimal point, keys", () => {
  expect(csvText(table([['Sa "nei", så ja', 0.65, "2020-07-08"]]), "machines")).toBe(
    'name,value,date\r\n"Sa ""nei"", så ja",0.65,2020-07-08\r\n'
  );
});

test.each([
  '=HYPERLINK("https://example.org";"x")',
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1+1",
  "'=1",
  "-2-3"
])("a text that begins like a formula gets an apostrophe: %j", (text) => {
  for (const [form, separator] of [
    ["people", ";"],
    ["machines", ","]
  ] as const) {
    const cell = records(csvText(table([[text, 1, null]]), form), separator)[1][0];
    expect(cell).toBe(`'${text}`);
    expect(withoutApostrophe(cell)).toBe(text);
  }
});

test.each(["\u202E=1", "\u200F=1", "\uFEFF=1", "\u0000=1"])(
  "a mark that cannot be seen hides no formula: %j",
  (text) => {
    expect(records(csvText(table([[text, 1, null]]), "people"), ";")[1][0]).toBe("'=1");
  }
);

test.each(["-5", "+5", "-12,5", "-12.5", "0301"])("a number is left alone, also as text: %s", (text) => {
  expect(records(csvText(table([[text, -5, null]]), "people"), ";")[1].slice(0, 2)).toEqual([text, "-5"]);
});

test("marks that turn a line around and control characters are taken out, the rest stays", () => {
  const name = `<script>alert("x")</script>\u202Eevil\u2066\u0007 ${"Å".repeat(200)}`;
  const cell = records(csvText(table([[name, 1, null]]), "machines"), ",")[1][0];
  expect(cell).toBe(`<script>alert("x")</script>evil ${"Å".repeat(200)}`);
});

test("small and large numbers have no exponent; what is no number stops the file", () => {
  expect(
    csvText(
      table([
        ["a", 1e-7, null],
        ["b", 1e15, null]
      ]),
      "people"
    )
  ).toContain("a;0,0000001;\r\nb;1000000000000000;");
  expect(() => csvText(table([["a", Number.NaN, null]]), "people")).toThrow("NaN");
  expect(() => tableJson(table([["a", Number.POSITIVE_INFINITY, null]]))).toThrow("Infinity");
});

// What plainText keeps: any text without controls (but with tab and line ends) and direction marks.
const kept = fc
  .string({unit: "binary"})
  .filter(
    (text) =>
      !/\p{Cs}/u.test(text) &&
      !/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u.test(text.replace(/[\t\r\n]/g, ""))
  );

test("any table comes back from both forms and from JSON", () => {
  const row = fc.tuple(
    kept,
    fc.double({noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15}),
    fc.constantFrom("2020-01-01", "2020-12-31", null)
  );
  fc.assert(
    fc.property(fc.array(row, {minLength: 1}), (rows) => {
      for (const [form, separator, decimal] of [
        ["people", ";", ","],
        ["machines", ",", "."]
      ] as const) {
        const read = records(csvText(table(rows), form), separator).slice(1);
        expect(read.length).toBe(rows.length);
        read.forEach(([name, value, date], index) => {
          expect(withoutApostrophe(name)).toBe(rows[index][0]);
          expect(Math.abs(Number(value.replace(decimal, ".")) - rows[index][1])).toBeLessThanOrEqual(
            1e-20 + Math.abs(rows[index][1]) * 1e-15
          );
          expect(date === "" ? null : date).toBe(rows[index][2]);
        });
      }
      const json = JSON.parse(tableJson(table(rows))) as {rows: {name: string; value: number; date: string | null}[]};
      expect(json.rows.map(({name}) => name)).toEqual(rows.map(([name]) => name));
      json.rows.forEach(({value}, index) => expect(value).toBeCloseTo(rows[index][1], 10));
    }),
    {numRuns: 300}
  );
});
