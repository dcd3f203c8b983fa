// The two figures of the answers: the distribution of the coverage, and when the quotas are crossed.
import {coverageDistribution, type CoverageDistributionData} from "../distribution/chart.js";
import {crossingCurve, type CrossingCurveData} from "./chart.js";
import type {FigureText} from "../drawing/svg.js";
import {longDate, shortDate} from "../../language/dates.js";
import {deadlineLabel} from "../../language/figures.js";
import {digitsWithin, percent} from "../../language/numbers.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {quotaPhrase} from "../../scenario/words.js";
import {
  crossingAlt,
  crossingEnd,
  crossingWords,
  distributionAlt,
  distributionVertical,
  distributionWords,
  intervalLabel,
  quotaProbability,
  quotaTitle,
  scenarioSource,
  scenarioSubtitle
} from "../../scenario/figure-words.js";
import {cannotCompute, crossingUnknown, engineFailed, waiting} from "../../scenario/page-words.js";
import type {Estimate} from "../../engine/types.js";
import {bothWidths, figureSlot} from "../frame.js";
import {patch} from "../patch.js";
import type {Table} from "../table.js";
import {markOld} from "../old.js";
import {shownEstimate} from "../../parts/scenario/chances.js";
import type {ScenarioApp} from "../scenario-app.js";
import type {CrossingSheet} from "../../scenario/answers.js";
import {isOld, type Answered, type ScenarioView} from "../../scenario/view.js";

const sizes = {
  wide: {width: 640, height: 330, compact: false},
  compact: {width: 360, height: 320, compact: true}
} as const;

/** The newest answers whose distribution has come. */
const withDistribution = ({answers, complete}: ScenarioView): Answered | null =>
  answers?.distribution !== undefined ? answers : complete;

/** Where there are no numbers: the reason. */
const unansweredText = ({answers}: ScenarioView): string => (answers?.error ? engineFailed : waiting);

function subtitle(view: ScenarioView, answers: Answered): string {
  return scenarioSubtitle(view.known.denominator, answers.chances?.undecided.length ?? 0);
}

/** What the figure draws and says; null while there is nothing to draw. `data` takes whether the figure is narrow. */
export function distributionOf(
  view: ScenarioView
): {text: FigureText; data(compact: boolean): CoverageDistributionData} | null {
  const answers = withDistribution(view);
  const law = answers?.distribution;
  if (!answers?.chances || !law) return null;
  const total = view.known.denominator;
  const [low, high] = [law.quantiles[0] / total, law.quantiles[law.quantiles.length - 1] / total];
  const quotas = answers.of.quotas
    .map((threshold, i) => ({threshold, estimate: shownEstimate(answers, i)}))
    .sort((a, b) => Number(a.threshold.share) - Number(b.threshold.share));
  const known = quotas.flatMap(({threshold, estimate}) => (estimate ? [{threshold, probability: estimate}] : []));
  return {
    text: {
      title: distributionWords.title,
      subtitle: subtitle(view, answers),
      alt: distributionAlt(known, law.mean / total, {low, high}),
      source: scenarioSource(view.known.facts.published.year)
    },
    data: (compact) => ({
      bins: {width: 0.01, share: law.bins},
      quotas: quotas.map(({threshold, estimate}) => ({
        share: Number(threshold.share),
        name: quotaTitle(threshold),
        probability: estimate ? quotaProbability(estimate, compact) : "–",
        brief: estimate ? quotaProbability(estimate, true) : "–"
      })),
      interval: {low, high, label: intervalLabel(low, high)},
      words: {horizontal: distributionWords.horizontal, vertical: distributionVertical(compact)}
    })
  };
}

function distributionDrawing(view: ScenarioView): string {
  const found = distributionOf(view);
  if (!found)
    return withDistribution(view)?.distribution === null
      ? `<p>${cannotCompute}</p>`
      : `<p class="quiet">${unansweredText(view)}</p>`;
  const draw = (variant: keyof typeof sizes) =>
    coverageDistribution(found.data(sizes[variant].compact), {
      ...found.text,
      id: `fordeling-${variant}`,
      ...sizes[variant]
    });
  return bothWidths(draw("wide"), draw("compact"));
}

export function distributionFinding(view: ScenarioView): string {
  const law = withDistribution(view)?.distribution;
  if (!law) return law === null ? cannotCompute : unansweredText(view);
  const total = view.known.denominator;
  const [low, high] = [law.quantiles[0] / total, law.quantiles[law.quantiles.length - 1] / total];
  return low === high
    ? `Alt er bestemt: ${percent(law.mean / total, 1)} av innbyggerne.`
    : `Forventet andel er ${percent(law.mean / total, 1)}. Med ${percent(0.8, 0)} sannsynlighet blir den mellom ${percent(low, 1)} og ${percent(high, 1)}.`;
}

function distributionTable(view: ScenarioView): Table {
  const law = withDistribution(view)?.distribution;
  const columns = [
    {label: "Andel av innbyggerne"},
    {label: "Sannsynlighet", numeric: true},
    {label: "Sannsynlighet for minst så mye", numeric: true}
  ];
  if (!law) return {caption: unansweredText(view), columns, rows: []};
  let above = 1;
  const rows = law.bins.map((probability, k) => {
    const row = [
      k === 100 ? percent(1, 0) : `${k}–${percent((k + 1) / 100, 0)}`,
      percent(probability, 2),
      percent(Math.min(1, Math.max(0, above)), 2)
    ];
    above -= probability;
    return row;
  });
  return {caption: distributionFinding(view), columns, rows: rows.filter((_, k) => law.bins[k] >= 0.00005)};
}

/** Draw again only for other answers: a drawing costs more than a number. */
function redrawing(key: (view: ScenarioView) => Answered | null, draw: (view: ScenarioView) => string) {
  return (place: HTMLElement, app: ScenarioApp) => {
    let drawn = key(app.view);
    return (view: ScenarioView) => {
      const next = key(view);
      markOld(place, view.answers?.error == null && isOld(view, next));
      if (next === drawn || (next === null && !view.answers?.error)) return;
      drawn = next;
      patch(place, draw(view));
    };
  };
}

export const distributionSlot = figureSlot<ScenarioApp>({
  id: "fordeling",
  exported: async (app, edition) =>
    (await import("../scenario-on-page.js")).scenarioFigureNow("fordeling", app, edition),
  heading: () => distributionWords.title,
  finding: distributionFinding,
  drawing: distributionDrawing,
  mountDrawing: redrawing((view) => withDistribution(view), distributionDrawing),
  note: (view) => subtitle(view, withDistribution(view) ?? view.answers ?? emptyAnswers(view)),
  source: ({known}) => scenarioSource(known.facts.published.year),
  table: distributionTable
});

const emptyAnswers = ({state, question}: ScenarioView): Answered => ({
  of: state.scenario,
  question,
  done: false,
  error: null
});

/** Certain by the picks, or with the bound of the quota's own probability. */
const like = (value: number, answers: Answered, quota: number, errorBound?: number): Estimate => {
  const settled = answers.chances?.quotas[quota].status !== "open";
  const whole = answers.chances?.quotas[quota].probability;
  return {
    value,
    errorBound: settled ? 0 : Math.max(errorBound ?? whole?.errorBound ?? 0, 1e-15),
    method: settled ? "decided" : (whole?.method ?? "exact-dp")
  };
};

/** An error of a probability that can be seen in a curve. */
const visible = 0.002;

interface Crossed {
  index: number;
  sheet: CrossingSheet;
}

const crossed = (answers: Answered | null): Crossed[] =>
  (answers?.crossing ?? []).flatMap((crossing, index) => (crossing ? [{index, sheet: crossing}] : []));

const medianOf = ({sheet}: Crossed): string | null => sheet.quantiles[2];

/** What the figure draws and says; null while there is nothing to draw. */
export function crossingOf(view: ScenarioView): {text: FigureText; data: CrossingCurveData} | null {
  const answers = view.complete;
  const found = crossed(answers);
  if (!answers || found.length === 0) return null;
  const {deadline} = answers.of.timing;
  return {
    text: {
      title: crossingWords.title,
      subtitle: subtitle(view, answers),
      alt: crossingAlt(
        found.map((one) => ({
          threshold: answers.of.quotas[one.index],
          byDeadline: like(one.sheet.byDeadline.value, answers, one.index, one.sheet.byDeadline.errorBound),
          ever: like(one.sheet.ever, answers, one.index),
          median: medianOf(one)
        })),
        deadline
      ),
      source: scenarioSource(view.known.facts.published.year)
    },
    data: {
      deadline: {date: deadline, label: deadlineLabel(deadline)},
      curves: found.map(({index, sheet}) => ({
        days: sheet.cumulative,
        name: quotaTitle(answers.of.quotas[index]),
        end: crossingEnd(like(sheet.ever, answers, index)),
        atDeadline: probabilityFigure(like(sheet.byDeadline.value, answers, index, sheet.byDeadline.errorBound))
      })),
      words: {vertical: crossingWords.vertical}
    }
  };
}

function crossingDrawing(view: ScenarioView): string {
  const found = crossingOf(view);
  if (!found) return view.complete ? `<p>${crossingUnknown}</p>` : `<p class="quiet">${unansweredText(view)}</p>`;
  const draw = (variant: keyof typeof sizes) =>
    crossingCurve(found.data, {...found.text, id: `naar-${variant}`, ...sizes[variant]});
  return bothWidths(draw("wide"), draw("compact"));
}

export function crossingFinding(view: ScenarioView): string {
  const answers = view.complete;
  if (!answers || answers.question !== view.question) return unansweredText(view);
  const [first] = crossed(answers);
  if (!first) return crossingUnknown;
  const estimate = like(first.sheet.byDeadline.value, answers, first.index, first.sheet.byDeadline.errorBound);
  return `Sannsynligheten for ${quotaPhrase(answers.of.quotas[first.index])} før ${longDate(answers.of.timing.deadline)} er ${probabilityFigure(estimate)}, med det antatte tempoet.`;
}

/** A curve that may be off by what the eye sees, says so; else "". */
export function crossingError(view: ScenarioView): string {
  const error = Math.max(0, ...crossed(view.complete).map(({sheet}) => sheet.errorBound));
  return error > visible ? crossingWords.rough(Math.ceil(error * 1000) / 1000) : "";
}

const crossingNote = (view: ScenarioView): string => `${crossingWords.legend} ${crossingError(view)}`.trimEnd();

function crossingTable(view: ScenarioView): Table {
  const answers = view.complete;
  const found = crossed(answers);
  return {
    caption: crossingFinding(view),
    columns: [
      {label: "Ved starten av"},
      ...found.map(({index}) => ({label: quotaTitle(answers!.of.quotas[index]), numeric: true}))
    ],
    rows: (found[0]?.sheet.cumulative ?? []).map(([day], i) => [
      shortDate(day),
      ...found.map(({sheet}) => percent(sheet.cumulative[i][1], digitsWithin(sheet.errorBound, 2)))
    ])
  };
}

export const crossingSlot = figureSlot<ScenarioApp>({
  id: "naar",
  exported: async (app, edition) => (await import("../scenario-on-page.js")).scenarioFigureNow("naar", app, edition),
  heading: () => crossingWords.title,
  finding: crossingFinding,
  drawing: crossingDrawing,
  mountDrawing: redrawing((view) => view.complete, crossingDrawing),
  note: crossingNote,
  source: ({known}) => scenarioSource(known.facts.published.year),
  table: crossingTable
});
