// What must be true of a group of municipalities, whichever of the sets that agree with a published total it was.
//
// Bounds under partial identification (Manski, Partial Identification of Probability Distributions, 2003): the least
// and the greatest over all sets of exactly `count` of the pool with `low` to `high` inhabitants. No model and no
// solver. With m of the group in, the group's sum lies between its m smallest and its m largest, the others'
// likewise; where the two cannot meet the total, m is impossible. That gives an outer bound; a set that reaches it
// (the witness) proves it.
import {setWithin} from "./set-search.js";
import {SubsetSums} from "./subset-sums.js";
import type {Municipality, MunicipalityCode} from "./types.js";
import {extremesOf, inhabitants, type Extremes, type Unnamed} from "./unnamed.js";

export interface Bound {
  value: number;
  /**
   * A set of the pool that agrees with the total and reaches the bound. Null: the truth may be tighter ("not better
   * than").
   */
  witness: readonly MunicipalityCode[] | null;
}

/** Bounds on a group, the named members included. */
export interface GroupBounds {
  /** Invited members and their inhabitants. */
  members: {count: number; population: number};
  /** Members counted as signed by name. */
  named: {count: number; population: number};
  count: {least: Bound; most: Bound};
  population: {least: Bound; most: Bound};
}

/** One group's part of the pool, and the rest of it. */
interface Split {
  unnamed: Unnamed;
  group: readonly Municipality[];
  rest: readonly Municipality[];
  ofGroup: Extremes;
  ofRest: Extremes;
  /** How many of the group can be in, by the sums alone. */
  possible: readonly number[];
}

const weightsOf = (list: readonly Municipality[]): number[] => list.map(({population}) => population);

function splitBy(unnamed: Unnamed, isMember: (municipality: Municipality) => boolean): Split {
  const group = unnamed.pool.filter(isMember);
  const rest = unnamed.pool.filter((one) => !isMember(one));
  const [ofGroup, ofRest] = [extremesOf(weightsOf(group)), extremesOf(weightsOf(rest))];
  const {count, low, high} = unnamed;
  const possible: number[] = [];
  for (let m = Math.max(0, count - rest.length); m <= Math.min(group.length, count); m++) {
    const least = ofGroup.least[m] + ofRest.least[count - m];
    if (least <= high && ofGroup.most[m] + ofRest.most[count - m] >= low) possible.push(m);
  }
  return {unnamed, group, rest, ofGroup, ofRest, possible};
}

const codesAt = (list: readonly Municipality[], positions: readonly number[]): MunicipalityCode[] =>
  positions.map((position) => list[position].code);

/** A set with exactly m of the group whose inhabitants lie in [from, to]; the others fill up to the total. */
function witnessWith(split: Split, m: number, from: number, to: number, exact?: number[]): MunicipalityCode[] | null {
  const {unnamed, group, rest, ofGroup, ofRest} = split;
  const others = unnamed.count - m;
  const low = Math.max(from, ofGroup.least[m], unnamed.low - ofRest.most[others]);
  const high = Math.min(to, ofGroup.most[m], unnamed.high - ofRest.least[others]);
  const inGroup = exact ?? setWithin(weightsOf(group), m, low, high);
  if (!inGroup) return null;
  const sum = inhabitants(inGroup.map((position) => group[position]));
  const inRest = setWithin(weightsOf(rest), others, unnamed.low - sum, unnamed.high - sum);
  return inRest && [...codesAt(group, inGroup), ...codesAt(rest, inRest)];
}

/** The interval that the inhabitants of m members lie in, by the sums alone. */
function reachOf({unnamed, ofGroup, ofRest}: Split, m: number): {low: number; high: number} {
  const others = unnamed.count - m;
  return {
    low: Math.max(ofGroup.least[m], unnamed.low - ofRest.most[others]),
    high: Math.min(ofGroup.most[m], unnamed.high - ofRest.least[others])
  };
}

/** Beyond this many bits in all rows the exact sums are left alone: so large a group has a set for nearly every sum. */
const mostBits = 2e9;

/**
 * Least (or most) inhabitants of the group. First the outer bound itself: a set that reaches it proves it. Where the
 * search finds none, the exact sums of the group give the next sum that can be.
 */
function populationBound(split: Split, side: "least" | "most"): Bound {
  const isLeast = side === "least";
  const better = (a: number, b: number) => (isLeast ? a < b : a > b);
  const reaches = split.possible.map((m) => ({m, ...reachOf(split, m)}));
  const outer = (one: {low: number; high: number}) => (isLeast ? one.low : one.high);
  reaches.sort((a, b) => (isLeast ? a.low - b.low : b.high - a.high));
  const weights = weightsOf(split.group);
  const bits = weights.reduce((sum, weight) => sum + weight, 0) * weights.length ** 2;
  let sums: SubsetSums | null = null;
  let best: Bound | null = null;
  for (const {m, low, high} of reaches) {
    const edge = isLeast ? low : high;
    if (best && !better(edge, best.value)) break;
    const direct = witnessWith(split, m, edge, edge);
    if (direct) {
      best = {value: edge, witness: direct};
      break;
    }
    if (bits > mostBits) return {value: edge, witness: null};
    sums ??= new SubsetSums(weights, Math.max(...split.possible));
    const sum = isLeast ? sums.leastWithin(m, low, high) : sums.mostWithin(m, low, high);
    if (sum === null || (best && !better(sum, best.value))) continue;
    best = {value: sum, witness: witnessWith(split, m, sum, sum, sums.positionsWith(m, sum))};
  }
  return best ?? {value: outer(reaches[0]), witness: null};
}

/**
 * A set with exactly m of the group: the side with fewer choices first, so that the freer one can fill up to the
 * total.
 */
function witnessOf(split: Split, m: number): MunicipalityCode[] | null {
  const {unnamed, group, rest} = split;
  const freedom = (take: number, of: number) => Math.min(take, of - take);
  const others = unnamed.count - m;
  if (freedom(m, group.length) <= freedom(others, rest.length)) return witnessWith(split, m, 0, Infinity);
  const swapped = {...split, group: rest, rest: group, ofGroup: split.ofRest, ofRest: split.ofGroup};
  return witnessWith(swapped, others, 0, Infinity);
}

/** Least (or most) members of the group. */
function countBound(split: Split, side: "least" | "most"): Bound {
  const value = split.possible.at(side === "least" ? 0 : -1)!;
  return {value, witness: witnessOf(split, value)};
}

/** A lower bound on the members that signed, by the sums alone: no witness is looked for, so that a page can ask. */
export function leastCount(unnamed: Unnamed, isMember: (municipality: Municipality) => boolean): number {
  return unnamed.named.filter(isMember).length + (splitBy(unnamed, isMember).possible[0] ?? 0);
}

const raised = ({value, witness}: Bound, by: number): Bound => ({value: value + by, witness});

/** Bounds on the members of a group among all that signed. */
export function mustBe(unnamed: Unnamed, isMember: (municipality: Municipality) => boolean): GroupBounds {
  const split = splitBy(unnamed, isMember);
  const members = [...unnamed.named, ...unnamed.out, ...unnamed.pool].filter(isMember);
  const named = unnamed.named.filter(isMember);
  const ofNamed = {count: named.length, population: inhabitants(named)};
  return {
    members: {count: members.length, population: inhabitants(members)},
    named: ofNamed,
    count: {
      least: raised(countBound(split, "least"), ofNamed.count),
      most: raised(countBound(split, "most"), ofNamed.count)
    },
    population: {
      least: raised(populationBound(split, "least"), ofNamed.population),
      most: raised(populationBound(split, "most"), ofNamed.population)
    }
  };
}
