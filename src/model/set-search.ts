// Find one set of so many weights whose sum lies in an interval: the witness that a bound is reached. A search, no
// proof: null only says that none was found.
import {seededRandom, type Random} from "./random.js";

/** Positions, half of them chosen: which are in, and their sum. */
interface Choice {
  isIn: Uint8Array;
  sum: number;
}

function startChoice(ascending: readonly number[], take: number, attempt: number, random: Random): Choice {
  const n = ascending.length;
  const order = Array.from({length: n}, (_, index) => index);
  if (attempt === 1) order.reverse();
  if (attempt > 1) {
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
  }
  const isIn = new Uint8Array(n);
  let sum = 0;
  for (const position of order.slice(0, take)) {
    isIn[position] = 1;
    sum += ascending[position];
  }
  return {isIn, sum};
}

/** Position of the first weight ≥ `value` among `positions` (ascending by weight). */
function firstAtLeast(ascending: readonly number[], positions: readonly number[], value: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[positions[middle]] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Swap one in for one out while that brings the sum nearer to the target. */
function swapSingles(ascending: readonly number[], choice: Choice, target: number): void {
  for (;;) {
    const ins: number[] = [];
    const outs: number[] = [];
    choice.isIn.forEach((inside, position) => (inside ? ins : outs).push(position));
    let best = {distance: Math.abs(choice.sum - target), from: -1, to: -1};
    for (const from of ins) {
      const index = firstAtLeast(ascending, outs, ascending[from] + target - choice.sum);
      for (const to of [outs[index - 1], outs[index]]) {
        if (to === undefined) continue;
        const distance = Math.abs(choice.sum + ascending[to] - ascending[from] - target);
        if (distance < best.distance) best = {distance, from, to};
      }
    }
    if (best.from < 0) return;
    choice.sum += ascending[best.to] - ascending[best.from];
    choice.isIn[best.from] = 0;
    choice.isIn[best.to] = 1;
  }
}

/** Two swaps at once that put the sum inside, when single swaps have ended beside it. */
function swapPair(ascending: readonly number[], choice: Choice, low: number, high: number): boolean {
  const swaps: {from: number; to: number; gain: number}[] = [];
  for (let from = 0; from < ascending.length; from++) {
    if (!choice.isIn[from]) continue;
    for (let to = 0; to < ascending.length; to++) {
      if (!choice.isIn[to]) swaps.push({from, to, gain: ascending[to] - ascending[from]});
    }
  }
  swaps.sort((a, b) => a.gain - b.gain);
  const [least, most] = [low - choice.sum, high - choice.sum];
  for (let left = 0, right = swaps.length - 1; left < right;) {
    const gain = swaps[left].gain + swaps[right].gain;
    const [a, b] = [swaps[left], swaps[right]];
    if (gain > most) right--;
    else if (gain < least || a.from === b.from || a.to === b.to) left++;
    else {
      for (const {from, to} of [a, b]) {
        choice.isIn[from] = 0;
        choice.isIn[to] = 1;
      }
      choice.sum += gain;
      return true;
    }
  }
  return false;
}

/**
 * Positions of `take` weights with a sum in [low, high], both included; null when none was found. Starts from the
 * smallest, the largest and then random sets, and goes by the best single swap and last by a pair of swaps.
 * Deterministic.
 */
export function setWithin(
  weights: readonly number[],
  take: number,
  low: number,
  high: number,
  attempts = 12
): number[] | null {
  if (take < 0 || take > weights.length || low > high) return null;
  const order = weights.map((_, index) => index).sort((a, b) => weights[a] - weights[b] || a - b);
  const ascending = order.map((index) => weights[index]);
  const random = seededRandom(1);
  const target = (low + high) / 2;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const choice = startChoice(ascending, take, attempt, random);
    const isInside = () => choice.sum >= low && choice.sum <= high;
    if (!isInside()) swapSingles(ascending, choice, target);
    if (isInside() || swapPair(ascending, choice, low, high)) {
      return order.filter((_, position) => choice.isIn[position]);
    }
  }
  return null;
}
