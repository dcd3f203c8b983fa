// src/site/README.md lists what of Framework is relied on. It was read in one version: another must be read again.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {projectFolder} from "../../src/site/install.js";

const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");

test("Framework is pinned to the version that the list was written for", () => {
  const {version} = JSON.parse(read("node_modules/@observablehq/framework/package.json")) as {version: string};
  const {dependencies} = JSON.parse(read("package.json")) as {dependencies: Record<string, string>};
  expect(dependencies["@observablehq/framework"]).toBe(version);
  expect(read("src/site/README.md")).toContain(`# What is relied on of Observable Framework ${version}\n`);
});

test("what is written for developers below src/ is no page", () => {
  const source = join(projectFolder, "src");
  const readmes = readdirSync(source, {recursive: true, encoding: "utf8"}).filter(
    (file) => file.endsWith("README.md") && !file.startsWith(".observablehq")
  );
  expect(readmes).toContain(join("site", "README.md"));
  for (const file of readmes) expect(read(join("src", file)), file).toMatch(/^---\n(?:.*\n)*?draft: true\n---\n/);
});

test("the configuration uses the listed options and no other", async () => {
  const {default: config} = await import("../../observablehq.config.js");
  expect(Object.keys(config).sort()).toEqual(
    [
      ...["base", "dynamicPaths", "footer", "globalStylesheets", "head", "header", "markdownIt", "output"],
      ...["pager", "preserveExtension", "root", "sidebar", "style", "title", "toc"]
    ].sort()
  );
});
