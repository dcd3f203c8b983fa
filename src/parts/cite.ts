// «Siter» on Datagrunnlag: the number of the day as a text to paste, with its sources and a link that names the day.
import {pageEdition} from "../export/page/page-edition.js";
import {copyText} from "../export/page/save-file.js";
import {yearsOf} from "../figures/captions.js";
import {escapeText} from "../figures/drawing/svg.js";
import type {Edition} from "../figures/exported-figure.js";
import type {Slot} from "../figures/slot.js";
import {officialBasis} from "../language/base-year.js";
import {citation, citeWords as words} from "../language/citation.js";
import {verdictSentence, totalSentence} from "../language/verdict.js";
import {officialPopulation} from "../model/official.js";
import {pinnedState} from "../model/page-address.js";
import {publishersOf, type View} from "../model/view.js";

/** The last total with a share up to the day is quoted with its own day. */
export function citationOf(view: View, {site, version}: Edition): string {
  const {facts, state, verdict} = view;
  const {letter, deadline, invitedPopulation} = facts.data.campaign;
  const total = facts.data.milestones.findLast(({share, latest}) => share !== null && latest <= state.date) ?? null;
  const quoted =
    total &&
    totalSentence(
      total,
      officialPopulation(total, facts.published.denominator),
      facts.published.quota,
      publishersOf(facts, total),
      officialBasis(yearsOf(facts))
    );
  const ids = total === null ? [] : [total.source, total.supportingSource, invitedPopulation.source];
  const sources = [...new Set(ids)].flatMap((id) => (id === null ? [] : (facts.source.get(id) ?? [])));
  return citation({
    statement: [verdictSentence(verdict, letter.value, deadline.value), quoted ?? ""].join(" ").trimEnd(),
    sources,
    version,
    // An address that is not whole leads nowhere from a memo.
    link: site === "" ? "" : site + pinnedState({...state, municipality: null, region: null}, facts.defaults)
  });
}

const textHtml = (text: string): string => escapeText(text).replaceAll("\n", "<br>");

export const citeSlot: Slot = {
  html: (view) =>
    `<p>${words.lead} ${words.day}</p><div class="copy"><blockquote ` +
    `data-part="text">${textHtml(citationOf(view, {site: "", version: ""}))}</blockquote><button type="button" ` +
    `class="ds-button" data-variant="secondary" data-action="copy">${words.copy}</button> ` +
    `<span data-part="copied" role="status"></span></div>`,
  mount(root, app) {
    const text = root.querySelector<HTMLElement>("[data-part=text]")!;
    const said = root.querySelector("[data-part=copied]")!;
    const edition = pageEdition();
    const write = (view: View): void => {
      const html = textHtml(citationOf(view, edition));
      if (text.innerHTML !== html) text.innerHTML = html;
    };
    root.querySelector("[data-action=copy]")!.addEventListener("click", () => {
      void copyText(citationOf(app.view, edition)).then((done) => {
        if (!done) getSelection()?.selectAllChildren(text);
        said.textContent = done ? words.copied : words.cannotCopy;
      });
    });
    write(app.view);
    return write;
  }
};
