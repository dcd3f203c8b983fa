// Changing files of the data folder: one command at a time, and all files or none. A reader sees the old file or the
// new one, never half of one.
import {existsSync, linkSync, realpathSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {lock} from "proper-lockfile";
import {readFolder, type DataFiles} from "./data.js";

/** Beside the files, not described in datapackage.json, so never published. */
const lockName = ".lock";
/** About ten seconds of waiting for another command. */
const patience = {retries: 50, factor: 1, minTimeout: 200, maxTimeout: 200};

const beside = (path: string, ending: string): string => join(dirname(path), `.${basename(path)}.${ending}`);

/**
 * Each file is written beside the old one, then all are renamed; when that fails half-way the old ones are put back.
 * @throws when a file cannot be written; then none is changed
 */
function replaceAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const paths = [...files.keys()].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? realpathSync(path) : path;
  });
  const done: string[] = [];
  try {
    for (const [index, bytes] of [...files.values()].entries())
      writeFileSync(beside(paths[index], "new"), bytes, {flush: true});
    for (const path of paths) {
      rmSync(beside(path, "old"), {force: true});
      if (existsSync(path)) linkSync(path, beside(path, "old"));
    }
    for (const path of paths) {
      renameSync(beside(path, "new"), path);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) {
      if (existsSync(beside(path, "old"))) renameSync(beside(path, "old"), path);
      else rmSync(path, {force: true});
    }
    throw error;
  } finally {
    for (const path of paths) for (const ending of ["new", "old"]) rmSync(beside(path, ending), {force: true});
  }
}

/**
 * Waits for its turn, reads the folder, and writes what `change` makes of it.
 * @throws when another command keeps the folder, or it cannot be written; then nothing is changed
 */
export async function changeFiles<T extends ReadonlyMap<string, Uint8Array>>(
  folder: string,
  change: (files: DataFiles) => T
): Promise<T> {
  const release = await lock(folder, {lockfilePath: join(folder, lockName), retries: patience}).catch(
    (error: unknown) => {
      if ((error as {code?: string}).code !== "ELOCKED") throw error;
      throw new Error(
        `another command is changing ${folder}: wait for it, or remove ${join(folder, lockName)} if it was cut off`
      );
    }
  );
  try {
    const files = change(readFolder(folder));
    replaceAll(folder, files);
    return files;
  } finally {
    await release();
  }
}
