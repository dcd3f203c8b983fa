// Datagrunnlag on where things come from: a row a source, what a machine fetched apart from what was put together by
// hand.
import {expect, test} from "vitest";
import {noAssets} from "../../src/figures/slot.js";
import {freshnessRows, freshnessSlot} from "../../src/parts/basis.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import type {BasisData, DataFile, PulledFile} from "../../src/model/basis-data.js";
import {data} from "../model/facts.js";

const source = (id: string, published: string) => ({...data.sources[0], id, title: `Tittel ${id}`, published});
const facts = factsOf({
  ...data,
  sources: [source("ssb", ""), source("a", "2020-07"), source("b", "2020-07-08"), source("c", "2020"), source("d", "")]
});
const view = viewOf(facts, facts.defaults);
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/[\u00a0\s]+/g, " ")
    .trim();

const file = (name: string, sources: string[], last: string | null): DataFile => ({
  path: `data/${name}.csv`,
  name,
  rows: 1,
  bytes: 1,
  sha256: "0",
  licence: "CC-BY-4.0",
  sources,
  period: last === null ? null : {first: "2020-01-01", last}
});
const files = [
  file("population", ["ssb"], "2026-01-01"),
  file("signing-events", ["a", "b", "c", "d"], "2020-07-31"),
  file("campaign", ["a", "c"], null),
  file("adoption-ramp", ["a"], null),
  file("sources", [], null)
];
const pulled: PulledFile = {
  file: "population.csv",
  source: "ssb",
  address: "https://example.org/",
  retrieved: "2026-11-24",
  published: "2026-02-25",
  unchanged: true
};
const rows = (entries: PulledFile[]): string[][] =>
  freshnessRows(view, {files, checks: [], gaps: [], pulled: entries}).map((row) => row.map(plain));

test("a row for each source of a file; many sources of one file are one row, with the newest", () => {
  expect(rows([]).map(([from, ...rest]) => [from.replace(/ \(.*/, ""), ...rest])).toEqual([
    ["Tittel ssb", "Innbyggere 1. januar hvert år, på kommunene i 2020, til 1. januar 2026", "uten dato", "for hånd"],
    [
      "Tittel a",
      "Reglene for kampanjen og de publiserte nevnerne Andel av innbyggerne i bruk, år for år",
      "juli 2020",
      "for hånd"
    ],
    ["Tittel c", "Reglene for kampanjen og de publiserte nevnerne", "2020", "for hånd"],
    ["4 kilder, hver rad sin", "Hendelser i enkeltkommuner, til 31. juli 2020", "nyeste: 8. juli 2020", "for hånd"]
  ]);
});

test("what a machine fetched says when, and whether it is still so", () => {
  expect(rows([pulled])[0].slice(2)).toEqual(["25. februar 2026", "maskinelt 24. november 2026"]);
  expect(rows([{...pulled, unchanged: false}])[0][3]).toBe("maskinelt 24. november 2026, rettet for hånd siden");
  const basis: BasisData = {files, checks: [], gaps: [], pulled: []};
  expect(plain(freshnessSlot.html(view, {...noAssets, basis}))).toContain(
    "Ingen av de 5 filene er hentet maskinelt ennå"
  );
  expect(plain(freshnessSlot.html(view, {...noAssets, basis: {...basis, pulled: [pulled]}}))).toContain(
    "1 fil av 5 er hentet maskinelt"
  );
});
