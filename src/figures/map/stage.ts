// What stands around a map on its page: legend, keys, tooltip, the choice of region.
import {controls} from "../../language/controls.js";
import {words} from "../../language/figures.js";
import {compareNames} from "../../language/names.js";
import {integer} from "../../language/numbers.js";
import {escapeText, svgText} from "../drawing/svg.js";
import {element} from "../html.js";
import type {LegendEntry} from "../exported-figure.js";

/** Swatch, word and number of municipalities. */
export function legendHtml(entries: readonly LegendEntry[]): string {
  const items = entries.map(({swatch, label, count}) => {
    const number = count === undefined ? "" : ` <span class="quiet">(${integer(count)})</span>`;
    return `<li>${svgText(swatch)}<span>${escapeText(label)}${number}</span></li>`;
  });
  return `<ul class="legend" aria-label="Tegnforklaring">${items.join("")}</ul>`;
}

/** The figure on a stage that takes keys and shows the tooltip, with a way around it. */
export function stageHtml(id: string, svg: string, before = ""): string {
  return `<a class="ds-skip-link" href="#${id}-after">${controls.skipMap}</a>
<div class="map">${before}<div class="map-stage" role="application" tabindex="0" aria-label="${controls.mapKeys}">${svg}<div class="map-tooltip" hidden></div></div></div>
<span class="ds-sr-only" id="${id}-after" tabindex="-1">${controls.afterMap}</span>`;
}

/** The parts of the country that can be zoomed to. */
export function regionOptions(counties: readonly {code: string; name: string}[], chosen: string | null): string {
  const options = [
    {value: "", label: controls.wholeCountry},
    {value: "oslo", label: words.inset},
    ...[...counties].sort((a, b) => compareNames(a.name, b.name)).map(({code, name}) => ({value: code, label: name}))
  ];
  return options
    .map(({value, label}) => element("option", {value, selected: value === (chosen ?? "")}, escapeText(label)))
    .join("");
}
