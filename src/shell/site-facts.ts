// What the site says about itself in the footer. Read once a build; nothing here comes from a clock.
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {SiteFacts} from "./page-frame.js";

/**
 * Version of the package, day of the newest commit, and the settings of the publisher.
 * `AKSON_ACCESSIBILITY_STATEMENT` is the address of the accessibility statement.
 */
export function readSiteFacts(project: string): SiteFacts {
  const {version} = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {version: string};
  const git = spawnSync("git", ["log", "-1", "--format=%cs"], {cwd: project, encoding: "utf8"});
  const date = git.status === 0 ? git.stdout.trim() : "";
  return {
    version,
    sourceDate: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    accessibilityStatement: process.env.AKSON_ACCESSIBILITY_STATEMENT || null,
    liveFailures: JSON.parse(process.env.AKSON_LIVE_FAILURES || "[]") as SiteFacts["liveFailures"]
  };
}
