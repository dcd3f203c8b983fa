// Bounds that depend on the weights only, made where time matters less: at build, to be loaded with the page.
import {farSums} from "./far-sums.js";
import {nextPhase} from "./lattice.js";
import {wideSize} from "./mixture-tables.js";
import {ResidualGame} from "./residual-game.js";
import {sumOf} from "./sums.js";
import {digestOf, nearest, type FarSum, type PreparedBounds} from "./tail-bound.js";
import type {Member} from "./types.js";

/** Common probabilities the sums are made at, in fours. */
const levels = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.27, 0.36, 0.45];
const tableSize = 8192;
/** |φ|² below this is not looked at more closely: some 1e-30 of a sum. */
const negligible = 1e-60;

/**
 * The far sums of a game for `new Engine(members, {prepared})`: a short table of numbers, JSON as it stands. Each is
 * Σ|φₖ|/k over the high frequencies at one common probability, every frequency visited (tail-bound.ts says what they
 * are for). O(n·W): some fifteen seconds for the municipalities.
 *
 * Phases are rounded down in a table, which makes a factor larger, never smaller.
 */
export function prepareBounds(members: readonly Member[]): PreparedBounds {
  const {weights} = new ResidualGame(
    members,
    members.map(() => "undecided")
  );
  const size = sumOf(weights) + 1;
  const half = Math.floor(size / 2);
  const near = nearest(weights.length, half);
  const squares = new Float64Array(weights.length);
  const table = Float64Array.from({length: tableSize + 1}, (_, i) => Math.sin((Math.PI * i) / (2 * tableSize)) ** 2);
  const phases = weights.map((weight) => Number((BigInt(near) * BigInt(weight)) % BigInt(size)));
  const kappas = levels.map((level) => 4 * level * (1 - level));
  const sums = kappas.map(() => 0);
  for (let k = near + 1; k <= half; k++) {
    for (let j = 0; j < weights.length; j++) {
      const phase = (phases[j] = nextPhase(phases[j], weights[j], size));
      squares[j] = table[Math.floor((2 * tableSize * Math.min(phase, size - phase)) / size)];
    }
    let product = 1;
    for (let first = 0; first < levels.length; first += 4) {
      const four = [product, product, product, product];
      // |φ| falls as κ rises: once it is next to nothing, it bounds what follows.
      if (product > negligible) {
        const [ka, kb, kc, kd] = kappas.slice(first);
        let [a, b, c, d] = [1, 1, 1, 1];
        for (const square of squares) {
          a *= 1 - ka * square;
          b *= 1 - kb * square;
          c *= 1 - kc * square;
          d *= 1 - kd * square;
        }
        four.splice(0, 4, a, b, c, d);
        product = d;
      }
      four.forEach((value, i) => (sums[first + i] += Math.sqrt(value) / k));
    }
  }
  const wide = wideSize(weights);
  return {
    digest: digestOf(weights),
    far: {
      [size]: levels.map((level, i): FarSum => [level, sums[i] * (1 + 1e-9)]).reverse(),
      // Less sharp, and sharp enough for what is estimated.
      [wide]: farSums(weights, wide, nearest(weights.length, Math.floor(wide / 2))) as FarSum[]
    }
  };
}
