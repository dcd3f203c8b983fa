// What the reader must know of the base year of the page as it stands: that another one than the published counts, or
// that one could not be fetched. It stands below the notice on the address.
import {escapeText} from "../figures/drawing/svg.js";
import {baseYearWords, isOther, otherYearNotice, type BaseYears} from "../language/base-year.js";

export interface YearNotice {
  years: BaseYears;
  /** Address of the same page with the published year. */
  published: string;
  /** A year that was chosen and could not be fetched. */
  missing: number | null;
}

export const noticeHtml = (colour: "warning" | "info", html: string): string =>
  `<div class="ds-alert" data-color="${colour}" role="status"><p>${html}</p></div>`;

/** Empty when there is nothing to say. */
export function yearNoticeHtml({years, published, missing}: YearNotice): string {
  const failed = missing === null ? "" : noticeHtml("warning", escapeText(baseYearWords.missing(missing)));
  if (!isOther(years)) return failed;
  return (
    failed +
    noticeHtml(
      "info",
      `${escapeText(otherYearNotice(years))} <a class="ds-link" href="${escapeText(published)}">${escapeText(baseYearWords.back(years.published))}</a>`
    )
  );
}

/** Writes the place below `#notices`; text that is there already is not announced again. */
export function yearNoticePlace(): (html: string) => void {
  let place: HTMLElement | null = null;
  let written = "";
  return (html) => {
    if (html === written) return;
    if (place === null) {
      place = document.createElement("div");
      place.id = "year-notice";
      document.querySelector("#notices")?.after(place);
    }
    written = html;
    place.innerHTML = html;
  };
}
