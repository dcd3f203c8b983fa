// The content of the brief's page: its text and its pictures, two of what is known and two more of a
// scenario.
import type {Edition, ExportedFigure} from "../figures/exported-figure.js";
import {toPng} from "../export/late-files-node.js";
import {exportedFigure} from "../figures/all.js";
import type {Assets} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {briefWords as words} from "./words.js";
import {briefContent} from "./brief-content.js";
import type {BriefPages} from "./brief-pdf.js";
import {briefPicture} from "./brief-picture.js";
import type {PdfPicture} from "./pdf-page.js";
import type {ScenarioPart} from "./scenario-part.js";

/** Dots an inch of the pictures in the brief. */
const briefDots = 300;

/**
 * Width in pixels, and height where the figure's own is too much: text must stay readable at the size it has on the
 * sheet.
 */
type Size = readonly [width: number, height?: number];
/** With a scenario there are twice as many pictures on the page. */
const sizes: Readonly<Record<"map" | "curve", Readonly<Record<"alone" | "withScenario", Size>>>> & {
  scenarioMap: Size;
  crossing: Size;
} = {
  map: {alone: [440], withScenario: [170]},
  curve: {alone: [600], withScenario: [700, 232]},
  scenarioMap: [170],
  crossing: [700, 196]
};

/** An SVG as a PNG, at a scale. */
export type Raster = (svg: string, scale: number) => Promise<Uint8Array>;

async function pictureOf(
  figure: ExportedFigure,
  heading: string,
  [wide, high]: Size,
  raster: Raster
): Promise<PdfPicture> {
  const {svg, width, height} = briefPicture(figure, wide, high);
  return {heading, alt: figure.alt, png: await raster(svg, briefDots / 96), width, height};
}

/** @param raster a test may give one that costs nothing: only the proportions decide the layout */
export async function briefPages(
  view: View,
  assets: Assets,
  edition: Edition,
  scenario: ScenarioPart | null,
  raster: Raster = toPng
): Promise<BriefPages> {
  const room = scenario === null ? "alone" : "withScenario";
  return {
    content: briefContent(view, edition, scenario?.text ?? null),
    date: view.state.date,
    map: await pictureOf(exportedFigure("kart", view, assets, edition), words.map, sizes.map[room], raster),
    curve: await pictureOf(exportedFigure("andel", view, assets, edition), words.curve, sizes.curve[room], raster),
    scenario: scenario && {
      map: await pictureOf(scenario.map, words.scenarioMap, sizes.scenarioMap, raster),
      crossing:
        "missing" in scenario.crossing
          ? null
          : await pictureOf(scenario.crossing, words.scenarioCurve, sizes.crossing, raster)
    }
  };
}
