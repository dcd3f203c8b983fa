// The map that picks: a click takes a municipality from open to yes to no. Coloured by the picks or by what each matters.
import {scenarioFill, scenarioMap, scenarioSwatch, type MeasureClass, type ScenarioLook} from "./chart.js";
import {escapeText, svgText, type FigureText} from "../drawing/svg.js";
import {element} from "../html.js";
import {controls, legendName} from "../../language/controls.js";
import {helseplattformenLabel, words} from "../../language/figures.js";
import {compareNames} from "../../language/names.js";
import {decimal, integer, percent} from "../../language/numbers.js";
import {quotaPhrase} from "../../scenario/words.js";
import {measureValue, scenarioSubtitle} from "../../scenario/figure-words.js";
import {
  colouringName,
  pickWord,
  scenarioMapAlt,
  scenarioMapSource,
  scenarioMapWords,
  tallySentence
} from "../../scenario/page-words.js";
import {cyclePick} from "../../scenario/state.js";
import type {MunicipalityCode} from "../../model/types.js";
import {figureSlot} from "../frame.js";
import {mountMap} from "../map/mount-map.js";
import {patchOf} from "../patch.js";
import type {Assets} from "../slot.js";
import type {Table} from "../table.js";
import type {ScenarioApp} from "../scenario-app.js";
import {
  answersWith,
  colourings,
  isCurrent,
  measuredQuota,
  measureOf,
  mostOf,
  scenarioView,
  tallyOf,
  type Colouring,
  type Measure,
  type ScenarioView
} from "../../scenario/view.js";
import {mapLooks, type MapLooks} from "./looks.js";

const id = "scenariokart";

/** "0,3–1 prosentpoeng": what a class of the legend spans. */
function classText(measure: Measure, bounds: readonly number[], index: MeasureClass): string {
  const unit = measure === "influence" ? " prosentpoeng" : "\u00a0%";
  const digits = Math.max(0, Math.min(4, -Math.floor(Math.log10(bounds[0] * 100))));
  const text = (value: number) =>
    decimal(value * 100, digits).replace(/,?0+$/, (zeros) => (zeros.startsWith(",") ? "" : digits === 0 ? zeros : ""));
  if (index === 0) return `under ${text(bounds[0])}${unit}`;
  if (index === bounds.length) return `${text(bounds[index - 1])}${unit} og over`;
  return `${text(bounds[index - 1])}–${text(bounds[index])}${unit}`;
}

/** Looks of the map in the order of the legend, with their word and number. */
export function legendOf(
  view: ScenarioView,
  {looks, bounds}: MapLooks
): {look: ScenarioLook; text: string; count: number}[] {
  const counts = new Map<ScenarioLook, number>();
  for (const look of looks.values()) counts.set(look, (counts.get(look) ?? 0) + 1);
  const {colouring} = view.state;
  const entry = (look: ScenarioLook, text: string) => ({look, text, count: counts.get(look) ?? 0});
  const classes =
    bounds === null || colouring === "picks"
      ? []
      : ([4, 3, 2, 1, 0] as const).map((index) => entry(index, classText(colouring, bounds, index)));
  const picks = (["in", "out", "undecided"] as const)
    .filter((pick) => pick !== "undecided" || classes.length === 0)
    .map((pick) => entry(pick, pickWord[pick]));
  return [...classes, ...picks, entry("not-invited", legendName["not-invited"])];
}

function legendHtml(view: ScenarioView, found: MapLooks): string {
  const items = legendOf(view, found).map(
    ({look, text, count}) =>
      `<li>${svgText(scenarioSwatch(id, look))}<span>${escapeText(text)} <span class="quiet">(${integer(count)})</span></span></li>`
  );
  return `<ul class="legend" aria-label="Tegnforklaring">${items.join("")}</ul>`;
}

/** What the map draws and says. */
export function mapOf(view: ScenarioView): {
  text: FigureText;
  found: MapLooks;
  words: {helseplattformen: string[]; inset: string};
} {
  const found = mapLooks(view);
  const notInvited = [...found.looks.values()].filter((look) => look === "not-invited").length;
  return {
    text: {
      title: scenarioMapWords.heading,
      subtitle: subtitle(view),
      alt: scenarioMapAlt(tallyOf(view), top(view, 5), view.state.colouring === "picks" ? null : view.state.colouring),
      source: scenarioMapSource(view.known.facts.published.year)
    },
    found,
    words: {helseplattformen: helseplattformenLabel(notInvited), inset: words.inset}
  };
}

const option = (value: string, label: string, selected: boolean) =>
  element("option", {value, selected}, escapeText(label));

function regionOptions({known, state}: ScenarioView): string {
  const counties = [...known.facts.data.counties].sort((a, b) => compareNames(a.name, b.name));
  const options = [
    {value: "", label: controls.wholeCountry},
    {value: "oslo", label: words.inset},
    ...counties.map(({code, name}) => ({value: code, label: name}))
  ];
  return options.map(({value, label}) => option(value, label, value === (state.page.region ?? ""))).join("");
}

const quotaOptions = ({state}: ScenarioView): string =>
  state.scenario.quotas.map((quota, i) => option(String(i), quotaPhrase(quota), i === measuredQuota(state))).join("");

/** The municipalities that matter most by what the map is coloured by. */
function top(view: ScenarioView, shown: number): {name: string; printed: string}[] {
  const {colouring} = view.state;
  if (colouring === "picks") return [];
  const found = measureOf(answersWith(view, colouring), colouring, measuredQuota(view.state));
  if (!found) return [];
  const print = measureValue(colouring, mostOf(found), found.errorBound);
  return view.facts.members
    .map(({displayName}, i) => ({name: displayName, value: found.values[i]}))
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, shown)
    .map(({name, value}) => ({name, printed: print(value)}));
}

function table(view: ScenarioView): Table {
  const {known, facts, picks, state} = view;
  const quota = measuredQuota(state);
  const measures = (["influence", "swing", "shapley"] as const).map((measure) => {
    const found = measureOf(answersWith(view, measure), measure, quota);
    const print = found && measureValue(measure, mostOf(found), found.errorBound);
    return (i: number) => (found && print && !Number.isNaN(found.values[i]) ? print(found.values[i]) : "–");
  });
  return {
    caption: `${tallySentence(tallyOf(view), known.denominator)} Målt for ${quotaPhrase(state.scenario.quotas[quota])}.`,
    columns: [
      {label: "Kommune"},
      {label: "Nr."},
      {label: "Innbyggere", numeric: true},
      {label: "Valg"},
      ...(["influence", "swing", "shapley"] as const).map((measure) => ({label: colouringName[measure], numeric: true}))
    ],
    rows: facts.members
      .map((member, i) => ({member, i}))
      .sort((a, b) => compareNames(a.member.displayName, b.member.displayName))
      .map(({member, i}) => [
        member.displayName,
        member.code,
        integer(member.population),
        pickWord[picks[i]],
        ...measures.map((cell) => cell(i))
      ])
  };
}

/** Name, pick, weight, and how much it matters. */
function lines(code: MunicipalityCode, view: ScenarioView): string[] {
  const municipality = view.known.facts.municipality.get(code);
  if (!municipality) return [];
  const position = view.known.position.get(code);
  if (position === undefined)
    return [municipality.displayName, `${municipality.notInvitedReason}. Ikke med i regnestykket.`];
  const quota = measuredQuota(view.state);
  const influence = isCurrent(view) ? measureOf(view.answers, "influence", quota) : null;
  const value = influence?.values[position];
  return [
    municipality.displayName,
    `${pickWord[view.picks[position]]}.`,
    `${integer(municipality.population)} innbyggere, ${percent(municipality.population / view.known.denominator, 1)}.`,
    ...(influence && value !== undefined && !Number.isNaN(value)
      ? [
          `Påvirkning: ${measureValue("influence", mostOf(influence), influence.errorBound)(value)} (${quotaPhrase(view.state.scenario.quotas[quota])}).`
        ]
      : [])
  ];
}

function subtitle(view: ScenarioView): string {
  return scenarioSubtitle(view.known.denominator, tallyOf(view).undecided.count);
}

const tools = (view: ScenarioView): string =>
  `<div class="tool-row"><label><span>${scenarioMapWords.colour}</span> <select class="ds-input" data-part="colour">${colourings
    .map((colouring) => option(colouring, colouringName[colouring], colouring === view.state.colouring))
    .join(
      ""
    )}</select></label><label><span>${scenarioMapWords.quota}</span> <select class="ds-input" data-part="measured">${quotaOptions(view)}</select></label><label class="region"><span>${controls.region}</span> <select class="ds-input" data-part="region">${regionOptions(view)}</select></label></div>`;

function drawing(view: ScenarioView, {map}: Pick<Assets, "map">): string {
  if (map === null) throw new Error("the map is drawn once, with its geometry; later it is recoloured");
  const {text, found, words: labels} = mapOf(view);
  const svg = svgText(scenarioMap({geometry: map, looks: found.looks, words: labels}, {...text, id}));
  return `<a class="ds-skip-link" href="#${id}-after">${controls.skipMap}</a>
<div class="map" data-legend="above"><div data-part="legend">${legendHtml(view, found)}</div><div class="map-stage" role="application" tabindex="0" aria-label="${scenarioMapWords.keys}">${svg}<div class="map-tooltip" hidden></div></div></div>
<span class="ds-sr-only" id="${id}-after" tabindex="-1">${controls.afterMap}</span>`;
}

export const scenarioMapSlot = figureSlot<ScenarioApp>({
  id,
  exported: async (app, edition) =>
    (await import("../scenario-on-page.js")).scenarioFigureNow("scenariokart", app, edition),
  needs: "map",
  heading: () => scenarioMapWords.heading,
  finding: (view) => tallySentence(tallyOf(view), view.known.denominator),
  tools: tools,
  drawing: drawing,
  mountDrawing(drawing, app) {
    const tools = drawing.parentElement!;
    const colour = tools.querySelector<HTMLSelectElement>("[data-part=colour]")!;
    const measured = tools.querySelector<HTMLSelectElement>("[data-part=measured]")!;
    colour.addEventListener("change", () => app.show({colouring: colour.value as Colouring}));
    measured.addEventListener("change", () => app.show({measured: Number(measured.value)}));
    const desc = drawing.querySelector(`#${id}-desc`)!;
    const legend = drawing.querySelector("[data-part=legend]")!;
    const {known} = app.view;
    const drawn = mapLooks(scenarioView(known, known.defaults)).looks;
    let seen: ScenarioView | null = null;
    let looked: MapLooks | null = null;
    const looksOf = (view: ScenarioView): MapLooks => {
      if (seen !== view || looked === null) [seen, looked] = [view, mapLooks(view)];
      return looked;
    };
    const updateMap = mountMap<ScenarioView, ScenarioLook>(
      {
        id,
        facts: known.facts,
        drawn,
        looks: (view) => looksOf(view).looks,
        fillOf: (look) => scenarioFill(id, look),
        lines,
        marked: () => null,
        lasting: true,
        press: (code) => app.change((state) => cyclePick(state, [code], app.view.facts)),
        region: {of: (view) => view.state.page.region, choose: (region) => app.show({page: {region}})}
      },
      drawing,
      app
    );
    const writeLegend = patchOf<ScenarioView>(legend, (view) => legendHtml(view, looksOf(view)));
    let quotas = quotaOptions(app.view);
    return (view) => {
      updateMap(view);
      colour.value = view.state.colouring;
      const options = quotaOptions(view);
      if (options !== quotas) measured.innerHTML = quotas = options;
      measured.value = String(measuredQuota(view.state));
      writeLegend(view);
      const alt = scenarioMapAlt(
        tallyOf(view),
        top(view, 5),
        view.state.colouring === "picks" ? null : view.state.colouring
      );
      if (desc.textContent !== alt) desc.textContent = alt;
    };
  },
  note: () => scenarioMapWords.hint,
  source: ({known}) => scenarioMapSource(known.facts.published.year),
  table
});
