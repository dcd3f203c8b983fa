import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readCsv} from "../../loaders/csv.js";
import {csvBytes} from "../../loaders/csv-write.js";
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
    [
      "Latin-1",
      new Uint8Array([...bytesOf("a\nb\nB"), 0xe6, ...bytesOf("rum\n")]),
      /row 3: not UTF-8 \(it may be Latin-1/
    ],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0]), /UTF-16/],
    ["a NUL", bytesOf("a,b\n1,\0\n"), /row 2, b: a NUL character/],
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
    const table = fc
      .integer({min: 2, max: 4})
      .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 6}));
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, end, mark) => {
        const text = (mark ? "\uFEFF" : "") + rows.map((row) => row.map(quoted).join(",") + end).join("");
        const {header, records, problems} = read(text);
        expect(problems).toEqual([]);
        expect([header, ...records.map(({cells}) => cells)]).toEqual(rows);
      })
    );
  });

  /**
   * Tables as text: cells of letters, digits and decimal commas, none of which needs a quote when the separator is a
   * semicolon.
   */
  const word = fc.string({unit: fc.constantFrom(..."abcæøåÆØÅé 0123456789"), minLength: 1, maxLength: 8});
  const words = fc
    .integer({min: 2, max: 4})
    .chain((width) => fc.array(fc.array(word, {minLength: width, maxLength: width}), {minLength: 2, maxLength: 6}));
  const ends = fc.constantFrom("\n", "\r\n", "\r");
  const joined = (rows: string[][], separator: string, end: string) =>
    rows.map((row) => row.join(separator) + end).join("");

  it("never takes semicolons or tabs for cells, whatever the line end and the mark", () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(";", "\t"),
        ends,
        fc.boolean(),
        fc.boolean(),
        (rows, separator, end, mark, quotes) => {
          // The Norwegian way: the rows below the header have decimal commas.
          const cells = rows.map((row, index) =>
            row.map((cell) => (quotes ? quoted(cell) : index === 0 ? cell : `${cell},5`))
          );
          const {records, problems} = read((mark ? "\uFEFF" : "") + joined(cells, separator, end));
          expect([records, problems.length > 0]).toEqual([[], true]);
        }
      )
    );
  });

  it("never takes Latin-1 for text: a letter beyond a to z is a fault in its line", () => {
    const foreign = words.filter((rows) => rows.flat().some((cell) => /[^ -~]/.test(cell)));
    fc.assert(
      fc.property(foreign, ends, (rows, end) => {
        const line = rows.findIndex((row) => row.some((cell) => /[^ -~]/.test(cell))) + 1;
        const {records, problems} = readCsv("a.csv", new Uint8Array(Buffer.from(joined(rows, ",", end), "latin1")));
        expect([records, problems.map(({row, expectation}) => [row, expectation])]).toEqual([
          [],
          [[line, "not UTF-8"]]
        ]);
      })
    );
  });

  it("never reads over a NUL, wherever it stands", () => {
    fc.assert(
      fc.property(words, ends, fc.nat(), (rows, end, place) => {
        const text = joined(rows, ",", end);
        const at = place % text.length;
        const {records, problems} = read(`${text.slice(0, at)}\0${text.slice(at)}`);
        expect([records, problems.some(({expectation}) => /NUL/.test(expectation))]).toEqual([[], true]);
      })
    );
  });

  it("what it takes without a fault is all there: only quotes, commas, line ends and the mark are gone", () => {
    const messy = fc.string({unit: fc.constantFrom(...'ab,;"\n\r\t \0\uFEFFæ'), maxLength: 40});
    const bare = (text: string) => text.replace(/[",\r\n]/g, "");
    fc.assert(
      fc.property(messy, (text) => {
        const {header, records, problems} = read(text);
        if (problems.length > 0) return;
        expect(bare([header, ...records.map(({cells}) => cells)].flat().join(""))).toBe(
          bare(text.replace(/^\uFEFF/, ""))
        );
        const again = readCsv(
          "a.csv",
          csvBytes(
            header,
            records.map(({cells}) => cells)
          )
        );
        expect([again.header, again.records.map(({cells}) => cells)]).toEqual([
          header,
          records.map(({cells}) => cells)
        ]);
      }),
      {numRuns: 2000}
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
