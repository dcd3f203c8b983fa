// What every exported figure of the statuses says in the same way: day, denominator, address, version.
import type {Edition, ExportedFigure} from "../../figures/exported-figure.js";
import {denominatorText} from "../../language/coverage.js";
import {subtitleOf} from "../../figures/captions.js";
import {writeState} from "../../model/page-address.js";
import type {View} from "../../model/view.js";

/** Where a figure leaves from. */
export interface Origin extends Edition {
  /** Address of the page below the site's root: "kart.html"; "" for the front page. */
  page: string;
}

type Common = Pick<ExportedFigure, "subtitle" | "date" | "scenario" | "link" | "version">;

/** @param what what is a part of the denominator: "Andel av" */
export function common(view: View, {site, page, version}: Origin, what: string): Common {
  const {facts, state} = view;
  return {
    subtitle: `${subtitleOf(view)} ${what} ${denominatorText(facts.data, facts.denominator)}.`,
    date: state.date,
    scenario: null,
    // An address that is not whole leads nowhere from a memo.
    link: site === "" ? "" : site + page + writeState(state, facts.defaults),
    version
  };
}
