// How much a Fourier sum loses when it stops at frequency K: a rigorous bound for any weights and chances.
//
// "The last terms are small" proves nothing: with few members, or chances near 0 or 1, φ revives at high
// frequencies. But
// |1 − p + p·e^{iα}|² = 1 − κ·sin²(α/2) with κ = 4p(1 − p), so |φₖ|² = Πⱼ (1 − κⱼ sin²(πkwⱼ/N)). Frequencies are
// taken in blocks so short that the phase kw/N of a light member moves by at most 1/16 of a turn within one; a table
// has the least sin² over such a stretch. Members too heavy for a block count as 1. Blocks grow with k: their length
// is k/16 as long as enough members stay light enough, and then stays.

const bins = 256;
const stretch = 1 / 16;
/** A phase of at most 6.5e7 turns is rounded by 1e-8 of a turn. */
const margin = 2e-8;
/** least[b]: the minimum of sin²(πt) for t from b/bins to (b + 1)/bins + 1/16. sin² falls only towards whole turns. */
const least = Float64Array.from({length: bins}, (_, b) => {
  const [from, to] = [b / bins - margin, (b + 1) / bins + stretch + margin];
  return to >= 1 ? 0 : Math.min(Math.sin(Math.PI * from) ** 2, Math.sin(Math.PI * to) ** 2) * (1 - 1e-12);
});

/** Factors looked up at most for one level; some 5 ns each. */
const mostLookups = 2e7;
/** A proved sum up to this shows that φ does not revive in full; how small it is may then be sampled. */
const noRevival = 0.01;
/**
 * Ratio of neighbouring sampled frequencies, how many times the sampled sum is the bound, and its least value. Weights
 * near multiples of one number revive narrowly between two samples: searched for, the largest such errors were 120
 * times the sampled sum, or below 1e-8.
 */
const [spacing, caution, leastSampled] = [1.01, 300, 1e-6];
/** Members that stay light in every block, and in one that had to be split. */
const lightest = 64;
const mostLight = 200;
/** |φ|² this small needs no further member: with Σ 1/k < 20 it adds less than 1e-15 in all. */
const enough = 1e-33;
/** Chances at which blocks are bounded; a member nearer to 0 or 1 costs what its factor is larger. */
const levels = [0.45, 0.35, 0.25, 0.16, 0.1, 0.06, 0.035, 0.02];

/** Where to stop, and what that costs at most. */
export interface Cutoff {
  last: number;
  bound: number;
  /** The bound is judged by sampled frequencies, not proved. */
  sampled?: true;
}

/** What is asked of a cutoff. */
export interface Wanted {
  /** Of Σ |φₖ|/k. */
  factor: number;
  target: number;
  acceptable: number;
  /** Where the proof gives more, a bound up to this may come from sampled frequencies; 0 for none. */
  judged: number;
  /** The largest K that is of use. */
  most: number;
}

/** rest[i] ≥ Σ |φₖ|/k over k > last[i], all members having one chance; both ascending in i by frequency. */
interface Level {
  kappa: number;
  last: Float64Array;
  rest: Float64Array;
}

/** Bounds for one set of weights. Each level is worked out when first needed, and serves every chance vector. */
export class FarSums {
  private readonly known = new Map<number, Level | null>();
  private readonly half: number;
  private readonly weights: Float64Array;

  /**
   * @param weights integers ≥ 0, ascending
   * @param size number of points N of the circle
   */
  constructor(
    weights: Float64Array,
    private readonly size: number
  ) {
    this.weights = weights.filter((weight) => weight > 0);
    this.half = Math.floor(size / 2);
  }

  private level(chance: number): Level | null {
    let found = this.known.get(chance);
    if (found === undefined) {
      found = this.walk(4 * chance * (1 - chance));
      this.known.set(chance, found);
    }
    return found;
  }

  /** From N/2 down, block by block. Null when there would be too many blocks. */
  private walk(kappa: number): Level | null {
    const {weights, size, half} = this;
    const lengthFor = (members: number): number =>
      Math.max(1, Math.floor((size * stretch) / weights[Math.min(members, weights.length) - 1]));
    const [longest, shortest] = [lengthFor(lightest), lengthFor(mostLight)];
    // Phases a·w must be exact integers.
    if (size > 1.3e8 || (half / longest) * Math.min(lightest, weights.length) > mostLookups) return null;
    const factors = least.map((square) => 1 - kappa * square);
    let lookups = 0;
    /** Σ |φₖ|/k over a block. In a shorter one more members stay light. */
    const share = (first: number, length: number): number => {
      let product = 1;
      let j = 0;
      for (; j < weights.length && weights[j] * length <= size * stretch && product > enough; j++) {
        const turns = (first * weights[j]) / size;
        product *= factors[Math.floor((turns - Math.floor(turns)) * bins)];
      }
      lookups += j;
      if (product > enough && length >= 2 * shortest && j < weights.length && lookups < mostLookups) {
        const part = length >> 1;
        return share(first, part) + share(first + part, length - part);
      }
      return Math.sqrt(product) * (length / first) * (1 + 1e-9);
    };
    const last: number[] = [half];
    const rest: number[] = [0];
    for (let end = half; end > 8;) {
      const length = Math.min(Math.max(1, Math.floor(end / 17)), longest);
      rest.push(rest[rest.length - 1] + share(end - length + 1, length));
      end -= length;
      last.push(end);
    }
    return {kappa, last: Float64Array.from(last.reverse()), rest: Float64Array.from(rest.reverse())};
  }

  /**
   * The smallest K (to a block) with factor·Σ_{k>K} |φₖ|/k ≤ target, also with any one member left out of φ; else one
   * with a bound ≤ acceptable; else, if it may be judged, K = most with a sampled bound; else null.
   * @param p chance by member
   */
  cutoff(p: Float64Array, {factor, target, acceptable, judged, most}: Wanted): Cutoff | null {
    const kappas = p.map((chance) => 4 * chance * (1 - chance)).sort();
    // Most members should be no more extreme than the level; the few that are, cost.
    const typical = kappas[Math.floor(kappas.length / 8)];
    const whole: Cutoff | null = this.half <= most ? {last: this.half, bound: 0} : null;
    let revival = Infinity;
    const start = levels.findIndex((chance) => 4 * chance * (1 - chance) <= typical);
    for (const chance of levels.slice(start < 0 ? levels.length - 1 : start).slice(0, 3)) {
      const level = this.level(chance);
      if (!level) break;
      const scale = factor * excess(kappas, level.kappa) * Math.sqrt(1 / (1 - level.kappa));
      let [low, high] = [0, level.rest.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (scale * level.rest[middle] <= target) high = middle;
        else low = middle + 1;
      }
      const last = Math.min(level.last[low], Math.max(most, 8));
      while (low > 0 && level.last[low] > last) low--;
      const bound = scale * level.rest[low];
      if (bound <= target && (!whole || level.last[low] < whole.last)) return {last: level.last[low], bound};
      if (bound <= acceptable && !whole) return {last: level.last[low], bound};
      revival = Math.min(revival, bound);
    }
    if (whole || judged === 0 || revival > noRevival) return whole;
    const sampled = Math.max(leastSampled, caution * factor * this.sampledRest(p, most));
    return sampled <= judged ? {last: most, bound: sampled, sampled: true} : null;
  }

  /**
   * Σ_{k>K} |φₖ|/k, any one member left out of φ, from frequencies evenly spaced in log k. No proof: a narrow revival
   * between two of them is not seen.
   */
  private sampledRest(p: Float64Array, last: number): number {
    const {weights, size, half} = this;
    let sum = 0;
    for (let from = last; from < half; from *= spacing) {
      const k = Math.min(half, Math.round(from * Math.sqrt(spacing)));
      let [product, least] = [1, 1];
      for (let j = 0; j < weights.length && product > enough; j++) {
        const factor = 1 - 4 * p[j] * (1 - p[j]) * Math.sin((Math.PI * ((k * weights[j]) % size)) / size) ** 2;
        product *= factor;
        least = Math.min(least, factor);
      }
      sum += Math.sqrt(product / least) * Math.log(spacing);
    }
    return sum;
  }
}

/**
 * |1 − p + pe^{iα}|² = 1 − κ sin² falls in κ; a member with a smaller κ than the level's costs √((1 − κ)/(1 −
 * level)) at most.
 */
function excess(kappas: ArrayLike<number>, level: number): number {
  let log = 0;
  for (let j = 0; j < kappas.length; j++) if (kappas[j] < level) log += Math.log((1 - kappas[j]) / (1 - level));
  return Math.exp(Math.min(700, 0.5 * log));
}
