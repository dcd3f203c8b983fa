// The page of methods on made-up facts: every number of the back-test's prose comes from its data, good or bad.
import {randomLcg} from "d3";
import {describe, expect, test} from "vitest";
import {noAssets} from "../../src/figures/slot.js";
import {backTestFigure, backTestSlot, backTestTable} from "../../src/figures/back-test/figure.js";
import {composeFigure} from "../../src/export/compose.js";
import {presetKeys, presets} from "../../src/export/preset.js";
import {leaving} from "../../src/figures/leaving.js";
import {faultsOf, textBoxes} from "../briefing/text-boxes.js";
import {definitionsSlot} from "../../src/parts/definitions.js";
import {viewOf} from "../../src/model/view.js";
import {evenText, knownThen, methodText, notKnown, outcomeText} from "../../src/figures/back-test/words.js";
import {backTest, type BackTest} from "../../src/scenario/back-test.js";
import {expectWellFormed} from "../figures/drawing/svg-check.js";
import {data, events, facts, places} from "../model/facts.js";

const made = backTest(
  {municipalities: places, events, milestones: data.milestones, deadline: "2020-07-01", quota: facts.quota},
  {
    correlation: {national: 0.3, group: 0},
    table: [0.2, 0.6],
    curve: [0, 0.5, 1],
    sets: 5,
    asked: 5,
    askedCorrelated: 2,
    random: randomLcg(0.5)
  }
);
const view = viewOf(facts, facts.defaults);
const plain = (text: string) => text.replace(/<[^>]+>/g, " ").replace(/[\u00a0\s]+/g, " ");
const nameOf = (code: string) => facts.municipality.get(code)!.displayName;
const withChance = (value: number, change: Partial<BackTest> = {}): BackTest => ({
  ...made,
  ...change,
  bases: made.bases.map((basis) => ({...basis, atRealised: {value, low: value, high: value}}))
});

describe("the back-test in words", () => {
  test("what was known, what it took, how it went", () => {
    expect(plain(knownThen(made))).toBe(
      "24. juni 2020 hadde 2 kommuner med 34 % av innbyggerne signert. Bare 1 av dem, med 30,0 % av innbyggerne, er dokumentert med navn den dagen."
    );
    expect(plain(evenText(made))).toContain(
      "50 % sannsynlighet når bare navnene er kjent, og 50 % når det publiserte tallet også er kjent"
    );
    expect(plain(outcomeText(made)[0])).toBe(
      "8. juli 2020 hadde 3 kommuner med 65 % av innbyggerne signert. Målet var nådd. Av innbyggerne i kommunene som gjensto, kom 46–48 % til; av kommunene 50 %."
    );
  });

  test("says so when it would have pointed the wrong way, when the right, and when nobody can tell", () => {
    expect(outcomeText(withChance(0.9))[2]).toBe("Alle tre ville pekt riktig vei.");
    expect(outcomeText(withChance(0.1))[2]).toBe("Ingen av dem ville pekt riktig vei.");
    expect(outcomeText(withChance(0.1, {reached: false}))[2]).toBe("Alle tre ville pekt riktig vei.");
    expect(outcomeText(withChance(0.9, {reached: false}))[0]).toContain("Målet var ikke nådd.");
    expect(outcomeText(withChance(0.9, {reached: null}))).toHaveLength(2);
    const mixed = {
      ...made,
      bases: made.bases.map((basis, k) => ({...basis, atRealised: {value: k === 0 ? 0.43 : 0.99, low: 0, high: 1}}))
    };
    expect(outcomeText(mixed)[2]).toBe("Navnene alene ville pekt feil vei. Med totalen ville svaret pekt riktig vei.");
  });

  test("what cannot be known: by the deadline, who, and that a set may hold one who never signed", () => {
    const said = notKnown(made, nameOf).map(plain);
    expect(said[0]).toBe(
      "Om målet var nådd før fristen 1. juli 2020, vet vi ikke. Ingen total med andel er kjent mellom 24. juni og 8. juli."
    );
    expect(said[1]).toContain("Hvem de uten navn (1) var, er ukjent");
    expect(said[1]).toContain("Oslo er med i 0 % av settene");
    expect(notKnown({...made, refused: []}, nameOf).join()).not.toContain("Oslo");
    expect(notKnown({...made, deadline: "2020-07-09"}, nameOf).join()).not.toContain("før fristen");
  });
});

describe("the slots", () => {
  test("the table has two columns a starting point and a row an assumption, never a bare 0 or 100 % for what is open", () => {
    const table = backTestTable(made);
    expect(table.columns).toHaveLength(7);
    expect(table.rows.map((row) => row.map(plain))).toEqual([
      ["Antatt 20 %", ...Array<string>(6).fill("20 %")],
      ["Antatt 60 %", ...Array<string>(6).fill("60 %")]
    ]);
    const sure = {
      ...made,
      bases: made.bases.map((basis) => ({
        ...basis,
        rows: basis.rows.map(({p}) => ({
          p,
          independent: {value: 0.99999, low: 0, high: 1},
          correlated: {value: 1e-9, low: 0, high: 1}
        }))
      }))
    };
    expect(backTestTable(sure).rows[0].slice(1, 3).map(plain)).toEqual(["mer enn 99 %", "mindre enn 1 %"]);
  });

  test("figure, table and text are written at build, whole", () => {
    const html = backTestSlot.html(view, {...noAssets, backTest: made});
    expectWellFormed(html);
    expect(html).toContain('id="tilbakeblikk-wide"'.replace("-wide", "-wide-title"));
    expect(plain(html)).toContain("Som over, men Oslo kan ikke være blant dem");
    expect(() => backTestSlot.html(view, noAssets)).toThrow("backTest");
  });

  test("the figure that leaves the page says what it measures, assumes and how far its numbers lie apart", () => {
    const left = leaving(backTestFigure, {view, test: made}, noAssets, {site: "https://example.org/", version: "1"});
    for (const size of presetKeys) {
      const svg = composeFigure(left, presets[size]);
      expectWellFormed(svg);
      expect(faultsOf(textBoxes(svg)), size).toEqual([]);
      for (const said of ["Målt: sannsynligheten for", "Antatt: Hver kommune", "24. juni 2020"])
        expect(plain(svg.replace(/<desc[^>]*>[^<]*<.desc>/, "")), `${size} ${said}`).toContain(said);
    }
    expect(plain(left.alt)).toContain("Antatt: Hver kommune");
    expect(left.alt).toContain("Mellom settene");
    // Each starting point says over how many sets it is a mean.
    const apart = {...made, bases: made.bases.map((basis, k) => ({...basis, sets: 10, asked: k + 1}))};
    expect(plain(methodText(apart))).toContain("«Også totalen»: vektet snitt over 2 av 10");
    expect(plain(methodText(apart))).toContain("«Med det vi vet i dag»: vektet snitt over 3 av 10");
    expect(left.table.columns.map(({key}) => key)).toEqual([
      "assumed_probability",
      ...["names", "total", "hindsight"].flatMap((what) =>
        [`${what}_independent`, `${what}_correlated`].flatMap((key) => [key, `${key}_low`, `${key}_high`])
      ),
      "basis"
    ]);
    expect(left.table.rows).toHaveLength(2);
  });

  test("definitions take their numbers from the data, and keep the two thresholds apart", () => {
    const said = plain(definitionsSlot.html(view, noAssets));
    expect(said).toContain(
      "10 000 innbyggere utenfor Helseplattformens område (1.1.2020) i 4 kommuner. Kommunene i Helseplattformens område (1) ble ikke spurt"
    );
    expect(said).toContain("Det krever minst 5001 innbyggere");
    expect(said).toContain("Lønnsomhet: minst 55 %");
    expect(said).toContain("55 % av den samme nevneren er 5500 innbyggere");
  });
});
