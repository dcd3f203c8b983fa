// The slow truth about a small game: every subset, every order. No idea is shared with the engine.

export interface SmallGame {
  weights: readonly number[];
  quota: number;
}

const subsetWeight = (weights: readonly number[], mask: number): number =>
  weights.reduce((sum, weight, j) => sum + ((mask >> j) & 1 ? weight : 0), 0);

const chanceOf = (p: readonly number[], mask: number): number =>
  p.reduce((product, value, j) => product * ((mask >> j) & 1 ? value : 1 - value), 1);

/** P(S ≥ quota) by all subsets. */
export function reachByEnumeration({weights, quota}: SmallGame, p: readonly number[]): number {
  let sum = 0;
  for (let mask = 0; mask < 2 ** weights.length; mask++) {
    if (subsetWeight(weights, mask) >= quota) sum += chanceOf(p, mask);
  }
  return sum;
}

/** P(i pivotal) by all subsets of the others. */
export function pivotsByEnumeration({weights, quota}: SmallGame, p: readonly number[]): number[] {
  return weights.map((weight, i) => {
    const others = weights.filter((_, j) => j !== i);
    const chances = p.filter((_, j) => j !== i);
    let sum = 0;
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      const without = subsetWeight(others, mask);
      if (without < quota && without + weight >= quota) sum += chanceOf(chances, mask);
    }
    return sum;
  });
}

function* bigRows(weights: readonly number[], quota: number, left: number): Generator<bigint[]> {
  // counts[k][s]: coalitions of k others with weight s < quota
  const counts = Array.from({length: weights.length}, () => new Array<bigint>(quota).fill(0n));
  counts[0][0] = 1n;
  weights.forEach((weight, j) => {
    if (j === left) return;
    for (let k = weights.length - 2; k >= 0; k--) {
      for (let s = quota - 1 - weight; s >= 0; s--) counts[k + 1][s + weight] += counts[k][s];
    }
  });
  yield* counts;
}

/** Swings of each member (Banzhaf counts) and Shapley–Shubik numerators over n!, in exact integers. */
export function exactPower({weights, quota}: SmallGame): {swings: bigint[]; shapley: number[]} {
  const n = weights.length;
  const factorial = [1n];
  for (let k = 1; k <= n; k++) factorial.push(factorial[k - 1] * BigInt(k));
  const swings: bigint[] = [];
  const shapley: number[] = [];
  weights.forEach((weight, i) => {
    let swing = 0n;
    let numerator = 0n;
    let size = 0;
    for (const row of bigRows(weights, quota, i)) {
      let count = 0n;
      for (let s = Math.max(0, quota - weight); s < quota; s++) count += row[s];
      swing += count;
      if (size < n) numerator += count * factorial[size] * factorial[n - 1 - size];
      size++;
    }
    swings.push(swing);
    // 60 significant bits of the quotient, then a float.
    shapley.push(Number((numerator << 200n) / factorial[n]) / 2 ** 200);
  });
  return {swings, shapley};
}

/** Winning subsets by size, minimal total weight, fewest to block: everything about coalitions. */
export function coalitionsByEnumeration({weights, quota}: SmallGame): {
  size: number;
  count: number;
  lightestOfSize: number;
  lightest: number;
  blocking: number;
} {
  const n = weights.length;
  const total = subsetWeight(weights, 2 ** n - 1);
  let [size, lightest, blocking] = [Infinity, Infinity, Infinity];
  const bySize = new Map<number, number[]>();
  for (let mask = 0; mask < 2 ** n; mask++) {
    const weight = subsetWeight(weights, mask);
    const members = mask.toString(2).replaceAll("0", "").length;
    if (weight >= quota) {
      size = Math.min(size, members);
      lightest = Math.min(lightest, weight);
      bySize.set(members, [...(bySize.get(members) ?? []), weight]);
    }
    if (total - weight < quota) blocking = Math.min(blocking, members);
  }
  const winning = bySize.get(size) ?? [];
  return {size, count: winning.length, lightestOfSize: Math.min(...winning), lightest, blocking};
}
