// The map of a scenario: the choices, or how much each open municipality matters.
import {legendName} from "../../language/controls.js";
import {helseplattformenLabel, words} from "../../language/figures.js";
import {compareNames} from "../../language/names.js";
import {decimal, integer} from "../../language/numbers.js";
import {measureValue} from "../../scenario/figure-words.js";
import {
  colouringName,
  mapTitle,
  pickShort,
  scenarioMapAlt,
  scenarioMapSource,
  tallySentence,
  scenarioMapWords
} from "../../scenario/page-words.js";
import {
  answersWith,
  measuredQuota,
  measureOf,
  mostOf,
  tallyOf,
  type Measure,
  type ScenarioView
} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";
import type {Column} from "../columns.js";
import type {LegendEntry} from "../exported-figure.js";
import {regionBox} from "../map/zoom.js";
import {partOfMap} from "../map/words.js";
import {measuredText} from "../scenario-basis.js";
import {scenarioFigure, type ScenarioFigure} from "../scenario-figure.js";
import {geometryOf} from "../slot.js";
import {
  circleSwatch,
  leastCircled,
  scenarioMapSvg,
  scenarioSwatch,
  type MeasureClass,
  type ScenarioLook
} from "./chart.js";
import {mapLooks} from "./looks.js";

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

/** The measure that the map shows, or null. */
const measureShown = ({state: {colouring}, question}: ScenarioView): Measure | null =>
  colouring === "picks" || question.drawn ? null : colouring;

const quotaName = ({state}: ScenarioView): string => quotaPhrase(state.scenario.quotas[measuredQuota(state)]);

function legend(view: ScenarioView, id: string): LegendEntry[] {
  const {looks, bounds} = mapLooks(view);
  const counts = new Map<ScenarioLook, number>();
  for (const look of looks.values()) counts.set(look, (counts.get(look) ?? 0) + 1);
  const measure = measureShown(view);
  const entry = (look: ScenarioLook, label: string): LegendEntry => ({
    swatch: scenarioSwatch(id, look),
    label,
    // Numbers only where the picture shows all of the country.
    ...(view.state.page.region === null && {count: counts.get(look) ?? 0})
  });
  const classes =
    bounds === null || measure === null
      ? []
      : ([4, 3, 2, 1, 0] as const).map((index) => entry(index, classText(measure, bounds, index)));
  const picks = (["in", "undecided", "out"] as const)
    .filter((pick) => pick !== "undecided" || classes.length === 0)
    .map((pick) => entry(pick, pickShort[pick]));
  const circle =
    classes.length === 0 ? [{swatch: circleSwatch(), label: scenarioMapWords.circle(integer(leastCircled))}] : [];
  return [...classes, ...picks, entry("not-invited", legendName["not-invited"]), ...circle];
}

const countyOf = ({state, known}: ScenarioView) =>
  known.facts.data.counties.find(({code}) => code === state.page.region);

/** Where the largest are looked for, when it is not the whole country. */
const topPlace = (view: ScenarioView): string | null => countyOf(view)?.name ?? null;

/** The values of the measure, or null. */
const found = (view: ScenarioView) => {
  const measure = measureShown(view);
  return measure && measureOf(answersWith(view, measure), measure, measuredQuota(view.state));
};

/** The municipalities that matter most by what the map is coloured by. */
function top(view: ScenarioView, shown: number): {name: string; printed: string}[] {
  const measure = measureShown(view);
  const answer = found(view);
  if (!measure || !answer) return [];
  const print = measureValue(measure, mostOf(answer), answer.errorBound);
  const place = countyOf(view);
  return view.facts.members
    .map(({displayName, county}, i) => ({name: displayName, code: county.code, value: answer.values[i]}))
    .filter(({code, value}) => value > 0 && (place === undefined || place.code === code))
    .sort((a, b) => b.value - a.value)
    .slice(0, shown)
    .map(({name, value}) => ({name, printed: print(value)}));
}

const regionName = (view: ScenarioView): string => countyOf(view)?.name ?? words.inset;

/** What the colours show. */
function measured(view: ScenarioView): string {
  const measure = measureShown(view);
  const {quotas} = view.state.scenario;
  return measure === null
    ? "Målt: valgene, ja, nei eller åpen."
    : measuredText(colouringName[measure], [quotas[measuredQuota(view.state)]]);
}

const part = (view: ScenarioView): string => (view.state.page.region === null ? "" : partOfMap(regionName(view)));

function columns(view: ScenarioView): Column[] {
  const measure = measureShown(view);
  return [
    {key: "municipality_code", label: "Kommunenummer", kind: "text"},
    {key: "municipality", label: "Kommune", kind: "text", rowHead: true},
    {key: "county", label: "Fylke", kind: "text"},
    {key: "population", label: "Innbyggere", kind: "integer"},
    {key: "choice_code", label: "Valgkode", kind: "text", fileOnly: true},
    {key: "choice", label: "Valg", kind: "text"},
    ...(measure === null
      ? []
      : [{key: measure, label: `${colouringName[measure]}, ${quotaName(view)}`, kind: "share", digits: 2} as const])
  ];
}

export const scenarioMap: ScenarioFigure = scenarioFigure({
  name: "scenariokart",
  parts: [],
  needs: "map",
  heading: (view) => mapTitle(measureShown(view), quotaName(view)),
  finding: (view) => tallySentence(tallyOf(view), view.known.denominator),
  source: ({known}) => scenarioMapSource(known.facts.published.year),
  alt: (view) => scenarioMapAlt(tallyOf(view), top(view, 5), measureShown(view), topPlace(view)),
  measured,
  errorOf: (view) => found(view)?.errorBound ?? null,
  caveat: part,
  variant(view) {
    const measure = measureShown(view);
    const share = view.state.scenario.quotas[measuredQuota(view.state)].share;
    return [
      ...(measure === null
        ? []
        : [colouringName[measure], `${decimal(Number(share) * 100, 2).replace(/,?0+$/, "")}-prosent`]),
      ...(view.state.page.region === null ? [] : [regionName(view)])
    ];
  },
  legend,
  columns,
  rows(view) {
    const measure = measureShown(view);
    const answer = found(view);
    return view.facts.members
      .map(({code, displayName, county, population}, i) => {
        const pick = view.picks[i];
        const value = answer?.values[i] ?? Number.NaN;
        const row = [code, displayName, county.name, population, pick, pickShort[pick]];
        return measure === null ? row : [...row, Number.isNaN(value) ? null : Math.round(value * 1e7) / 1e7];
      })
      .sort((a, b) => compareNames(String(a[1]), String(b[1])));
  },
  sizes: () => null,
  heightFor(_, wanted, assets) {
    const {width, height} = geometryOf(assets, "map");
    return (wanted * height) / width;
  },
  draw(view, place, assets) {
    const geometry = geometryOf(assets, "map");
    const {looks} = mapLooks(view);
    const notInvited = [...looks.values()].filter((look) => look === "not-invited").length;
    return scenarioMapSvg(
      {
        geometry,
        looks,
        population: new Map(view.facts.members.map(({code, population}) => [code, population])),
        words: {helseplattformen: helseplattformenLabel(notInvited), inset: words.inset}
      },
      {...place, part: regionBox(view.state.page.region, geometry, view.known.facts)}
    );
  }
});
