// What a page loads for the engine, bundled as the site bundles it: correlation comes apart, so that who does not ask for
// it does not pay for it.
import {build} from "esbuild";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";

const door = fileURLToPath(new URL("../../../src/model/scenario/engine.ts", import.meta.url));

async function bundled(): Promise<{bytes: number; modules: string[]; external: string[]}> {
  const {outputFiles, metafile} = await build({
    entryPoints: [door],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    legalComments: "none"
  });
  const modules = Object.keys(metafile.inputs);
  const external = Object.values(metafile.inputs)
    .flatMap(({imports}) => imports.map(({path}) => path))
    .filter((path) => path.includes("node_modules"));
  return {bytes: gzipSync(outputFiles[0].contents, {level: 9}).length, modules, external};
}

test("the engine is at most 12 kB compressed, without correlation and without dependencies", async () => {
  const {bytes, modules, external} = await bundled();
  expect(bytes).toBeLessThanOrEqual(12_000);
  // A stub would be small too: the switch and all that it switches between must be in there.
  for (const name of ["law.ts", "fourier.ts", "halves.ts", "dense-dp.ts", "coalitions.ts", "crossing.ts", "power.ts"]) {
    expect(
      modules.some((module) => module.endsWith(`scenario/${name}`)),
      name
    ).toBe(true);
  }
  expect(modules.filter((module) => /correlation|mixture|certificate/.test(module))).toEqual([]);
  expect(external).toEqual([]);
});
