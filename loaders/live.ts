// `AKSON_DATA=live npm run build`: the snapshot with what the sources have now. Each part is pulled by itself; one that
// fails leaves the snapshot's file in place and is reported on the site.
import {cpSync, mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readFolder} from "./data.js";
import {readProvenance} from "./refresh/provenance.js";
import {fileOf, parts, type Part} from "./refresh/pull.js";
import {refresh, type RefreshOptions} from "./refresh/refresh.js";
import type {FailureKind} from "./sources/source-failure.js";

interface LiveFailure {
  part: Part;
  /** What happened, for the reader of the site. */
  outcome: "no answer" | "refused" | "not usable";
  /** For the person at the terminal. */
  message: string;
  /** Day on which the fallback file was pulled, or null when it was put together by hand. */
  snapshot: string | null;
}

const outcomes: Readonly<Record<FailureKind, LiveFailure["outcome"]>> = {
  unreachable: "no answer",
  "too-slow": "no answer",
  refused: "refused",
  moved: "refused",
  "too-large": "not usable",
  unreadable: "not usable",
  unexpected: "not usable",
  "not-valid": "not usable"
};

/** A copy of the data folder with every part refreshed that could be. The folder itself is not touched. */
export async function liveFolder({
  folder,
  ...options
}: RefreshOptions): Promise<{folder: string; failures: LiveFailure[]}> {
  const copy = mkdtempSync(join(tmpdir(), "akson-live-"));
  cpSync(folder, copy, {recursive: true});
  const wanted = parts.filter((part) => part !== "signings" || options.environment.AKSON_SIGNINGS_URL);
  const failures: LiveFailure[] = [];
  for (const part of wanted) {
    const {lines, exitCode, failure} = await refresh([part], {...options, folder: copy});
    if (exitCode === 0) continue;
    const pulled = readProvenance(readFolder(folder)).find(({file}) => file === fileOf[part]);
    const outcome = outcomes[failure ?? "not-valid"];
    failures.push({part, outcome, message: lines.join("\n"), snapshot: pulled?.retrieved.slice(0, 10) ?? null});
  }
  return {folder: copy, failures};
}
