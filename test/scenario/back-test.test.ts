// The back-test on made-up facts, where every answer can be had by hand: of four municipalities with 6000, 3000, 600
// and 400 inhabitants only Oslo's 6000 can bring the quota of 5001.
import {randomLcg} from "d3";
import {describe, expect, test} from "vitest";
import {backTest, type BackTestFacts} from "../../src/scenario/back-test.js";
import {data, events, places} from "../model/facts.js";

const facts: BackTestFacts = {
  municipalities: places,
  events,
  milestones: data.milestones,
  deadline: "2020-07-01",
  quota: 5001
};
const options = {
  correlation: {national: 0.3, group: 0},
  table: [0.2, 0.6],
  curve: [0, 0.5, 1],
  sets: 5,
  asked: 9,
  askedCorrelated: 2,
  random: randomLcg(0.5)
};
const made = backTest(facts, options);
const basis = (knowledge: string) => made.bases.find((each) => each.knowledge === knowledge)!;

describe("the back-test", () => {
  test("stands on the last total with a share before the deadline, and on the next", () => {
    expect(made.date).toBe("2020-06-24");
    expect(made.outcome.latest).toBe("2020-07-08");
    // 34 % of 10 000 to two digits, then 65 %.
    expect(made.totalPopulation).toEqual({low: 3350, high: 3450});
    expect(made.outcomePopulation).toEqual({low: 6450, high: 6550});
    expect(made.reached).toBe(true);
    // One of the two that were left; 3000 to 3200 of 6550 to 6650 inhabitants.
    expect(made.realised.municipalities).toBe(0.5);
    expect(made.realised.inhabitants.low).toBeCloseTo(3000 / 6550, 12);
    expect(made.realised.inhabitants.high).toBeCloseTo(3200 / 6650, 12);
  });

  test("counts as named only who certainly had signed by then; refusals are those without a signature to this day", () => {
    expect(made.named).toEqual({count: 1, population: 3000});
    expect(made.refused).toEqual(["0301"]);
  });

  test.each(["names", "total", "hindsight"])(
    "only Oslo can bring the quota, so its chance is the answer: %s",
    (knowledge) => {
      const {rows, curve, even} = basis(knowledge);
      for (const {p, independent, correlated} of rows) {
        expect(independent.value).toBeCloseTo(p, 9);
        // One municipality decides: correlation changes nothing.
        expect(correlated.value).toBeCloseTo(p, 4);
      }
      expect(curve.map(([p]) => p)).toEqual([0, 0.5, 1]);
      curve.forEach(([p, probability]) => expect(probability).toBeCloseTo(p, 9));
      expect(even).toBeCloseTo(0.5, 2);
      expect(basis(knowledge).atRealised.value).toBeCloseTo(3100 / 6600, 9);
    }
  );

  test("the total tells who was behind it where only one set fits: nobody but Vestvågøy's 400", () => {
    expect(basis("names").sets).toBeNull();
    expect(basis("names").largestIn).toBeNull();
    expect(basis("total").sets).toBe(5);
    expect(basis("total").asked).toBe(5);
    expect(basis("total").largestIn).toEqual({code: "0301", share: 0});
    expect(basis("hindsight").largestIn).toEqual({code: "1818", share: 0});
  });

  test("who is in the sets counts: where 90 % had signed, Oslo was among them, and the quota was reached", () => {
    const [first, second] = data.milestones;
    const milestones = [
      {...first, share: 0.9},
      {...second, share: 0.95}
    ];
    const later = backTest(
      {...facts, milestones, events: events.filter(({municipality}) => municipality !== "0301")},
      options
    );
    const total = later.bases.find((each) => each.knowledge === "total")!;
    expect(total.largestIn).toEqual({code: "0301", share: 1});
    expect(total.rows.map(({independent}) => independent.value)).toEqual([1, 1]);
    // By what is known today it was not Oslo: then nobody fits, and it is said which total clashes.
    expect(() => backTest({...facts, milestones}, options)).toThrow(
      "the total of 2 on 2020-06-24 clashes with the 1 named by then: no 1 of the units weigh between 5950 and 6050"
    );
  });

  test("without two totals around the deadline there is nothing to test", () => {
    expect(() => backTest({...facts, milestones: data.milestones.slice(0, 1)}, options)).toThrow(
      "no two official totals with a share around 2020-07-01"
    );
    expect(() => backTest({...facts, deadline: "2020-06-01"}, options)).toThrow(RangeError);
  });
});

test("sets with and without the largest municipality count as often as they are drawn, however few of each are asked", () => {
  // Of two giants one had signed: 4040 or 3960 of 10 000, both 40 % to two digits.
  const size: Readonly<Record<string, number>> = {"0301": 4040, "1804": 3960, "5001": 9000};
  const twins = places.map((place) => ({...place, population: size[place.code] ?? 1000}));
  const [first, second] = data.milestones;
  const made_ = backTest(
    {
      ...facts,
      municipalities: twins,
      events: [],
      milestones: [
        {...first, signedCount: 1, share: 0.4},
        {...second, share: 0.9}
      ]
    },
    {...options, sets: 200, asked: 1, random: randomLcg(0.9)}
  );
  const total = made_.bases.find(({knowledge}) => knowledge === "total")!;
  expect(total.asked).toBe(2);
  expect(total.largestIn!.share).toBeGreaterThan(0.35);
  expect(total.largestIn!.share).toBeLessThan(0.65);
  const share = total.largestIn!.share;
  for (const {p, independent} of total.rows) {
    // 961 are missing: anybody brings them. Or 1041: the other giant, or both small ones.
    const [withLargest, without] = [1 - (1 - p) ** 3, p + (1 - p) * p ** 2];
    expect(independent.value).toBeCloseTo(share * withLargest + (1 - share) * without, 9);
  }
});
