// A source as a link.
import {escapeText} from "../figures/drawing/svg.js";
import {partialDate} from "../language/dates.js";
import type {Facts} from "../model/view.js";

/** The title as the link, with publisher and date. */
export function sourceLink(facts: Facts, id: string): string {
  const source = facts.source.get(id);
  if (!source) return escapeText(id);
  const by = `${escapeText(source.publisher)}, ${escapeText(partialDate(source.published))}`;
  return `<a class="ds-link" href="${escapeText(source.url)}" rel="external noreferrer">${escapeText(source.title)}</a> <span class="quiet">(${by})</span>`;
}

/** The publisher as the link; the title is its tooltip. */
export function publisherLink(facts: Facts, id: string): string {
  const source = facts.source.get(id);
  if (!source) return escapeText(id);
  return `<a class="ds-link" href="${escapeText(source.url)}" rel="external noreferrer" title="${escapeText(source.title)}">${escapeText(source.publisher)}</a>`;
}
