// When the quota is crossed, and who tips it.
//
// Everybody who signs does so by day t with probability F(t), independently of the others given who signs: member i has
// signed by t with pᵢ·F(t), and who is picked in has from the start. So P(crossed by t) = g(F(t)) with
// g(F) = P(reach at probabilities pᵢF): no simulation, and days matter only through F. g is a polynomial in F: Chebyshev
// nodes serve all days. Member i tips with probability ∫₀¹ E[pᵢ·P(i pivotal at F)] dF, which sums to g(1): a built-in check.
import {addDays, daysBetween} from "../calendar.js";
import type {IsoDate} from "../types.js";
import {chebyshevNodes, gaussLegendre, interpolate} from "./quadrature.js";
import {sumOf} from "./sums.js";
import type {SigningModel} from "./signing-model.js";
import type {Estimate} from "./types.js";

/** Signing times. Dates are starts of days. */
export interface Timing {
  deadline: IsoDate;
  /** Of those that sign, the share that has: strictly increasing dates, values rising from 0 to 1, linear between. */
  profile: readonly (readonly [IsoDate, number])[];
}

/** The law of the crossing date. */
export interface Crossing {
  byDeadline: {value: number; errorBound: number};
  /** P(reach) when all have had their time. */
  ever: number;
  /** First and last day of the profile. */
  first: IsoDate;
  last: IsoDate;
  /** P(reached by the start of the day). */
  cumulativeOn: (day: IsoDate) => number;
  /** First day from `first` to `last` with cumulative ≥ level, or null. */
  quantile: (level: number) => IsoDate | null;
  /** By active undecided: P(its signature crosses the quota). Sums to `ever`. Null when no method can vouch for it. */
  tips: Float64Array | null;
}

/** F at the start of a day: 0 before the profile, 1 after it. */
export function shareSigned(profile: Timing["profile"], day: IsoDate): number {
  if (day <= profile[0][0]) return day < profile[0][0] ? 0 : profile[0][1];
  for (let i = 1; i < profile.length; i++) {
    const [to, high] = profile[i];
    if (day > to) continue;
    const [from, low] = profile[i - 1];
    return day === to ? high : low + ((high - low) * daysBetween(from, day)) / daysBetween(from, to);
  }
  return 1;
}

/** g on [0, 1] from values on nested Chebyshev nodes, doubled until the coarser interpolant foretells the finer nodes. */
function interpolated(
  g: (share: number) => Estimate | null,
  most: number
): {at: (share: number) => number; errorBound: number} | null {
  const known = new Map<number, number>();
  let errorBound = 0;
  const value = (share: number): number => {
    const seen = known.get(share);
    if (seen !== undefined) return seen;
    const found = share === 0 ? {value: 0, errorBound: 0} : g(share);
    errorBound = Math.max(errorBound, found ? found.errorBound : Infinity);
    const result = found ? found.value : Number.NaN;
    known.set(share, result);
    return result;
  };
  let count = 17;
  let nodes = chebyshevNodes(count);
  let values = Float64Array.from(nodes, value);
  for (;;) {
    const finer = chebyshevNodes(2 * count - 1);
    nodes.forEach((node, i) => (finer[2 * i] = node));
    const finerValues = Float64Array.from(finer, value);
    if (errorBound === Infinity) return null;
    let gap = 0;
    finer.forEach((node, i) => (gap = Math.max(gap, Math.abs(interpolate(nodes, values, node) - finerValues[i]))));
    [count, nodes, values] = [2 * count - 1, finer, finerValues];
    // Convergence is geometric: twice the nodes square the error.
    const settled = gap <= Math.max(1e-7, 4 * errorBound);
    if (settled || count > most) {
      errorBound += (settled ? gap * gap : gap) + 1e-14;
      const [finalNodes, finalValues] = [nodes, values];
      return {at: (share) => Math.min(1, Math.max(0, interpolate(finalNodes, finalValues, share))), errorBound};
    }
  }
}

/**
 * The law of the crossing date. The status must be open.
 * @param need in the model's units
 * @param tolerance bound that suffices for each node's part of {@link Crossing.tips}
 * @returns null when no method can vouch for P(reach) at some share
 */
export function crossing(model: SigningModel, need: number, members: number, timing: Timing, tolerance = 1e-10): Crossing | null {
  const {profile, deadline} = timing;
  const whole = model.reach(need);
  const curve = interpolated((share) => (share === 1 ? whole : model.inSeries(need, share)), model.mostNodes);
  if (!curve || !whole) return null;
  const at = (share: number): number => (share <= 0 ? 0 : share >= 1 ? whole.value : Math.min(curve.at(share), whole.value));
  const cumulativeOn = (day: IsoDate): number => at(shareSigned(profile, day));
  const [first, last] = [profile[0][0], profile[profile.length - 1][0]];
  const byShare = shareSigned(profile, deadline);
  const exact = byShare >= 1 ? whole : byShare <= 0 ? {value: 0, errorBound: 0} : model.reach(need, byShare);
  if (!exact) return null;
  return {
    byDeadline: {value: exact.value, errorBound: exact.errorBound},
    ever: whole.value,
    first,
    last,
    cumulativeOn,
    quantile: (level) => {
      const slack = Math.min(1e-9, curve.errorBound + 1e-14);
      if (cumulativeOn(last) < level - slack) return null;
      let [low, high] = [0, daysBetween(first, last)];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulativeOn(addDays(first, middle)) >= level - slack) high = middle;
        else low = middle + 1;
      }
      return addDays(first, low);
    },
    tips: tips(model, need, members, whole.value, tolerance)
  };
}

/** ∫₀¹ E[pᵢ·P(i pivotal at F)] dF: a polynomial of degree n − 1 in F, ⌈n/2⌉ nodes are exact. The sum tells when fewer do. */
function tips(model: SigningModel, need: number, members: number, ever: number, tolerance: number): Float64Array | null {
  const exact = Math.max(1, Math.ceil(members / 2));
  const most = Math.min(exact, model.mostNodes);
  for (let order = Math.min(exact, model.affordableNodes); ; order = Math.min(most, 2 * order)) {
    const {nodes, weights} = gaussLegendre(order);
    const values = new Float64Array(members);
    for (let node = 0; node < order; node++) {
      const tipping = model.tipping(need, nodes[node], tolerance / weights[node]);
      if (!tipping) return null;
      tipping.values.forEach((value, i) => (values[i] += weights[node] * value));
    }
    const gap = Math.abs(sumOf(values) - ever);
    if (order === most || gap <= Math.max(1e-12, 1e-2 * tolerance)) return values;
  }
}
