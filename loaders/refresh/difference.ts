// What a file changes, for people: rows that come, rows that go, and which columns of the others change. Many rows that
// change alike are one line.
import {readCsv} from "../csv.js";

const shownAtMost = 12;

/** Columns that name a row, by file; the others are compared. */
const keys: Readonly<Record<string, readonly string[]>> = {
  "population.csv": ["municipality_code", "date"],
  "code-changes.csv": ["old_code", "new_code", "date"],
  "signing-events.csv": ["municipality_code", "event", "earliest", "latest", "source_id"],
  "sources.csv": ["source_id"]
};

export interface Difference {
  /** Empty when nothing differs. */
  lines: string[];
  /** Rows that would vanish. */
  removed: number;
}

interface Line {
  /** Lines of one kind are folded together. */
  kind: string;
  text: string;
}

type Row = ReadonlyMap<string, string>;

function rowsByKey(file: string, bytes: Uint8Array): Map<string, Row> {
  const {header, records} = readCsv(file, bytes);
  return new Map(
    records.map(({cells}) => {
      const row = new Map(header.map((name, index) => [name, cells[index] ?? ""]));
      return [keys[file].map((name) => row.get(name) ?? "").join(" "), row];
    })
  );
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${value}`;

/** "population: 7 → 8 (+1)" for each column that changes. */
function changesOf(before: Row, after: Row): {column: string; text: string}[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((column) => {
    const [a, b] = [before.get(column) ?? "", after.get(column) ?? ""];
    if (a === b) return [];
    const change = /^\d+$/.test(a) && /^\d+$/.test(b) ? ` (${signed(Number(b) - Number(a))})` : "";
    return [{column, text: `${column}: ${a || "empty"} → ${b || "empty"}${change}`}];
  });
}

function folded(lines: readonly Line[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const {kind, text} of lines) kinds.set(kind, [...(kinds.get(kind) ?? []), text]);
  return [...kinds].flatMap(([kind, texts]) =>
    texts.length <= shownAtMost ? texts : [`${kind}: ${texts.length} rows, such as`, ...texts.slice(0, 3)]
  );
}

/** @param names of municipalities by code, set beside codes */
export function difference(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array,
  names: ReadonlyMap<string, string>
): Difference {
  if (before && Buffer.compare(Buffer.from(before), Buffer.from(after)) === 0) return {lines: [], removed: 0};
  if (!keys[file] || !before)
    return {lines: [`${file}: ${before?.length ?? 0} bytes before, ${after.length} now`], removed: 0};
  const [old, now] = [rowsByKey(file, before), rowsByKey(file, after)];
  const named = (key: string): string => {
    const name = names.get(key.slice(0, 4));
    return name ? `${key.slice(0, 4)} ${name}${key.slice(4)}` : key;
  };
  const rest = (row: Row): string => {
    const text = [...row]
      .filter(([column, value]) => value !== "" && !keys[file].includes(column) && !/name$/.test(column))
      .map(([column, value]) => `${column} ${value}`)
      .join(", ");
    return text === "" ? "" : `: ${text}`;
  };
  const when = (row: Row): string => (row.has("date") ? ` with date ${row.get("date")!}` : "");
  const come: Line[] = [];
  const change: Line[] = [];
  const go: Line[] = [];
  for (const [key, row] of now) {
    const previous = old.get(key);
    if (!previous) come.push({kind: `+ added${when(row)}`, text: `+ ${named(key)}${rest(row)}`});
    else {
      const changes = changesOf(previous, row);
      if (changes.length > 0)
        change.push({
          kind: `  changed in ${changes.map(({column}) => column).join(", ")}${when(row)}`,
          text: `  ${named(key)}, ${changes.map(({text}) => text).join(", ")}`
        });
    }
  }
  for (const [key, row] of old) if (!now.has(key)) go.push({kind: `- gone${when(row)}`, text: `- ${named(key)}`});
  const count = come.length + change.length + go.length;
  if (count === 0) return {lines: [`${file}: the same rows, written or ordered in another way`], removed: 0};
  const summary = [
    [come.length, "added"],
    [change.length, "changed"],
    [go.length, "gone"]
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return {
    lines: [`${file}: ${summary.join(", ")} (of ${old.size} rows before)`, ...[come, change, go].flatMap(folded)],
    removed: go.length
  };
}
