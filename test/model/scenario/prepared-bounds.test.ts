// Bounds made beforehand: the same answers, never a smaller bound than is true, and no use for another game.
import {describe, expect, test, vi} from "vitest";
import {Engine} from "../../../src/model/scenario/engine.js";
import {farSums} from "../../../src/model/scenario/far-sums.js";
import {prepareBounds} from "../../../src/model/scenario/prepared-bounds.js";
import {generator, membersOf} from "./oracle/games.js";
import {reachByPlainDp} from "./oracle/plain-dp.js";

vi.mock(import("../../../src/model/scenario/far-sums.js"), async (original) => {
  const module = await original();
  return {...module, farSums: vi.fn(module.farSums)};
});

const random = generator(77);
const weights = Array.from({length: 120}, () => Math.ceil(40 * Math.exp(3 * random())));
const members = membersOf(weights);
const quota = Math.floor(weights.reduce((a, b) => a + b) / 2) + 1;
const scenario = (chance: number) => ({
  picks: weights.map(() => "undecided" as const),
  probability: weights.map(() => chance),
  correlation: {national: 0, group: 0}
});
const prepared = prepareBounds(members);

/** How often an engine works out far sums for one answer. */
function sumsFor(options: {prepared?: typeof prepared}, of = members): number {
  vi.mocked(farSums).mockClear();
  new Engine(of, options).at({...scenario(0.4), picks: of.map(() => "undecided")}).probability(quota);
  return vi.mocked(farSums).mock.calls.length;
}

describe("prepared bounds", () => {
  test("survive JSON, and spare the engine the work", () => {
    const read = JSON.parse(JSON.stringify(prepared)) as typeof prepared;
    expect(read).toEqual(prepared);
    expect(sumsFor({})).toBe(1);
    expect(sumsFor({prepared: read})).toBe(0);
  });

  test("of other weights are disregarded", () => {
    const others = membersOf(weights.map((weight, i) => (i === 0 ? weight + 1 : weight)));
    expect(sumsFor({prepared}, others)).toBe(1);
  });

  test.each([0.1, 0.25, 0.4, 0.5, 0.75, 0.9])("at %s: right within the bound", (chance) => {
    const truth = reachByPlainDp(weights, scenario(chance).probability, quota);
    for (const options of [{}, {prepared}]) {
      const {value, errorBound} = new Engine(members, options).at(scenario(chance)).probability(quota)!;
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(errorBound + (3 * weights.length + 8) * 2 ** -53 * truth);
    }
  });
});
