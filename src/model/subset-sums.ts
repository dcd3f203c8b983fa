// Which sums can m of the weights have? Exact, as bit sets: bit s of row m is set when some m of them sum to s.

/** Row m: the sums of m-subsets, 32 to a word. */
type Rows = Uint32Array[];

const has = (row: Uint32Array, sum: number): boolean =>
  sum >= 0 && sum >> 5 < row.length && ((row[sum >> 5] >>> (sum & 31)) & 1) === 1;

/** The first set bit from `from` on, or null. */
function nextIn(row: Uint32Array, from: number): number | null {
  for (let word = from >> 5; word < row.length; word++) {
    const bits = word === from >> 5 ? row[word] & (-1 << (from & 31)) : row[word];
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits);
  }
  return null;
}

/** The last set bit up to `from`, or null. */
function previousIn(row: Uint32Array, from: number): number | null {
  for (let word = Math.min(from >> 5, row.length - 1); word >= 0; word--) {
    const bits = word === from >> 5 ? row[word] & (-1 >>> (31 - (from & 31))) : row[word];
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits);
  }
  return null;
}

/** target |= source << by */
function mergeShifted(target: Uint32Array, source: Uint32Array, by: number): void {
  const [words, bits] = [by >> 5, by & 31];
  for (let k = target.length - 1; k >= words; k--) {
    const high = source[k - words];
    const low = bits !== 0 && k > words ? source[k - words - 1] >>> (32 - bits) : 0;
    target[k] |= (high << bits) | low;
  }
}

/** Rows 0 … `most` over all weights. O(n · most · Σw / 32). */
function rowsOf(weights: readonly number[], most: number): Rows {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = Array.from({length: most + 1}, () => new Uint32Array((total >> 5) + 1));
  rows[0][0] = 1;
  weights.forEach((weight, index) => {
    for (let m = Math.min(index + 1, most); m > 0; m--) mergeShifted(rows[m], rows[m - 1], weight);
  });
  return rows;
}

/** The sums of m-subsets, for any m up to `most`. */
export class SubsetSums {
  private readonly rows: Rows;

  constructor(
    private readonly weights: readonly number[],
    most: number
  ) {
    this.rows = rowsOf(weights, Math.min(most, weights.length));
  }

  /** The smallest sum of m weights in [low, high], or null. */
  leastWithin(m: number, low: number, high: number): number | null {
    const sum = nextIn(this.rows[m], Math.max(0, low));
    return sum !== null && sum <= high ? sum : null;
  }

  /** The largest sum of m weights in [low, high], or null. */
  mostWithin(m: number, low: number, high: number): number | null {
    const sum = high < 0 ? null : previousIn(this.rows[m], high);
    return sum !== null && sum >= low ? sum : null;
  }

  /** Positions of m weights with exactly this sum. @throws {RangeError} when there are none */
  positionsWith(m: number, sum: number): number[] {
    const found = positionsIn(this.weights, m, sum);
    if (!found) throw new RangeError(`no ${m} of the weights sum to ${sum}`);
    return found;
  }
}

/** Halve the weights, find how m and the sum split between the halves, and go on in each half. */
function positionsIn(weights: readonly number[], m: number, sum: number): number[] | null {
  if (m === 0) return sum === 0 ? [] : null;
  if (weights.length === 1) return m === 1 && weights[0] === sum ? [0] : null;
  const middle = weights.length >> 1;
  const [left, right] = [weights.slice(0, middle), weights.slice(middle)];
  const [leftRows, rightRows] = [rowsOf(left, Math.min(m, left.length)), rowsOf(right, Math.min(m, right.length))];
  for (let inLeft = Math.max(0, m - right.length); inLeft < leftRows.length; inLeft++) {
    const [row, other] = [leftRows[inLeft], rightRows[m - inLeft]];
    for (let part = nextIn(row, 0); part !== null && part <= sum; part = nextIn(row, part + 1)) {
      if (!has(other, sum - part)) continue;
      const [a, b] = [positionsIn(left, inLeft, part), positionsIn(right, m - inLeft, sum - part)];
      if (a && b) return [...a, ...b.map((position) => position + middle)];
    }
  }
  return null;
}
