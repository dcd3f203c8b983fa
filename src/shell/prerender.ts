// Figures are drawn into the pages at build: the first view needs no script and nothing moves when the script arrives.
// The same functions draw them again in the browser.
import type {Slots} from "../interface/slot.js";
import {readBuilt, type BuiltState} from "./built-state.js";
import {slots as basis} from "../interface/pages/basis.js";
import {slots as development} from "../interface/pages/development.js";
import {slots as map} from "../interface/pages/map.js";
import {slots as municipalities} from "../interface/pages/municipalities.js";
import {slots as overview} from "../interface/pages/overview.js";

const slotsOfPage: Readonly<Record<string, Slots>> = {
  "index.html": overview,
  "kart.html": map,
  "utvikling.html": development,
  "kommuner.html": municipalities,
  "datagrunnlag.html": basis
};

const emptySlot = /<div data-slot="([\w-]+)"([^>]*)><\/div>/g;

/** Draws into any page of a built folder; data are read once. */
export function prerenderer(dist: string): (html: string, file: string) => string {
  let prepared: BuiltState | null = null;
  return (html, file) => {
    const slots = slotsOfPage[file];
    return html.replace(emptySlot, (_, name: string, attributes: string) => {
      const slot = slots?.[name];
      if (!slot) throw new Error(`prerender: ${file} has a place for "${name}", but no such slot`);
      prepared ??= readBuilt(dist);
      return `<div data-slot="${name}"${attributes}>${slot.html(prepared.view, prepared.assets)}</div>`;
    });
  };
}
