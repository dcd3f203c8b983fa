// The registry: every figure that lies at a fixed address, in the order of the list on Datagrunnlag.
import type {View} from "../model/view.js";
import {cartogram} from "./cartogram/figure.js";
import {counties} from "./counties/figure.js";
import {coverageInFull, coverageToLastTotal} from "./coverage/figure.js";
import type {ExportedFigure, Wish} from "./exported-figure.js";
import type {Figure} from "./figure.js";
import {leaving} from "./leaving.js";
import {map} from "./map/figure.js";
import type {FigureName} from "./names.js";
import {shares} from "./shares/figure.js";
import {theSeven} from "./the-seven/figure.js";
import type {Assets} from "./slot.js";

const figures: Readonly<Record<FigureName, Figure<View>>> = {
  kart: map,
  folkekart: cartogram,
  andel: coverageToLastTotal,
  utvikling: coverageInFull,
  andeler: shares,
  fylker: counties,
  "de-sju": theSeven
};

/** The figure of that name in a state. @throws when its geometry is not there */
export const exportedFigure = (name: FigureName, view: View, assets: Assets, edition: Wish): ExportedFigure =>
  leaving(figures[name], view, assets, edition);
