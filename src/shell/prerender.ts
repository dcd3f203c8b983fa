// Figures are drawn into the pages at build: the first view needs no script and nothing moves when the script arrives.
// The same functions draw them again in the browser.
import type {Slots} from "../figures/slot.js";
import {loaderOutput, readBuilt} from "./built-state.js";
import {answeredView} from "../scenario/answered-now.js";
import {scenarioKnown} from "../scenario/view.js";
import {decodeScenarios, type ScenariosData} from "../scenario/presets.js";
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

const emptySlot = /<div data-slot="([\w-]+)"([^>]*)><\/div>/g;

const once = <T>(make: () => T): (() => T) => {
  let made: {value: T} | null = null;
  return () => (made ??= {value: make()}).value;
};

/** Draws into any page of a built folder; data are read once. */
export function prerenderer(dist: string): (html: string, file: string) => string {
  const built = once(() => readBuilt(dist));
  const scenarioView = once(() =>
    answeredView(scenarioKnown(built().view.facts, decodeScenarios(loaderOutput(dist, "scenarios") as ScenariosData)))
  );
  /** Inner HTML of a place; undefined when the page has no such slot. */
  const drawing = (file: string, name: string): string | undefined =>
    file === "scenarier.html"
      ? scenarios[name]?.html(scenarioView(), built().assets)
      : slotsOfPage[file]?.[name]?.html(built().view, built().assets);
  return (html, file) =>
    html.replace(emptySlot, (_, name: string, attributes: string) => {
      const inner = drawing(file, name);
      if (inner === undefined) throw new Error(`prerender: ${file} has a place for "${name}", but no such slot`);
      return `<div data-slot="${name}"${attributes}>${inner}</div>`;
    });
}
