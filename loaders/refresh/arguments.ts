// What the arguments of `npm run refresh` ask for.
import {parts, type Part} from "./pull.js";

export const help = `npm run refresh -- [${parts.join("] [")}] [--dry-run] [--allow-removals]

Pulls what the live sources have now, checks it with everything else, shows the difference, and only then replaces the
files in data/. Without parts: all of them; the signing list only when AKSON_SIGNINGS_URL is set.

  --dry-run          show the difference and change nothing; no boundaries are ordered
  --allow-removals   rows that the source no longer has may vanish`;

const flags = ["--dry-run", "--allow-removals", "--help"];

export interface Asked {
  wanted: Part[];
  dryRun: boolean;
  allowRemovals: boolean;
}

export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): Asked | {help: true} | {fault: string} {
  const unknown = args.filter((arg) => !flags.includes(arg) && !parts.some((part) => part === arg));
  if (unknown.length > 0)
    return {fault: `refresh: unknown: ${unknown.join(", ")}. Known: ${[...parts, ...flags].join(", ")}`};
  if (args.includes("--help")) return {help: true};
  const named = parts.filter((part) => args.includes(part));
  const all = parts.filter((part) => part !== "signings" || environment.AKSON_SIGNINGS_URL);
  return {
    wanted: named.length > 0 ? named : all,
    dryRun: args.includes("--dry-run"),
    allowRemovals: args.includes("--allow-removals")
  };
}
