// What the site says about itself in the footer. Read once a build; nothing here comes from a clock.
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Edition} from "../figures/exported-figure.js";
import {editionVersion} from "./edition.js";
import type {SiteFacts} from "./page-frame.js";

/**
 * Where the site will be found (`AKSON_SITE`), with a final slash; null when it is not said.
 * @throws when it is no address of a web page
 */
export function siteAddress(setting: string | undefined): string | null {
  if (!setting) return null;
  const wrong = new Error(
    `AKSON_SITE is "${setting}"; expected the address of the site, like "https://example.org/akson/".`
  );
  if (!URL.canParse(setting)) throw wrong;
  const url = new URL(setting);
  if (!/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") throw wrong;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** What every exported figure says of where it was made. */
export const editionOf = ({version, sourceDate, site}: SiteFacts): Edition => ({
  site: site ?? "",
  sourceDate,
  version: editionVersion(version, sourceDate)
});

/**
 * Version of the package, day of the newest commit, and the settings of the publisher.
 * `AKSON_SITE` is the site's address, `AKSON_ACCESSIBILITY_STATEMENT` that of the accessibility statement.
 * @throws when `AKSON_SITE` is no address
 */
export function readSiteFacts(project: string): SiteFacts {
  const {version} = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {version: string};
  const git = spawnSync("git", ["log", "-1", "--format=%cs"], {cwd: project, encoding: "utf8"});
  const date = git.status === 0 ? git.stdout.trim() : "";
  return {
    version,
    sourceDate: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    site: siteAddress(process.env.AKSON_SITE),
    accessibilityStatement: process.env.AKSON_ACCESSIBILITY_STATEMENT || null,
    liveFailures: JSON.parse(process.env.AKSON_LIVE_FAILURES || "[]") as SiteFacts["liveFailures"]
  };
}
