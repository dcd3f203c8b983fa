// The figures of the story and of use: sound pictures that say what the data say, wide and narrow.
import {describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {scenariosData} from "../../loaders/scenarios.js";
import {storyData} from "../../loaders/story.js";
import {adoptionRamp} from "../../src/figures/adoption-ramp/figure.js";
import {leaving} from "../../src/figures/leaving.js";
import {textOf as textsOf, type Figure} from "../../src/figures/figure.js";
import {nationalCoverageFigure} from "../../src/figures/national-coverage/figure.js";
import {netPresentValueFigure} from "../../src/figures/net-present-value/figure.js";
import {noAssets} from "../../src/figures/slot.js";
import {theSeven} from "../../src/figures/the-seven/figure.js";
import {useDistribution} from "../../src/figures/use-distribution/figure.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {decodeScenarios} from "../../src/scenario/presets.js";
import {useDefaults, useView, type UseState} from "../../src/scenario/use-view.js";
import {neededSentence, startSentence, useFinding, valueFinding} from "../../src/scenario/use-words.js";
import {scenarioKnown} from "../../src/scenario/view.js";
import {folder} from "../loaders/real-data.js";
import {elementsOf, expectSoundFigure, textOf} from "./drawing/svg-check.js";

const data = loadData(folder);
const facts = factsOf(dashboardData(data));
const scenarios = scenarioKnown(facts, decodeScenarios(scenariosData(data)));
const use = (state: Partial<UseState>) =>
  useView({facts, story: storyData(data), scenarios}, {...useDefaults, ...state}, scenarios.defaults.scenario);
const opened = use({});
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const sizes = [
  {width: 720, height: 380},
  {width: 340, height: 320}
];

function expectSound<V>(figure: Figure<V>, view: V): void {
  for (const size of sizes) {
    const text = textsOf(figure, view);
    expectSoundFigure(figure.draw(view, {...text, ...size, id: "f"}, noAssets), "f", text);
  }
  const exported = leaving(figure, view, noAssets, {site: "https://example.org/", version: "1"});
  expect(exported.table.rows.length).toBeGreaterThan(0);
  expect(exported.table.rows.every((row) => row.length === exported.table.columns.length)).toBe(true);
}

describe("the seven that made the letter", () => {
  const view = viewOf(facts, facts.defaults);

  it("is sound and exports", () => expectSound(theSeven, view));

  it("names all seven, each with what is known and nothing more", () => {
    const said = plain(theSeven.finding(view));
    for (const part of [
      "Signerte: Kristiansand.",
      "Ba om utsettelse, signerte: Stavanger.",
      "Vedtok å signere: Bærum.",
      "Ba om utsettelse: Bodø.",
      "Ba om utsettelse, så nei: Oslo.",
      "Debattert, utfallet ukjent: Bergen.",
      "Vi vet ingenting: Vinje."
    ])
      expect(said).toContain(part);
  });
});

describe("the figures of use", () => {
  const figures = [useDistribution, netPresentValueFigure, adoptionRamp, nationalCoverageFigure];

  it.each(figures.map((figure) => [figure.name, figure] as const))("%s is sound and exports", (_, figure) => {
    expectSound(figure, opened);
  });

  it("say their assumptions in the file, where they are computed", () => {
    for (const figure of figures.filter(({basis}) => basis === "computed")) {
      const said = figure.basis === "computed" ? plain(figure.assumptions(opened)) : "";
      expect(said).toMatch(/sannsynlighet 80 %.*samvariasjon 30 %/);
    }
  });

  it("show both the published 55 % and the 54.2 % where the line crosses zero", () => {
    const drawn = netPresentValueFigure.draw(
      opened,
      {...textsOf(netPresentValueFigure, opened), width: 720, height: 400, id: "f"},
      noAssets
    );
    const texts = elementsOf(drawn).map((each) => plain(textOf(each)));
    expect(texts).toContain("54,2 %");
    expect(texts).toContain("55 % (publisert)");
    expect(plain(netPresentValueFigure.finding(opened))).toMatch(/54,2 %; den publiserte grensen er 55 %/);
  });

  it("put the 291 beside the 356, on their own denominators", () => {
    const [asked, all] = nationalCoverageFigure.rows(opened, noAssets);
    expect([asked[2], all[2]]).toEqual([4_632_214, 5_367_580]);
  });
});

it("a documented decision is certain in a scenario of the names, as it is among the names", () => {
  const names = {...scenarios.defaults.scenario, base: "documented" as const, date: facts.lastDate};
  const ofScenario = useView(
    {facts, story: storyData(data), scenarios},
    {...useDefaults, start: "scenario"},
    {...names, picks: new Map()}
  );
  const certain = ofScenario.signatories.filter(({probability}) => probability === 1);
  expect(certain).toHaveLength(43);
  expect(use({start: "named"}).signatories).toHaveLength(43);
  expect(plain(startSentence(ofScenario))).toMatch(/vedtak her som signatur/);
});

describe("the sentences at the ends of the sliders", () => {
  it.each([
    [{rate: 0}, /Tar ingen av dem journalen i bruk, er bruken 0 %/, /under 25 %.*ingen netto nåverdi/],
    [{rate: 100}, /Tar alle som signerte, journalen i bruk, er bruken 65,0 %: over grensen på 55 %/, /om lag \+/],
    [{start: "named", rate: 100}, /under grensen på 55 %/, /under 25 %/],
    [{start: "named", shock: 0}, /kan ikke nås: Alle disse til sammen har/, /under 25 %/],
    [{start: "scenario", rate: 0}, /er bruken 0 %/, /under 25 %/]
  ] as [Partial<UseState>, RegExp, RegExp][])("%j", (state, use1, value) => {
    const view = use(state);
    expect(plain(useFinding(view))).toMatch(use1);
    expect(plain(valueFinding(view))).toMatch(value);
    expect(plain(`${startSentence(view)} ${neededSentence(view)}`)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("of the last published total: 84.6 % of the inhabitants of those that signed", () => {
    expect(plain(startSentence(opened))).toMatch(/183 kommuner med 65,0 %.*140 uten navn regnes som like store/);
    expect(plain(neededSentence(opened))).toMatch(/84,6 %/);
  });
});
