// The installer in a folder of its own, with an `npm` that only writes down how it was called.
import {spawnSync} from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {projectFolder} from "../../src/site/install.js";
import {writeFiles} from "../build/project-copy.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akson-install-"));
  writeFiles(folder, {
    "package-lock.json": "{}",
    "package.json": '{"type":"module"}',
    "bin/npm": `#!/bin/sh\necho "$@" >> calls\nmkdir -p node_modules\nexit \${NPM_EXIT:-0}\n`
  });
  mkdirSync(join(folder, "src/site"), {recursive: true});
  copyFileSync(join(projectFolder, "src/site/install.js"), join(folder, "src/site/install.js"));
  chmodSync(join(folder, "bin/npm"), 0o755);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const install = (npmExit = 0, kind = "serving") =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      'const {ensureInstalled} = await import("./src/site/install.js"); ensureInstalled(process.argv[1]); console.log("ready");',
      kind
    ],
    {
      cwd: folder,
      encoding: "utf8",
      env: {...process.env, PATH: join(folder, "bin") + delimiter + (process.env.PATH ?? ""), NPM_EXIT: String(npmExit)}
    }
  );
const calls = () =>
  existsSync(join(folder, "calls")) ? readFileSync(join(folder, "calls"), "utf8").trim().split("\n").length : 0;

test("installs once for one lock file, and again for another", () => {
  expect(install().stdout).toContain("ready");
  expect(calls()).toBe(1);
  expect(readFileSync(join(folder, "calls"), "utf8")).toMatch(/^ci /);
  install();
  expect(calls()).toBe(1);
  writeFileSync(join(folder, "package-lock.json"), '{"changed": true}');
  install();
  expect(calls()).toBe(2);
});

test("serving needs less than testing; what is installed is never made less", () => {
  const lastCall = () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n").at(-1);
  install();
  expect(lastCall()).toContain("--omit=dev");
  install(0, "everything");
  expect(calls()).toBe(2);
  expect(lastCall()).not.toContain("--omit");
  install();
  expect(calls()).toBe(2);
  writeFileSync(join(folder, "package-lock.json"), '{"changed": true}');
  install();
  expect(lastCall()).not.toContain("--omit");
});

test("an install by hand, which leaves no mark, is not made less either", () => {
  mkdirSync(join(folder, "node_modules/vitest"), {recursive: true});
  install();
  expect(readFileSync(join(folder, "calls"), "utf8")).not.toContain("--omit");
});

test("an install that fails is said, and tried again the next time", () => {
  const failed = install(7);
  expect(failed.status).toBe(1);
  expect(failed.stdout).not.toContain("ready");
  expect(failed.stderr).toBe("npm ci failed. Is the npm registry reachable?\n");
  expect(install().stdout).toContain("ready");
  expect(calls()).toBe(2);
});

test("packages that somebody removed are installed again", () => {
  install();
  rmSync(join(folder, "node_modules"), {recursive: true});
  install();
  expect(calls()).toBe(2);
});
