// What every command does around its work: a sentence for what went wrong, never a trace.
import {InvalidData} from "./problem.js";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it can only be read",
  ENOENT: "it is not there",
  ENOTDIR: "it is not a folder",
  EISDIR: "it is a folder, not a file",
  EMFILE: "too many files are open",
  EBUSY: "another program has it open",
  EXDEV: "it lies on another disk"
};

/** The error in one sentence. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code, path} = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined ? error.message : `${path === undefined ? "" : `${path}: `}${reason} (${code})`;
}

/**
 * Runs a command and sets the exit code it returns; 1 when it throws.
 * @param name for the message: "check"
 */
export async function runCommand(name: string, main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`${name}: ${sentenceOf(error)}${error instanceof InvalidData ? "" : ". Nothing was changed."}`);
    process.exitCode = 1;
  }
}
