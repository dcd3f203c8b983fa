// Each fault that Framework would publish, seeded once, one a page: the gates must say it, and of that page only.
import {rmSync} from "node:fs";
import {join} from "node:path";
import {spawnSync} from "node:child_process";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {gate, type Fault} from "../dist/gate.js";
import {sourceGate, type SourceFault} from "../dist/source-gate.js";
import {buildProject, smallProject, writeFiles, type BuildResult} from "./project-copy.js";

const fence = (code: string) => `# Side\n\n\`\`\`js\n${code}\n\`\`\`\n`;

/** Pages that Framework builds with exit code 0. */
const builds = {
  "src/syntax.md": fence("const a = ;"),
  "src/inline.md": "# Side\n\nDet er ${1 +} dager igjen.\n",
  "src/outside.md": fence(`import {y} from "../loaders/seeded.js";\ny`),
  "src/link.md": "# Side\n\n[ingensteds](./finnes-ikke)\n",
  "src/anchor.md": "# Side\n\n[hit](./index#finnes-ikke)\n",
  "src/picture.md": '# Side\n\n<img alt="" src="https://example.org/bilde.png">\n',
  "src/fetch.md": fence(`await fetch("https://example.org/data.json")`),
  "src/preconnect.md": '# Side\n\n<link rel="preconnect" href="https://example.org">\n',
  "src/english.md": '# Side\n\n<nav aria-label="Contents"></nav>\n',
  "src/ids.md": '# Side\n\n<p id="samme"></p><p id="samme"></p>\n',
  "src/inline-style.md": '# Side\n\n<p style="color: red">rødt</p>\n',
  "src/type.md": fence(`import {addDays} from "./model/calendar.js";\naddDays(1, 2)`),
  "src/sound.md":
    "# Side\n\n[hjem](./) [dit](./sound#side) [kilde](https://example.org/)\n\n" +
    '```js\nimport {addDays} from "./model/calendar.js";\ndisplay(addDays("2020-01-01", 1))\n```\n',
  "loaders/seeded.ts": "export const y = 1;\n"
};

/** Pages that Framework builds with libraries it fetches from a CDN. */
const remote = {
  "src/query.md": fence("SELECT 1").replace("```js", "```sql"),
  "src/implicit.md": fence("display(_.range(3))"),
  "src/npm.md": fence(`import {range} from "npm:d3-array";\nrange`)
};

/** Pages that stop the build. */
const stops = {
  package: {"src/package.md": fence(`import {x} from "package-not-installed";\nx`)},
  specifier: {"src/specifier.md": fence(`import {addDays} from "./model/calendar.ts";\naddDays`)},
  file: {"src/file.md": fence(`FileAttachment("data/finnes-ikke.json").json()`)},
  module: {
    "src/module.md": fence(`import {z} from "./model/seeded-leak.js";\nz`),
    "src/model/seeded-leak.ts": `export {y as z} from "../../loaders/seeded.js";\n`,
    "loaders/seeded.ts": "export const y = 1;\n"
  }
};

describe("pages that Framework builds although they are broken", () => {
  let project: string;
  let result: BuildResult;
  let faults: Fault[];
  let sourceFaults: SourceFault[];
  beforeAll(async () => {
    project = smallProject(builds);
    result = buildProject(project);
    faults = result.exitCode === 0 ? await gate(join(project, "dist")) : [];
    sourceFaults = sourceGate(project);
  });
  afterAll(() => rmSync(project, {recursive: true, force: true}));

  test("the build itself does not see them", () => expect(result.exitCode, result.output).toBe(0));

  test.each([
    ["syntax", "error block", /SyntaxError/],
    ["outside", "error block", /non-local import: \.\.\/loaders\/seeded\.js/],
    ["link", "broken link", /finnes-ikke/],
    ["anchor", "broken anchor", /#finnes-ikke/],
    ["picture", "external address", /img src: https:\/\/example\.org/],
    ["fetch", "external address", /_app\/fetch\..*https:\/\/example\.org\/data\.json/],
    ["preconnect", "external address", /link href/],
    ["english", "english", /Contents/],
    ["ids", "repeated id", /samme/],
    ["inline-style", "shell", /style attribute on <p>/]
  ])("%s.html: %s", (page, fault, detail) => {
    const found = faults.filter(({file}) => file === `${page}.html`);
    expect(found).toEqual([{file: `${page}.html`, fault, detail: expect.stringMatching(detail)}]);
  });

  test("an expression in the text that is not one", () => {
    expect(faults.filter(({file}) => file === "inline.html").map(({fault}) => fault)).toContain("error block");
  });

  test.each([
    ["syntax", 4, /Expression expected/],
    ["outside", 4, /"\.\.\/loaders\/seeded\.js" lies outside src/],
    ["type", 5, /'number' is not assignable to parameter of type 'string'/]
  ])("%s.md line %d, before building", (page, line, detail) => {
    const found = sourceFaults.filter(({file}) => file === `src/${page}.md`);
    expect(found).toEqual([{file: `src/${page}.md`, line, detail: expect.stringMatching(detail)}]);
  });

  test("a sound page has no fault", () => {
    expect(faults.filter(({file}) => file === "sound.html" || file === "index.html")).toEqual([]);
    expect(sourceFaults.filter(({file}) => file === "src/sound.md" || file === "src/index.md")).toEqual([]);
  });
});

describe("pages that stop the build", () => {
  let project: string;
  let sourceFaults: SourceFault[];
  beforeAll(() => {
    project = smallProject({...stops.package, ...stops.specifier, ...stops.file, ...stops.module});
    sourceFaults = sourceGate(project);
    rmSync(join(project, "src/file.md"));
    rmSync(join(project, "src/module.md"));
  });
  afterAll(() => rmSync(project, {recursive: true, force: true}));

  test("a package that is not installed and a .ts specifier: the build names both pages and leaves no dist", async () => {
    const {exitCode, output} = buildProject(project);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/page:package\.html.*"package-not-installed"/);
    expect(output).toMatch(/page:specifier\.html.*"\.\/model\/calendar\.ts"/);
    expect(output).toContain("dist/ was removed");
    await expect(gate(join(project, "dist"))).rejects.toThrow("npm run build");
  });

  test("a file that is not there", () => {
    writeFiles(project, stops.file);
    rmSync(join(project, "src/package.md"));
    rmSync(join(project, "src/specifier.md"));
    const {exitCode, output} = buildProject(project);
    rmSync(join(project, "src/file.md"));
    expect(exitCode).not.toBe(0);
    expect(output).toContain("/data/finnes-ikke.json");
  });

  test("a module that leads out of src", () => {
    writeFiles(project, stops.module);
    const {exitCode, output} = buildProject(project);
    expect(exitCode).not.toBe(0);
    expect(output).toContain("non-local import: ../../loaders/seeded.js");
  });

  test.each([
    ["src/package.md", 4, /package-not-installed/],
    ["src/specifier.md", 4, /"\.\/model\/calendar\.ts" is not what the browser finds/],
    ["src/file.md", 4, /no such file or loader: data\/finnes-ikke\.json/],
    ["src/model/seeded-leak.ts", 1, /"\.\.\/\.\.\/loaders\/seeded\.js" lies outside src/]
  ])("%s line %d, before building", (file, line, detail) => {
    expect(sourceFaults).toContainEqual({file, line, detail: expect.stringMatching(detail)});
  });
});

describe("pages that need a CDN", () => {
  let faults: SourceFault[];
  beforeAll(() => {
    const project = smallProject(remote);
    faults = sourceGate(project);
    rmSync(project, {recursive: true, force: true});
  });
  test.each([
    ["src/query.md", 3, /a sql fence loads a library from a CDN/],
    ["src/implicit.md", 4, /Cannot find name '_'/],
    ["src/npm.md", 4, /"npm:d3-array" is not a package of node_modules/]
  ])("%s line %d, before building", (file, line, detail) => {
    expect(faults).toContainEqual({file, line, detail: expect.stringMatching(detail)});
  });
});

test("a type error in a module is red in the type check", () => {
  const project = smallProject({"src/model/seeded-type.ts": 'export const wrong: number = "1";\n'});
  const tsc = join(project, "node_modules", ".bin", "tsc");
  const {status, stdout} = spawnSync(
    tsc,
    ["--noEmit", "--strict", "--skipLibCheck", "--types", "node", "src/model/seeded-type.ts"],
    {cwd: project, encoding: "utf8"}
  );
  rmSync(project, {recursive: true, force: true});
  expect(status).not.toBe(0);
  expect(stdout).toContain("src/model/seeded-type.ts(1,14)");
});
