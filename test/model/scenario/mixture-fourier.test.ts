// One grid of factors, few frequencies against as many as it takes: what is cut off is never more than is said.
import {describe, expect, test} from "vitest";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {FactorGrid} from "../../../src/model/scenario/factor-grid.js";
import {FourierLaw} from "../../../src/model/scenario/fourier.js";
import {MixtureFourier} from "../../../src/model/scenario/mixture-fourier.js";
import {MixtureTables, widened} from "../../../src/model/scenario/mixture-tables.js";
import {normalQuantile} from "../../../src/model/scenario/normal.js";
import {sumOf} from "../../../src/model/scenario/sums.js";

const members = [...readMunicipalities2020()].sort((a, b) => a.weight - b.weight);
const weights = Float64Array.from(members, ({weight}) => weight);
const total = sumOf(weights);
const counties = [...new Set(members.map(({group}) => group))]
  .map((county) => members.flatMap(({group}, position) => (group === county ? [position] : [])))
  .filter((positions) => positions.length > 1);
const alone = members.flatMap((_, position) =>
  counties.some((positions) => positions.includes(position)) ? [] : [position]
);
const wide = widened(new FourierLaw(weights));

describe.each([
  [0.05, 0.05, 1, 0.5, 1e-11],
  [0.2, 0.1, 1, 0.45, 1e-6],
  [0.05, 0, 0.6, 0.6, 1e-10],
  [0.02, 0.2, 0.8, 0.4, 1e-6],
  [0.3, 0.05, 0.66, 0.5, 1e-6]
])("national %d, county %d, at the share %d of %d", (national, group, share, p, least) => {
  const quantiles = new Float64Array(weights.length).fill(normalQuantile(p));
  const grid = new FactorGrid(weights, quantiles, counties, alone, {national, group}, {z: 1.5, y: 1}, 1e-13);
  const law = (target: number): MixtureFourier =>
    new MixtureFourier(
      new MixtureTables(
        wide,
        null,
        grid.groups.map(({positions}) => positions),
        quantiles
      ),
      grid,
      share,
      total,
      target,
      true
    );
  const needs = [0.3, 0.4, 0.5, 0.55].map((part) => Math.round(part * total));

  test("P(reach) and who is pivotal", () => {
    const fine = law(1e-11);
    const exact = needs.map((need) => ({reach: fine.reach(need).value, pivots: fine.pivots(need, false).fine}));
    let worst = 0;
    for (const target of [1e-2, 1e-3, 1e-4, 1e-6]) {
      needs.forEach((need, k) => {
        const rough = law(target);
        const pivots = rough.pivots(need, false);
        const error = pivots.fine.reduce((most, value, i) => Math.max(most, Math.abs(value - exact[k].pivots[i])), 0);
        expect(error).toBeLessThanOrEqual(pivots.errorBound);
        const reach = rough.reach(need);
        expect(Math.abs(reach.value - exact[k].reach)).toBeLessThanOrEqual(reach.errorBound);
        worst = Math.max(worst, error);
        expect(pivots.errorBound).toBeLessThan(64 * target);
      });
    }
    // Not for want of an error.
    expect(worst).toBeGreaterThan(least);
  });

  test("E[pᵢ·P(i pivotal)] is what the derivative of P(reach) by the share says, summed", () => {
    const [before, after] = [-1e-3, 1e-3].map((step) => {
      const one = new MixtureFourier(
        new MixtureTables(
          wide,
          null,
          grid.groups.map(({positions}) => positions),
          quantiles
        ),
        grid,
        share + step,
        total,
        1e-11,
        false
      );
      return one.reach(needs[2]).value;
    });
    const {fine} = law(1e-11).pivots(needs[2], true);
    expect(sumOf(fine)).toBeCloseTo((after - before) / 2e-3, 3);
  });
});
