// Games whose power indices are in the literature, and larger ones against exact integers.
import {describe, expect, test} from "vitest";
import {ask} from "./oracle/games.js";
import {coalitionsByEnumeration, exactPower, pivotsByEnumeration} from "./oracle/enumeration.js";

const times = (count: number, weight: number): number[] => new Array<number>(count).fill(weight);

describe("UN Security Council: five permanent members with a veto, ten others, nine votes", () => {
  const weights = [...times(5, 7), ...times(10, 1)];
  const answers = ask(weights);
  test("Shapley–Shubik: 421/2145 and 4/2145 (Felsenthal & Machover 1998)", () => {
    const {values} = answers.shapley(39)!;
    expect(values[0]).toBeCloseTo(421 / 2145, 12);
    expect(values[14]).toBeCloseTo(4 / 2145, 12);
  });
  test("Banzhaf: 848 and 84 swings of 5 080", () => {
    const {values} = answers.banzhaf(39)!;
    expect(values[0]).toBeCloseTo(848 / 5080, 12);
    expect(values[14]).toBeCloseTo(84 / 5080, 12);
  });
});

describe("EEC Council 1958: 12 of 17", () => {
  const answers = ask([4, 4, 4, 2, 2, 1]);
  test("Shapley–Shubik 14/60, 9/60, and Luxembourg is a dummy", () => {
    expect([...answers.shapley(12)!.values]).toEqual(
      [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0].map((value) => expect.closeTo(value, 12))
    );
  });
  test("Banzhaf 10/42, 6/42, 0", () => {
    expect([...answers.banzhaf(12)!.values]).toEqual(
      [10 / 42, 10 / 42, 10 / 42, 6 / 42, 6 / 42, 0].map((value) => expect.closeTo(value, 12))
    );
  });
});

test("EEC Council 1973: 41 of 58, by enumeration and in exact integers", () => {
  const game = {weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], quota: 41};
  const answers = ask(game.weights);
  const half = game.weights.map(() => 0.5);
  const exact = exactPower(game);
  expect([...answers.swing(41)!.values]).toEqual(
    pivotsByEnumeration(game, half).map((value) => expect.closeTo(value, 13))
  );
  expect([...answers.shapley(41)!.values]).toEqual(exact.shapley.map((value) => expect.closeTo(value, 12)));
  const truth = coalitionsByEnumeration(game);
  const found = answers.coalitions(41)!;
  expect(found.fewest.size).toBe(truth.size);
  expect(found.fewest.count).toBe(BigInt(truth.count));
  expect(found.lightest!.weight).toBe(truth.lightest);
  expect(found.blocking.length).toBe(truth.blocking);
});

// Inhabitants on 1 January 2020 in 100 000, rounded (Eurostat, demo_pjan); 65 % of them is one half of the rule of
// 2014.
const europe = [
  832, 673, 596, 473, 380, 193, 174, 115, 107, 107, 103, 103, 98, 89, 70, 58, 55, 55, 50, 41, 28, 21, 19, 13, 9, 6, 5
];
// Electors of the elections from 2012 to 2020 (census of 2010).
const electors = [
  55,
  38,
  29,
  29,
  20,
  20,
  18,
  16,
  16,
  15,
  14,
  13,
  12,
  ...times(4, 11),
  ...times(4, 10),
  ...times(3, 9),
  8,
  8,
  ...times(3, 7),
  ...times(6, 6),
  ...times(3, 5),
  ...times(5, 4),
  ...times(8, 3)
];

describe.each([
  {
    name: "EU-27 by population",
    weights: europe,
    quota: Math.ceil(0.65 * europe.reduce((a, b) => a + b)),
    members: [0, 9, 26]
  },
  {name: "US Electoral College 2020", weights: electors, quota: 270, members: [0, 13, 50]}
])("$name", ({name, weights, quota, members}) => {
  test("the weights are the published ones", () => {
    if (name.startsWith("US")) expect([weights.length, weights.reduce((a, b) => a + b)]).toEqual([51, 538]);
    else expect(weights).toHaveLength(27);
  });
  test("Shapley–Shubik and swings against exact integers", () => {
    const answers = ask(weights);
    const [shapley, swing] = [answers.shapley(quota)!, answers.swing(quota)!];
    // The oracle takes a while for a member; three of them tell.
    for (const member of members) {
      const order = [weights[member], ...weights.filter((_, j) => j !== member)];
      const {shapley: exact, swings} = exactPowerOfFirst(order, quota);
      expect(Math.abs(shapley.values[member] - exact)).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(swing.values[member] - swings)).toBeLessThanOrEqual(1e-13 + swing.errorBound);
    }
    expect(Math.abs(shapley.values.reduce((a, b) => a + b) - 1)).toBeLessThanOrEqual(1e-12);
  });
});

/** Both indices of the first member only, in exact integers: counts of coalitions of the others by size and weight. */
function exactPowerOfFirst([weight, ...others]: readonly number[], quota: number): {shapley: number; swings: number} {
  const counts = Array.from({length: others.length + 1}, () => new Map<number, bigint>());
  counts[0].set(0, 1n);
  others.forEach((other, j) => {
    for (let size = j; size >= 0; size--) {
      for (const [sum, count] of counts[size]) {
        if (sum + other < quota) counts[size + 1].set(sum + other, (counts[size + 1].get(sum + other) ?? 0n) + count);
      }
    }
  });
  const factorial = [1n];
  for (let k = 1; k <= others.length + 1; k++) factorial.push(factorial[k - 1] * BigInt(k));
  let [swings, numerator] = [0n, 0n];
  counts.forEach((row, size) => {
    for (const [sum, count] of row) {
      if (sum + weight < quota) continue;
      swings += count;
      numerator += count * factorial[size] * factorial[others.length - size];
    }
  });
  const ratio = (top: bigint, bottom: bigint) => Number((top << 200n) / bottom) / 2 ** 200;
  return {shapley: ratio(numerator, factorial[others.length + 1]), swings: ratio(swings, 1n << BigInt(others.length))};
}
