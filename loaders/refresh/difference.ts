// What a pulled file changes, for people: row by row, old, new, change.
import {readCsv} from "../csv.js";

const shownAtMost = 40;

/** Columns that name a row, by file; the others are compared. */
const keys: Readonly<Record<string, readonly string[]>> = {
  "population.csv": ["municipality_code", "date"],
  "code-changes.csv": ["old_code", "new_code"],
  "signing-events.csv": ["municipality_code", "event", "earliest", "latest", "source_id"]
};

const signed = (value: number): string => `${value > 0 ? "+" : ""}${value}`;

function rowsByKey(file: string, bytes: Uint8Array): Map<string, string[]> {
  const {header, records} = readCsv(file, bytes);
  const places = keys[file].map((name) => header.indexOf(name));
  return new Map(records.map(({cells}) => [places.map((place) => cells[place] ?? "").join(" "), cells]));
}

/**
 * Lines for the terminal; empty when nothing differs.
 * @param names of municipalities by code, set beside codes
 */
export function difference(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array,
  names: ReadonlyMap<string, string>
): string[] {
  if (before && Buffer.compare(Buffer.from(before), Buffer.from(after)) === 0) return [];
  if (!keys[file] || !before) return [`${file}: ${before?.length ?? 0} bytes before, ${after.length} now`];
  const [old, now] = [rowsByKey(file, before), rowsByKey(file, after)];
  const named = (key: string): string => {
    const name = names.get(key.slice(0, 4));
    return name ? `${key.slice(0, 4)} ${name}${key.slice(4)}` : key;
  };
  const lines: string[] = [];
  for (const [key, cells] of now) {
    const previous = old.get(key);
    if (!previous) lines.push(`+ ${named(key)}: ${cells.at(-1) ?? ""}`);
    else if (previous.join("\0") !== cells.join("\0")) {
      const [a, b] = [previous.at(-1) ?? "", cells.at(-1) ?? ""];
      const numeric = /^\d+$/.test(a) && /^\d+$/.test(b) ? ` (${signed(Number(b) - Number(a))})` : "";
      lines.push(`  ${named(key)}: ${a} → ${b}${numeric}`);
    }
  }
  for (const key of old.keys()) if (!now.has(key)) lines.push(`- ${named(key)}`);
  if (lines.length === 0) return [`${file}: the same rows, written or ordered in another way`];
  const rest = lines.length > shownAtMost ? [`… and ${lines.length - shownAtMost} more`] : [];
  return [`${file}: ${lines.length} rows differ`, ...lines.slice(0, shownAtMost), ...rest];
}
