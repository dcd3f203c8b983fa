// Bounds made beforehand: the same answers, never a smaller bound than is true, and no use for another game.
import {describe, expect, test, vi} from "vitest";
import {Engine} from "../../../src/model/scenario/engine.js";
import {prepareBounds} from "../../../src/model/scenario/prepared-bounds.js";
import {TailBound} from "../../../src/model/scenario/tail-bound.js";
import {generator, membersOf} from "./oracle/games.js";
import {reachByPlainDp} from "./oracle/plain-dp.js";

const random = generator(77);
const weights = Array.from({length: 120}, () => Math.ceil(40 * Math.exp(3 * random())));
const members = membersOf(weights);
const quota = Math.floor(weights.reduce((a, b) => a + b) / 2) + 1;
const scenario = (chance: number) => ({picks: weights.map(() => "undecided" as const), probability: weights.map(() => chance), correlation: {national: 0, group: 0}});
const prepared = prepareBounds(members);

/** Far passes an engine makes for one answer. */
function passesFor(options: {prepared?: typeof prepared}, of = members): number {
  const spy = vi.spyOn(TailBound.prototype as unknown as {far: () => number | null}, "far");
  new Engine(of, options).at({...scenario(0.4), picks: of.map(() => "undecided")}).probability(quota);
  const {length} = spy.mock.calls;
  spy.mockRestore();
  return length;
}

describe("prepared bounds", () => {
  test("survive JSON, and spare the engine the passes", () => {
    const read = JSON.parse(JSON.stringify(prepared)) as typeof prepared;
    expect(read).toEqual(prepared);
    expect(passesFor({})).toBeGreaterThan(0);
    expect(passesFor({prepared: read})).toBe(0);
  });

  test("of other weights are disregarded", () => {
    const others = membersOf(weights.map((weight, i) => (i === 0 ? weight + 1 : weight)));
    expect(passesFor({prepared}, others)).toBe(passesFor({}, others));
    expect(passesFor({prepared}, others)).toBeGreaterThan(0);
  });

  test.each([0.1, 0.25, 0.4, 0.5, 0.75, 0.9])("at %s: right within the bound", (chance) => {
    const truth = reachByPlainDp(weights, scenario(chance).probability, quota);
    for (const options of [{}, {prepared}]) {
      const {value, errorBound} = new Engine(members, options).at(scenario(chance)).probability(quota)!;
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(errorBound + (3 * weights.length + 8) * 2 ** -53 * truth);
    }
  });
});
