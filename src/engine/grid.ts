// Points of the common factors, and every member's chance at each.
//
// Given z and y a member joins with Φ((Φ⁻¹(p) + √ρ₁z + √ρ₂y)/own). Both factors are integrated by the trapezoid rule,
// which converges exponentially for a normal weight and needs no care at the ends. The points of √ρ₁z and √ρ₂y are
// multiples of one step, so that their sum falls on one line and a group's chances are computed once per point of the
// line.
//
// Three reductions are exact. A member with p = 0 or 1 is moved by no factor. A member alone in its group has y for
// itself: it is integrated to own noise √(1 − ρ₁). One group that holds everybody makes √ρ₁z + √ρ₂y a single normal
// factor.
//
// Which step is enough: the rule with step h errs by Σ_{m≠0} f̂(2πm/h). Moving the line of integration of f·φ into the
// complex plane by iv gives |error| ≤ 2M/(e^{2πv/h} − 1), M = e^{v²/2}·sup|f(x + iv)|, for every v > 0. Here f is the
// probability of some event given the factor, Σ over sets of Π c Π (1 − c), so |f| ≤ Πⱼ (|cⱼ| + |1 − cⱼ|), and
// |Φ(x + it)| + |1 − Φ(x + it)| ≤ growth(t), its value at x = 0. This holds for every event at once: every quota,
// member, share and day. It costs a step finer than one threshold needs; beyond some twenty members {@link
// thresholdStep} is used and the error is judged by two grids (correlated.ts).
import {normalCdf, normalQuantile} from "./normal.js";
import {sumOf} from "./sums.js";
import type {Correlation} from "./types.js";

/** Points for every event lie within ±reach: what is cut off has probability 6e-14 a factor. */
const farthest = 7.5;
const cutOff = 6.4e-14;

/** Members that share the points of a factor. */
interface Block {
  members: Int32Array;
  /** Chances of the members, by point of the line. */
  points: Float64Array[];
  /** By point of z: its mixture is Σₜ weights[t]·points[start + t·stride]. */
  start: Int32Array;
  stride: number;
  weights: Float64Array;
}

export interface Grid {
  /** Weights of the points of z; they sum to 1. */
  z: Float64Array;
  blocks: Block[];
}

/** How members depend on the factors. */
export interface Layout {
  a: number;
  b: number;
  own: number;
  ownAlone: number;
  fixed: number[];
  alone: number[];
  groups: number[][];
}

export function layoutOf(p: Float64Array, groups: readonly (string | undefined)[], rho: Correlation): Layout {
  const fixed: number[] = [];
  const alone: number[] = [];
  const byName = new Map<string, number[]>();
  p.forEach((chance, j) => {
    const name = groups[j];
    if (chance <= 0 || chance >= 1) fixed.push(j);
    else if (name === undefined || rho.group === 0) alone.push(j);
    else byName.set(name, [...(byName.get(name) ?? []), j]);
  });
  const shared: number[][] = [];
  for (const members of byName.values()) {
    if (members.length > 1) shared.push(members);
    else alone.push(members[0]);
  }
  const own = Math.sqrt(1 - rho.national - rho.group);
  if (shared.length === 1 && alone.length === 0)
    return {a: Math.sqrt(rho.national + rho.group), b: 0, own, ownAlone: own, fixed, alone: shared[0], groups: []};
  const b = shared.length > 0 ? Math.sqrt(rho.group) : 0;
  return {a: Math.sqrt(rho.national), b, own, ownAlone: Math.sqrt(1 - rho.national), fixed, alone, groups: shared};
}

/** |Φ(it)| + |1 − Φ(it)| = 2√(¼ + (φ(0)∫₀ᵗ e^{τ²/2}dτ)²), by the series of the integral. */
function growth(t: number): number {
  let term = t;
  let sum = t;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= (t * t) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 2 * Math.hypot(0.5, sum / Math.sqrt(2 * Math.PI));
}

/**
 * The widest step with 2M/(e^{2πv/h} − 1) ≤ ε for some v; see above.
 * @param steep √ρ/own, with the number of members that have it
 */
function eventStep(steep: readonly {slope: number; count: number}[], epsilon: number): number {
  const most = Math.max(...steep.map(({slope}) => slope));
  let best = 0;
  for (let t = 0.04; t < 4; t *= 1.1) {
    const v = t / most;
    const logM = steep.reduce((sum, {slope, count}) => sum + count * Math.log(growth(slope * v)), (v * v) / 2);
    best = Math.max(best, (2 * Math.PI * v) / (Math.log(2 / epsilon) + logM + 1e-9));
  }
  return best;
}

/**
 * A step for the probability that a sum passes a threshold. Given a factor, the sum is about normal with deviation d
 * and its mean moves by at most m a unit of the factor, so the probability is a smooth step of width d/m. Times the
 * normal weight, its transform falls like e^{−ω²s²/2} with s² = (d/m)²/(1 + (d/m)²); the rule errs by that at ω =
 * 2π/h.
 */
const thresholdStep = (width: number, epsilon: number): number =>
  (2 * Math.PI * (width / Math.hypot(1, width))) / Math.sqrt(2 * Math.log(2 / epsilon));

/** Steps of z and y, and how far their points reach. */
export interface Steps {
  z: number;
  y: number;
  reach: number;
}

/** Steps at which every event's probability is right to ε, with the points' own cut-off. */
export function stepsForEvents({a, b, own, ownAlone, alone, groups}: Layout, epsilon: number): Steps & {error: number} {
  const parts = 1 + groups.length;
  const steep = [
    {slope: a / ownAlone, count: alone.length},
    {slope: a / own, count: groups.reduce((sum, members) => sum + members.length, 0)}
  ].filter(({count}) => count > 0);
  const z = a > 0 && steep.length > 0 ? eventStep(steep, epsilon / parts) : 1;
  const y = groups.reduce(
    (step, members) => Math.min(step, eventStep([{slope: b / own, count: members.length}], epsilon / parts)),
    1
  );
  return {z, y, reach: farthest, error: epsilon + cutOff * parts};
}

/** Steps for a threshold of the weighted sum, fine enough for ε where chances are near ½ for many. */
export function stepsForThreshold(
  {a, b, own, ownAlone, alone, groups}: Layout,
  weights: Float64Array,
  epsilon: number
): Steps & {error: number} {
  const moved = [...alone, ...groups.flat()];
  const deviation = 0.5 * Math.sqrt(moved.reduce((sum, j) => sum + weights[j] * weights[j], 0));
  const density = 1 / Math.sqrt(2 * Math.PI);
  const slope = (members: readonly number[], steep: number): number =>
    density * steep * members.reduce((sum, j) => sum + weights[j], 0);
  const all = slope(alone, a / ownAlone) + slope(groups.flat(), a / own);
  const z = all > 0 ? thresholdStep(deviation / all, epsilon) : 1;
  const y = groups.reduce(
    (step, members) => Math.min(step, thresholdStep(deviation / slope(members, b / own), epsilon)),
    1
  );
  const reach = Math.max(5.2, Math.sqrt(2 * Math.log(2 / epsilon)));
  // What lies beyond the last points of some factor, and as much again for the weights that are made to sum to 1.
  return {z, y, reach, error: 4 * normalCdf(-reach) * (1 + groups.length)};
}

/** Points of a normal factor, as multiples of the line's step, with weights that sum to 1. */
function factor(sigma: number, step: number, every: number, reach: number): {at: number[]; weights: Float64Array} {
  if (sigma === 0) return {at: [0], weights: Float64Array.of(1)};
  const count = Math.ceil((reach * sigma) / (step * every));
  const at = Array.from({length: 2 * count + 1}, (_, i) => (i - count) * every);
  const weights = Float64Array.from(at, (m) => Math.exp(-0.5 * ((m * step) / sigma) ** 2));
  const sum = sumOf(weights);
  return {at, weights: weights.map((weight) => weight / sum)};
}

/**
 * The line's step, and every how many of its points z and y have one: the nearest ratio, and no step wider than
 * asked.
 */
function lineOf({a, b}: Layout, {z, y}: Steps): {step: number; everyZ: number; everyY: number} {
  const [wide, high] = [a > 0 ? a * z : 1e9, b > 0 ? b * y : 1e9];
  const everyZ = Math.max(1, Math.round(wide / high));
  const everyY = Math.max(1, Math.round(high / wide));
  return {step: Math.min(wide / everyZ, high / everyY), everyZ, everyY};
}

/** Points of z, of y, and of the line a group's chances are needed at. */
export function pointCounts(layout: Layout, steps: Steps): {z: number; y: number; line: number} {
  const {step, everyZ, everyY} = lineOf(layout, steps);
  const half = (sigma: number, every: number): number =>
    sigma > 0 ? Math.ceil((steps.reach * sigma) / (step * every)) : 0;
  const [z, y] = [half(layout.a, everyZ), half(layout.b, everyY)];
  return {z: 2 * z + 1, y: 2 * y + 1, line: 2 * (z * everyZ + y * everyY) + 1};
}

/** The grid with these steps, or somewhat finer ones: both are multiples of the smaller. */
export function gridOf(p: Float64Array, layout: Layout, steps: Steps): Grid {
  const {a, b, own, ownAlone, fixed, alone, groups} = layout;
  const {step, everyZ, everyY} = lineOf(layout, steps);
  const [zs, ys] = [factor(a, step, everyZ, steps.reach), factor(b, step, everyY, steps.reach)];
  const quantiles = p.map(normalQuantile);
  const chances = (members: readonly number[], at: number, noise: number): Float64Array =>
    Float64Array.from(members, (j) => normalCdf((quantiles[j] + at * step) / noise));
  const blocks: Block[] = [];
  const one = Float64Array.of(1);
  if (fixed.length > 0)
    blocks.push({
      members: Int32Array.from(fixed),
      points: [Float64Array.from(fixed, (j) => p[j])],
      start: new Int32Array(zs.at.length),
      stride: 1,
      weights: one
    });
  if (alone.length > 0)
    blocks.push({
      members: Int32Array.from(alone),
      points: zs.at.map((at) => chances(alone, at, ownAlone)),
      start: Int32Array.from(zs.at, (_, i) => i),
      stride: 1,
      weights: one
    });
  const least = zs.at[0] + ys.at[0];
  for (const members of groups)
    blocks.push({
      members: Int32Array.from(members),
      points: Array.from({length: 1 - 2 * least}, (_, i) => chances(members, least + i, own)),
      start: Int32Array.from(zs.at, (at) => at + ys.at[0] - least),
      stride: everyY,
      weights: ys.weights
    });
  return {z: zs.weights, blocks};
}
