// Members who, given the national factor, depend on each other only inside their group. A group is a mixture over the
// quadrature nodes of its own factor; groups are independent. Singletons are groups with one node.

/** Members that depend on each other through one factor, by its nodes. */
export interface MixtureGroup {
  /** Positions in the list of weights. */
  positions: Int32Array;
  /** Probabilities of the nodes; they sum to 1. */
  nodes: Float64Array;
  /** By node: P(joins) of each member of the group. */
  chances: Float64Array[];
}

/** A mixture tilted by λ. */
export interface TiltedMixture {
  lambda: number;
  /** K(λ) = Σ_groups log Σ_nodes ω·Π mⱼ. */
  logMass: number;
  logSize: number;
  /** By group: tilted node probabilities. */
  nodes: Float64Array[];
  /** By group and node: p̃ of each member. */
  tilted: Float64Array[][];
  /** K′ and K″: mean and variance of the tilted sum. */
  mean: number;
  variance: number;
}

/** The mixture tilted by λ, with the mean and variance of the tilted sum. O(members · nodes). */
export function tiltMixture(groups: readonly MixtureGroup[], weights: Float64Array, lambda: number): TiltedMixture {
  const result: TiltedMixture = {lambda, logMass: 0, logSize: 0, nodes: [], tilted: [], mean: 0, variance: 0};
  for (const {positions, nodes, chances} of groups) {
    const logs = new Float64Array(nodes.length);
    const means = new Float64Array(nodes.length);
    const variances = new Float64Array(nodes.length);
    const tiltedNodes: Float64Array[] = [];
    // e^{−|λ|w}, the same at every node.
    const shrink = Float64Array.from(positions, (position) => Math.exp(-Math.min(700, Math.abs(lambda * weights[position]))));
    const up = lambda > 0;
    for (let m = 0; m < nodes.length; m++) {
      const tilted = new Float64Array(positions.length);
      const chance = chances[m];
      let log = Math.log(nodes[m]);
      let product = 1;
      let mean = 0;
      let variance = 0;
      for (let i = 0; i < positions.length; i++) {
        const w = weights[positions[i]];
        const p = chance[i];
        // m = 1 − p + pe^{λw} = scaled·e^{max(0, λw)}, written so that neither end overflows.
        const scaled = up ? p + (1 - p) * shrink[i] : 1 - p + p * shrink[i];
        const q = (up ? p : p * shrink[i]) / scaled;
        // One logarithm for many factors, as far as their product stays in range.
        if (scaled < 1e-100) log += Math.log(scaled);
        else product *= scaled;
        if (product < 1e-200) {
          log += Math.log(product);
          product = 1;
        }
        if (up) log += Math.min(700, lambda * w);
        tilted[i] = q;
        mean += w * q;
        variance += w * w * q * (1 - q);
      }
      logs[m] = log + Math.log(product);
      means[m] = mean;
      variances[m] = variance;
      tiltedNodes.push(tilted);
    }
    const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
    const posterior = logs.map((log) => Math.exp(log - top));
    const mass = posterior.reduce((a, b) => a + b, 0);
    let mean = 0;
    let square = 0;
    for (let m = 0; m < nodes.length; m++) {
      posterior[m] /= mass;
      mean += posterior[m] * means[m];
      square += posterior[m] * (variances[m] + means[m] * means[m]);
    }
    result.logMass += top + Math.log(mass);
    result.logSize += Math.abs(top + Math.log(mass));
    result.mean += mean;
    result.variance += Math.max(0, square - mean * mean);
    result.nodes.push(posterior);
    result.tilted.push(tiltedNodes);
  }
  return result;
}

/** The mixture tilted to a mean near `need`; Newton inside a bracket as in tilt.ts. */
export function mixtureSaddlepoint(
  groups: readonly MixtureGroup[],
  weights: Float64Array,
  need: number,
  start: number
): TiltedMixture {
  const scale = 1 / weights[weights.length - 1];
  let low = -Infinity;
  let high = Infinity;
  let tilt = tiltMixture(groups, weights, start);
  for (let step = 0; step < 40; step++) {
    const {lambda, mean, variance} = tilt;
    const gap = need - mean;
    if (gap * gap <= 0.01 * variance) break;
    if (gap > 0) low = lambda;
    else high = lambda;
    const longest = Math.max(4 * scale, Math.abs(lambda));
    const move = variance > 0 ? gap / variance : Math.sign(gap) * longest;
    let next = lambda + Math.max(-longest, Math.min(longest, move));
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next) * weights[0] > 600 || next === lambda) break;
    tilt = tiltMixture(groups, weights, next);
  }
  return tilt;
}

/** P(S ≥ from) is at most this: Chernoff's bound e^{K(λ) − λ·from} at the saddlepoint. O(members · nodes), some steps of Newton. */
export function upperTailBound(groups: readonly MixtureGroup[], weights: Float64Array, from: number): number {
  const {lambda, logMass} = mixtureSaddlepoint(groups, weights, from, 0);
  return lambda > 0 ? Math.min(1, Math.exp(logMass - lambda * from)) : 1;
}

/** P(S ≤ to) is at most this; as {@link upperTailBound}. */
export function lowerTailBound(groups: readonly MixtureGroup[], weights: Float64Array, to: number): number {
  const {lambda, logMass} = mixtureSaddlepoint(groups, weights, to, 0);
  return lambda < 0 ? Math.min(1, Math.exp(logMass - lambda * to)) : 1;
}

/** Mean and variance of the sum, untilted. O(members · nodes). */
export function mixtureMoments(groups: readonly MixtureGroup[], weights: Float64Array): {mean: number; variance: number} {
  let mean = 0;
  let variance = 0;
  for (const {positions, nodes, chances} of groups) {
    let first = 0;
    let second = 0;
    for (let m = 0; m < nodes.length; m++) {
      let sum = 0;
      let spread = 0;
      for (let i = 0; i < positions.length; i++) {
        const w = weights[positions[i]];
        const chance = chances[m][i];
        sum += w * chance;
        spread += w * w * chance * (1 - chance);
      }
      first += nodes[m] * sum;
      second += nodes[m] * (spread + sum * sum);
    }
    mean += first;
    variance += Math.max(0, second - first * first);
  }
  return {mean, variance};
}
