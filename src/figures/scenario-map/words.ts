// Words of the map of a scenario.
import {decimal} from "../../language/numbers.js";

/** What the colours measure, for which threshold, and the largest error of a value. */
export function measuredBy(measure: string, quota: string, errorBound: number): string {
  const points = errorBound * 100;
  const bound = points < 0.001 ? "under 0,001" : `høyst ${decimal(Math.ceil(points * 1000) / 1000, 3)}`;
  return `Målt: ${measure}, for ${quota}. Feil i hvert tall: ${bound} prosentpoeng.`;
}
