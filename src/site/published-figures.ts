// Figures at fixed addresses, as files: `figur/kart.svg`, `figur/2020-06-24/kart.svg` for each day with a published
// total, and the pictures that social networks show beside a link.
import {composeFigure} from "../export/compose.js";
import {toPng} from "../export/late-files-node.js";
import {presets, type Preset} from "../export/preset.js";
import {exportedFigure} from "../figures/all.js";
import type {Edition} from "../figures/exported-figure.js";
import {figureNames} from "../figures/names.js";
import type {Assets} from "../figures/slot.js";
import {daysWithTotal} from "../model/official.js";
import {viewOf, type View} from "../model/view.js";
import {dayAddress} from "../parts/published.js";
import {socialFigures, socialSize} from "./published-addresses.js";

const socialPreset: Preset = {...presets["16x9"], ...socialSize, padding: 40};

/** Every figure as SVG and PNG, and as SVG on the days with a published total, by its address below `figur/`. */
export async function publishedFigures(
  {view, assets}: {view: View; assets: Assets},
  edition: Edition
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of figureNames) {
    const figure = exportedFigure(name, view, assets, edition);
    const svg = composeFigure(figure, presets["16x9"]);
    files.set(`${name}.svg`, new TextEncoder().encode(svg));
    files.set(`${name}.png`, await toPng(svg));
    if (socialFigures.includes(name))
      files.set(`deling-${name}.png`, await toPng(composeFigure(figure, socialPreset), 1));
  }
  for (const date of daysWithTotal(view.facts.data.milestones)) {
    const thatDay = viewOf(view.facts, {...view.state, date}, view);
    for (const name of figureNames) {
      const figure = exportedFigure(name, thatDay, assets, edition);
      files.set(dayAddress(date, name), new TextEncoder().encode(composeFigure(figure, presets["16x9"])));
    }
  }
  return files;
}
