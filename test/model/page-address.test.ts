import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readState, writeState, type PageState} from "../../src/model/page-address.js";
import {addDays} from "../../src/model/calendar.js";
import {facts} from "./facts.js";

const {defaults, known} = facts;
const state: fc.Arbitrary<PageState> = fc.record({
  date: fc.integer({min: 0, max: 365}).map((k) => addDays(known.firstDate, k)),
  rule: fc.constantFrom("signed" as const, "signed-or-decided" as const),
  municipality: fc.option(fc.constantFrom(...known.municipalities)),
  region: fc.option(fc.constantFrom(...known.regions)),
  baseYear: fc.constantFrom(...known.baseYears)
});

/** Parameters of other modules on the page, as a search text. */
const foreign = fc
  .dictionary(
    fc.string({unit: "grapheme", minLength: 1, maxLength: 6}).map((key) => `x${key}`),
    fc.string({unit: "grapheme", maxLength: 10}),
    {maxKeys: 3}
  )
  .map((entries) => {
    const text = new URLSearchParams(entries).toString();
    return text === "" ? "" : `?${text}`;
  });

describe("the address", () => {
  test("gives back the state it was written from, whatever else stands in it", () => {
    fc.assert(
      fc.property(state, foreign, (chosen, search) => {
        const address = writeState(chosen, defaults, search);
        expect(readState(address, defaults, known)).toEqual({state: chosen, bad: []});
        const kept = [...new URLSearchParams(address)].filter(([key]) => key.startsWith("x"));
        expect(kept).toEqual([...new URLSearchParams(search)]);
      })
    );
  });

  test("writing again changes nothing, and replaces what stood there", () => {
    fc.assert(
      fc.property(state, state, (before, chosen) => {
        const address = writeState(chosen, defaults);
        expect(writeState(chosen, defaults, address)).toBe(address);
        expect(writeState(chosen, defaults, writeState(before, defaults))).toBe(address);
      })
    );
  });

  test("is empty for the default, and says its version otherwise", () => {
    expect(writeState(defaults, defaults)).toBe("");
    expect(
      writeState(
        {...defaults, date: "2020-06-24", rule: "signed", municipality: "0301", region: "oslo", baseYear: 2024},
        defaults
      )
    ).toBe("?v=1&dato=2020-06-24&teller=signert&kommune=0301&utsnitt=oslo&folketall=2024");
  });
});

describe("what cannot be used", () => {
  test.each([
    ["?dato=i%20dag", "dato", "i dag"],
    ["?dato=2020-02-30", "dato", "2020-02-30"],
    ["?dato=2019-12-31", "dato", "2019-12-31"],
    ["?dato=2021-01-01", "dato", "2021-01-01"],
    ["?dato=", "dato", ""],
    ["?teller=kanskje", "teller", "kanskje"],
    ["?teller=__proto__", "teller", "__proto__"],
    ["?kommune=9999", "kommune", "9999"],
    ["?kommune=301", "kommune", "301"],
    ["?kommune=Oslo", "kommune", "Oslo"],
    ["?utsnitt=99", "utsnitt", "99"],
    ["?folketall=2019", "folketall", "2019"],
    ["?folketall=2024.0", "folketall", "2024.0"],
    ["?folketall=", "folketall", ""],
    ["?v=2&dato=2020-06-24", "v", "2"]
  ])("%s is reported, and the default shown", (search, key, value) => {
    expect(readState(search, defaults, known)).toEqual({state: defaults, bad: [{key, value}]});
  });

  test("one bad value leaves the good ones", () => {
    const {state: read, bad} = readState("?v=1&dato=x&kommune=0301", defaults, known);
    expect([read, bad]).toEqual([{...defaults, municipality: "0301"}, [{key: "dato", value: "x"}]]);
  });

  test("no text breaks it, and what it gives can always be shown", () => {
    const any = fc.oneof(
      fc.string(),
      fc
        .dictionary(fc.constantFrom("v", "dato", "teller", "kommune", "utsnitt", "folketall"), fc.string())
        .map((entries) => `?${new URLSearchParams(entries)}`)
    );
    fc.assert(
      fc.property(any, (search) => {
        const {state: read} = readState(search, defaults, known);
        expect(read.date >= known.firstDate && read.date <= known.lastDate).toBe(true);
        expect(read.municipality === null || known.municipalities.has(read.municipality)).toBe(true);
        expect(known.baseYears).toContain(read.baseYear);
        expect(read.region === null || known.regions.has(read.region)).toBe(true);
      })
    );
  });
});

test("a code of 2024 in the address is understood", () => {
  const {state: read, bad} = readState("?v=1&kommune=1899", defaults, known);
  expect([read.municipality, bad]).toEqual(["1804", []]);
});
