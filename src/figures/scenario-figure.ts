// Figures of a scenario: address, date, source and assumptions are the same for all of them, and so is what they show
// while an answer is missing.
import {assumptionLine} from "../scenario/answer-words.js";
import type {Sheets} from "../scenario/answers.js";
import {drawnBaseWords} from "../scenario/drawn-words.js";
import {scenarioSource, scenarioSubtitle} from "../scenario/figure-words.js";
import {scenarioLink} from "../scenario/link.js";
import {cannotCompute, engineFailed, waiting} from "../scenario/page-words.js";
import {isCurrent, isOld, tallyOf, type Answered, type ScenarioView} from "../scenario/view.js";
import type {Column} from "./columns.js";
import {escapeText, svgText} from "./drawing/svg.js";
import {NoFigure, type ExportedFigure, type Wish} from "./exported-figure.js";
import {aboutLetter, scenarioMethod, scenarioTitle} from "./export-words.js";
import {textOf, type Figure} from "./figure.js";
import {bothWidths, figureSlot, tableOf, type OnPage} from "./frame.js";
import {leaving} from "./leaving.js";
import {markOld} from "./old.js";
import {patch} from "./patch.js";
import {drawnErrorText, errorText, startText} from "./scenario-basis.js";
import type {ScenarioApp, ScenarioSlot} from "./scenario-app.js";
import {noAssets, type Assets} from "./slot.js";

type Description = Figure<ScenarioView> & {basis: "computed"};

export interface ScenarioFigure extends Description {
  /** The parts of the answers that it is drawn from. */
  parts: readonly (keyof Sheets)[];
}

type Given =
  "page" | "title" | "subtitle" | "source" | "date" | "scenario" | "link" | "basis" | "method" | "assumptions";
type Own = Omit<Description, Given> & {
  parts: ScenarioFigure["parts"];
  source?: Description["source"];
  /** What is measured, and for which threshold. */
  measured(view: ScenarioView): string;
  /** How far a number may be wrong; null where nothing is computed. */
  errorOf(view: ScenarioView): number | null;
  /** Notes on the method for this figure only. */
  caveat?(view: ScenarioView): string;
};

const nameOf = ({state}: ScenarioView): string => state.scenario.name.trim();

/** What the numbers of each row rest on. */
const basisColumns: readonly Column[] = [
  {key: "error_bound", label: "Regnefeil, høyst", kind: "number", fileOnly: true},
  {key: "basis", label: "Grunnlag", kind: "text", fileOnly: true}
];

export function scenarioFigure({caveat = () => "", measured, errorOf, ...own}: Own): ScenarioFigure {
  const error = (view: ScenarioView) => {
    const bound = errorOf(view);
    return bound === null ? "" : view.question.drawn ? drawnErrorText(bound) : errorText(bound);
  };
  const sentences = (...texts: string[]) => texts.filter((text) => text !== "").join(" ");
  const about = (view: ScenarioView) => sentences(measured(view), error(view), caveat(view));
  return {
    basis: "computed",
    about: aboutLetter,
    page: "scenarier.html",
    title: (view) => scenarioTitle(own.heading(view)),
    subtitle: (view) => `${startText(view)} ${scenarioSubtitle(view.known.denominator, tallyOf(view).undecided.count)}`,
    source: ({known}) => scenarioSource(known.facts.published.year),
    date: ({state}) => state.scenario.date,
    scenario: (view) => nameOf(view) || null,
    link: scenarioLink,
    method: (view) => sentences(scenarioMethod(nameOf(view)), assumptionLine(view), about(view)),
    assumptions: assumptionLine,
    ...own,
    alt: (view) => sentences(own.alt(view), startText(view), about(view)),
    columns: (view) => [...own.columns(view), ...basisColumns],
    rows(view, assets) {
      const basis = sentences(startText(view), assumptionLine(view), about(view));
      const bound = errorOf(view);
      return own.rows(view, assets).map((row) => [...row, bound, basis]);
    }
  };
}

/** The newest answers that hold all parts; null when there are none. */
export function shownBy(parts: readonly (keyof Sheets)[], {answers, complete}: ScenarioView): Answered | null {
  return answers !== null && parts.every((part) => answers[part] !== undefined) ? answers : complete;
}

/** What is answered when the unnamed are drawn. */
const drawnSheets: ReadonlySet<keyof Sheets> = new Set(["chances", "distribution", "curve"]);

/** Why there is nothing to draw; null when there is. A figure without parts needs no answer. */
export function missingText({parts}: ScenarioFigure, view: ScenarioView): string | null {
  if (parts.length === 0) return null;
  const answers = shownBy(parts, view);
  if (answers === null) return view.answers?.error ? engineFailed : waiting;
  if (view.question.drawn && parts.some((part) => !drawnSheets.has(part))) return drawnBaseWords.notAsked;
  const empty = parts.some((part) => {
    const sheet = answers[part];
    return sheet === null || (Array.isArray(sheet) && sheet.length > 0 && sheet.every((one) => one === null));
  });
  return empty ? cannotCompute : null;
}

/** The figure as it leaves the page or the command line. @throws {NoFigure} when there is no answer to draw */
export function leavingScenario(
  figure: ScenarioFigure,
  view: ScenarioView,
  assets: Assets,
  edition: Wish
): ExportedFigure {
  const missing = missingText(figure, view);
  if (missing !== null) throw new NoFigure(missing);
  return leaving<ScenarioView>(figure, view, assets, edition);
}

/** True when the answers are there, or never will be. */
const isSettled = ({parts}: ScenarioFigure, view: ScenarioView): boolean =>
  parts.length === 0 ||
  (isCurrent(view) && (view.answers!.error !== null || parts.every((part) => view.answers![part] !== undefined)));

/** The figure on its page: drawn again when its answers change, and marked while they are of an earlier scenario. */
export function scenarioSlot(figure: ScenarioFigure, onPage: OnPage<ScenarioApp> = {}): ScenarioSlot {
  const {name, parts} = figure;
  const drawing = (view: ScenarioView, assets: Assets): string => {
    const missing = missingText(figure, view);
    if (missing !== null) return `<p class="quiet">${escapeText(missing)}</p>`;
    const text = textOf<ScenarioView>(figure, view);
    const sizes = figure.sizes(view);
    const {around = (svg: string) => svg} = onPage;
    if (sizes === null)
      return around(svgText(figure.draw(view, {...text, width: 0, height: 0, id: name}, assets)), view);
    const draw = (size: "wide" | "compact") =>
      figure.draw(view, {...text, ...sizes[size], id: `${name}-${size}`}, assets);
    return around(bothWidths(draw("wide"), draw("compact")), view);
  };
  const told = (text: (view: ScenarioView) => string) => (view: ScenarioView) =>
    missingText(figure, view) ?? text(view);
  return figureSlot<ScenarioApp>({
    id: name,
    heading: figure.heading,
    finding: told(figure.finding),
    alt: figure.needs && figure.alt,
    source: figure.source,
    note: figure.note,
    drawing,
    tools: onPage.tools,
    table: (view) =>
      missingText(figure, view) === null
        ? tableOf<ScenarioView>(figure, view)
        : {caption: missingText(figure, view)!, columns: [], rows: []},
    mountDrawing:
      onPage.mountDrawing ??
      ((place) => {
        let drawn: string | null = null;
        return (view) => {
          markOld(place, isOld(view, shownBy(parts, view)) && !view.answers?.error);
          // Until the first answers have come, the page shows those it was built with.
          if (missingText(figure, view) === waiting) return;
          const next = drawing(view, noAssets);
          if (next !== drawn) patch(place, (drawn = next));
        };
      }),
    async exported(app, edition) {
      const assets = {...noAssets, map: figure.needs === "map" ? await app.map() : null};
      const view = await app.until((each) => isSettled(figure, each));
      if (figure.needs === "map" && view.state.page.region !== null) {
        // A part of the country is drawn with the finer outlines, as on the page.
        const detail = await app.mapDetail();
        if (detail) {
          const {municipalities, countyBorders} = detail;
          assets.map = {...assets.map!, municipalities, countyBorders};
        }
      }
      return leavingScenario(figure, view, assets, edition);
    }
  });
}
