// «Siter»: the number that is shown, with the addresses it rests on and a link that names its day.
import {expect, test} from "vitest";
import {factsOf, viewOf} from "../../src/model/view.js";
import {citationOf} from "../../src/parts/cite.js";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {dataFolder} from "../../loaders/data.js";

const facts = factsOf(dashboardData(loadData(dataFolder())));
const edition = {site: "https://example.org/", version: "0.1.0"};
const cited = (date: string, site = edition.site) =>
  citationOf(viewOf(facts, {...facts.defaults, date}), {...edition, site});

test.each(["2020-06-24", "2020-07-01", "2020-07-08"])("%s: the total quoted with its sources' addresses", (date) => {
  const total = facts.data.milestones.findLast(({share, latest}) => share !== null && latest <= date)!;
  const text = cited(date);
  expect(text).toContain(`${total.signedCount} av 291 kommuner`);
  for (const id of [total.source, total.supportingSource])
    if (id !== null) expect(text).toContain(facts.source.get(id)!.url);
  expect(text.split("\n").at(-1)).toBe(`https://example.org/?v=1&dato=${date}`);
});

test("before any share is published, none is cited; without a site there is no link", () => {
  expect(cited("2020-04-14")).not.toContain("Kilde:");
  expect(cited("2020-06-24", "")).not.toMatch(/dato=|example\.org/);
});
