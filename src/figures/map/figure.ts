// The map: who has signed, who has not, who was not asked, and what is not known.
import {legendName} from "../../language/controls.js";
import {helseplattformenLabel, words} from "../../language/figures.js";
import {compareNames} from "../../language/names.js";
import {statusName} from "../../language/statuses.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import {shownOrder} from "../../model/status.js";
import type {View} from "../../model/view.js";
import {mapSourceOf} from "../captions.js";
import type {Row} from "../columns.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {outlineMark} from "../drawing/legend-marks.js";
import {swatchMark} from "../drawing/status-fills.js";
import type {LegendEntry} from "../exported-figure.js";
import type {Figure} from "../figure.js";
import {geometryOf} from "../slot.js";
import {statusMap} from "./chart.js";
import {
  mapAlt,
  mapFinding,
  mapHeading,
  mapWords,
  partOfMap,
  selectedLegend,
  statusColumns,
  type Counted
} from "./words.js";
import {regionBox} from "./zoom.js";

/** The looks of the day, each with its number of municipalities. */
export const statusLegend = ({counts}: View, id: string): LegendEntry[] =>
  shownOrder
    .filter((shown) => counts.get(shown)! > 0 || shown === "signed")
    .map((shown) => ({swatch: swatchMark(id, shown), label: legendName[shown], count: counts.get(shown)!}));

function selectedEntry({state, facts, shown}: View): LegendEntry[] {
  const municipality = state.municipality === null ? undefined : facts.municipality.get(state.municipality);
  if (!municipality) return [];
  const label = selectedLegend(municipality.displayName, statusName[shown.get(municipality.code)!]);
  return [{swatch: outlineMark(), label}];
}

/** One row a municipality; `within` limits it to those that are seen. */
export const statusRows = ({facts, shown}: View, within: (code: string) => boolean = () => true): Row[] =>
  facts.data.municipalities
    .filter(({code}) => within(code))
    .sort((a, b) => compareNames(a.displayName, b.displayName))
    .map(({code, displayName, county, population, invited}) => {
      const look = shown.get(code)!;
      return [code, displayName, county.name, population, invited ? "ja" : "nei", look, statusName[look]];
    });

/** Is a municipality in the part of the map that is shown? */
function seen({state, facts}: View, map: MapGeometry | null): (code: string) => boolean {
  const {region} = state;
  if (region === null || map === null) return () => true;
  const inset = map.insets.find(({id}) => id === region);
  const codes = new Set(inset?.municipalities.map(({code}) => code));
  return (code) => (inset ? codes.has(code) : facts.municipality.get(code)?.county.code === region);
}

/** The part of the country that is shown, or null. */
function regionName({state, facts}: View): string | null {
  if (state.region === null) return null;
  return facts.data.counties.find(({code}) => code === state.region)?.name ?? words.inset;
}

function subtitle(view: View): string {
  const region = regionName(view);
  const whole = subtitleWith("Spurt:")(view);
  return region === null ? whole : `${whole} ${partOfMap(region)}`;
}

/** What is counted in words: a county's map speaks of the county. The inset's region has no number of its own. */
function counted(view: View): Counted {
  const {state, facts, shown, counts} = view;
  const county = facts.data.counties.find(({code}) => code === state.region);
  if (!county) return {counts, state, place: null, inset: regionName(view)};
  const inside = facts.data.municipalities.filter((one) => one.county.code === county.code);
  const inCounty = new Map([...counts.keys()].map((look) => [look, 0]));
  for (const {code} of inside) inCounty.set(shown.get(code)!, inCounty.get(shown.get(code)!)! + 1);
  return {counts: inCounty, state, place: county.name};
}

export const map: Figure<View> = dayFigure({
  basis: "counted",
  name: "kart",
  page: "kart.html",
  needs: "map",
  heading: mapHeading,
  title: () => mapWords.title,
  subtitle,
  finding: (view) => mapFinding(counted(view)),
  alt: (view) => mapAlt(counted(view)),
  variant: (view) => [regionName(view)].filter((name) => name !== null),
  source: mapSourceOf,
  // Numbers only where the picture shows all of the country.
  legend: (view, id) => [
    ...statusLegend(view, id).map(({count, ...entry}) => (view.state.region === null ? {...entry, count} : entry)),
    ...selectedEntry(view)
  ],
  columns: () => statusColumns,
  rows: (view, assets) => statusRows(view, seen(view, assets.map)),
  sizes: () => null,
  heightFor(_, wanted, assets) {
    const {width, height} = geometryOf(assets, "map");
    return (wanted * height) / width;
  },
  draw(view, place, assets) {
    const geometry = geometryOf(assets, "map");
    const {region, municipality} = view.state;
    const labels = {
      helseplattformen: helseplattformenLabel(view.counts.get("not-invited") ?? 0),
      inset: words.inset
    };
    const part = regionBox(region, geometry, view.facts);
    return statusMap({geometry, shown: view.shown, words: labels}, {...place, part, selected: municipality});
  }
});
