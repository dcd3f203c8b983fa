// The rejected estimate on the page of methods: its one chart, and the tests it failed. Written when the page is built.
import {worldReading} from "../../model/numbered-worlds.js";
import {assumedOut} from "../../model/unnamed.js";
import type {Facts} from "../../model/view.js";
import {populationSource} from "../../language/figures.js";
import {integer, percent} from "../../language/numbers.js";
import {boxMark} from "../drawing/legend-marks.js";
import {escapeText} from "../drawing/svg.js";
import {bothWidths} from "../frame.js";
import {legendHtml} from "../map/stage.js";
import {geometryOf, type Slot} from "../slot.js";
import {tableHtml} from "../table.js";
import {bandColour, chanceBySize, rulesColour} from "./chart.js";
import {
  designName,
  designTable,
  rejectedAlt,
  rejectedFindings,
  rejectedLead,
  rejectedSubtitle,
  rejectedWords,
  ruleText,
  sourceTable,
  threeReadings
} from "./words.js";

const id = "forkastet-anslag";

/** "Altaposten: …". */
function sourceName(facts: Facts, id: string): string {
  const source = facts.source.get(id);
  return source ? `${source.publisher}: ${source.title}` : id;
}

export const rejectedSlot: Slot = {
  html({facts}, assets) {
    const test = geometryOf(assets, "calibration");
    const nameOf = (code: string) => facts.municipality.get(code)?.displayName ?? code;
    const text = {
      title: rejectedWords.heading,
      subtitle: rejectedSubtitle(test, [...assumedOut(facts.data.events, worldReading)].map(nameOf)),
      alt: rejectedAlt(test),
      source: `Kilde: publiserte tall og navn, se Datagrunnlag; ${populationSource(facts.published.year)}.`
    };
    const draw = (width: number, part: string) =>
      chanceBySize(
        {
          points: test.points,
          flat: test.flat,
          words: {horizontal: rejectedWords.horizontal, flat: rejectedWords.flat(test.flat)}
        },
        {...text, id: `${id}-${part}`, width}
      );
    const legend = legendHtml([
      {swatch: boxMark(bandColour, null), label: rejectedWords.band},
      {swatch: boxMark(rulesColour, null), label: `${rejectedWords.rules}: ${Object.values(ruleText).join(", og ")}`}
    ]);
    const stale = test.stale
      ? `<div class="ds-alert" data-color="warning"><p>${escapeText(rejectedWords.stale)}</p></div>`
      : "";
    return `${stale}<p>${escapeText(rejectedLead(test))}</p>
<figure class="figure" aria-labelledby="${id}-heading"><h3 class="ds-heading" data-size="xs"
id="${id}-heading">${escapeText(text.title)}</h3>
<p class="figure-finding">${escapeText(text.subtitle)}</p>${legend}
${bothWidths(draw(680, "wide"), draw(350, "compact"))}
<figcaption><p class="figure-source">${escapeText(text.source)}</p></figcaption></figure>
<p><strong>${escapeText(rejectedWords.conclusion)}</strong></p>
<ul>${rejectedFindings(test, nameOf)
      .map((finding) => `<li>${escapeText(finding)}</li>`)
      .join("")}</ul>
${tableHtml({
  caption: designTable.caption,
  columns: designTable.columns.map((label, index) => ({label, numeric: index > 0})),
  rows: test.designs.map((design) => [designName(design), percent(design.held, 0), integer(design.worlds)])
})}
${tableHtml({
  caption: sourceTable.caption,
  stack: true,
  columns: sourceTable.columns(test.bound.name).map((label) => ({label})),
  rows: test.sources.map(({source, named, county, largest}) => [
    source === null ? sourceTable.none : sourceName(facts, source),
    integer(named),
    threeReadings(county),
    threeReadings(largest)
  ])
})}
<p class="quiet">${escapeText(sourceTable.note)}</p>`;
  },
  mount: () => () => {}
};
