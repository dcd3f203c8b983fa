// Figures of a state of their own: what must be, drawn worlds, the page on use. Made as their pages make them.
import type {Edition, ExportedFigure} from "../figures/exported-figure.js";
import {backTestFigure} from "../figures/back-test/figure.js";
import {adoptionRamp} from "../figures/adoption-ramp/figure.js";
import type {Figure} from "../figures/figure.js";
import {leaving} from "../figures/leaving.js";
import {mustBeFigure} from "../figures/must-be/figure.js";
import type {OtherFigureName} from "../figures/names.js";
import {nationalCoverageFigure} from "../figures/national-coverage/figure.js";
import {netPresentValueFigure} from "../figures/net-present-value/figure.js";
import {noAssets} from "../figures/slot.js";
import {useDistribution} from "../figures/use-distribution/figure.js";
import {worldsOfDay} from "../figures/worlds/figure.js";
import {viewOf, type View} from "../model/view.js";
import {firstShown, fourFrom, worldsOn} from "../parts/worlds-panel.js";
import {readUse} from "../scenario/use-address.js";
import {useView, type UseView} from "../scenario/use-view.js";
import {scenarioKnown} from "../scenario/view.js";
import type {BriefingData} from "./read-state.js";

/** A figure or a table that was asked for cannot be made; the message says why. */
export class FigureProblem extends Error {}

const onUse: Partial<Record<OtherFigureName, Figure<UseView>>> = {
  "bruk-fordeling": useDistribution,
  "netto-naverdi": netPresentValueFigure,
  opptrapping: adoptionRamp,
  "nasjonal-dekning": nationalCoverageFigure
};

function used(data: BriefingData, query: string): UseView {
  const {state, faults} = readUse(query);
  const known = new Set(["b", "start", "tar", "sjokk", "hp"]);
  const problems = [
    ...faults.map(({key, value}) => `--use: ${key}=${value} is not understood`),
    ...[...new URLSearchParams(query).keys()].filter((key) => !known.has(key)).map((key) => `--use: ${key} is unknown`),
    ...(state.start === "scenario" ? ["--use: start=scenario is the page's; the command takes publisert or navn"] : [])
  ];
  if (problems.length > 0)
    throw new FigureProblem(`${problems.join("\n")}; known: start=publisert|navn, tar=0–100, sjokk=0–60, hp=0–100`);
  const scenarios = scenarioKnown(data.facts, data.scenarios);
  return useView({facts: data.facts, story: data.story, scenarios}, state, scenarios.defaults.scenario);
}

/** @throws {FigureProblem} when there is nothing to draw on the day */
export function otherFigure(
  name: OtherFigureName,
  view: View,
  data: BriefingData,
  edition: Edition,
  use: string | null
): ExportedFigure {
  const {facts, state} = view;
  const of = onUse[name];
  if (of) return leaving(of, used(data, use ?? ""), noAssets, edition);
  if (name === "tilbakeblikk") return leaving(backTestFigure, {view, test: data.backTest}, noAssets, edition);
  if (facts.data.baseYear !== facts.published.year)
    throw new FigureProblem(`--figures ${name}: the totals are of ${facts.published.year}; leave --year out`);
  const on = (date: string) => viewOf(facts, {...state, date}, view);
  if (name === "ma-vaere") {
    const day = data.mustBe.days.findLast(({total}) => total.latest <= state.date);
    if (!day)
      throw new FigureProblem(`--figures ${name}: no published share has unnamed municipalities by ${state.date}`);
    return leaving(mustBeFigure, {view: on(day.total.latest), day}, data.assets, edition);
  }
  const worlds = worldsOn(facts, state.date);
  if (worlds === null) throw new FigureProblem(`--figures ${name}: no published share to draw from by ${state.date}`);
  const {map: geometry, cartogram} = data.assets;
  const shown = {
    view: on(worlds.unnamed.total.latest),
    unnamed: worlds.unnamed,
    worlds: fourFrom(worlds.at, firstShown(state.world)),
    geometry: geometry!,
    cartogram: cartogram!
  };
  return leaving(worldsOfDay, shown, noAssets, edition);
}
