// `npm test`: install what is missing, then every check, each with its time. A step that fails does not hide the
// others: the rest that still makes sense is run, and the failures are listed at the end.
//
//   npm test -- --only unit,dist     only these steps
//   npm test -- --skip browser       all but these
import {existsSync} from "node:fs";
import {join} from "node:path";
import {ensureChromium} from "./browser/chromium.js";
import {ensureInstalled, projectFolder, runTool} from "../src/site/install.js";

/** @param {string} project @returns {string[]} */
const vitest = (project) => ["run", "--config", "test/vitest.config.ts", "--project", project];

/** @type {string | undefined} */
let chromium;

/**
 * `needs` names steps that must not have failed.
 * @type {{name: string, says: string, needs: string[], run: () => number}[]}
 */
const steps = [
  {name: "typecheck", says: "Type check", needs: [], run: () => runTool("tsc", ["--noEmit"])},
  {
    name: "lint",
    says: "Lint",
    needs: [],
    run: () =>
      runTool("prettier", ["--check", "--log-level", "warn", "."]) ||
      runTool("eslint", ["--config", "test/eslint.config.js", "--max-warnings", "0", "."])
  },
  {name: "unit", says: "Unit, property and contract tests", needs: [], run: () => runTool("vitest", vitest("unit"))},
  {name: "build", says: "Build", needs: [], run: () => runTool("tsx", ["src/site/make-site.ts", "--single-file"])},
  {
    name: "dist",
    says: "Gates over sources and built site",
    needs: ["build"],
    run: () => runTool("vitest", vitest("dist"))
  },
  {
    name: "faults",
    says: "Seeded faults, offline build, preview",
    needs: ["build"],
    run: () => runTool("vitest", vitest("build"))
  },
  {
    name: "chromium",
    says: "A Chromium for the browser tests",
    needs: ["build"],
    run: () => {
      chromium = ensureChromium();
      console.log(chromium);
      return 0;
    }
  },
  {
    name: "browser",
    says: "Browser tests",
    needs: ["build", "chromium"],
    run: () => runTool("vitest", vitest("browser"), {AKSON_CHROMIUM: chromium ?? ensureChromium()})
  }
];

/** Names after `--only` or `--skip`. @param {string} option @returns {string[] | null} */
function namesAfter(option) {
  const index = process.argv.indexOf(option);
  if (index < 0) return null;
  const names = (process.argv[index + 1] ?? "").split(",").filter((name) => name !== "");
  const known = steps.map(({name}) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`${option} ${unknown.join(", ")}: no such step. Known: ${known.join(", ")}`);
    process.exit(2);
  }
  return names;
}

const only = namesAfter("--only");
const skip = namesAfter("--skip") ?? [];
const chosen = steps.filter(
  ({name}) =>
    (only ? only.includes(name) : true) && !skip.includes(name) && !(name === "chromium" && skip.includes("browser"))
);

/** @type {{name: string, seconds: number, outcome: "passed" | "FAILED" | "not run"}[]} */
const report = [];
const started = performance.now();
ensureInstalled("everything");
report.push({name: "install", seconds: (performance.now() - started) / 1000, outcome: "passed"});

for (const {name, says, needs, run} of chosen) {
  console.log(`\n== ${says} (${name})`);
  const missing = needs.filter((need) => report.some((done) => done.name === need && done.outcome !== "passed"));
  if (missing.length > 0 || (needs.includes("build") && !existsSync(join(projectFolder, "dist/index.html")))) {
    console.log(`not run: it needs ${missing.length > 0 ? missing.join(" and ") : "a built site, npm run build"}`);
    report.push({name, seconds: 0, outcome: "not run"});
    continue;
  }
  const start = performance.now();
  let exitCode = 1;
  try {
    exitCode = run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  report.push({name, seconds: (performance.now() - start) / 1000, outcome: exitCode === 0 ? "passed" : "FAILED"});
}

console.log("\n== Summary");
for (const {name, seconds, outcome} of report)
  console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${outcome}`);
const failed = report.filter(({outcome}) => outcome !== "passed");
if (failed.length > 0) {
  console.error(
    `\nFailed: ${failed.map(({name, outcome}) => (outcome === "not run" ? `${name} (not run)` : name)).join(", ")}`
  );
  process.exit(1);
}
console.log(`\nAll passed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
