// Several files of a folder replaced together: written beside, then renamed.
import {renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/**
 * A reader sees the old file or the new one, never half of one.
 * @throws when a file cannot be written; then none is replaced
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const temporary = (name: string) => join(folder, `.${name}.new`);
  try {
    for (const [name, bytes] of files) writeFileSync(temporary(name), bytes);
  } catch (error) {
    for (const name of files.keys()) rmSync(temporary(name), {force: true});
    throw error;
  }
  for (const name of files.keys()) renameSync(temporary(name), join(folder, name));
}
