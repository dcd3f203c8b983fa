// Edits of `data/` that a tired person or a helpful program makes, one a line: of other kinds than mutations.ts,
// which spoils one cell at a time. Each is refused with what is said here, or rightly accepted.
import {bytesOf, laterEventColumns, textOf} from "../real-data.js";

/** What the answer must say; null: no error, as nothing is wrong. */
export type Answer = RegExp | null;

export interface Edit {
  name: string;
  file: string;
  bytes: Uint8Array;
  answer: Answer;
}

export const edit = (name: string, file: string, change: (text: string) => string, answer: Answer): Edit => {
  const before = textOf(file);
  const after = change(before);
  if (after === before) throw new Error(`${name}: the edit of ${file} changes nothing`);
  return {name, file, bytes: bytesOf(after), answer};
};
export const swap = (file: string, from: string, to: string, answer: Answer): Edit =>
  edit(`${file}: ${from} → ${to}`, file, (text) => text.replace(from, to), answer);
/** A row of signing-events.csv has the columns that were added later too. */
const whole = (file: string, line: string): string =>
  file === "signing-events.csv" ? line.replace(/^\d{4},.*$/gm, `$&${",".repeat(laterEventColumns)}`) : line;

export const append = (file: string, line: string, answer: Answer): Edit =>
  edit(`${file} + ${line}`, file, (text) => `${text}${whole(file, line)}\n`, answer);
export const without = (file: string, start: string, answer: Answer): Edit =>
  edit(`${file} − ${start}`, file, (text) => text.replace(new RegExp(`^${start}.*\n`, "m"), ""), answer);
