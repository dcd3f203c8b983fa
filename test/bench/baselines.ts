// Other ways to P(quota), as fast as a good engineer would write them. README.md says how far each was tuned.

export interface Game {
  weights: readonly number[];
  p: readonly number[];
  total: number;
  quota: number;
}

/** One cell a sum, two arrays, members as they come. */
export function textbookDp({weights, p, total, quota}: Game): number {
  let law = new Float64Array(total + 1);
  let next = new Float64Array(total + 1);
  law[0] = 1;
  for (let j = 0; j < weights.length; j += 1) {
    const w = weights[j];
    const q = 1 - p[j];
    for (let s = 0; s <= total; s += 1) next[s] = law[s] * q + (s >= w ? law[s - w] * p[j] : 0);
    [law, next] = [next, law];
  }
  let sum = 0;
  for (let s = total; s >= quota; s -= 1) sum += law[s];
  return sum;
}

/**
 * Draws of the sum: members in groups of eight, one alias table of 256 subset sums a group (Walker 1977),
 * xorshift128.
 */
export function monteCarlo({weights, p, quota}: Game, draws: number): number {
  const groups = Array.from({length: Math.ceil(weights.length / 8)}, (_, g) => {
    const first = 8 * g;
    const size = Math.min(8, weights.length - first);
    const sums = new Float64Array(2 ** size);
    const mass = new Float64Array(2 ** size).fill(1);
    for (let mask = 0; mask < sums.length; mask += 1) {
      for (let b = 0; b < size; b += 1) {
        const on = (mask >> b) & 1;
        sums[mask] += on * weights[first + b];
        mass[mask] *= on ? p[first + b] : 1 - p[first + b];
      }
    }
    const alias = new Int32Array(sums.length);
    const keep = mass.map((value) => value * sums.length);
    const small: number[] = [];
    const large: number[] = [];
    keep.forEach((value, i) => (value < 1 ? small : large).push(i));
    while (small.length > 0 && large.length > 0) {
      const [low, high] = [small.pop()!, large.pop()!];
      alias[low] = high;
      keep[high] -= 1 - keep[low];
      (keep[high] < 1 ? small : large).push(high);
    }
    for (const i of [...small, ...large]) keep[i] = 1;
    return {sums, alias, keep};
  });
  let [a, b, c, d] = [123456789, 362436069, 521288629, 88675123];
  const random = () => {
    const t = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return d / 4294967296;
  };
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const {sums, alias, keep} of groups) {
      const u = random() * sums.length;
      const i = Math.floor(u);
      sum += sums[u - i < keep[i] ? i : alias[i]];
    }
    if (sum >= quota) hits += 1;
  }
  return hits / draws;
}
