import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readState, writeState, type PageState} from "../../src/model/page-address.js";
import {linkProblems} from "../../src/language/notices.js";
import {addDays} from "../../src/model/calendar.js";
import {facts} from "../model/facts.js";

const {defaults, known} = facts;
const state: fc.Arbitrary<PageState> = fc.record({
  date: fc.integer({min: 0, max: 365}).map((k) => addDays(known.firstDate, k)),
  rule: fc.constantFrom("signed" as const, "signed-or-decided" as const),
  municipality: fc.option(fc.constantFrom(...known.municipalities)),
  region: fc.option(fc.constantFrom(...known.regions)),
  baseYear: fc.constantFrom(...known.baseYears),
  mode: fc.constantFrom("documented" as const, "must-be" as const, "worlds" as const),
  world: fc.integer({min: 1, max: 999_999})
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
        expect(readState(address, defaults, known)).toMatchObject({state: chosen, bad: [], mended: false});
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
    ["?kommune=Nordland", "kommune", "Nordland"],
    ["?utsnitt=99", "utsnitt", "99"],
    ["?folketall=2019", "folketall", "2019"],
    ["?folketall=2024.0", "folketall", "2024.0"],
    ["?folketall=", "folketall", ""],
    ["?v=2&dato=2020-06-24", "v", "2"]
  ])("%s is reported, and the default shown", (search, key, value) => {
    expect(readState(search, defaults, known)).toMatchObject({state: defaults, bad: [{key, value}]});
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

describe("a link that was changed on its way is read, and that is said", () => {
  const wanted = {...defaults, date: "2020-06-24", rule: "signed", municipality: "0301"};
  const link = "?v=1&dato=2020-06-24&teller=signert&kommune=0301";
  const query = link.slice(1);
  test.each([
    ["&amp; for &", link.replaceAll("&", "&amp;")],
    ["&amp;amp; for &", link.replaceAll("&", "&amp;amp;")],
    ["encoded as a whole", `?${encodeURIComponent(query)}`],
    ["encoded twice", `?${encodeURIComponent(encodeURIComponent(query))}`],
    ["only the & encoded", `?${query.replaceAll("&", "%26")}`],
    ["escaped, then encoded", `?${encodeURIComponent(query.replaceAll("&", "&amp;"))}`],
    ["in capitals", link.toUpperCase()],
    ["a full stop at the end", `${link}.`],
    ["a bracket and a comma", `${link}),`],
    ["a quotation mark", `${link}%C2%BB`],
    ["a space in a key", link.replace("dato", "da%20to")],
    ["a soft hyphen in a key", link.replace("teller", "tel%C2%ADler")],
    ["a soft hyphen in a value", link.replace("2020-06", "2020-%C2%AD06")],
    ["no-break hyphens", link.replaceAll("2020-06-24", "2020%E2%80%9106%E2%80%9124")]
  ])("%s", (_, search) => {
    const read = readState(search, defaults, known);
    expect(read).toMatchObject({state: wanted, bad: [], mended: true, otherKeys: []});
    expect(linkProblems(read).join()).toContain("24.\u00a0juni\u00a02020");
    // The next address is a clean one.
    expect(writeState(wanted as PageState, defaults, search)).toBe(link);
  });

  test("an untouched link is not said to be changed, whatever it holds", () => {
    expect(readState(link, defaults, known).mended).toBe(false);
    expect(linkProblems(readState(`${link}&utm_source=brev&fbclid=x`, defaults, known))).toEqual([]);
  });

  test("what cannot be read is named, and no other day is shown in silence", () => {
    expect(linkProblems(readState("?v=1&dat=2020-06-24", defaults, known))).toEqual([
      "«dat» er ikke et valg siden kjenner."
    ]);
    expect(linkProblems(readState("?v=1&navn=x", defaults, known), ["navn"])).toEqual([]);
  });
});

test.each(["301", "oslo", "Oslo kommune", "0301 Oslo", "K-0301"])("%s in the address is Oslo", (text) => {
  const {state: read, bad} = readState(`?v=1&kommune=${encodeURIComponent(text)}`, defaults, known);
  expect([read.municipality, bad]).toEqual(["0301", []]);
});
