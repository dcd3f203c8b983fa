import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readCsv} from "../../loaders/csv.js";
import {describe as inWords} from "../../loaders/problem.js";
import {bytesOf} from "./real-data.js";

const read = (text: string) => readCsv("a.csv", bytesOf(text));
const faults = (bytes: Uint8Array): string[] => readCsv("a.csv", bytes).problems.map(inWords);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("readCsv", () => {
  it("counts rows as an editor does, quoted line breaks and mixed line ends included", () => {
    const {header, records, problems} = read('a,b\r\n1,"x\r\ny"\n3,4\r5,6');
    expect(header).toEqual(["a", "b"]);
    expect(records).toEqual([
      {row: 2, cells: ["1", "x\r\ny"]},
      {row: 4, cells: ["3", "4"]},
      {row: 5, cells: ["5", "6"]}
    ]);
    expect(problems).toEqual([]);
  });

  it("takes a byte order mark, quotes, commas and quotes in quotes", () => {
    const {header, records} = read('\uFEFFa,b\n"x, y","say ""hi"""\n');
    expect(header).toEqual(["a", "b"]);
    expect(records[0].cells).toEqual(["x, y", 'say "hi"']);
  });

  it.each([
    ["nothing", bytesOf(""), /the file is empty/],
    ["Latin-1", new Uint8Array([...bytesOf("a\nb\nB"), 0xe6, ...bytesOf("rum\n")]), /row 3: not UTF-8 \(it may be Latin-1/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0]), /UTF-16/],
    ["a NUL", bytesOf("a,b\n1,\0\n"), /row 2: a NUL character/],
    ["semicolons", bytesOf("a;b\n1;2\n"), /separated by semicolons/],
    ["tabs", bytesOf("a\tb\n1\t2\n"), /separated by tabs/],
    ["a quote left open", bytesOf('a,b\n1,2\n3,"x\n5,6\n'), /row 3: a quoted cell that begins here is never closed/],
    ["text after a quote", bytesOf('a,b\n1,"x"y\n'), /row 2: text after the closing quote/],
    ["a quote in a cell", bytesOf('a,b\n1,2\n1,x"y\n'), /row 3: a quote in the middle/],
    ["an empty line", bytesOf("a,b\n1,2\n\n3,4\n"), /row 3: an empty line/],
    ["a cell too many", bytesOf("a,b\n1,2,3\n"), /row 2: 3 cells where the header has 2 \(a text with a comma/],
    ["a cell too few", bytesOf("a,b,c\n1,2\n"), /row 2: 2 cells where the header has 3/]
  ])("says what is wrong: %s", (_name, bytes, expected) => {
    expect(faults(bytes)).toEqual([expect.stringMatching(expected)]);
  });

  it("says every fault of a file at once and keeps the good rows", () => {
    const {records, problems} = read("a,b\n1\n2,3\n\n4,5,6\n");
    expect(problems.map(({row}) => row)).toEqual([2, 4, 5]);
    expect(records.map(({row}) => row)).toEqual([3]);
  });

  it("gives back every cell unchanged, whatever the line end and the mark", () => {
    const cell = fc.string({unit: "grapheme", maxLength: 12}).filter((text) => !/[\0\uFEFF\uD800-\uDFFF]/.test(text));
    const table = fc.integer({min: 2, max: 4}).chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 6}));
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, end, mark) => {
        const text = (mark ? "\uFEFF" : "") + rows.map((row) => row.map(quoted).join(",") + end).join("");
        const {header, records, problems} = read(text);
        expect(problems).toEqual([]);
        expect([header, ...records.map(({cells}) => cells)]).toEqual(rows);
      })
    );
  });

  it("never throws, and finds a row or a fault in any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 60}), (bytes) => {
        const {header, problems} = readCsv("a.csv", bytes);
        expect(header.length + problems.length).toBeGreaterThan(0);
      }),
      {numRuns: 500}
    );
  });
});
