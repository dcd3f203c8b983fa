// The adoption ramp: what is stated in text is exact, what was read off a chart may be five points off.
import {describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {firstYearAt, rampSeries} from "../../src/model/adoption.js";
import {folder} from "../loaders/real-data.js";

const years = loadData(folder).ramp;

describe("the adoption ramp", () => {
  it("has 85, 100 and 50 % in 2030 as stated", () => {
    const in2030 = (["base", "p90", "p10"] as const).map((column) =>
      rampSeries(years, column).find(({year}) => year === 2030)!
    );
    expect(in2030.map(({value, exact, low, high}) => [value, exact, low, high])).toEqual([
      [0.85, true, 0.85, 0.85],
      [1, true, 1, 1],
      [0.5, true, 0.5, 0.5]
    ]);
  });

  it("allows five points either way for what was read off, within 0 and 1", () => {
    const base = rampSeries(years, "base");
    const in2028 = base.find(({year}) => year === 2028)!;
    expect(in2028.exact).toBe(false);
    expect([in2028.low, in2028.high].map((value) => Math.round(value * 1000))).toEqual([400, 500]);
    expect(base[0].low).toBe(0);
    for (const {low, value, high} of base) expect(low <= value && value <= high && high <= 1).toBe(true);
  });

  it("finds the first year at a share", () => {
    expect(firstYearAt(rampSeries(years, "base"), 0.55)).toBe(2029);
    expect(firstYearAt(rampSeries(years, "p10"), 0.55)).toBeNull();
  });
});
