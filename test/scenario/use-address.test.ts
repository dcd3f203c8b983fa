// The address of the page of use: deviations only, bad values named and ignored, a scenario's own keys left alone.
import fc from "fast-check";
import {expect, it} from "vitest";
import {readUse, writeUse} from "../../src/scenario/use-address.js";
import {highestShock, useDefaults, useStarts} from "../../src/scenario/use-view.js";

const state = fc.record({
  start: fc.constantFrom(...useStarts),
  rate: fc.integer({min: 0, max: 100}),
  shock: fc.integer({min: 0, max: highestShock}),
  region: fc.integer({min: 0, max: 100})
});

it("reads what it wrote", () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readUse(writeUse(one))).toEqual({state: one, faults: []});
    })
  );
});

it("is empty for the defaults, and leaves a scenario's keys", () => {
  expect(writeUse(useDefaults)).toBe("");
  expect(writeUse({...useDefaults, rate: 50}, "?s=2&fra=ingen&tar=10")).toBe("?s=2&fra=ingen&b=1&tar=50");
});

it.each([
  ["?b=1&tar=101", "tar", "101"],
  ["?b=1&tar=-1", "tar", "-1"],
  ["?b=1&sjokk=90", "sjokk", "90"],
  ["?b=1&start=alle", "start", "alle"],
  ["?b=1&hp=", "hp", ""]
])("%s is ignored and said", (search, key, value) => {
  expect(readUse(search)).toEqual({state: useDefaults, faults: [{key, value}]});
});
