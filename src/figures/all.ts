// Every figure that can leave the site, by the name of its files: for the build, the embedded pages and the command line.
import type {Edition, ExportedFigure} from "./exported-figure.js";
import type {Assets} from "./slot.js";
import type {View} from "../model/view.js";
import {exportedCounties} from "./counties/export.js";
import {exportedCoverage} from "./coverage/export.js";
import {exportedCartogram, exportedMap} from "./map/export.js";
import {pageOfFigure, type FigureName} from "./names.js";
import type {Origin} from "../interface/exported/origin.js";
import {exportedShares} from "./shares/export.js";

/** @throws when the geometry the figure is drawn from is not there */
function need<T>(asset: T | null, name: FigureName): T {
  if (asset === null) throw new Error(`the figure ${name} needs its geometry`);
  return asset;
}

const makers: Record<FigureName, (view: View, assets: Assets, origin: Origin) => ExportedFigure> = {
  kart: (view, {map}, origin) => exportedMap(view, origin, need(map, "kart")),
  folkekart: (view, {cartogram}, origin) => exportedCartogram(view, origin, need(cartogram, "folkekart")),
  andel: (view, _, origin) => exportedCoverage(view, origin, false),
  utvikling: (view, _, origin) => exportedCoverage(view, origin, true),
  andeler: (view, _, origin) => exportedShares(view, origin),
  fylker: (view, _, origin) => exportedCounties(view, origin)
};

/** The figure of that name in a state. */
export function exportedFigure(name: FigureName, view: View, assets: Assets, edition: Edition): ExportedFigure {
  return makers[name](view, assets, {...edition, page: pageOfFigure[name]});
}
