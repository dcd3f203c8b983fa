// When the quota is crossed, and who tips it.
//
// Everybody who signs does so by day t with probability F(t), independently of the others given who signs. So the
// share F alone matters: P(crossed by t) = g(F(t)), where g(s) = P(reach when each joiner has signed with s). As s
// grows by ds a member that will join signs with ds, and tips when it is pivotal: g′(s) = Σᵢ E[Xᵢ; i pivotal at share
// s]/s. Each term is a polynomial in s of degree < n, so ⌈n/2⌉ Gauss–Legendre nodes are exact, and n nodes give g by
// integration. With more members fewer nodes do, from a share below which not even all of them together would have
// reached the quota.
import {addDays, daysBetween, type Day} from "./days.js";
import {IndependentLaw, type Weights} from "./independent.js";
import {gaussLegendre, integralFromNodes} from "./quadrature.js";
import {sumOf} from "./sums.js";
import type {Estimate, Law, Values} from "./types.js";

/** Signing times. Dates are starts of days. */
export interface Timing {
  deadline: Day;
  /** Of those that sign, the share that has: strictly increasing dates, values rising from 0 to 1, linear between. */
  profile: readonly (readonly [Day, number])[];
}

/** The law of the crossing date. */
export interface Crossing {
  byDeadline: {value: number; errorBound: number};
  /** P(reach) when all have had their time. */
  ever: number;
  /** First and last day of the profile. */
  first: Day;
  last: Day;
  /** P(reached by the start of the day), to {@link errorBound}. */
  cumulativeOn: (day: Day) => number;
  errorBound: number;
  /** First day from `first` to `last` with cumulative ≥ level, or null. Levels within the bound count as met. */
  quantile: (level: number) => Day | null;
  /** P(its signature crosses the quota). Sums to `ever`. */
  tips: {values: Float64Array; errorBound: number};
}

/** The law of the undecided at any share of the joiners. */
export interface Signing {
  at(share: number): Law | null;
  /**
   * The same, as precise as a node of an integral must be. The bounds of nodes not `judged` may be those of other
   * nodes.
   */
  nodeAt(share: number, judged: boolean): Law | null;
  /** Days are asked one by one; else nodes serve all days. */
  cheap: boolean;
  /** How closely the first share of interest is sought; few make thresholds share their nodes. */
  halvings: number;
  /** |Σ tips − P(reach)| at which more nodes would not be worth it. */
  enough: number;
}

/** F at the start of a day: 0 before the profile, 1 after it. */
function shareSigned(profile: Timing["profile"], day: Day): number {
  if (day < profile[0][0]) return 0;
  for (let i = 0; i < profile.length; i++) {
    const [to, high] = profile[i];
    if (day > to) continue;
    if (day === to) return high;
    const [from, low] = profile[i - 1];
    return low + ((high - low) * daysBetween(from, day)) / daysBetween(from, to);
  }
  return 1;
}

/** Days that are asked one by one at most. */
const mostDays = 400;
/** A bound of the curve at which more nodes would not be worth it. */
const closeEnough = 1e-5;
/** What may be cut off below the first share of interest. */
const negligible = 1e-11;

/** g and who tips. */
interface Passage {
  at: (share: number) => number;
  errorBound: number;
  tips: Values;
  /** |Σ tips − P(reach)|. */
  gap: number;
}

/** The largest share at which not even all members together would reach the quota, but for `negligible`. */
function firstShare(weights: Weights, need: number, halvings: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    const found = new IndependentLaw(weights, new Float64Array(weights.all.length).fill(middle), 0).reach(need);
    if (found && found.value + found.errorBound <= negligible) low = middle;
    else high = middle;
  }
  return low;
}

/** By nodes in the share. Null when a node is too dear. */
function passage(signing: Signing, weights: Weights, need: number, whole: Estimate, order: number): Passage | null {
  const count = weights.all.length;
  const exactTips = 2 * order >= count;
  const exactCurve = order >= count;
  const from = exactTips ? 0 : firstShare(weights, need, signing.halvings);
  const width = 1 - from;
  const rule = gaussLegendre(order);
  const tips = new Float64Array(count);
  const slopes = new Float64Array(order);
  const direct: {share: number; found: Estimate}[] = [];
  // Every node is given the largest bound of all: every third one is judged, the last among them.
  let [largest, inverse] = [0, 0];
  let method: Values["method"] = "decided";
  for (let k = 0; k < order; k++) {
    const share = from + width * rule.nodes[k];
    const law = signing.nodeAt(share, (order - 1 - k) % 3 === 0);
    const found = law?.pivots(need, true);
    const reached = exactCurve ? null : law?.reach(need);
    if (!found || reached === undefined || (!exactCurve && reached === null)) return null;
    if (reached) direct.push({share, found: reached});
    found.values.forEach((value, j) => (tips[j] += (rule.weights[k] * width * value) / share));
    slopes[k] = (width * sumOf(found.values)) / share;
    largest = Math.max(largest, found.errorBound);
    inverse += (rule.weights[k] * width) / share;
    ({method} = found);
  }
  const nodes = largest * inverse;
  const cut = from > 0 ? negligible : 0;
  const gap = Math.abs(sumOf(tips) - whole.value);
  const integral = integralFromNodes(slopes);
  const curve = (share: number): number => (share <= from ? 0 : integral.at((share - from) / width));
  // What is integrated must agree with P(reach) at every node; between nodes a smooth curve does not stray further.
  let apart = Math.abs(curve(1) - whole.value);
  let bounds = whole.errorBound;
  for (const {share, found} of direct) {
    apart = Math.max(apart, Math.abs(curve(share) - found.value));
    bounds = Math.max(bounds, found.errorBound);
  }
  const members = count * nodes;
  return {
    at: curve,
    errorBound: exactCurve ? members + apart + 1e-14 : 2 * apart + integral.lastTerms + bounds + cut,
    tips: {values: tips, errorBound: nodes + cut + (exactTips ? 1e-14 : 2 * gap), method},
    gap
  };
}

/**
 * The law of the crossing date. The status must be open.
 * @param whole P(reach), all having had their time
 * @param orders numbers of nodes to try, where not all are taken
 */
export function crossing(
  signing: Signing,
  weights: Weights,
  need: number,
  {profile, deadline}: Timing,
  whole: Estimate,
  orders: readonly number[]
): Crossing | null {
  const count = weights.all.length;
  const [first, last] = [profile[0][0], profile[profile.length - 1][0]];
  const oneByOne = signing.cheap && daysBetween(first, last) <= mostDays;
  const exact = oneByOne ? Math.max(1, Math.ceil(count / 2)) : count;
  let passed: Passage | null = null;
  for (const order of exact <= orders[0] ? [exact] : orders) {
    passed = passage(signing, weights, need, whole, order);
    if (!passed) return null;
    if (passed.gap <= Math.max(1e-12, signing.enough) && (oneByOne || passed.errorBound <= closeEnough)) break;
  }
  const {at, errorBound: between, tips} = passed!;
  const known = new Map<number, {value: number; errorBound: number}>([
    [0, {value: 0, errorBound: 0}],
    [1, whole]
  ]);
  const directly = (share: number): {value: number; errorBound: number} | null => {
    const seen = known.get(share);
    if (seen) return seen;
    const found = signing.at(share)?.reach(need) ?? null;
    if (found) known.set(share, found);
    return found;
  };
  const byDeadline = directly(shareSigned(profile, deadline));
  if (!byDeadline) return null;
  let errorBound = Math.max(byDeadline.errorBound, whole.errorBound);
  if (oneByOne) {
    for (let day = 0; day <= daysBetween(first, last); day++) {
      const found = directly(shareSigned(profile, addDays(first, day)));
      if (!found) return null;
      errorBound = Math.max(errorBound, found.errorBound);
    }
  } else errorBound = Math.max(errorBound, between);
  const cumulativeOn = (day: Day): number => {
    const share = shareSigned(profile, day);
    return known.get(share)?.value ?? Math.min(whole.value, Math.max(0, at(share)));
  };
  return {
    byDeadline: {value: byDeadline.value, errorBound: byDeadline.errorBound},
    ever: whole.value,
    first,
    last,
    cumulativeOn,
    errorBound: Math.min(1, errorBound),
    quantile: (level) => {
      const slack = Math.min(1e-9, errorBound + 1e-14);
      let [low, high] = [0, daysBetween(first, last)];
      if (cumulativeOn(last) < level - slack) return null;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulativeOn(addDays(first, middle)) >= level - slack) high = middle;
        else low = middle + 1;
      }
      return addDays(first, low);
    },
    tips: {values: tips.values, errorBound: Math.min(1, tips.errorBound + whole.errorBound)}
  };
}
