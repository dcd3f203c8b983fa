// Four outcomes drawn from the scenario's own law. The same seed gives the same outcomes on every machine.
import {percent} from "../../language/numbers.js";
import {drawnWords as words} from "../../scenario/answer-words.js";
import {sampleSeed} from "../../scenario/answers.js";
import type {ScenarioView} from "../../scenario/view.js";
import type {Row} from "../columns.js";
import {swatchMark} from "../drawing/status-fills.js";
import {measuredText} from "../scenario-basis.js";
import {scenarioFigure, shownBy, type ScenarioFigure} from "../scenario-figure.js";
import {geometryOf} from "../slot.js";
import {drawnOutcomes, heightAt} from "./chart.js";

const parts = ["chances", "outcomes"] as const;
/** At a time. */
export const together = 4;

/** @param from the first of the four: 0, 4, 8 … */
export function drawn(from: () => number): ScenarioFigure {
  const four = (view: ScenarioView) => {
    const answers = shownBy(parts, view)!;
    const {weightNeeded} = answers.chances!.quotas[0];
    return answers.outcomes!.slice(from(), from() + together).map(({weight, members}, i) => ({
      number: from() + i + 1,
      share: weight / view.known.denominator,
      reached: weight >= weightNeeded,
      members
    }));
  };
  const label = ({number, share, reached}: ReturnType<typeof four>[number]): [string, string] => [
    words.outcome(number),
    `${percent(share, 1)}: ${reached ? words.reached : words.notReached}`
  ];
  return scenarioFigure({
    name: "tenkt",
    parts,
    needs: "map",
    heading: () => words.heading,
    finding: (view) =>
      four(view)
        .map((one) => label(one).join(" "))
        .join(". "),
    alt: (view) =>
      words.alt(
        four(view)
          .map((one) => label(one).join(": "))
          .join(". ")
      ),
    note: () => words.note(sampleSeed),
    measured: (view) => measuredText("trukne utfall", [shownBy(parts, view)!.of.quotas[0]]),
    errorOf: () => null,
    caveat: () => words.note(sampleSeed),
    legend: (_, id) => [
      {swatch: swatchMark(id, "signed"), label: words.signs},
      {swatch: swatchMark(id, "unknown"), label: words.signsNot},
      {swatch: swatchMark(id, "not-invited"), label: words.notInvited}
    ],
    columns: () => [
      {key: "seed", label: "Frø", kind: "integer"},
      {key: "outcome", label: "Utfall", kind: "integer"},
      {key: "share", label: "Andel av innbyggerne", kind: "share"},
      {key: "municipality_code", label: "Kommunenummer", kind: "text"},
      {key: "municipality", label: "Kommune som signerer", kind: "text"}
    ],
    rows: (view) =>
      four(view).flatMap(({number, share, members}) =>
        members.map((position): Row => {
          const {code, displayName} = view.facts.members[position];
          return [sampleSeed, number, share, code, displayName];
        })
      ),
    sizes: () => null,
    heightFor: (_, width, assets) => heightAt(width, geometryOf(assets, "map")),
    draw: (view, place, assets) =>
      drawnOutcomes(
        {
          geometry: geometryOf(assets, "map"),
          notInvited: new Set(
            view.known.facts.data.municipalities.filter(({invited}) => !invited).map(({code}) => code)
          ),
          outcomes: four(view).map((one) => ({
            label: label(one),
            signed: new Set(one.members.map((position) => view.facts.members[position].code))
          })),
          stamp: words.stamp
        },
        place
      )
  });
}
