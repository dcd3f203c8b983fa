// By which rules can larger municipalities have been no less likely to sign? All of them at once: a band of chances.

export interface Band {
  least: number[];
  most: number[];
}

/**
 * Least and greatest chance of each unit over all chances that do not fall with the weight, sum to `count`, and whose
 * weighted sum lies in [low, high]. Such a rule is a mixture of steps ("all from the j-th on"), and an extreme one
 * mixes three at most: so all pairs and triples are tried. O(n³), some millions.
 * @param ascending weights
 */
export function monotoneRules(ascending: readonly number[], count: number, low: number, high: number): Band {
  const n = ascending.length;
  // Step j: n − j units, the sum of all from j on.
  const sums = new Float64Array(n + 1);
  for (let j = n - 1; j >= 0; j--) sums[j] = sums[j + 1] + ascending[j];
  const most = new Float64Array((n + 1) * (n + 1));
  const least = new Float64Array((n + 1) * (n + 1)).fill(1);
  // A rule is constant between its steps: note the chance over [from, to), and spread it afterwards.
  const note = (from: number, to: number, chance: number) => {
    const cell = from * (n + 1) + to;
    most[cell] = Math.max(most[cell], chance);
    least[cell] = Math.min(least[cell], chance);
  };
  const target = n - count;
  // Where the weighted sum is inside the interval, an extreme rule mixes two steps alone.
  for (let a = 0; a <= target; a++) {
    for (let b = Math.max(a + 1, target); b <= n; b++) {
      const share = (b - target) / (b - a);
      const total = share * sums[a] + (1 - share) * sums[b];
      if (total < low || total > high) continue;
      note(0, a, 0);
      note(a, b, share);
      note(b, n, 1);
    }
  }
  for (const total of [low, high]) {
    for (let a = 0; a <= n; a++) {
      for (let b = a + 1; b <= n; b++) {
        for (let c = b + 1; c <= n; c++) {
          // Weights x, y, z of the steps: x + y + z = 1, mean step = target, mean sum = total.
          const bend = (sums[b] - sums[a]) * (c - a) - (sums[c] - sums[a]) * (b - a);
          if (bend === 0) continue;
          const y = ((total - sums[a]) * (c - a) - (sums[c] - sums[a]) * (target - a)) / bend;
          const z = (target - a - y * (b - a)) / (c - a);
          const x = 1 - y - z;
          if (x < -1e-12 || y < -1e-12 || z < -1e-12) continue;
          note(0, a, 0);
          note(a, b, x);
          note(b, c, x + y);
          note(c, n, 1);
        }
      }
    }
  }
  return spread(n, least, most);
}

function spread(n: number, least: Float64Array, most: Float64Array): Band {
  const band: Band = {least: new Array<number>(n).fill(1), most: new Array<number>(n).fill(0)};
  for (let from = 0; from <= n; from++) {
    // Over [from, to) for every to beyond i: the best seen so far, from the longest down.
    let [low, high] = [1, 0];
    for (let to = n; to > from; to--) {
      low = Math.min(low, least[from * (n + 1) + to]);
      high = Math.max(high, most[from * (n + 1) + to]);
      const i = to - 1;
      band.least[i] = Math.min(band.least[i], low);
      band.most[i] = Math.max(band.most[i], high);
    }
  }
  return band;
}
