// The certificate against enumeration, the plain DP and exact integers; never beyond its own bound.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {agree, certificate, certificateQuestion, certification} from "../../../src/model/scenario/certificate.js";
import {Engine} from "../../../src/model/scenario/engine.js";
import type {Pick} from "../../../src/model/scenario/types.js";
import {reachByEnumeration} from "./oracle/enumeration.js";
import {generator, membersOf} from "./oracle/games.js";
import {lawByPlainDp, upperSum} from "./oracle/plain-dp.js";

const chance = fc.oneof(fc.constantFrom(0, 1, 0.5, 1e-12, 1 - 1e-12), fc.double({min: 0, max: 1, noNaN: true}));
const small = fc.array(fc.record({weight: fc.integer({min: 0, max: 40}), p: chance}), {minLength: 1, maxLength: 9});

describe("the exact answer", () => {
  test("small games at every quota, against enumeration", () =>
    fc.assert(
      fc.property(small, (members) => {
        const weights = members.map(({weight}) => weight);
        const p = members.map(({p}) => p);
        const total = weights.reduce((a, b) => a + b);
        const needs = Array.from({length: total + 3}, (_, i) => i - 1);
        const found = certificate({weights, chances: p, needs})!;
        needs.forEach((need, i) => {
          const truth = reachByEnumeration({weights, quota: need}, p);
          expect(Math.abs(found[i].value - truth), `need ${need}`).toBeLessThanOrEqual(
            found[i].errorBound + 1e-15 * truth * weights.length
          );
        });
      }),
      {numRuns: 300}
    ));

  test("large games of every shape, against the plain DP", () => {
    const random = generator(91);
    for (let round = 0; round < 60; round++) {
      const count = 20 + Math.floor(random() * 150);
      const weights = Array.from({length: count}, () => 1 + Math.floor(random() ** 4 * 300));
      const kind = round % 4;
      const p = weights.map(() =>
        kind === 0
          ? 0.5
          : kind === 1
            ? random()
            : kind === 2
              ? 10 ** (-12 * random())
              : random() < 0.5
                ? 1e-9
                : 1 - 1e-9
      );
      const law = lawByPlainDp(weights, p);
      const needs = Array.from({length: 12}, () => Math.floor(random() * law.length));
      certificate({weights, chances: p, needs})!.forEach(({value, errorBound}, i) => {
        const truth = upperSum(law, needs[i]);
        expect(Math.abs(value - truth), `round ${round}, need ${needs[i]}`).toBeLessThanOrEqual(
          errorBound + (3 * count + 8) * 2 ** -53 * truth
        );
      });
    }
  });

  test("a far tail keeps its relative accuracy, against exact integers", () => {
    // 200 equal members at 1/4: P(S ≥ 190) = Σ C(200, k)·3^(200 − k) / 4^200.
    let [sum, binomial] = [0n, 1n];
    for (let k = 200; k >= 0; k--) {
      if (k >= 190) sum += binomial * 3n ** BigInt(200 - k);
      binomial = (binomial * BigInt(k)) / BigInt(201 - k);
    }
    const truth = Number((sum * 2n ** 400n) / 4n ** 200n) * 2 ** -400;
    const [{value, errorBound}] = certificate({
      weights: new Array<number>(200).fill(3),
      chances: new Array<number>(200).fill(0.25),
      needs: [570]
    })!;
    expect(truth).toBeLessThan(1e-90);
    expect(Math.abs(value / truth - 1)).toBeLessThan(2e-13);
    expect(errorBound).toBeGreaterThanOrEqual(Math.abs(value - truth));
    expect(errorBound).toBeLessThan(1e-12);
  });

  test("masses that leave the range of doubles are dropped, and the bound says so", () => {
    const [{value, errorBound}] = certificate({
      weights: new Array<number>(60).fill(1),
      chances: new Array<number>(60).fill(1e-12),
      needs: [50]
    })!;
    expect(value).toBeLessThanOrEqual(errorBound);
    expect(errorBound).toBeLessThan(1e-200);
  });

  test("a common factor of the weights and a large total: the cells are those of the reduced game", () => {
    const [one] = certificate({weights: [5, 4, 3, 2], chances: [0.3, 0.4, 0.5, 0.6], needs: [8]})!;
    const [other] = certificate({weights: [5e12, 4e12, 3e12, 2e12], chances: [0.3, 0.4, 0.5, 0.6], needs: [8e12 - 1]})!;
    expect(other).toEqual(one);
  });
});

describe("what it is asked", () => {
  const picks: Pick[] = ["in", "undecided", "out", "undecided"];
  const scenario = {picks, probability: [1, 0.3, 0, 0.4], correlation: {national: 0, group: 0}};

  test("picks become needs, probabilities of the undecided only", () => {
    expect(certificateQuestion(membersOf([5, 4, 3, 2]), scenario, [6, 11])).toEqual({
      weights: [4, 2],
      chances: [0.3, 0.4],
      needs: [1, 6]
    });
  });
  test("correlation is refused, unless nobody is undecided", () => {
    const correlation = {national: 0.1, group: 0};
    expect(certificateQuestion(membersOf([5, 4, 3, 2]), {...scenario, correlation}, [6])).toBe("correlated");
    const decided = {...scenario, picks: picks.map((): Pick => "in"), correlation};
    expect(certificateQuestion(membersOf([5, 4, 3, 2]), decided, [6])).toEqual({weights: [], chances: [], needs: [-8]});
  });
  test("sums without end are refused, not attempted", () => {
    expect(certificate({weights: [1e12, 1e12 - 1, 3], chances: [0.5, 0.5, 0.5], needs: [1e12]})).toBeNull();
  });
  test("no weight, no probability: an error", () => {
    expect(() => certificate({weights: [1.5], chances: [0.5], needs: [1]})).toThrow(/weight 1.5/);
    expect(() => certificate({weights: [1], chances: [Number.NaN], needs: [1]})).toThrow(/probability NaN/);
  });
});

test("the municipalities: agrees with the engine in picks, quotas and tails, in many steps", () => {
  const members = readMunicipalities2020();
  const engine = new Engine(members);
  const probability = members.map((_, j) => 0.35 + (0.3 * ((j * 37) % 101)) / 100);
  const correlation = {national: 0, group: 0};
  const quotas = [2_316_108, 2_547_718, 3_400_000];
  for (const pick of ["undecided", "in", "out"] as const) {
    const picks = members.map(({id}): Pick => (id === "0301" ? pick : "undecided"));
    const question = certificateQuestion(members, {picks, probability, correlation}, quotas);
    if (typeof question === "string") throw new Error(question);
    const steps = certification(question);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(8);
    step.value!.forEach((certified, i) => {
      const shown = engine.at({picks, probability, correlation}).probability(quotas[i])!;
      expect(shown.method).toBe("tilted-fourier");
      expect(agree(certified, shown), `${pick} ${quotas[i]}`).toBe(true);
      expect(Math.abs(certified.value - shown.value)).toBeLessThan(1e-13);
    });
  }
});
