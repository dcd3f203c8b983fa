// What the rows of the list show: the running share against the limits, and how much each municipality matters.
import {compareNames, searchKey} from "../../language/names.js";
import {decimal, digitsWithin} from "../../language/numbers.js";
import {sizeClassOf} from "../../scenario/size-classes.js";
import {basePick, type Choice} from "../../scenario/state.js";
import {answersWith, measuredQuota, measureOf, tallyOf, type ScenarioView} from "../../scenario/view.js";

type MemberSort = "population" | "influence" | "name";

export interface MemberFilter {
  search: string;
  county: string;
  size: string;
  pick: Choice | "";
  sort: MemberSort;
  all: boolean;
}

export const firstFilter: MemberFilter = {search: "", county: "", size: "", pick: "", sort: "population", all: false};
/** Rows at first: at least these, and on to the row that is enough for the first limit. */
const fewestRows = 15;
const mostRows = 25;

export const rowsAtFirst = (view: ScenarioView): number =>
  Math.min(mostRows, Math.max(fewestRows, (enoughOf(view)[0] ?? 0) + 1));

const isFiltered = ({search, county, size, pick}: MemberFilter): boolean =>
  search.trim() !== "" || county !== "" || size !== "" || pick !== "";

/** Positions of the members that the reader asked for, in order. At first those without a known answer. */
export function chosenMembers(view: ScenarioView, filter: MemberFilter): number[] {
  const {facts, state, picks} = view;
  const {search, county, size, pick, sort, all} = filter;
  const wanted = searchKey(search.trim());
  const everyone = all || isFiltered(filter);
  const found = facts.members.flatMap((member, i) => {
    if (!everyone && basePick(state.scenario.base, state.scenario.date, member, facts) !== "undecided") return [];
    if (county !== "" && member.county.code !== county) return [];
    if (size !== "" && sizeClassOf(member.population, facts.sizeClasses)?.id !== size) return [];
    if (pick !== "" && picks[i] !== pick) return [];
    return wanted === "" || searchKey(member.displayName).includes(wanted) || member.code.startsWith(wanted) ? [i] : [];
  });
  const name = (a: number, b: number) => compareNames(facts.members[a].displayName, facts.members[b].displayName);
  const weight = (a: number, b: number) => facts.members[b].population - facts.members[a].population;
  if (sort === "name") return found.sort(name);
  if (sort === "population") return found.sort((a, b) => weight(a, b) || name(a, b));
  const values = measureOf(answersWith(view, "influence"), "influence", measuredQuota(state))?.values;
  const value = (i: number) => (values === undefined || Number.isNaN(values[i]) ? -1 : values[i]);
  return found.sort((a, b) => value(b) - value(a) || weight(a, b) || name(a, b));
}

export interface Running {
  /** Inhabitants of those that say yes, this one and all larger open ones; null when it is not open. */
  total: number | null;
  before: number;
}

/** The running sum by position, from those that say yes on, the largest open one first. */
export function runningOf(view: ScenarioView): Running[] {
  const {facts, picks} = view;
  let sum = tallyOf(view).in.population;
  const result: Running[] = facts.members.map(() => ({total: null, before: sum}));
  // Who is drawn has signed already, and nobody knows who.
  if (view.question.drawn) return result;
  const open = facts.members.map((_, i) => i).filter((i) => picks[i] === "undecided");
  open.sort((a, b) => facts.members[b].population - facts.members[a].population || a - b);
  for (const position of open) {
    result[position] = {before: sum, total: sum + facts.members[position].population};
    sum += facts.members[position].population;
  }
  return result;
}

/** How many of the largest open municipalities are enough for each quota; null when none or all are not. */
export function enoughOf(view: ScenarioView): (number | null)[] {
  const {facts, picks, question} = view;
  if (question.drawn) return question.quotas.map(() => null);
  const open = facts.members.filter((_, i) => picks[i] === "undecided").map(({population}) => population);
  open.sort((a, b) => b - a);
  const inside = tallyOf(view).in.population;
  return question.quotas.map(({weight}) => {
    let sum = inside;
    if (sum >= weight) return null;
    const last = open.findIndex((population) => (sum += population) >= weight);
    return last < 0 ? null : last + 1;
  });
}

export interface Influence {
  /** Percentage points, printed; "–" where it is not known or decided. */
  text: string;
  /** Of the largest, 0 to 1. */
  share: number;
}

export function influenceOf(view: ScenarioView): (position: number) => Influence {
  const found = measureOf(answersWith(view, "influence"), "influence", measuredQuota(view.state));
  if (!found) return () => ({text: "–", share: 0});
  const most = found.values.reduce((highest, value) => (value > highest ? value : highest), 0);
  const digits = digitsWithin(found.errorBound, 1);
  return (position) => {
    const value = found.values[position];
    if (Number.isNaN(value)) return {text: "–", share: 0};
    const text =
      value > 0 && value * 100 < 0.5 * 10 ** -digits
        ? `< ${decimal(10 ** -digits, digits)}`
        : decimal(value * 100, digits);
    return {text, share: most > 0 ? value / most : 0};
  };
}
