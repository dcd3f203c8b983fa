// What a target in inhabitants asks of the largest municipalities, and of all but one.
import type {Municipality} from "./types.js";

/** The fewest municipalities that reach the quota together: the largest ones. All of them when even they do not. */
export function smallestMajority<T extends Pick<Municipality, "population">>(list: readonly T[], quota: number): T[] {
  const chosen: T[] = [];
  let sum = 0;
  for (const one of [...list].sort((a, b) => b.population - a.population)) {
    if (sum >= quota) break;
    chosen.push(one);
    sum += one.population;
  }
  return chosen;
}

/** Share of the others' inhabitants that a quota takes when one municipality does not sign. */
export const quotaAmongOthers = (quota: number, total: number, population: number): number =>
  quota / (total - population);
