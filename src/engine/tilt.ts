// Exponential tilting: the same members with other probabilities, under which the wanted sum is an ordinary one.
//
// p̃ⱼ = pⱼe^{λwⱼ}/mⱼ with mⱼ = 1 − pⱼ + pⱼe^{λwⱼ}. With λ at the saddlepoint K′(λ) = need, K = Σ log mⱼ, a far tail is
// computed as a moderate number times e^{K − λ·need}: nothing cancels (Daniels 1954; Esscher 1932).
import {RunningSum} from "./sums.js";

/** A tilted law. Arrays are by member. */
export interface Tilt {
  lambda: number;
  /** K(λ) = Σ log mⱼ. */
  logMass: number;
  /** p̃ⱼ. */
  tilted: Float64Array;
  /** Σ|log mⱼ|: how much rounding the logarithm may have suffered. */
  logSize: number;
}

/** e^{λw}/m and 1/m for one member, without overflow: `up`·p + `down`·(1 − p) = 1. */
export function scales(p: number, exponent: number): {up: number; down: number} {
  if (exponent > 0) {
    const shrink = Math.exp(-Math.min(exponent, 700));
    const up = 1 / (p + (1 - p) * shrink);
    return {up, down: up * shrink};
  }
  const grow = Math.exp(Math.max(exponent, -700));
  const down = 1 / (1 - p + p * grow);
  return {up: down * grow, down};
}

/** The law tilted by λ. O(n). */
export function tiltBy(weights: Float64Array, p: ArrayLike<number>, lambda: number): Tilt {
  const tilted = new Float64Array(weights.length);
  // Compensated: the exponent of a far tail is a small difference of large sums.
  const logMass = new RunningSum();
  let logSize = 0;
  for (let j = 0; j < weights.length; j++) {
    const exponent = lambda * weights[j];
    const {up, down} = scales(p[j], exponent);
    tilted[j] = p[j] * up;
    const log = exponent > 0 ? exponent - Math.log(up) : -Math.log(down);
    logMass.add(log);
    logSize += Math.abs(log);
  }
  return {lambda, logMass: logMass.value, tilted, logSize};
}

/**
 * λ with Σ wⱼp̃ⱼ near `need`: close enough is good enough, any λ gives a right answer.
 *
 * Newton on the increasing function K′(λ) − need inside a bracket, first step scaled by 1/max w. Stops within a
 * twentieth of a standard deviation. O(n) a step, 3–8 steps from 0 and 1–2 from a neighbour's λ.
 * @param start λ of a neighbouring question
 */
export function saddlepoint(weights: Float64Array, p: ArrayLike<number>, need: number, start = 0): number {
  const scale = 1 / weights[weights.length - 1];
  let low = -Infinity;
  let high = Infinity;
  let lambda = start;
  for (let step = 0; step < 60; step++) {
    let mean = 0;
    let variance = 0;
    for (let j = 0; j < weights.length; j++) {
      const w = weights[j];
      const q = p[j];
      if (q === 0) continue;
      const decay = Math.exp(Math.max(-700, Math.min(700, -lambda * w)));
      const tilted = q / (q + (1 - q) * decay);
      mean += w * tilted;
      variance += w * w * tilted * (1 - tilted);
    }
    const gap = need - mean;
    if (gap * gap <= 0.0025 * variance) break;
    if (gap > 0) low = lambda;
    else high = lambda;
    const longest = Math.max(4 * scale, Math.abs(lambda));
    let move = variance > 0 ? gap / variance : gap > 0 ? longest : -longest;
    move = Math.max(-longest, Math.min(longest, move));
    let next = lambda + move;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next) * weights[0] > 600 || next === lambda) break;
    lambda = next;
  }
  return lambda;
}
