// The map and the people's map as figures that leave the page.
import {cartogramFigure} from "../cartogram/chart.js";
import {outlineMark} from "../drawing/legend-marks.js";
import {swatch} from "../drawing/status-fills.js";
import {statusMap} from "./chart.js";
import type {DataTable} from "../data-table.js";
import type {ExportedFigure, LegendEntry} from "../exported-figure.js";
import {legendName} from "../../language/controls.js";
import {exportedTitle, selectedLegend, statusColumns, partOfMap} from "../export-words.js";
import {helseplattformenLabel, words} from "../../language/figures.js";
import {cartogramAlt, cartogramFinding, mapAlt, mapFinding} from "./words.js";
import {compareNames} from "../../language/names.js";
import {integer} from "../../language/numbers.js";
import {statusName} from "../../language/statuses.js";
import type {Cartogram} from "../../model/cartogram.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import {shownOrder} from "../../model/status.js";
import {mapSourceOf} from "../captions.js";
import {regionBox} from "./zoom.js";
import {weights} from "../cartogram/figure.js";
import type {View} from "../../model/view.js";
import {common, type Origin} from "../../interface/exported/origin.js";

const mapId = "kart";
const cartogramId = "folkekart";

/** The looks of the day; numbers only where the picture shows all of the country. */
function statusLegend({counts}: View, withNumbers: boolean): LegendEntry[] {
  return shownOrder
    .filter((shown) => counts.get(shown)! > 0 || shown === "signed")
    .map((shown) => ({
      swatch: swatch("legend", shown),
      label: withNumbers ? `${legendName[shown]} (${integer(counts.get(shown)!)})` : legendName[shown]
    }));
}

function selectedEntry({state, facts, shown}: View): LegendEntry[] {
  const municipality = state.municipality === null ? undefined : facts.municipality.get(state.municipality);
  if (!municipality) return [];
  return [
    {swatch: outlineMark(), label: selectedLegend(municipality.displayName, statusName[shown.get(municipality.code)!])}
  ];
}

/** One row a municipality; `within` limits it to those that are seen. */
function statusTable(name: string, {facts, shown}: View, within: (code: string) => boolean): DataTable {
  return {
    name,
    columns: statusColumns,
    rows: facts.data.municipalities
      .filter(({code}) => within(code))
      .sort((a, b) => compareNames(a.displayName, b.displayName))
      .map(({code, displayName, county, population, invited}) => {
        const look = shown.get(code)!;
        return [code, displayName, county.name, population, invited ? "ja" : "nei", look, statusName[look]];
      })
  };
}

/** Is a municipality in the part of the map that is shown? */
function seen({state, facts}: View, geometry: MapGeometry): (code: string) => boolean {
  const {region} = state;
  if (region === null) return () => true;
  const inset = geometry.insets.find(({id}) => id === region);
  const codes = new Set(inset?.municipalities.map(({code}) => code));
  return (code) => (inset ? codes.has(code) : facts.municipality.get(code)?.county.code === region);
}

/** @param geometry finer for a part of the country than for the whole */
export function exportedMap(view: View, origin: Origin, geometry: MapGeometry): ExportedFigure {
  const {state, facts} = view;
  const part = regionBox(state.region, geometry, facts);
  const regionName =
    state.region === null ? null : (facts.data.counties.find(({code}) => code === state.region)?.name ?? words.inset);
  const base = common(view, origin, "Spurt:");
  const subtitle = regionName === null ? base.subtitle : `${base.subtitle} ${partOfMap(regionName)}`;
  const text = {title: exportedTitle.map, subtitle, alt: mapAlt(view), source: mapSourceOf(view)};
  const {width, height} = geometry;
  return {
    ...base,
    ...text,
    name: "kart",
    finding: mapFinding(view),
    method: null,
    legend: [...statusLegend(view, part === null), ...selectedEntry(view)],
    heightFor: (wanted) => (wanted * height) / width,
    draw: () =>
      statusMap(
        {
          geometry,
          shown: view.shown,
          words: {helseplattformen: helseplattformenLabel(view.counts.get("not-invited") ?? 0), inset: words.inset}
        },
        {...text, id: mapId, part, selected: state.municipality}
      ),
    table: statusTable("kart", view, seen(view, geometry))
  };
}

export function exportedCartogram(view: View, origin: Origin, cartogram: Cartogram): ExportedFigure {
  const {width, height} = cartogram;
  const base = common(view, origin, "Spurt:");
  const text = {
    title: exportedTitle.cartogram,
    subtitle: base.subtitle,
    alt: cartogramAlt(view.state.date, weights(view)),
    source: mapSourceOf(view)
  };
  return {
    ...base,
    ...text,
    name: "folkekart",
    finding: cartogramFinding(weights(view)),
    method: null,
    legend: statusLegend(view, true),
    heightFor: (wanted) => (wanted * height) / width,
    draw: () =>
      cartogramFigure(
        {
          cartogram,
          shown: view.shown,
          names: new Map(view.facts.data.municipalities.map(({code, displayName}) => [code, displayName]))
        },
        {...text, id: cartogramId}
      ),
    table: statusTable("folkekart", view, () => true)
  };
}
