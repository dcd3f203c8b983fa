// What every figure says of itself beside its own words: day, rule and base year below the title, sources at the foot.
import type {BaseYears} from "../language/base-year.js";
import {coverageSource, mapSource, onDate} from "../language/figures.js";
import {ruleName} from "../language/statuses.js";
import {totalPublishers, type Facts, type View} from "../model/view.js";

export const yearsOf = ({data, published}: Facts): BaseYears => ({chosen: data.baseYear, published: published.year});

/** "8. juli 2020. Teller: signert eller vedtatt. Folketall 1.1.2020." */
export const subtitleOf = ({state, facts}: View): string =>
  onDate(state.date, ruleName[state.rule], facts.data.baseYear);

/** Source of everything that shows coverage. */
export const coverageSourceOf = ({facts}: View): string => coverageSource(totalPublishers(facts), yearsOf(facts));

/** Source of the maps. */
export const mapSourceOf = ({facts}: View): string => mapSource(facts.data.baseYear);
