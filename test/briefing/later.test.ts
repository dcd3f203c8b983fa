// A figure of a day shows what was known on that day: what came later is dimmed and called later, or left out, in the
// picture, the table and the description.
import {beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {readBriefingData, type BriefingData} from "../../src/briefing/read-state.js";
import {composeFigure} from "../../src/export/compose.js";
import {presets} from "../../src/export/preset.js";
import {exportedFigure} from "../../src/figures/all.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";
import {figureNames, type FigureName} from "../../src/figures/names.js";
import {viewOf} from "../../src/model/view.js";

let data: BriefingData;
beforeAll(() => {
  data = readBriefingData(dataFolder());
});

const days = ["2020-04-14", "2020-06-16", "2020-06-24", "2020-07-01", "2020-07-08", "2020-10-07", "2020-12-31"];

const figureOn = (name: FigureName, date: string, later: "dimmed" | "left-out"): ExportedFigure =>
  exportedFigure(name, viewOf(data.facts, {...data.facts.defaults, date}), data.assets, {
    site: "https://example.org/",
    version: "1",
    later
  });

/** Shares and counts of the totals after a day, as they are printed. */
const printedAfter = (date: string): string[] =>
  data.facts.data.milestones
    .filter(({latest, share}) => latest > date && share !== null)
    .map(({signedCount}) => `${signedCount} kommuner`);

/** Every cell of the columns of first days. */
function firstDays({table}: ExportedFigure): string[] {
  const place = table.columns.findIndex(({key}) => key === "earliest" || key === "day_low");
  return place < 0 ? [] : table.rows.flatMap((row) => (row[place] === null ? [] : [String(row[place])]));
}

const shows = ["andel", "utvikling", "de-sju"] as const;

describe.each(days)("%s", (date) => {
  test("left out: no total, no event and no word of a later day", () => {
    for (const name of shows) {
      const figure = figureOn(name, date, "left-out");
      const svg = composeFigure(figure, presets["16x9"]).replaceAll("\u00a0", " ").replaceAll("uten-senere", "");
      const told = `${figure.finding} ${figure.alt}`.replaceAll("\u00a0", " ");
      for (const printed of printedAfter(date)) expect(`${svg} ${told}`, name).not.toContain(printed);
      expect(`${svg} ${told}`, name).not.toMatch(/[Ss]enere/);
      expect(
        firstDays(figure).filter((day) => day > date),
        name
      ).toEqual([]);
      expect(figure.table.rows.flat(), name).not.toContain("senere");
      expect(figure.variant).toContain("uten-senere");
      expect(figure.subtitle).toContain("Bare det som var kjent den dagen, er med.");
    }
  });

  test("dimmed: what is later is called so, in the description and the table", () => {
    for (const name of shows) {
      const figure = figureOn(name, date, "dimmed");
      const told = figure.alt.replaceAll("\u00a0", " ");
      if (name !== "de-sju")
        for (const printed of printedAfter(date))
          expect(told, name).toMatch(new RegExp(`senere, [^;]*\\(${printed}\\)`));
      const place = figure.table.columns.findIndex(({key}) => key === "known");
      const later = figure.table.rows.filter((row) => row[place] === "senere").length;
      const first = firstDays(figure).filter((day) => day > date).length;
      expect(later, name).toBeGreaterThanOrEqual(first);
      expect(figure.variant).not.toContain("uten-senere");
    }
  });
});

test("the last day knows nothing later: left out and dimmed draw the same", () => {
  for (const name of shows) {
    const [dimmed, leftOut] = (["dimmed", "left-out"] as const).map((later) => figureOn(name, "2020-12-31", later));
    expect(leftOut.table).toEqual(dimmed.table);
    expect(leftOut.finding).toBe(dimmed.finding);
  }
});

test("with «bare signert» no sentence counts a decision as a signature", () => {
  for (const date of days)
    for (const name of figureNames) {
      const view = viewOf(data.facts, {...data.facts.defaults, date, rule: "signed"});
      const {alt, finding} = exportedFigure(name, view, data.assets, {site: "", version: "1"});
      expect(`${finding} ${alt}`, `${name} ${date}`).not.toMatch(/signert eller vedtatt|signatur eller vedtak/);
    }
});

test("a description says what it is about, where, and shows no table", () => {
  for (const name of figureNames) {
    const {alt, title} = figureOn(name, "2020-06-24", "dimmed");
    for (const word of ["Akson", "intensjonserklæring", "Norge"]) expect(alt, name).toContain(word);
    expect(alt, name).not.toMatch(/tabell/i);
    expect(alt.startsWith(title.replace(/[.?!]$/, "")), name).toBe(true);
  }
});

test("a map of a county counts the county; one of the inset says that its numbers are the country's", () => {
  const mapOf = (region: string) => {
    const view = viewOf(data.facts, {...data.facts.defaults, date: "2020-06-24", region});
    return exportedFigure("kart", view, data.detailed, {site: "", version: "1"});
  };
  for (const {code, name} of data.facts.data.counties) {
    const {finding, alt} = mapOf(code);
    const of = data.facts.data.municipalities.filter(({county}) => county.code === code).length;
    expect(finding.startsWith(name)).toBe(true);
    expect(alt).toContain(`Kart over ${of} kommuner i ${name}, `);
  }
  const {finding, alt} = mapOf("oslo");
  expect(finding.startsWith("Hele landet")).toBe(true);
  expect(alt).toContain("Kart over Oslofjorden");
  expect(alt).toContain("Tallene gjelder hele landet");
});
