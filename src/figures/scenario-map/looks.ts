// What each municipality looks like on the map of a scenario.
import type {MunicipalityCode} from "../../model/types.js";
import {answersWith, measuredQuota, measureOf, mostOf, type ScenarioView} from "../../scenario/view.js";
import {measureBounds, measureClass, type ScenarioLook} from "./chart.js";

export interface MapLooks {
  looks: Map<MunicipalityCode, ScenarioLook>;
  /** Bounds of the classes when a measure is shown. */
  bounds: readonly number[] | null;
}

/** The look of every municipality of the country. */
export function mapLooks(view: ScenarioView): MapLooks {
  const {known, facts, picks, state} = view;
  const {colouring} = state;
  const isPlain = colouring === "picks" || view.question.drawn !== undefined;
  const found = isPlain ? null : measureOf(answersWith(view, colouring), colouring, measuredQuota(state));
  const bounds = found && measureBounds(mostOf(found));
  const looks = new Map<MunicipalityCode, ScenarioLook>(
    known.facts.data.municipalities.map(({code}) => [code, "not-invited"])
  );
  picks.forEach((pick, i) => {
    const value = found?.values[i];
    const classed = pick === "undecided" && bounds !== null && value !== undefined && !Number.isNaN(value);
    looks.set(facts.members[i].code, classed ? measureClass(value, bounds) : pick);
  });
  return {looks, bounds};
}
