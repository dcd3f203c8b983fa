// The answer of the day, in one dated sentence, and what stands beside it. Each number is of the day it is said of, or
// carries its own day.
import {addDays} from "../model/calendar.js";
import type {PopulationInterval} from "../model/official.js";
import type {IsoDate, Milestone} from "../model/types.js";
import type {Verdict} from "../model/verdict.js";
import {dayAndMonth, longDate} from "./dates.js";
import {integer, percent, printedShare, roundedRange} from "./numbers.js";
import {listed} from "./plain-text.js";

const shareOf = (total: Milestone): string => printedShare(total.share!, total.shareDigits ?? 2);

/** "33,56 % per 24. juni", "1,18 % senest 17. juni". */
export const shareWithDay = (total: Milestone): string =>
  `${shareOf(total)} ${total.earliest === total.latest ? "per" : "senest"} ${dayAndMonth(total.latest)}`;

/** The totals around a day, each with its own day. A week on either side is said as such. */
function around(date: IsoDate, before: Milestone, after: Milestone): string {
  const isWeek =
    before.latest === addDays(date, -7) && after.latest === addDays(date, 7) && before.earliest === before.latest;
  return isWeek
    ? `${shareOf(before)} en uke før, ${shareOf(after)} en uke etter.`
    : `${shareWithDay(before)}, ${shareWithDay(after)}.`;
}

function evidence({date, before, after, answer}: Verdict): string {
  if (answer === "not-reached" && before?.latest === date)
    return `Kommuner med ${shareOf(before)} av innbyggerne hadde signert.`;
  if (before !== null && after !== null) return around(date, before, after);
  if (after !== null) return `Det første publiserte tallet er ${shareWithDay(after)}.`;
  if (before !== null) return `Det siste publiserte tallet er ${shareWithDay(before)}.`;
  return "Ingen andel er publisert.";
}

const inTimeText = (inTime: Verdict["inTime"], deadline: string): string =>
  inTime === "unknown"
    ? `Om det skjedde før fristen ${deadline}, vet vi ikke.`
    : inTime
      ? `Det skjedde før fristen ${deadline}.`
      : `Det skjedde etter fristen ${deadline}.`;

/** The sentence after the day: "Målet var nådd. Om det skjedde før fristen 1. juli, vet vi ikke." */
export function verdictText(verdict: Verdict, letter: IsoDate, deadline: IsoDate): string {
  const {date, answer, reachedBy, inTime} = verdict;
  if (answer === "not-asked") return `Kommunene var ikke spurt ennå. Brevet kom ${dayAndMonth(letter)}.`;
  if (answer === "unknown") return `Vi vet ikke om målet var nådd. ${evidence(verdict)}`;
  if (answer === "not-reached") return `Målet var ikke nådd. ${evidence(verdict)}`;
  const since = reachedBy === null || reachedBy.latest === date ? "" : ` senest ${dayAndMonth(reachedBy.latest)}`;
  const timely = date < deadline ? "" : ` ${inTimeText(inTime, dayAndMonth(deadline))}`;
  return `Målet var nådd${since}.${timely}`;
}

/** The day and the sentence as one text: for screen readers, the title of a picture, a test. */
export const verdictSentence = (verdict: Verdict, letter: IsoDate, deadline: IsoDate): string =>
  `${longDate(verdict.date)}: ${verdictText(verdict, letter, deadline)}`;

/** What the target was. */
export const targetSentence = (share: number, deadline: IsoDate): string =>
  `Målet var at kommuner med over ${share === 0.5 ? "halvparten" : percent(share, 0)} av innbyggerne utenfor Midt-Norge skulle signere før ${longDate(deadline)}.`;

/** The distance to the target on a total's own day; a range is rounded outwards, and said to be "about". */
export function marginText({low, high}: PopulationInterval, quota: number): string {
  if (low >= quota) return `${roundedRange(low - quota, high - quota)} innbyggere over målet`;
  if (high < quota) return `${roundedRange(quota - high, quota - low)} innbyggere under målet`;
  return "så avrundet at det ikke viser om målet var nådd";
}

/**
 * The total of the very day: "8. juli hadde 183 av 291 kommuner med 65 % av innbyggerne signert ifølge HealthTalk, …".
 * @param basis said of the inhabitants when the reader counts by another year
 */
export function totalSentence(
  total: Milestone,
  population: PopulationInterval | null,
  quota: number,
  publishers: readonly string[],
  basis = ""
): string {
  const when = total.earliest === total.latest ? "" : "Senest ";
  const start = `${when}${dayAndMonth(total.latest)} hadde ${integer(total.signedCount)} av ${integer(total.invitedCount)} kommuner`;
  const by = `ifølge ${listed(publishers)}`;
  if (total.share === null || population === null) return `${start} signert ${by}. Andelen er ikke oppgitt.`;
  return `${start} med ${shareOf(total)} av innbyggerne${basis} signert ${by}, ${marginText(population, quota)}.`;
}

/** Between two totals: that nothing is known of the day. */
export function gapSentence({date, before, after}: Verdict, deadline: IsoDate): string {
  const end = date === deadline ? "Fristen gikk ut dagen før. " : "";
  if (before === null || after === null || before.latest === date) return end.trimEnd();
  return `${end}Vi har ikke funnet noen andel for dagene mellom ${dayAndMonth(before.latest)} og ${dayAndMonth(after.latest)}.`;
}

/** How many did not sign, as its source has it, with the source's own day. */
export const notSignedSentence = (notSigned: number, byChoice: number): string =>
  `${integer(notSigned)} signerte ikke, om lag ${integer(byChoice)} etter et aktivt valg`;

/** "42 signerte og 1 vedtok å signere": a decision is not a signature. */
export function signedAndDecided(signed: number, decided: number): string {
  const first = `${integer(signed)} signert`;
  return decided === 0 ? first : `${first} og ${integer(decided)} vedtatt`;
}
