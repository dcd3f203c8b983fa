// The same file in another form, and files that a program has torn.
import {realFiles} from "../real-data.js";
import {edit, type Edit} from "./edit.js";

/** Forms that mean the same file. */
const tables = [...realFiles.keys()].filter((name) => name.endsWith(".csv"));
const sameFile = tables.flatMap((file): Edit[] => [
  edit(`${file} with Windows line ends`, file, (text) => text.replaceAll("\n", "\r\n"), null),
  edit(`${file} with a byte order mark`, file, (text) => `\ufeff${text}`, null)
]);
const turnedRows = ["population.csv", "municipalities.csv", "sources.csv", "signing-events.csv", "milestones.csv"].map(
  (file) =>
    edit(
      `${file} in another order`,
      file,
      (text) => {
        const [header, ...rows] = text.trimEnd().split("\n");
        return `${[header, ...rows.reverse()].join("\n")}\n`;
      },
      null
    )
);

/** What a program leaves behind. */
const torn = tables.flatMap((file): Edit[] => [
  edit(
    `${file} with a conflict of git`,
    file,
    (text) => text.replace("\n", "\n<<<<<<< HEAD\n"),
    new RegExp(`^${file.replace(".", "\\.")} row 2`)
  ),
  edit(
    `${file} cut in the middle of a row`,
    file,
    (text) => text.slice(0, text.lastIndexOf(",")),
    new RegExp(`^${file.replace(".", "\\.")} row \\d+`)
  ),
  edit(
    `${file} with the header alone`,
    file,
    (text) => text.slice(0, text.indexOf("\n") + 1),
    new RegExp(`^${file.replace(".", "\\.")}.*no rows`)
  ),
  edit(
    `${file} without its header`,
    file,
    (text) => text.slice(text.indexOf("\n") + 1),
    new RegExp(`^${file.replace(".", "\\.")} row 1, .*(the column is missing|unknown column)`)
  )
]);

export const formEdits: readonly Edit[] = [...sameFile, ...turnedRows, ...torn];
