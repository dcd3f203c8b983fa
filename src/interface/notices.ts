// The place above a page's content for what the reader must know of the page as it stands: an address that asked in vain,
// data that did not arrive, another base year than the published one.
import {escapeText} from "../charts/svg.js";
import {baseYearWords, isOther, otherYearNotice, type BaseYears} from "../language/base-year.js";
import {badValue, noticeLead, noticeTitle, type BadValue} from "../language/notices.js";

const alert = (colour: "warning" | "info", html: string): string => `<div class="ds-alert" data-color="${colour}" role="status">${html}</div>`;

/** What the address asked for in vain. */
function badHtml(bad: readonly BadValue[]): string {
  if (bad.length === 0) return "";
  const items = bad.map((value) => `<li>${escapeText(badValue(value))}</li>`).join("");
  return alert("warning", `<p><strong>${noticeTitle}.</strong> ${noticeLead}</p><ul>${items}</ul>`);
}

export interface Notices {
  /** Values of the address that could not be used. */
  bad: readonly BadValue[];
  /** Sentences on what could not be fetched. */
  failed: readonly string[];
  years: BaseYears;
  /** Address of the same page with the published year. */
  published: string;
}

/** All alerts; empty when there is nothing to say. */
export function noticesHtml({bad, failed, years, published}: Notices): string {
  const other = isOther(years)
    ? alert("info", `<p>${escapeText(otherYearNotice(years))} <a class="ds-link" href="${escapeText(published)}">${escapeText(baseYearWords.back(years.published))}</a></p>`)
    : "";
  return failed.map((sentence) => alert("warning", `<p>${escapeText(sentence)}</p>`)).join("") + badHtml(bad) + other;
}

let written = "";

/** Write them where the page has a place for it; what stands there already is not announced again. */
export function writeNotices(html: string): void {
  const place = document.querySelector("#notices");
  if (!place || html === written) return;
  written = html;
  place.innerHTML = html;
}
