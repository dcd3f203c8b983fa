// The people's map beside the map: there area is not weight, here it is.
import type {View} from "../../model/view.js";
import {mapSourceOf} from "../captions.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import type {Figure} from "../figure.js";
import {statusLegend, statusRows} from "../map/figure.js";
import {statusColumns} from "../map/words.js";
import {geometryOf} from "../slot.js";
import {cartogramFigure} from "./chart.js";
import {cartogramAlt, cartogramFinding, cartogramNote, cartogramWords, type Weights} from "./words.js";

/** Inhabitants of the invited that the day documents, knows nothing about, or has a no or a delay from. */
function weightsOf({facts, shown, state}: View): Weights {
  const sums = {named: 0, decided: 0, refused: 0, unknown: 0};
  for (const {code, population, invited} of facts.data.municipalities) {
    if (!invited) continue;
    const look = shown.get(code);
    if (look === "signed" || (look === "decided" && state.rule !== "signed")) sums.named += population;
    else if (look === "decided") sums.decided += population;
    else if (look === "declined" || look === "postponed") sums.refused += population;
    else sums.unknown += population;
  }
  return {...sums, rule: state.rule, denominator: facts.denominator, year: facts.data.baseYear};
}

export const cartogram: Figure<View> = dayFigure({
  basis: "counted",
  name: "folkekart",
  page: "kart.html",
  needs: "cartogram",
  heading: () => cartogramWords.heading,
  title: () => cartogramWords.title,
  subtitle: subtitleWith("Spurt:"),
  finding: (view) => cartogramFinding(weightsOf(view)),
  alt: (view) => cartogramAlt(view.state.date, weightsOf(view)),
  source: mapSourceOf,
  note: ({facts}) => cartogramNote(facts.published.year),
  legend: statusLegend,
  columns: () => statusColumns,
  rows: (view) => statusRows(view),
  sizes: () => null,
  heightFor(_, wanted, assets) {
    const {width, height} = geometryOf(assets, "cartogram");
    return (wanted * height) / width;
  },
  draw({facts, shown}, place, assets) {
    const names = new Map(facts.data.municipalities.map(({code, displayName}) => [code, displayName]));
    return cartogramFigure({cartogram: geometryOf(assets, "cartogram"), shown, names}, place);
  }
});
