// A table as typed cells: written and formatted once, for the page, for files and for slides.
import {shortDate, shortInterval} from "../language/dates.js";
import {decimal, integer, percent} from "../language/numbers.js";
import type {DataTable, Value, ValueKind} from "./data-table.js";
import type {Table} from "./table.js";

/** Known between two values only. Files give each its own column. */
interface Interval {
  low: Value;
  high: Value;
}

/** A cell the page writes in the words of its source: "33,56 %" with the digits that were published. */
interface Printed {
  value: Value | Interval;
  text: string;
}

type Cell = Value | Interval | Printed;

/** Name of a column in files: for machines, and for people. */
type Names = readonly [key: string, label: string];

export interface Column {
  /** Name for machines: English, lower case, underscores. */
  key: string;
  /** Name for people: Norwegian. */
  label: string;
  kind: ValueKind;
  /** The cells are intervals; in files their ends have these names. */
  ends?: {low: Names; high: Names};
  /** Decimals on the page: of a share one unless told. */
  digits?: number;
  /** Codes for machines are left out of the page's table. */
  fileOnly?: true;
  /** Names the row on the page, where it stands first. */
  rowHead?: true;
}

export type Row = readonly Cell[];

/** A column of intervals, whose ends are called "… minst" and "… høyst" in files. */
export const interval = (key: string, label: string, kind: ValueKind): Column => ({
  key,
  label,
  kind,
  ends: {low: [`${key}_low`, `${label}, minst`], high: [`${key}_high`, `${label}, høyst`]}
});

const isPrinted = (cell: Cell): cell is Printed => typeof cell === "object" && cell !== null && "text" in cell;
const isInterval = (cell: Cell): cell is Interval => typeof cell === "object" && cell !== null && "low" in cell;
const valueOf = (cell: Cell): Value | Interval => (isPrinted(cell) ? cell.value : cell);

function printValue(value: Value, {kind, digits}: Column): string {
  if (value === null) return "–";
  if (typeof value === "string") return kind === "date" ? shortDate(value) : value;
  if (kind === "share") return percent(value, digits ?? 1);
  return kind === "number" ? decimal(value, digits ?? 1) : integer(value);
}

/** The cell as the page writes it. */
function print(cell: Cell, column: Column): string {
  if (isPrinted(cell)) return cell.text;
  if (!isInterval(cell)) return printValue(cell, column);
  const {low, high} = cell;
  if (column.kind === "date" && low !== null && high !== null) return shortInterval(String(low), String(high));
  const [from, to] = [printValue(low, column), printValue(high, column)];
  // "14,4–15,5 %": the sign stands once.
  return from === to ? to : `${from.replace(/\u00a0%$/, "")}–${to}`;
}

/** The table of the page. */
export function pageTable(caption: string, columns: readonly Column[], rows: readonly Row[], stack = false): Table {
  const places = columns.flatMap(({fileOnly}, place) => (fileOnly ? [] : [place]));
  places.sort((a, b) => Number(columns[b].rowHead ?? false) - Number(columns[a].rowHead ?? false));
  return {
    caption,
    columns: places.map((place) => ({
      label: columns[place].label,
      numeric: columns[place].kind !== "text" && columns[place].kind !== "date"
    })),
    rows: rows.map((row) => places.map((place) => print(row[place], columns[place]))),
    stack
  };
}

/** The table of files: every column, the ends of intervals apart. */
export function fileTable(name: string, columns: readonly Column[], rows: readonly Row[]): DataTable {
  return {
    name,
    columns: columns.flatMap(({key, label, kind: type, ends}) =>
      ends ? [ends.low, ends.high].map((names) => ({key: names[0], label: names[1], type})) : [{key, label, type}]
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, place): Value[] => {
        const value = valueOf(cell);
        const {low, high} = isInterval(value) ? value : {low: value, high: value};
        return columns[place].ends ? [low, high] : [low];
      })
    )
  };
}
