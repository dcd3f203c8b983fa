// The front page on the real data, as it opens: the four numbers a reader takes away.
import {expect, test} from "vitest";
import {checkFiles, requireValid} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {dataFolder, readFolder} from "../../loaders/data.js";
import {factsOf, totalPublishers, viewOf} from "../../src/model/view.js";

const facts = factsOf(dashboardData(requireValid(checkFiles(readFolder(dataFolder())))));

test("the last published total with a share, the target, what is documented, what has no name", () => {
  const view = viewOf(facts, facts.defaults);
  expect(view.state.date).toBe("2020-07-08");
  expect(view.official.withShare).toMatchObject({signedCount: 183, share: 0.65});
  expect([facts.denominator, facts.quota]).toEqual([4_632_214, 2_316_108]);
  expect([view.documented.minimum.count, view.documented.minimum.population]).toEqual([43, 788_165]);
  // A decision is not a signature: 42 of the 43 are named among the 183.
  expect(view.unnamed).toEqual({low: 141, high: 141});
  expect([...view.counts.values()].reduce((sum, count) => sum + count)).toBe(356);
});

test("counting signatures only, Bærum's decision is not one", () => {
  const view = viewOf(facts, {...facts.defaults, rule: "signed"});
  expect(view.documented.minimum.count).toBe(42);
  expect(view.unnamed).toEqual({low: 141, high: 141});
});

test("the sources of the curve are those of the totals", () => {
  expect(totalPublishers(facts)).toContain("HealthTalk");
});
