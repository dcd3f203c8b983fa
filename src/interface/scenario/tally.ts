// How many and how heavy those in, out and undecided are; and what each municipality looks like on the map.
import type {ByMember} from "../../model/scenario/answer-sheet.js";
import type {Pick} from "../../scenario/state.js";
import type {MunicipalityCode} from "../../model/types.js";
import {measureBounds, measureClass, type ScenarioLook} from "../../figures/scenario-map/chart.js";
import type {Tally} from "../../scenario/page-words.js";
import type {Measure} from "../../scenario/figure-words.js";
import {measuredQuota, type Answered, type ScenarioView} from "../../scenario/view.js";

export function tallyOf({picks, facts}: ScenarioView): Record<Pick, Tally> {
  const tally: Record<Pick, Tally> = {
    in: {count: 0, population: 0},
    out: {count: 0, population: 0},
    undecided: {count: 0, population: 0}
  };
  picks.forEach((pick, i) => {
    tally[pick].count += 1;
    tally[pick].population += facts.members[i].population;
  });
  return tally;
}

/** A measure at a quota, or null while it has not come or cannot be computed. */
export function measureOf(answers: Answered | null, measure: Measure, quota: number): ByMember | null {
  if (answers === null) return null;
  if (measure === "shapley") return answers.slow[quota]?.shapley ?? null;
  return answers.influence?.[quota]?.[measure] ?? null;
}

/** The answers a measure is shown from: the newest that have it. */
export function answersWith(view: ScenarioView, measure: Measure): Answered | null {
  return measure === "shapley" ? view.complete : view.answers?.influence ? view.answers : view.complete;
}

/** The largest value among the undecided, 0 when there is none. */
export const mostOf = ({values}: ByMember): number => values.reduce((most, value) => (value > most ? value : most), 0);

export interface MapLooks {
  looks: Map<MunicipalityCode, ScenarioLook>;
  /** Bounds of the classes when a measure is shown. */
  bounds: readonly number[] | null;
}

/** What every municipality of the country shows. */
export function mapLooks(view: ScenarioView): MapLooks {
  const {known, facts, picks, state} = view;
  const {colouring} = state;
  const found = colouring === "picks" ? null : measureOf(answersWith(view, colouring), colouring, measuredQuota(state));
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
