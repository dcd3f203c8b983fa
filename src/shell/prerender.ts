// Figures are drawn into the pages at build: the first view needs no script and nothing moves when the script arrives.
// The same functions draw them again in the browser.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {noAssets, type Assets, type Slots} from "../interface/slot.js";
import {answeredView} from "../interface/scenario/answered-now.js";
import {scenarioKnown} from "../interface/scenario/scenario-view.js";
import {decodeScenarios, type ScenariosData} from "../model/scenario-presets.js";
import type {PreparedBounds} from "../model/scenario/tail-bound.js";
import {factsOf, viewOf} from "../interface/view.js";
import type {BackTest} from "../model/back-test.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeDashboard, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMap, type MapWire} from "../model/map-geometry.js";
import {slots as basis} from "../interface/pages/basis.js";
import {slots as development} from "../interface/pages/development.js";
import {slots as map} from "../interface/pages/map.js";
import {slots as method} from "../interface/pages/method.js";
import {slots as municipalities} from "../interface/pages/municipalities.js";
import {slots as overview} from "../interface/pages/overview.js";
import {slots as scenarios} from "../interface/pages/scenarios.js";

const slotsOfPage: Readonly<Record<string, Slots>> = {
  "index.html": overview,
  "kart.html": map,
  "utvikling.html": development,
  "kommuner.html": municipalities,
  "datagrunnlag.html": basis,
  "metode.html": method
};

/** The loader output of that name in the built folder; Framework adds a hash. @throws when there is not exactly one */
function loaderOutput(dist: string, name: string): unknown {
  const folder = join(dist, "_file", "data");
  const pattern = new RegExp(`^${name}\\.[0-9a-f]+\\.json$`);
  const found = readdirSync(folder).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`prerender: expected one file of ${name}.json in ${folder}, found ${found.length}`);
  return JSON.parse(readFileSync(join(folder, found[0]), "utf8"));
}

const emptySlot = /<div data-slot="([\w-]+)"([^>]*)><\/div>/g;

const once = <T>(make: () => T): (() => T) => {
  let made: {value: T} | null = null;
  return () => (made ??= {value: make()}).value;
};

/** Draws into any page of a built folder; data are read once. */
export function prerenderer(dist: string): (html: string, file: string) => string {
  const facts = once(() => factsOf(decodeDashboard(loaderOutput(dist, "dashboard") as DashboardWire)));
  const assets = once((): Assets => ({
    ...noAssets,
    map: decodeMap(loaderOutput(dist, "map") as MapWire),
    cartogram: decodeCartogram(loaderOutput(dist, "cartogram") as CartogramWire),
    basis: loaderOutput(dist, "basis") as BasisData,
    backTest: loaderOutput(dist, "back-test") as BackTest
  }));
  const view = once(() => viewOf(facts(), facts().defaults));
  const scenarioView = once(() => answeredView(scenarioKnown(facts(), decodeScenarios(loaderOutput(dist, "scenarios") as ScenariosData)), loaderOutput(dist, "engine-bounds") as PreparedBounds));
  /** Inner HTML of a place; undefined when the page has no such slot. */
  const drawing = (file: string, name: string): string | undefined =>
    file === "scenarier.html" ? scenarios[name]?.html(scenarioView(), assets()) : slotsOfPage[file]?.[name]?.html(view(), assets());
  return (html, file) =>
    html.replace(emptySlot, (_, name: string, attributes: string) => {
      const inner = drawing(file, name);
      if (inner === undefined) throw new Error(`prerender: ${file} has a place for "${name}", but no such slot`);
      return `<div data-slot="${name}"${attributes}>${inner}</div>`;
    });
}
