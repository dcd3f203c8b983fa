// What an Observable user types first, in fences of one page: it builds with the network cut and Framework's cache
// empty, and the page holds the libraries themselves. That such cells also run is held by the notebook
// (test/browser/notebook.test.ts).
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {policyOf} from "../../src/site/publish-headers.js";
import {gate} from "../dist/gate.js";
import {sourceGate} from "../dist/source-gate.js";
import {buildProject, smallProject, type BuildResult} from "./project-copy.js";

const fence = (code: string) => `\n\`\`\`js\n${code}\n\`\`\`\n`;

const files = {
  "src/own.csv": "code\n1\n",
  "src/implicit.md": `# Side\n${[
    'const rows = FileAttachment("own.csv").csv({typed: true});',
    'const least = view(Inputs.range([0, 10], {label: "Minst"}));',
    "display(html`<b>${least}</b>`); display(svg`<circle r=1>`);",
    'display(Plot.plot({marks: [Plot.barX(rows, {x: "code"})]}));',
    "display(d3.range(least));",
    "display(aq.from(rows).filter((d) => d.code > 0).numRows());"
  ]
    .map(fence)
    .join("")}`,
  "src/explicit.md": `# Side\n${fence(
    [
      'import * as Plot from "npm:@observablehq/plot";',
      'import * as Inputs from "npm:@observablehq/inputs";',
      'import {html} from "npm:htl";',
      'import * as d3 from "npm:d3";',
      'import * as aq from "npm:arquero";',
      'import {FileAttachment as attached} from "observablehq:stdlib";',
      "display([Plot.plot, Inputs.range, html, d3.range, aq.from, attached]);"
    ].join("\n")
  )}`,
  "src/installed.md": `# Side\n${fence(
    [
      'import {barX} from "@observablehq/plot";',
      'import {html} from "htl";',
      'import {range} from "d3";',
      "display([barX, html, range]);"
    ].join("\n")
  )}`
};

let project: string;
let result: BuildResult;
beforeAll(() => {
  project = smallProject(files);
  // The kernel cuts the network, where that is to be had; else the one way to it that Framework uses throws.
  const cut = spawnSync("unshare", ["-rn", "true"]).status === 0;
  const noFetch = `--import data:text/javascript,${encodeURIComponent('globalThis.fetch = () => Promise.reject(new Error("the network is cut"));')}`;
  result = buildProject(project, cut ? {through: ["unshare", "-rn"]} : {environment: {NODE_OPTIONS: noFetch}});
});
afterAll(() => rmSync(project, {recursive: true, force: true}));

const page = (name: string) => readFileSync(join(project, "dist", `${name}.html`), "utf8");
/** The page's script with all that it imports. */
function script(name: string): string {
  const folder = join(project, "dist/_app");
  const read = new Map<string, string>();
  const follow = (file: string): void => {
    if (read.has(file)) return;
    const source = readFileSync(join(folder, file), "utf8");
    read.set(file, source);
    for (const [, next] of source.matchAll(/["']\.\/([\w.-]+\.js)["']/g))
      if (existsSync(join(folder, next))) follow(next);
  };
  follow(/<script type="module" src="\.\/_app\/([^"]+)"/.exec(page(name))![1]);
  return [...read.values()].join("\n");
}

test("the build passes and publishes no fault, and the gate over the sources has nothing to say", async () => {
  expect(result.exitCode, result.output).toBe(0);
  expect(await gate(join(project, "dist"))).toEqual([]);
  expect(sourceGate(project)).toEqual([]);
}, 120_000);

test.each(["implicit", "explicit", "installed"])("%s.html holds the libraries", (name) => {
  expect(script(name)).toContain("plot-d6a7b5");
});

test("only a page that uses the libraries may compile text and write styles", () => {
  expect(policyOf(page("implicit"))).toMatch(/'unsafe-eval'.*style-src 'self' 'unsafe-inline'/);
  expect(policyOf(page("index"))).not.toContain("unsafe-inline");
});
