// A municipality's sheet as HTML: what it answered, what that meant, what can be copied from it.
import {escapeText} from "../../figures/drawing/svg.js";
import type {Slot} from "../../figures/slot.js";
import {partialDate} from "../../language/dates.js";
import {compareNames} from "../../language/names.js";
import {listed} from "../../language/plain-text.js";
import {evidenceName} from "../../language/statuses.js";
import {sheetOf, type Sheet, type SheetsData} from "../../model/municipality-sheet.js";
import {lastMilestoneWithShare} from "../../model/official.js";
import type {MunicipalityCode} from "../../model/types.js";
import type {View} from "../../model/view.js";
import {eventSentence} from "../../figures/map/tooltip-words.js";
import {sourceLink} from "../source-link.js";
import {neighboursOf, placeMapSvg} from "./map.js";
import {sheetWords} from "./copy-words.js";
import * as words from "./words.js";

const paragraph = (text: string, attributes = ""): string => `<p${attributes}>${escapeText(text)}</p>`;
const section = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}"><h2 class="ds-heading" data-size="sm" id="${id}">${title}</h2>${body}</section>`;

/** Publisher and year of a source, as a case paper cites it. */
const citeIn =
  ({facts}: View): words.Cite =>
  (id) => {
    const source = facts.source.get(id);
    return source ? `${source.publisher}, ${partialDate(source.published)}` : id;
  };

function answerHtml(sheet: Sheet, view: View): string {
  const {facts} = view;
  const total = lastMilestoneWithShare(facts.data.milestones);
  const open = total && words.openByTotals(sheet, total);
  const events = sheet.events.map(
    (event) =>
      `<li><strong>${escapeText(eventSentence(event))}.</strong> ${sourceLink(facts, event.source)} ` +
      `<span class="quiet">Kildetype: ${evidenceName[event.evidence]}. ` +
      `${escapeText(event.note)}${event.note === "" ? "" : "."}</span></li>`
  );
  return [
    paragraph(words.answerSentence(sheet), ' class="lead"'),
    ...words.notAskedSentences(sheet).map((text) => paragraph(text)),
    events.length > 0 ? `<ul class="evidence">${events.join("")}</ul>` : "",
    open ? paragraph(open) : "",
    ...sheet.roles.map(
      ({role, source}) => `<p>${escapeText(words.roleSentence(role))} ${sourceLink(facts, source)}</p>`
    ),
    sheet.gap ? paragraph(`${sheet.gap.missing} Det ville avgjøre: ${sheet.gap.wouldSettle}`) : ""
  ].join("");
}

/** A text with a button that copies it; the text is there without a script, too. */
const copyHtml = (name: string, text: string): string =>
  `<div class="copy" data-copy><blockquote id="${name}" ` +
  `data-part="text">${escapeText(text).replaceAll("\n", "<br>")}</blockquote><button type="button" ` +
  `class="ds-button" data-variant="secondary" data-action="copy">${sheetWords.copy}</button> ` +
  `<span data-part="copied" role="status"></span></div>`;

/** The sheet of one municipality. */
function sheetHtml(view: View, data: SheetsData, code: MunicipalityCode): string {
  const sheet = sheetOf(view.facts, data, code);
  const {municipality, target} = sheet;
  const nameOf = (other: MunicipalityCode) => view.facts.municipality.get(other)?.name ?? other;
  const map = data.maps[code];
  const neighbours = map ? neighboursOf(map, nameOf).sort(compareNames) : [];
  const around = neighbours.length > 0 ? `Nabokommuner: ${listed(neighbours)}.` : "Ingen nabokommuner på land.";
  const request = words.requestText(sheet);
  const links =
    `<p class="sheet-links"><a class="ds-link" href="../kart.html?v=1&amp;kommune=${code}">Se ` +
    `kommunen i kartet</a> <a class="ds-link" href="../kommuner.html">Alle kommunene</a> <a ` +
    `class="ds-link" href="../om.html">Hva var Akson?</a></p>`;
  const place = `${escapeText(municipality.county.name)}. ${escapeText(words.codesSentence(sheet))}`;
  const paper = copyHtml("avsnitt", words.paperParagraph(sheet, citeIn(view), `kommune/${code}.html`));
  return `<div class="sheet">
<p>${place}<br>${escapeText(words.sizeSentence(sheet))}</p>
<div class="sheet-columns"><div>${section("svar", words.sheetWords.status, answerHtml(sheet, view))}
${
  target
    ? section(
        "mal",
        words.sheetWords.target,
        words
          .targetSentences(sheet, target)
          .map((text) => paragraph(text))
          .join("") + paragraph(words.sheetWords.noObligation)
      )
    : ""
}</div>
${
  map
    ? `<div ` +
      `class="sheet-map">${placeMapSvg(map, `${municipality.displayName} og kommunene rundt`, nameOf)}<p ` +
      `class="quiet">${escapeText(around)}</p></div>`
    : ""
}</div>
${section("saksframlegg", words.sheetWords.paper, paper)}
${
  request === null
    ? ""
    : section(
        "innsyn",
        words.sheetWords.request,
        `<p>${words.sheetWords.requestLead}</p>${copyHtml("innsynskrav", request)}` +
          `<p>${escapeText(words.answerGoesTo)} ` +
          `<a class="ds-link" href="../datagrunnlag.html#rettelser">Send en rettelse</a>.</p>`
      )
}
${links}<p class="figure-source">${escapeText(words.sheetWords.sources)}</p></div>`;
}

/** The state's municipality is the page's; without a script the page is whole. */
export const sheetSlot: Slot = {
  html(view, {sheets}) {
    const code = view.state.municipality;
    if (code === null || sheets === null) throw new Error("a sheet needs its municipality and sheets.json");
    return sheetHtml(view, sheets, code);
  },
  mount: () => () => {}
};
