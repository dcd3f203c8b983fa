// All that stands on the sheet of the brief: its text and its pictures, two of what is known and two more of a
// scenario.
import type {Edition, ExportedFigure} from "../figures/exported-figure.js";
import {exportedFigure} from "../figures/all.js";
import type {Assets} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {briefWords as words} from "./words.js";
import {briefContent} from "./brief-content.js";
import {leftColumn, narrowMap, rightOf, type BriefPages} from "./pdf/brief.js";
import {briefPicture} from "./brief-picture.js";
import type {PdfPicture} from "./pdf/page.js";
import type {ScenarioPart} from "./scenario-part.js";

/**
 * Width in pixels, width on the sheet in points, and height in pixels where the figure's own is too much: text must
 * stay readable at the size it has on the sheet.
 */
type Size = readonly [width: number, onSheet: number, height?: number];
/** With a scenario there are twice as many pictures on the page. */
const sizes: Readonly<Record<"map" | "curve", Readonly<Record<"alone" | "withScenario", Size>>>> & {
  scenarioMap: Size;
  crossing: Size;
} = {
  map: {alone: [440, leftColumn], withScenario: [170, narrowMap]},
  curve: {alone: [540, rightOf(leftColumn)], withScenario: [700, rightOf(narrowMap), 232]},
  scenarioMap: [170, narrowMap],
  crossing: [700, rightOf(narrowMap), 196]
};

function pictureOf(figure: ExportedFigure, heading: string, [wide, onSheet, high]: Size): PdfPicture {
  return {heading, alt: figure.alt, ...briefPicture(figure, wide, onSheet, high)};
}

export function briefPages(view: View, assets: Assets, edition: Edition, scenario: ScenarioPart | null): BriefPages {
  const room = scenario === null ? "alone" : "withScenario";
  return {
    content: briefContent(view, edition, scenario?.text ?? null),
    created: edition.sourceDate ?? view.state.date,
    map: pictureOf(exportedFigure("kart", view, assets, edition), words.map, sizes.map[room]),
    curve: pictureOf(exportedFigure("andel", view, assets, edition), words.curve, sizes.curve[room]),
    scenario: scenario && {
      map: pictureOf(scenario.map, words.scenarioMap, sizes.scenarioMap),
      crossing:
        "missing" in scenario.crossing ? null : pictureOf(scenario.crossing, words.scenarioCurve, sizes.crossing)
    }
  };
}
