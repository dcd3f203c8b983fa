// The rasteriser's files for Framework's preview: a loader is asked for a name and writes the bytes.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {rasterFiles} from "../src/export/raster-files.js";

/** @param args of the process: `--name=arimo-…` as Framework gives it. @throws when no such file is published */
export function readRasterFile(ending: string, args: readonly string[]): Uint8Array {
  const name = `${args.find((each) => each.startsWith("--name="))?.slice("--name=".length) ?? ""}${ending}`;
  const file = rasterFiles.find((each) => each.name === name);
  if (!file) throw new Error(`no file of the rasteriser is called ${name}; expected one of ${rasterFiles.map((each) => each.name).join(", ")}`);
  return readFileSync(createRequire(import.meta.url).resolve(file.source));
}
