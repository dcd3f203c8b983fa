// The real project, built again in another folder, with the network cut and Framework's cache empty: it must build, and
// give the bytes of the first build. One build answers both questions.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {readdirSync, readFileSync, rmSync} from "node:fs";
import {join, relative} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {projectFolder} from "../../src/site/install.js";
import {buildProject, copyProject, type BuildResult} from "./project-copy.js";

/** Hash of every file below a folder, by path. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const pairs = files.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A network namespace of its own, with nothing in it: the kernel cuts the network, not a setting a client may
 * ignore.
 */
const namespace = ["unshare", "-rn"];

/** Where namespaces are not to be had: in every Node process the only way to the network that Framework uses throws. */
const noFetch = `--import data:text/javascript,${encodeURIComponent('globalThis.fetch = () => Promise.reject(new Error("fetch failed: the network is cut"));')}`;

let project: string;
let result: BuildResult;

beforeAll(() => {
  project = copyProject();
  const cut = spawnSync(namespace[0], [...namespace.slice(1), "true"]).status === 0;
  if (!cut)
    console.warn(
      "NOTICE: unshare -rn is not available here; instead of cutting the network, fetch is made to throw in the build."
    );
  // As test/run.js builds dist/.
  const flags = ["--single-file"];
  result = buildProject(project, cut ? {flags, through: namespace} : {flags, environment: {NODE_OPTIONS: noFetch}});
});
afterAll(() => rmSync(project, {recursive: true, force: true}));

test("the project builds with the network cut and an empty cache", () => {
  expect(result.exitCode, result.output).toBe(0);
  expect(result.output).not.toMatch(/ENOTFOUND|fetch failed/);
});

test("two builds in different folders give the same files, byte for byte", () => {
  const first = hashes(join(projectFolder, "dist"));
  const second = hashes(join(project, "dist"));
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(second).toEqual(first);
});
