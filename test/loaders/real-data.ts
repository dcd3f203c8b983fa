// The project's own data, read once for all tests of a file, and ways to spoil a copy of it.
import {fileURLToPath} from "node:url";
import {checkFiles} from "../../loaders/checks/all.js";
import {readFolder, type DataFiles} from "../../loaders/data.js";
import {describe as inWords} from "../../loaders/problem.js";

export const folder = fileURLToPath(new URL("../../data", import.meta.url));
export const realFiles: DataFiles = readFolder(folder);

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (name: string): string => new TextDecoder().decode(realFiles.get(name));

/** The files with one of them edited as text. The edit must change something. */
export function edited(name: string, edit: (text: string) => string): DataFiles {
  const before = textOf(name);
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${name} changed nothing`);
  return new Map([...realFiles, [name, bytesOf(after)]]);
}

/** Check ids that are not "ok", with what they say. */
export function complaints(files: DataFiles): Record<string, string[]> {
  const {runs} = checkFiles(files);
  return Object.fromEntries(
    runs
      .filter(({status}) => status === "error" || status === "warning")
      .map(({id, problems}) => [id, problems.map(inWords)])
  );
}

/** Columns of signing-events.csv that came after the eight that the tests write out; they may be empty. */
export const laterEventColumns = textOf("signing-events.csv").split("\n", 1)[0].split(",").length - 8;
