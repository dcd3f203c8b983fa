// The map as a figure: legend, search, zoom, shapes, tooltip, table.
import {element, escapeText} from "../drawing/svg.js";
import {statusMap} from "./chart.js";
import {swatch} from "../drawing/status-fills.js";
import {controls, legendName} from "../../language/controls.js";
import {mapAlt, mapFinding, mapHeading} from "./words.js";
import {helseplattformenLabel, words} from "../../language/figures.js";
import {integer} from "../../language/numbers.js";
import {statusName} from "../../language/statuses.js";
import {compareNames} from "../../language/names.js";
import {shownOrder} from "../../model/status.js";
import {mapSourceOf, subtitleOf} from "../captions.js";
import {figureSlot} from "../frame.js";
import {mountMap} from "./mount-map.js";
import {statusBehaviour} from "./status-behaviour.js";
import type {Slot} from "../slot.js";
import type {Table} from "../table.js";
import type {View} from "../../model/view.js";

/** Swatch, word and number of municipalities for every look that the day shows. */
export function legendHtml(id: string, {counts}: View): string {
  const items = shownOrder
    .filter((shown) => counts.get(shown)! > 0 || shown === "signed")
    .map(
      (shown) =>
        `<li>${swatch(id, shown)}<span>${escapeText(legendName[shown])} <span class="quiet">(${integer(counts.get(shown)!)})</span></span></li>`
    );
  return `<ul class="legend" aria-label="Tegnforklaring">${items.join("")}</ul>`;
}

/** The figure on a stage that takes keys and shows the tooltip, with a way around it. */
export function stageHtml(id: string, svg: string, before = ""): string {
  return `<a class="ds-skip-link" href="#${id}-after">${controls.skipMap}</a>
<div class="map">${before}<div class="map-stage" role="application" tabindex="0" aria-label="${controls.mapKeys}">${svg}<div class="map-tooltip" hidden></div></div></div>
<span class="ds-sr-only" id="${id}-after" tabindex="-1">${controls.afterMap}</span>`;
}

/** The parts of the country that can be zoomed to. */
function regionOptions({facts, state}: View): string {
  const options = [
    {value: "", label: controls.wholeCountry},
    {value: "oslo", label: words.inset},
    ...[...facts.data.counties]
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({code, name}) => ({value: code, label: name}))
  ];
  return options
    .map(({value, label}) => element("option", {value, selected: value === (state.region ?? "")}, escapeText(label)))
    .join("");
}

/** One row a municipality: what the map shows, for those who cannot see or point. */
export function mapTable(view: View): Table {
  const {facts, shown} = view;
  return {
    caption: `Status i kommunene. ${subtitleOf(view)}`,
    columns: [
      {label: "Kommune"},
      {label: "Nr."},
      {label: "Fylke"},
      {label: "Innbyggere", numeric: true},
      {label: "Status"}
    ],
    rows: [...facts.data.municipalities]
      .sort((a, b) => compareNames(a.displayName, b.displayName))
      .map(({code, displayName, county, population}) => [
        displayName,
        code,
        county.name,
        integer(population),
        statusName[shown.get(code)!]
      ])
  };
}

export function mapSlot(id: string): Slot {
  return figureSlot({
    id,
    needs: "map",
    exported: async (app) => (await import("../../interface/exported/on-page.js")).figureNow("kart", app),
    heading: mapHeading,
    finding: mapFinding,
    tools: (view) =>
      `<label class="region"><span>${controls.region}</span> <select class="ds-input" data-part="region">${regionOptions(view)}</select></label>`,
    drawing(view, {map}) {
      if (map === null) throw new Error("the map is drawn once, with its geometry; later it is recoloured");
      const svg = statusMap(
        {
          geometry: map,
          shown: view.shown,
          words: {helseplattformen: helseplattformenLabel(view.counts.get("not-invited") ?? 0), inset: words.inset}
        },
        {
          id,
          title: mapHeading(),
          subtitle: subtitleOf(view),
          alt: mapAlt(view),
          source: mapSourceOf(view)
        }
      );
      return stageHtml(id, svg, `<div data-part="legend">${legendHtml(id, view)}</div>`);
    },
    mountDrawing: (drawing, app) =>
      mountMap(
        {
          ...statusBehaviour(id, app),
          legend: (view) => legendHtml(id, view),
          region: {of: (view) => view.state.region, choose: (region) => app.choose({region})}
        },
        drawing,
        app
      ),
    alt: mapAlt,
    source: mapSourceOf,
    table: mapTable
  });
}
