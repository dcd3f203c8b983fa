// The house rule: no import runs upwards, none runs in a circle, and the rule is red when it should be.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {posix} from "node:path";
import {fileURLToPath} from "node:url";
import {Linter} from "eslint";
import ts from "typescript";
import {describe, expect, test} from "vitest";
import {below, downOnly, importFault} from "./rooms.js";

const project = new URL("../../", import.meta.url);

/** Specifiers of a module, types and lazy imports included. */
const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName);

describe("each room refuses what stands above it", () => {
  const all = Object.keys(below);
  test.each(all)("%s", (room) => {
    const file = room === "loaders" ? "loaders/x.ts" : `src/${room}/x.ts`;
    const above = all.find((other) => other !== room && other !== "loaders" && !below[room].includes(other))!;
    const report = (other: string) =>
      new Linter().verify(
        `import x from "${posix.relative(posix.dirname(file), `src/${other}/y.js`)}";\nexport default x;`,
        {plugins: {house: {rules: {"down-only": downOnly}}}, rules: {"house/down-only": "error"}, files: ["**/*.ts"]},
        fileURLToPath(new URL(file, project))
      );
    expect(report(above).map(({message}) => message)).toEqual([
      expect.stringContaining(`${room} may not import from ${above}`)
    ]);
    for (const allowed of below[room].filter((other) => other !== "loaders")) expect(report(allowed)).toEqual([]);
    // The tests of a room keep to it too.
    if (room !== "loaders") expect(importFault(`test/${room}/x.test.ts`, `../../src/${above}/y.js`)).not.toBeNull();
  });

  test("a room that nobody planned is refused", () => {
    expect(importFault("src/utils/x.ts", "../model/y.js")).toContain("no room of the house");
  });
});

test("no circle of imports", () => {
  const files = ["src", "loaders"].flatMap((folder) =>
    readdirSync(new URL(folder, project), {recursive: true, encoding: "utf8"})
      .filter((file) => /\.[tj]s$/.test(file) && !file.startsWith(".observablehq"))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
  );
  const edges = new Map(
    files.map((file) => {
      const targets = importsOf(readFileSync(new URL(file, project), "utf8"))
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => posix.join(posix.dirname(file), specifier))
        .flatMap((path) => [path, path.replace(/\.js$/, ".ts")].filter((each) => existsSync(new URL(each, project))));
      return [file, targets] as const;
    })
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) {
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
