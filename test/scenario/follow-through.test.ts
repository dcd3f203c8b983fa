// Follow-through against adding up all subsets of a few signatories.
import {describe, expect, it} from "vitest";
import {equalParts, useOutcome, type FollowThrough, type Signatory} from "../../src/scenario/follow-through.js";
import type {NpvPoint} from "../../src/model/use.js";

const point = (participation: number, netPresentValue: number): NpvPoint => ({
  participation,
  netPresentValue,
  gpParticipation: "base",
  label: "",
  source: "s"
});
const points = [point(0.25, -100), point(0.55, 0), point(1, 90)];
const signatories: Signatory[] = [
  {population: 31, probability: 1},
  {population: 23, probability: 1},
  {population: 17, probability: 0.4},
  {population: 9, probability: 1}
];
const ask = (changes: Partial<FollowThrough>): FollowThrough => ({
  signatories,
  denominator: 100,
  rate: 0.7,
  shock: 0,
  breakEven: "0.55",
  points,
  ...changes
});

/** P(sum) by sum, over all subsets. */
function enumerated(chances: readonly number[]): Map<number, number> {
  const law = new Map<number, number>();
  for (let set = 0; set < 2 ** signatories.length; set++) {
    let [sum, chance] = [0, 1];
    signatories.forEach(({population}, i) => {
      const joins = (set >> i) & 1;
      sum += joins * population;
      chance *= joins ? chances[i] : 1 - chances[i];
    });
    law.set(sum, (law.get(sum) ?? 0) + chance);
  }
  return law;
}

const total = (law: Map<number, number>, test: (sum: number) => boolean, value = (_: number) => 1): number =>
  [...law].filter(([sum]) => test(sum)).reduce((all, [sum, chance]) => all + chance * value(sum), 0);

describe("independent follow-through", () => {
  const law = enumerated(signatories.map(({probability}) => probability * 0.7));
  const found = useOutcome(ask({}))!;

  it("has the mean and the chance of 55 % of all subsets", () => {
    expect(found.mean).toBeCloseTo(
      total(
        law,
        () => true,
        (sum) => sum
      ) / 100,
      12
    );
    expect(found.reach).toBeCloseTo(
      total(law, (sum) => sum >= 55),
      12
    );
  });

  it("has their expected value, given at least 25 % in use", () => {
    const value = (sum: number) => (sum < 55 ? -100 + ((sum - 25) / 30) * 100 : ((sum - 55) / 45) * 90);
    const within = total(law, (sum) => sum >= 25);
    expect(found.value.within).toBeCloseTo(within, 12);
    expect(found.value.expected).toBeCloseTo(total(law, (sum) => sum >= 25, value) / within, -1);
  });

  it("puts all of the probability into the bars, each sum into its own", () => {
    const bars = found.bars(20);
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBeCloseTo(1, 12);
    expect(bars[0]).toBeCloseTo(
      total(law, (sum) => sum <= 5),
      12
    );
    expect(bars[12]).toBeCloseTo(
      total(law, (sum) => sum > 60 && sum <= 65),
      12
    );
  });

  it("leaves one outcome in ten below the low end, and one in ten above the high end", () => {
    expect(total(law, (sum) => sum <= found.low * 100)).toBeGreaterThanOrEqual(0.1 - 1e-9);
    expect(total(law, (sum) => sum < found.low * 100)).toBeLessThan(0.1);
    expect(total(law, (sum) => sum > found.high * 100)).toBeLessThanOrEqual(0.1 + 1e-9);
  });
});

describe("with a common shock", () => {
  it("agrees with an integral over the factor, written out", () => {
    const rate = 0.5;
    const rho = 0.36;
    // All documented and r = ½: given z each joins with Φ(0.6 z / 0.8). Φ and the integral by plain trapezoids.
    const all = signatories.map(({population}) => ({population, probability: 1}));
    const width = 0.005;
    const grid = Array.from({length: 3201}, (_, k) => -8 + k * width);
    const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const upTo: number[] = [];
    grid.forEach((z, k) => upTo.push(k === 0 ? 0 : upTo[k - 1] + ((density(z) + density(grid[k - 1])) / 2) * width));
    const phi = (x: number) => {
      const at = Math.min(3199.5, Math.max(0, (x + 8) / width));
      return upTo[Math.floor(at)] + (at % 1) * (upTo[Math.floor(at) + 1] - upTo[Math.floor(at)]);
    };
    const reach = grid.reduce((sum, z) => {
      const law = enumerated(all.map(() => phi((0.6 * z) / 0.8)));
      return sum + total(law, (weight) => weight >= 55) * density(z) * width;
    }, 0);
    const found = useOutcome(ask({signatories: all, rate, shock: rho}))!;
    expect(found.reach).toBeCloseTo(reach, 5);
    expect(found.mean).toBeCloseTo(0.4, 9);
  });
});

describe("the ends of the slider", () => {
  it("use nobody at r = 0", () => {
    const found = useOutcome(ask({rate: 0}))!;
    expect([found.mean, found.reach, found.low, found.high]).toEqual([0, 0, 0, 0]);
    expect(found.value).toEqual({within: 0, expected: null});
  });

  it("use what was signed at r = 1", () => {
    const all = signatories.map(({population}) => ({population, probability: 1}));
    for (const shock of [0, 0.5]) {
      const found = useOutcome(ask({signatories: all, rate: 1, shock}))!;
      expect([found.mean, found.reach, found.low, found.high]).toEqual([0.8, 1, 0.8, 0.8]);
      expect(found.value.within).toBe(1);
      expect(found.value.expected).toBeCloseTo(50, 0);
    }
  });

  it("answer when nobody has signed", () => {
    const found = useOutcome(ask({signatories: []}))!;
    expect([found.mean, found.reach]).toEqual([0, 0]);
  });
});

describe("equal parts", () => {
  it("are as many as asked, differ by at most one, and add up", () => {
    const parts = equalParts(7, 100).map(({population}) => population);
    expect(parts).toEqual([15, 15, 14, 14, 14, 14, 14]);
    expect(equalParts(0, 0)).toEqual([]);
  });
});
