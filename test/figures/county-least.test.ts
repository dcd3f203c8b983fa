// What the figure of the counties says beyond the names: on the day of a total alone, with what it assumes.
import {expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {counties} from "../../src/figures/counties/figure.js";
import {noAssets} from "../../src/figures/slot.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {folder} from "../loaders/real-data.js";

const facts = factsOf(dashboardData(loadData(folder)));
const on = (date: string) => viewOf(facts, {...facts.defaults, date});
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const keys = (date: string) => counties.columns(on(date)).map(({key}) => key);

test("8 July: at least 10 in Viken if Oslo had not signed, 11 if none of the four had, in every text", () => {
  for (const text of [counties.note!(on("2020-07-08")), counties.alt(on("2020-07-08"))]) {
    const said = plain(String(text));
    expect(said).toContain("Hvis Oslo ikke signerte, hadde minst 10 kommuner i Viken signert 8. juli 2020");
    expect(said).toMatch(/Hvis Oslo, Bodø, Nannestad og Skien ikke signerte, hadde minst 11 kommuner i Viken/);
    expect(said).toContain("uansett hvilke 140 uten navn det var");
    expect(said).toContain("«Minst» er en grense, ikke et anslag.");
  }
});

test("8 July: its table has the bound and its basis in the rows of Viken, and in no other", () => {
  const at = keys("2020-07-08").indexOf("county_signed_lowest");
  for (const row of counties.rows(on("2020-07-08"), noAssets)) {
    expect([row[0], row[at]]).toEqual([row[0], row[0] === "Viken" ? 10 : null]);
    expect(plain(String(row[at + 1]))).toMatch(row[0] === "Viken" ? /8\. juli 2020, hvis Oslo ikke signerte/ : /null/);
  }
});

test.each(["2020-06-24", "2020-07-01", "2020-07-09"])("%s: nothing, since no total of the day says so", (date) => {
  expect(plain(String(counties.note!(on(date))))).not.toMatch(/[Mm]inst/);
  expect(keys(date)).not.toContain("county_signed_lowest");
});
