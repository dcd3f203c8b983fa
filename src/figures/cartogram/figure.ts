// The people's map beside the map: there area is not weight, here it is.
import {cartogramFigure} from "./chart.js";
import {cartogramAlt, cartogramFinding, cartogramHeading, cartogramNote} from "../map/words.js";
import {mapSourceOf, subtitleOf} from "../captions.js";
import {figureSlot} from "../frame.js";
import {mountMap} from "../map/mount-map.js";
import {statusBehaviour} from "../map/status-behaviour.js";
import type {View} from "../../model/view.js";
import {mapTable, stageHtml} from "../map/figure.js";

const id = "folk";

/** Inhabitants of the invited that the day documents, knows nothing about, or has a no or a delay from. */
export function weights({facts, shown}: View) {
  const sums = {named: 0, refused: 0, unknown: 0};
  for (const {code, population, invited} of facts.data.municipalities) {
    if (!invited) continue;
    const look = shown.get(code);
    if (look === "signed" || look === "decided") sums.named += population;
    else if (look === "declined" || look === "postponed") sums.refused += population;
    else sums.unknown += population;
  }
  return {...sums, denominator: facts.denominator, year: facts.data.baseYear};
}

const alt = (view: View): string => cartogramAlt(view.state.date, weights(view));

export const cartogramSlot = figureSlot({
  id,
  needs: "cartogram",
  exported: async (app) => (await import("../../interface/exported/on-page.js")).figureNow("folkekart", app),
  heading: cartogramHeading,
  finding: (view) => cartogramFinding(weights(view)),
  drawing(view, {cartogram}) {
    if (cartogram === null) throw new Error("the circles are drawn once; later they are recoloured");
    return stageHtml(
      id,
      cartogramFigure(
        {
          cartogram,
          shown: view.shown,
          names: new Map(view.facts.data.municipalities.map(({code, displayName}) => [code, displayName]))
        },
        {
          id,
          title: cartogramHeading(),
          subtitle: subtitleOf(view),
          alt: alt(view),
          source: mapSourceOf(view)
        }
      )
    );
  },
  mountDrawing: (drawing, app) => mountMap(statusBehaviour(id, app), drawing, app),
  alt,
  note: ({facts}) => cartogramNote(facts.published.year),
  source: mapSourceOf,
  table: mapTable
});
