import {describe, expect, it} from "vitest";
import type {TableResource} from "../../loaders/data-package.js";
import {describe as inWords} from "../../loaders/problem.js";
import {brokenReferences} from "../../loaders/references.js";
import {readTable} from "../../loaders/table-schema.js";
import {bytesOf} from "./real-data.js";

const resource: TableResource = {
  name: "visits",
  path: "visits.csv",
  title: "Visits",
  description: "",
  mediatype: "text/csv",
  licenses: [],
  sources: [],
  akson: {rowNoun: "visit"},
  schema: {
    primaryKey: ["place", "day"],
    foreignKeys: [{fields: "place", reference: {resource: "municipalities", fields: "code"}}],
    fields: [
      {name: "place", type: "string", description: "", constraints: {required: true, pattern: "^[0-9]{4}$"}},
      {name: "name", type: "string", description: ""},
      {name: "day", type: "date", description: ""},
      {name: "people", type: "integer", description: "", constraints: {minimum: 1, maximum: 1000000}},
      {name: "share", type: "number", description: ""},
      {name: "open", type: "boolean", description: ""},
      {name: "kind", type: "string", description: "", constraints: {enum: ["signed", "decided"]}}
    ]
  }
};

const places: TableResource = {
  ...resource,
  name: "municipalities",
  path: "municipalities.csv",
  akson: {rowNoun: "municipality on 1 January 2020", labelField: "name"},
  schema: {
    primaryKey: "code",
    fields: [
      {name: "code", type: "string", description: ""},
      {name: "name", type: "string", description: ""}
    ]
  }
};

const header = "place,name,day,people,share,open,kind\n";
const read = (rows: string) => readTable(resource, bytesOf(header + rows));
const faults = (rows: string): string[] => read(rows).problems.map(inWords);

describe("readTable", () => {
  it("types the cells; an empty cell is null", () => {
    const {rows, problems} = read("0301,Oslo,2020-02-29,12,0.5,true,signed\n1103,,,,,,\n");
    expect(problems).toEqual([]);
    const [first, second] = rows;
    expect([
      first.row,
      first.text("place"),
      first.text("day"),
      first.number("people"),
      first.number("share"),
      first.flag("open")
    ]).toEqual([2, "0301", "2020-02-29", 12, 0.5, true]);
    expect([second.text("name"), second.textOrNull("name"), second.numberOrNull("people")]).toEqual(["", null, null]);
  });

  it.each([
    ["a day that does not exist", "0301,,2020-02-30,,,,\n", 'row 2, day "2020-02-30": expected a day that exists'],
    ["a day the Norwegian way", "0301,,26.6.2020,,,,\n", "write 2020-06-26"],
    ["a lost zero", "301,,,,,,\n", "dropped the zero of 0301"],
    ["spaces in a number", "0301,,,54 714,,,\n", "write 54714"],
    ["a decimal comma", '0301,,,,"0,5",,\n', "write 0.5"],
    ["a leading zero in a number", "0301,,,007,,,\n", "expected a whole number"],
    ["an exponent", "0301,,,1e3,,,\n", "expected a whole number"],
    ["too small", "0301,,,0,,,\n", "expected at least 1"],
    ["too large", "0301,,,2000000,,,\n", "expected at most 1000000"],
    ["more than a number can hold", "0301,,,99999999999999999999,,,\n", "expected a whole number"],
    ["yes for true", "0301,,,,,yes,\n", "expected true or false"],
    ["a typing error in a word", "0301,,,,,,singed\n", "did you mean signed?"],
    ["nothing where something must be", ",,,,,,\n", 'place "": must not be empty'],
    ["spaces around", "0301, Oslo,,,,,\n", "spaces before or after"],
    ["a soft character", "0301,Os\u200blo,,,,,\n", "cannot be seen"],
    ["loose accents", "0301,A\u030al,,,,,\n", "write Ål"],
    ["a line break in a cell", '0301,"Os\nlo",,,,,\n', "a line break inside a cell"]
  ])("says what is wrong: %s", (_name, rows, expected) => {
    expect(faults(rows)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ["693494.0", "write 693494"],
    ["54.714", "write 54714"],
    ["1 234 567", "write 1234567"],
    ["693494.5", null],
    ["1.000", null],
    ["5,47", null]
  ])("gives no advice that changes a number: %s", (written, advice) => {
    const [fault] = faults(`0301,,,"${written}",,,\n`);
    if (advice === null) expect(fault).not.toContain("write");
    else expect(fault).toMatch(new RegExp(`${advice}\\)`));
  });

  it("says every fault of every row and keeps the good rows", () => {
    const {rows, problems} = read("301,,x,,,,\n0301,,2020-01-01,,,,\n0302,,,many,,,\n");
    expect(problems.map(({row, column}) => [row, column])).toEqual([
      [2, "place"],
      [2, "day"],
      [4, "people"]
    ]);
    expect(rows.map(({row}) => row)).toEqual([3]);
  });

  it("finds a key that stands twice, also of several columns", () => {
    expect(faults("0301,a,2020-01-01,,,,\n0301,b,2020-01-02,,,,\n0301,c,2020-01-01,,,,\n")).toEqual([
      'visits.csv row 4, place + day "0301 2020-01-01": the same as in row 2 (remove or correct one of them)'
    ]);
  });

  it("takes columns in any order, but no missing, unknown or double one", () => {
    const say = (text: string): string[] => readTable(resource, bytesOf(text)).problems.map(inWords);
    expect(say("name,place,day,people,share,open,kind\nOslo,0301,,,,,\n")).toEqual([]);
    expect(say("place,nme,day,people,share,open,kind\n0301,,,,,,\n")).toEqual([
      "visits.csv row 1, name: the column is missing",
      "visits.csv row 1, nme: unknown column (did you mean name?)"
    ]);
    expect(say("place,name,name,day,people,share,open,kind\n0301,,,,,,,\n")).toEqual([
      "visits.csv row 1, name: the column stands twice"
    ]);
  });

  it("does not take a table without rows", () => {
    expect(faults("")).toEqual(["visits.csv: no rows"]);
  });
});

describe("brokenReferences", () => {
  const target = readTable(places, bytesOf("code,name\n0301,Oslo\n1507,Ålesund\n1579,Hustadvika\n1103,Stavanger\n"));
  const tables = new Map([["municipalities", target]]);
  const broken = (rows: string): string[] =>
    brokenReferences(read(rows), tables, new Map([["1580", ["1507"]]])).map(inWords);

  it("leaves alone what leads somewhere", () => {
    expect(broken("0301,,,,,,\n")).toEqual([]);
  });

  it("suggests the key that is written most alike", () => {
    expect(broken("1599,,,,,,\n")).toEqual([
      'visits.csv row 2, place "1599": no such municipality on 1 January 2020 (did you mean 1579 Hustadvika?)'
    ]);
  });

  it("suggests the key of the name in the same row", () => {
    expect(broken("1599,Stavanger,,,,,\n")).toEqual([expect.stringContaining("did you mean 1103 Stavanger?")]);
  });

  it("translates a code of 2024", () => {
    expect(broken("1580,,,,,,\n")).toEqual([expect.stringContaining("on 1 January 2020 it was 1507 Ålesund")]);
  });
});
