// What is known of the high frequencies, against a visit to each of them; and that it serves a host of decided members.
import {describe, expect, test} from "vitest";
import {farSums} from "../../../src/model/scenario/far-sums.js";
import {FourierLaw} from "../../../src/model/scenario/fourier.js";
import {prepareBounds} from "../../../src/model/scenario/prepared-bounds.js";
import {finish} from "../../../src/model/scenario/steps.js";
import {nearest} from "../../../src/model/scenario/tail-bound.js";
import {generator, membersOf} from "./oracle/games.js";
import {lawByPlainDp, reachByPlainDp} from "./oracle/plain-dp.js";

/** Σ|φₖ|/k over near < k ≤ size/2 when everybody signs with `level`. */
function visited(weights: Float64Array, size: number, near: number, level: number): number {
  const kappa = 4 * level * (1 - level);
  let sum = 0;
  for (let k = near + 1; k <= Math.floor(size / 2); k++) {
    let product = 1;
    for (const weight of weights) product *= 1 - kappa * Math.sin((Math.PI * ((k * weight) % size)) / size) ** 2;
    sum += Math.sqrt(product) / k;
  }
  return sum;
}

const random = generator(2020);
/** Many light ones and a few heavy, as municipalities are. */
const drawn = (count: number, scale: number): Float64Array =>
  Float64Array.from({length: count}, () => Math.ceil(scale * Math.exp(3 * random()))).sort();
const sum = (weights: Float64Array): number => weights.reduce((a, b) => a + b, 0);

describe("far sums", () => {
  test.each([
    ["30 members", drawn(30, 40), 1],
    ["120 members", drawn(120, 40), 1],
    ["120 of a game three times as large", drawn(120, 20), 3],
    ["all a multiple of ten but one", Float64Array.from([1, ...drawn(60, 10).map((weight) => 10 * weight)]).sort(), 1],
    ["equal ones", new Float64Array(200).fill(97), 1],
    ["one giant", Float64Array.from([...drawn(80, 5), 30_000]).sort(), 1]
  ])("%s: never below the truth", (_, weights, times) => {
    const size = times * sum(weights) + 1;
    const near = nearest(weights.length, Math.floor(size / 2));
    const found = farSums(weights, size, near);
    expect(found.length).toBeGreaterThan(4);
    expect([...found].sort(([a], [b]) => b - a)).toEqual(found);
    for (const [level, value] of found)
      expect(value, `at ${level}`).toBeGreaterThanOrEqual(visited(weights, size, near, level) * (1 - 1e-12));
  });

  test("of many light members, not far above it", () => {
    const weights = drawn(150, 40);
    const size = sum(weights) + 1;
    for (const [level, value] of farSums(weights, size, 300)) {
      if (level < 0.15) expect(value, `at ${level}`).toBeLessThanOrEqual(100 * visited(weights, size, 300, level));
    }
  });

  test("of weights too large to visit: in longer blocks, and soon", () => {
    const weights = drawn(300, 1e6);
    const found = farSums(weights, sum(weights) + 1, 1024);
    expect(found.every(([, value]) => value >= 0)).toBe(true);
    expect(farSums(Float64Array.of(2 ** 51, 2 ** 52), 2 ** 53 - 1, 1024).every(([, value]) => value > 1)).toBe(true);
  });

  test("prepared, as sharp as a visit", () => {
    const weights = drawn(100, 30);
    const size = sum(weights) + 1;
    const near = nearest(weights.length, Math.floor(size / 2));
    for (const [level, value] of prepareBounds(membersOf([...weights])).far[size]) {
      const truth = visited(weights, size, near, level);
      expect(value, `at ${level}`).toBeGreaterThanOrEqual(truth * (1 - 1e-12));
      if (truth > 1e-25) expect(value, `at ${level}`).toBeLessThanOrEqual(1.02 * truth);
    }
  });
});

describe("a host whose other members are decided", () => {
  const weights = drawn(160, 20);
  const host = new FourierLaw(weights);
  const precision = {target: 1e-13, acceptable: 1e-4};
  const positions = Int32Array.from([...weights.keys()].filter((j) => j % 5 < 2));
  const open = Float64Array.from(positions, (j) => weights[j]);
  const spread = (p: ArrayLike<number>): Float64Array => {
    const all = new Float64Array(weights.length);
    positions.forEach((j, i) => (all[j] = p[i]));
    return all;
  };

  test("takes on what it refused, once it looks at these alone; right within the bound, also of some more or fewer", () => {
    const need = Math.ceil(0.45 * sum(open));
    const p = Float64Array.from(open, () => 0.35 + 0.2 * random());
    expect(host.reach(spread(p), need, precision)).toBeNull();
    finish(host.focus(positions));
    for (const decided of [0, 1]) {
      const chances = p.map((chance, i) => (i % 16 < decided ? 0 : chance));
      const found = host.reach(spread(chances), need, precision);
      expect(found, `${decided} of 16 decided too`).not.toBeNull();
      expect(Math.abs(found!.value - reachByPlainDp(open, chances, need))).toBeLessThanOrEqual(
        found!.errorBound + 1e-14
      );
    }
    // One that was decided signs with a half after all.
    const one = spread(p);
    one[4] = 0.5;
    const more = host.reach(one, need, precision)!;
    const truth = reachByPlainDp([...open, weights[4]], [...p, 0.5], need);
    expect(Math.abs(more.value - truth)).toBeLessThanOrEqual(more.errorBound + 1e-14);
  });

  test("pivots of those asked about, not spoilt by the largest, who is decided", () => {
    const need = Math.ceil(0.3 * sum(open));
    const p = new Float64Array(open.length).fill(0.12);
    finish(host.focus(positions));
    const found = host.pivots(spread(p), need, {...precision, acceptable: 1e-3}, 0, positions)!;
    positions.forEach((j, i) => {
      const others = open.filter((_, other) => other !== i);
      const law = lawByPlainDp(others, p.subarray(1));
      const truth = law.slice(Math.max(0, need - open[i]), need).reduce((a, b) => a + b, 0);
      expect(Math.abs(found.values[j] - truth), `member ${i}`).toBeLessThanOrEqual(found.errorBound + 1e-14);
    });
  });
});
