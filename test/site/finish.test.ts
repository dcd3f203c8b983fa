// A page that is not as Framework 1.13.4 writes it stops the build; nothing is promised in silence.
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {finish} from "../../src/site/finish.js";
import {writeFiles} from "../build/project-copy.js";

/** A page as Framework writes it, as far as the shell is concerned. */
const framework = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Side</title>
<link rel="modulepreload" href="./_observablehq/client.js">
<script type="module">

globalThis.ran = true;
registerFile("./data/x.json", {"name":"./data/x.json","path":"./_file/data/x.json","lastModified":1700000000000,"size":1});

</script>
</head>
<body>
<main id="observablehq-main" class="observablehq">
<h1 id="side"><a class="observablehq-header-anchor" href="#side">Side</a></h1>
<h2 id="egen"><a class="observablehq-header-anchor" href="#egen">Egen</a></h2>
</main>
</body>
</html>
`;

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "akson-finish-"));
  writeFiles(dist, {"_import/style/index.abc.css": "a{color:red}"});
});
afterEach(() => rmSync(dist, {recursive: true, force: true}));

const finished = async (html: string) => {
  writeFiles(dist, {"fixture.html": html.replace("registerFile(", "globalThis.registerFile?.(")});
  await finish(dist);
  return readFileSync(join(dist, "fixture.html"), "utf8");
};

test("the shell's promises", async () => {
  const html = await finished(framework);
  expect(html).toMatch(/<html lang="nb"[ >]/);
  expect(html).toContain('content="width=device-width, initial-scale=1">');
  expect(html).toContain('http-equiv="content-security-policy"');
  expect(html).toMatch(/<script type="module" src="\.\/_app\/fixture\.\w+\.js"><\/script>/);
  expect(html).toContain('<h1 id="side">Side</h1>');
  expect(html).toContain('<h2 id="egen">Egen</h2>');
  expect(html).not.toContain("_observablehq/client.js");
});

test("times of the checkout are not published", async () => {
  const html = await finished(framework);
  const script = /src="\.\/(_app\/[^"]+)"/.exec(html)?.[1] ?? "";
  const source = readFileSync(join(dist, script), "utf8");
  expect(source).toContain("_file/data/x.json");
  expect(source).not.toMatch(/lastModified|1700000000000|17e11/);
});

test.each([
  ["<html>", '<html class="x">'],
  [", maximum-scale=1", ""],
  ['<main id="observablehq-main"', '<main id="main"'],
  ['<script type="module">', "<script>"],
  ["</head>", ""]
])("without %s it stops and names the page", async (present, instead) => {
  await expect(finished(framework.replace(present, instead))).rejects.toThrow(
    /fixture\.html .*Was Framework upgraded\?/
  );
});

test("the same thing twice stops it too", async () => {
  await expect(finished(framework.replace("<html>", "<html><html>"))).rejects.toThrow(/fixture\.html has 2 of <html>/);
});
