// What the loaders wrote, read back from the built folder: the default state, as the pages show it first.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {noAssets, type Assets} from "../figures/slot.js";
import {factsOf, viewOf, type View} from "../model/view.js";
import type {BackTest} from "../scenario/back-test.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeDashboard, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMap, type MapWire} from "../model/map-geometry.js";

export interface BuiltState {
  view: View;
  assets: Assets;
}

/** Address of a loader's output below the site's root; Framework adds a hash. @throws when there is not exactly one */
export function loaderFile(dist: string, name: string): string {
  const folder = join(dist, "_file", "data");
  const pattern = new RegExp(`^${name}\\.[0-9a-f]+\\.json$`);
  const found = readdirSync(folder).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`expected one file of ${name}.json in ${folder}, found ${found.length}`);
  return `_file/data/${found[0]}`;
}

/** What the loader of that name wrote. @throws as {@link loaderFile} */
export const loaderOutput = (dist: string, name: string): unknown =>
  JSON.parse(readFileSync(join(dist, loaderFile(dist, name)), "utf8"));

/** @throws when a loader's output is missing or of another version */
export function readBuilt(dist: string): BuiltState {
  const read = (name: string) => loaderOutput(dist, name);
  const facts = factsOf(decodeDashboard(read("dashboard") as DashboardWire));
  return {
    view: viewOf(facts, facts.defaults),
    assets: {
      ...noAssets,
      map: decodeMap(read("map") as MapWire),
      cartogram: decodeCartogram(read("cartogram") as CartogramWire),
      basis: read("basis") as BasisData,
      backTest: read("back-test") as BackTest
    }
  };
}
