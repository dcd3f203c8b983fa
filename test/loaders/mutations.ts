// Faults put into copies of `data/`, one at a time: every kind that applies to every column of every table, each in a
// row drawn by a seeded generator. What they should be answered with is known from how they were made.
import fc from "fast-check";
import {csvBytes} from "../../loaders/csv-write.js";
import {readCsv, type CsvRecord} from "../../loaders/csv.js";
import type {DataPackage, Field, TableResource} from "../../loaders/data-package.js";
import type {DataFiles} from "../../loaders/data.js";
import {bytesOf, realFiles, textOf} from "./real-data.js";

export interface Mutation {
  /** What was done, for the test's own messages. */
  kind: string;
  file: string;
  /**
   * Where the fault is: the answer must name these. Null: the fault has no single column, or makes the cell unreadable.
   */
  row: number;
  column: string | null;
  bytes: Uint8Array;
}

/** A value of a cell that is wrong whatever stood there; null where the kind does not apply to the column. */
type Spoil = (field: Field, value: string, table: TableResource) => string | null;

const isNumber = ({type}: Field): boolean => type === "integer" || type === "number";
const ofType =
  (type: Field["type"], wrong: string): Spoil =>
  (field) =>
    field.type === type ? wrong : null;
const ofNumbers =
  (wrong: (field: Field) => string | null): Spoil =>
  (field) =>
    isNumber(field) ? wrong(field) : null;
const isKey = (field: Field, {schema}: TableResource): boolean =>
  (schema.foreignKeys ?? []).some(({fields}) => fields === field.name);

const spoiled: Readonly<Record<string, Spoil>> = {
  "missing value": ({constraints}) => (constraints?.required ? "" : null),
  "value of another form": ({constraints}) => (constraints?.pattern ? "?!" : null),
  "code with a lost zero": ({constraints}) => (constraints?.pattern === "^[0-9]{4}$" ? "301" : null),
  "key that leads nowhere": (field, _value, table) =>
    isKey(field, table)
      ? /code$/.test(field.name)
        ? field.constraints?.pattern?.includes("{2}")
          ? "98"
          : "9998"
        : "ingen-slik-kilde"
      : null,
  "word that is not on the list": ({constraints}, value) => (constraints?.enum ? `${value}x` : null),
  "day that does not exist": ofType("date", "2020-02-30"),
  "day the Norwegian way": ofType("date", "26.6.2020"),
  "day without a zero": ofType("date", "2020-7-1"),
  "neither true nor false": ofType("boolean", "kanskje"),
  "word for a number": ofNumbers(() => "mange"),
  "number with a space": ofNumbers(() => "54 714"),
  "number with a decimal comma": ofNumbers(() => "0,5"),
  exponent: ofNumbers(() => "1e9"),
  "negative number": ofNumbers(({constraints}) =>
    constraints?.minimum !== undefined && constraints.minimum >= 0 ? "-7" : null
  ),
  "absurd number": ofNumbers(() => "99999999999"),
  "more than a number can hold": ofNumbers(({type}) => (type === "integer" ? "9".repeat(30) : null)),
  "stray NUL": ({type}, value) => (type === "string" ? `${value}\0` : null),
  "character that cannot be seen": ({type}, value) => (type === "string" && value !== "" ? `${value}\u200b` : null),
  "spaces around": ({type}, value) => (type === "string" && value !== "" ? ` ${value}` : null),
  "line break in a cell": ({type, constraints}) => (type === "string" && !constraints?.pattern ? "to\nlinjer" : null)
};

/** Numbers from a seed: the same rows in every run. */
function drawing(seed: number): (below: number) => number {
  const numbers = fc.sample(fc.nat(), {seed, numRuns: 4000});
  let next = 0;
  return (below) => numbers[next++] % below;
}

const asBytes = (header: readonly string[], records: readonly CsvRecord[]): Uint8Array =>
  csvBytes(
    header,
    records.map(({cells}) => cells)
  );

/** The table with one cell changed. */
function withCell(
  header: readonly string[],
  records: readonly CsvRecord[],
  index: number,
  column: string,
  value: string
): Uint8Array {
  const at = header.indexOf(column);
  return asBytes(
    header,
    records.map((record, place) => (place === index ? {...record, cells: record.cells.with(at, value)} : record))
  );
}

/** Faults of the form of the file, not of one cell. */
function formFaults(
  file: string,
  table: TableResource,
  header: readonly string[],
  records: readonly CsvRecord[],
  draw: (below: number) => number
): Mutation[] {
  const row = draw(records.length);
  const record = records[row];
  const column = draw(header.length);
  const lines = textOf(file).split("\n");
  const withLine = (index: number, line: string) => bytesOf(lines.with(index, line).join("\n"));
  const key = ([] as string[]).concat(table.schema.primaryKey ?? []);
  const latin = bytesOf(lines[record.row - 1]);
  const before = bytesOf(
    lines
      .slice(0, record.row - 1)
      .map((line) => `${line}\n`)
      .join("")
  );
  return [
    {
      kind: "column missing",
      file,
      row: 1,
      column: header[column],
      bytes: csvBytes(
        header.toSpliced(column, 1),
        records.map(({cells}) => cells.toSpliced(column, 1))
      )
    },
    {
      kind: "column renamed",
      file,
      row: 1,
      column: `${header[column]}_ny`,
      bytes: asBytes(header.with(column, `${header[column]}_ny`), records)
    },
    {
      kind: "column that nobody knows",
      file,
      row: 1,
      column: "farge",
      bytes: csvBytes(
        [...header, "farge"],
        records.map(({cells}) => [...cells, "rød"])
      )
    },
    {
      kind: "column twice",
      file,
      row: 1,
      column: header[column],
      bytes: csvBytes(
        [...header, header[column]],
        records.map(({cells}) => [...cells, cells[column]])
      )
    },
    {
      kind: "row twice",
      file,
      row: records[records.length - 1].row + 1,
      column: key.join(" + "),
      bytes: asBytes(header, [...records, record])
    },
    {
      kind: "cell too many",
      file,
      row: record.row,
      column: null,
      bytes: withLine(record.row - 1, `${lines[record.row - 1]},`)
    },
    {
      kind: "cell missing",
      file,
      row: record.row,
      column: null,
      bytes: withLine(record.row - 1, lines[record.row - 1].replace(/,[^,]*$/, ""))
    },
    {
      kind: "empty line",
      file,
      row: record.row,
      column: null,
      bytes: bytesOf(lines.toSpliced(record.row - 1, 0, "").join("\n"))
    },
    {
      kind: "quote left open",
      file,
      row: record.row,
      column: null,
      bytes: withLine(record.row - 1, `"${lines[record.row - 1]}`)
    },
    {
      kind: "byte of Latin-1",
      file,
      row: record.row,
      column: null,
      bytes: new Uint8Array([...before, 0xe6, ...latin, ...bytesOf(`\n${lines.slice(record.row).join("\n")}`)])
    },
    {kind: "semicolons", file, row: 1, column: null, bytes: bytesOf(textOf(file).replaceAll(",", ";"))}
  ];
}

/** Days in the wrong order. */
function turnedIntervals(
  file: string,
  header: readonly string[],
  records: readonly CsvRecord[],
  draw: (below: number) => number
): Mutation[] {
  const [earliest, latest] = [header.indexOf("earliest"), header.indexOf("latest")];
  if (earliest < 0 || latest < 0) return [];
  const index = draw(records.length);
  return [
    {
      kind: "earliest after latest",
      file,
      row: records[index].row,
      column: "earliest",
      bytes: withCell(header, records, index, "earliest", `2021${records[index].cells[latest].slice(4)}`)
    }
  ];
}

/** Every mutation of every table. */
export function mutations(seed: number): Mutation[] {
  const draw = drawing(seed);
  const {resources} = JSON.parse(textOf("datapackage.json")) as DataPackage;
  const tables = resources.filter((resource): resource is TableResource => resource.path.endsWith(".csv"));
  return tables.flatMap((table) => {
    const file = table.path;
    const {header, records} = readCsv(file, realFiles.get(file)!);
    const cells = table.schema.fields.flatMap((field) =>
      Object.entries(spoiled).flatMap(([kind, spoil]): Mutation[] => {
        const index = draw(records.length);
        const value = spoil(field, records[index].cells[header.indexOf(field.name)], table);
        return value === null
          ? []
          : [
              {
                kind,
                file,
                row: records[index].row,
                column: field.name,
                bytes: withCell(header, records, index, field.name, value)
              }
            ];
      })
    );
    return [
      ...cells,
      ...formFaults(file, table, header, records, draw),
      ...turnedIntervals(file, header, records, draw)
    ];
  });
}

export const spoiledFiles = ({file, bytes}: Mutation): DataFiles => new Map([...realFiles, [file, bytes]]);
