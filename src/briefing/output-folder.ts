// A folder that is there whole or not at all: written beside its place, then renamed.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";

/** The folder cannot be made; the message is for the person at the command line. */
export class OutputProblem extends Error {}

/** Files of an earlier briefing: only those may be replaced. */
const ours = (name: string): boolean => name === "index.html" || /^akson_[\w.-]+$/.test(name);

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENAMETOOLONG: "the name is too long"
};

function inWords(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return (code !== undefined && reasons[code]) || message;
}

/**
 * Say early whether a folder may be made: it is not there, or is empty, or holds nothing but an earlier briefing.
 * @throws {OutputProblem}
 */
export function requireFree(out: string): void {
  if (!existsSync(out)) return;
  if (!lstatSync(out).isDirectory())
    throw new OutputProblem(`--out ${out}: there is a file of that name; expected a folder`);
  const foreign = readdirSync(out, {withFileTypes: true}).find((entry) => !ours(entry.name) || !entry.isFile());
  if (foreign)
    throw new OutputProblem(
      `--out ${out}: the folder holds something else ("${foreign.name}"); choose a new one, or empty it`
    );
}

/**
 * Make a folder and those above it. Not by `recursive`: where a file system refuses new folders with ENOENT, as /proc
 * does, Node 20 then never returns.
 * @returns the topmost folder that was made, or undefined
 */
function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const above = makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (above !== undefined) rmSync(above, {recursive: true, force: true});
    throw error;
  }
  return above ?? folder;
}

/** How files are written; a test lets it fail. */
export type WriteFile = (path: string, bytes: Uint8Array) => void;

/**
 * Put the files into the folder, replacing an earlier briefing there.
 * @throws {OutputProblem} when something cannot be written; then everything is as it was
 */
export function writeFolder(
  out: string,
  files: ReadonlyMap<string, Uint8Array>,
  write: WriteFile = writeFileSync
): void {
  const target = resolve(out);
  requireFree(target);
  const parent = dirname(target);
  let made: string | undefined;
  let temporary: string | null = null;
  let earlier: string | null = null;
  try {
    made = makeFolders(parent);
    temporary = mkdtempSync(join(parent, `.${basename(target)}-`));
    // As open as any folder this person makes; a temporary one is closed to others.
    chmodSync(temporary, 0o777 & ~process.umask());
    for (const [name, bytes] of files) write(join(temporary, name), bytes);
    if (existsSync(target)) {
      // An empty place of its own, so that the rename cannot meet anything.
      earlier = mkdtempSync(join(parent, `.${basename(target)}-`));
      rmdirSync(earlier);
      renameSync(target, earlier);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, {recursive: true, force: true});
    if (earlier !== null && existsSync(earlier) && !existsSync(target)) renameSync(earlier, target);
    if (made !== undefined) rmSync(made, {recursive: true, force: true});
    throw new OutputProblem(`--out ${out}: ${inWords(error)}; nothing was written`);
  }
  if (earlier !== null) rmSync(earlier, {recursive: true, force: true});
}
