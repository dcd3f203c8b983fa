// Rows of signing-events.csv and sources.csv, put in, taken out and changed; nothing else in the files moves.
import {readCsv, type CsvFile} from "../csv.js";
import {csvBytes} from "../csv-write.js";
import type {DataFiles} from "../data.js";

export const eventsFile = "signing-events.csv";
export const sourcesFile = "sources.csv";

const eventColumns = [
  "municipality_code",
  "municipality_name",
  "event",
  "earliest",
  "latest",
  "source_id",
  "evidence",
  "note"
] as const;
export type EventCells = Record<(typeof eventColumns)[number], string>;

type SourceColumn = "source_id" | "publisher" | "title" | "url" | "published" | "kind" | "note";
export type SourceCells = Record<SourceColumn, string>;

export interface WrittenEvent {
  row: number;
  cells: EventCells;
}

const read = (files: DataFiles, file: string): CsvFile => readCsv(file, files.get(file) ?? new Uint8Array());

function cellsOf(header: readonly string[], cells: readonly string[]): EventCells {
  const of = (column: string): string => cells[header.indexOf(column)] ?? "";
  return Object.fromEntries(eventColumns.map((column) => [column, of(column)])) as EventCells;
}

export function writtenEvents(files: DataFiles): WrittenEvent[] {
  const {header, records} = read(files, eventsFile);
  return records.map(({row, cells}) => ({row, cells: cellsOf(header, cells)}));
}

export const knowsSource = (files: DataFiles, id: string): boolean => {
  const {header, records} = read(files, sourcesFile);
  return records.some(({cells}) => cells[header.indexOf("source_id")] === id);
};

/** Each row where it belongs: by code, then by latest day. */
export function withEvents(files: DataFiles, events: readonly EventCells[]): Uint8Array {
  const {header, records} = read(files, eventsFile);
  let rows = records.map(({cells}) => cells);
  const [code, latest] = [header.indexOf("municipality_code"), header.indexOf("latest")];
  for (const event of events) {
    const cells = header.map((column) => event[column as keyof EventCells] ?? "");
    const place = rows.findIndex(
      (other) => other[code] > cells[code] || (other[code] === cells[code] && other[latest] > cells[latest])
    );
    rows = place < 0 ? [...rows, cells] : rows.toSpliced(place, 0, cells);
  }
  return csvBytes(header, rows);
}

/** One row changed in place, or taken out when `event` is null. */
export function withEventAt(files: DataFiles, at: number, event: EventCells | null): Uint8Array {
  const {header, records} = read(files, eventsFile);
  const rows = records.flatMap(({row, cells}) => {
    if (row !== at) return [cells];
    return event === null ? [] : [cells.map((cell, index) => event[header[index] as keyof EventCells] ?? cell)];
  });
  return csvBytes(header, rows);
}

export function withSource(files: DataFiles, source: SourceCells): Uint8Array {
  const {header, records} = read(files, sourcesFile);
  const cells = header.map((column) => source[column as keyof SourceCells] ?? "");
  return csvBytes(header, [...records.map((record) => record.cells), cells]);
}
