// No text of an exported figure lies on another or leaves the picture: on every day that matters, in every size, by
// both rules, with one threshold and with many.
import {beforeAll, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {otherFigure} from "../../src/briefing/other-figures.js";
import {briefPicture} from "../../src/briefing/brief-picture.js";
import {readBriefingData, type BriefingData} from "../../src/briefing/read-state.js";
import {composeFigure} from "../../src/export/compose.js";
import {presetKeys, presets} from "../../src/export/preset.js";
import {exportedFigure} from "../../src/figures/all.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";
import {figureNames, otherFigureNames, scenarioFigureNames, type OtherFigureName} from "../../src/figures/names.js";
import {scenarioFigureOf} from "../../src/figures/scenarios.js";
import {viewOf} from "../../src/model/view.js";
import {answeredView} from "../../src/scenario/answered-now.js";
import {scenarioKnown} from "../../src/scenario/view.js";
import {faultsOf, textBoxes} from "./text-boxes.js";

const edition = {site: "https://example.org/akson/", version: "0.1.0, kilde datert 25.11.2026"};
let data: BriefingData;
beforeAll(() => {
  data = readBriefingData(dataFolder());
});

/** Faults in all sizes, each with where it was found. */
function faultsIn(figure: ExportedFigure, label: string): string[] {
  return presetKeys.flatMap((size) =>
    faultsOf(textBoxes(composeFigure(figure, presets[size]))).map(
      (fault) => `${figure.name} ${label} ${size}: ${fault}`
    )
  );
}

const onUse = new Set<OtherFigureName>(["bruk-fordeling", "netto-naverdi", "opptrapping", "nasjonal-dekning"]);

/** Drawn from geometry: the same words on every day but for the legend. */
const maps = new Set(["kart", "folkekart"]);

test("figures of a day", () => {
  const {facts, assets} = data;
  const days = [...new Set([facts.firstDate, ...facts.eventDays, "2020-06-30", "2020-07-09", "2020-12-31"])].sort();
  const faults: string[] = [];
  for (const rule of ["signed", "signed-or-decided"] as const)
    for (const date of days)
      for (const name of figureNames) {
        if (maps.has(name) && (rule === "signed" || !["2020-06-24", "2020-12-31"].includes(date))) continue;
        for (const later of ["dimmed", "left-out"] as const) {
          const figure = exportedFigure(name, viewOf(facts, {...facts.defaults, date, rule}), assets, {
            ...edition,
            later
          });
          if (later === "dimmed" || figure.variant.includes("uten-senere"))
            faults.push(...faultsIn(figure, `${date} ${rule} ${later}`));
        }
      }
  expect(faults).toEqual([]);
}, 240_000);

test("figures with a state of their own", () => {
  // Worked out once, not at each question.
  const made = Object.create(data, {
    mustBe: {value: data.mustBe},
    backTest: {value: data.backTest}
  }) as BriefingData;
  const faults: string[] = [];
  const look = (name: OtherFigureName, date: string, use: string | null): void => {
    const view = viewOf(data.facts, {...data.facts.defaults, date});
    faults.push(...faultsIn(otherFigure(name, view, made, edition, use), `${date} ${use ?? ""}`));
  };
  for (const name of otherFigureNames)
    if (onUse.has(name))
      for (const use of [null, "start=navn&tar=85&hp=40", "tar=0", "tar=100&sjokk=60"]) look(name, "2020-07-08", use);
    else for (const date of ["2020-06-24", "2020-07-08", "2020-12-31"]) look(name, date, null);
  expect(faults).toEqual([]);
}, 240_000);

test("the curve in the brief", () => {
  const {facts, assets} = data;
  const faults: string[] = [];
  for (const date of [facts.firstDate, ...facts.eventDays]) {
    const figure = exportedFigure("andel", viewOf(facts, {...facts.defaults, date}), assets, edition);
    for (const [width, onSheet, height] of [
      [540, 260, undefined],
      [700, 394, 232]
    ] as const)
      for (const fault of faultsOf(textBoxes(briefPicture(figure, width, onSheet, height).svg)))
        faults.push(`${date} ${width}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

const shares = ["0.5", "0.55", "0.52", "0.9", "0.05"];

test.each([1, 3, 5])(
  "figures of a scenario with %d thresholds",
  (count) => {
    const known = scenarioKnown(data.facts, data.scenarios);
    const quotas = shares.slice(0, count).map((share, k) => ({
      ...known.defaults.scenario.quotas[Math.min(k, known.defaults.scenario.quotas.length - 1)],
      id: `q${k}`,
      share
    }));
    const faults: string[] = [];
    for (const base of count === 1 ? (["documented", "before"] as const) : (["documented"] as const)) {
      const scenario = {...known.defaults.scenario, quotas, base, name: "Et navn på et scenario"};
      const view = answeredView(known, {...known.defaults, scenario});
      for (const name of scenarioFigureNames)
        faults.push(...faultsIn(scenarioFigureOf(name, view, edition, data.assets.map!), `${base} ${count}`));
    }
    expect(faults).toEqual([]);
  },
  240_000
);
