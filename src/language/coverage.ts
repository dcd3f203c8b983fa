// The sentences about where things stand. Each takes numbers and gives text; what is documented, what is official and
// what is unknown never share a sentence without saying which is which.
import type {DashboardData} from "../model/dashboard-data.js";
import {share, type DocumentedCoverage} from "../model/coverage.js";
import type {PaceNeeded, PopulationInterval} from "../model/official.js";
import type {IsoDate, Milestone} from "../model/types.js";
import {baseDay, theInhabitants, type BaseYears} from "./base-year.js";
import {dayAndMonth, longDate} from "./dates.js";
import {between, count, integer, percent, printedShare} from "./numbers.js";

/** "183 av 291 kommuner". */
export function municipalitiesOf(milestone: Milestone): string {
  return `${integer(milestone.signedCount)} av ${integer(milestone.invitedCount)} kommuner`;
}

/** Day of a total: "8. juli 2020", or "senest 17. juni 2020" when only bounded. */
export function dayOfTotal(milestone: Milestone): string {
  return milestone.earliest === milestone.latest ? longDate(milestone.latest) : `senest ${longDate(milestone.latest)}`;
}

/** The page's heading: what is known of the whole, as news. */
export function headline(date: IsoDate, letter: IsoDate, total: Milestone | null): string {
  if (date < letter) return "Kommunene er ikke spurt ennå";
  if (!total || total.share === null || total.shareDigits === null) return "Ingen offisiell andel er kjent ennå";
  const half = total.share > 0.5 ? "Over halvparten: k" : "K";
  return `${half}ommuner med ${printedShare(total.share, total.shareDigits)} av innbyggerne hadde signert`;
}

/** What the numbers are about, for those who come here first. */
export function campaignLead(letter: IsoDate, deadline: IsoDate, target: number): string {
  const part = target === 0.5 ? "mer enn halvparten" : `mer enn ${percent(target, 0)}`;
  return `Kommunene utenfor Midt-Norge ble ${dayAndMonth(letter)} bedt om å signere en intensjonserklæring om Akson, felles kommunal journal. Målet var ${part} av innbyggerne før ${longDate(deadline)}.`;
}

/** One sentence under the heading, on what most readers will otherwise miss. */
export function namesAreMissing(total: Milestone | null, documented: DocumentedCoverage, years: BaseYears): string {
  const named = documented.minimum;
  const part = `${percent(share(named), 1)} av ${theInhabitants(years)}`;
  if (!total) return `Med navn og kilde kjenner vi ${count(named.count, "kommune", "kommuner")} (${part}).`;
  if (named.count >= total.signedCount) {
    return `Vi kan navngi ${count(named.count, "kommune", "kommuner")} (${part}), minst like mange som den siste offisielle totalen (${integer(total.signedCount)}).`;
  }
  const most =
    named.count * 2 < total.signedCount ? "De fleste navnene er ukjente for oss" : "Ikke alle navnene er kjent for oss";
  return `${most}: Av ${count(total.signedCount, "signatur", "signaturer")} kan vi navngi ${integer(named.count)} (${part}).`;
}

/** Distance between a total and the target in inhabitants, with what the rounding leaves open. */
export function distance(population: PopulationInterval, quota: number): string {
  if (population.low >= quota)
    return `${capitalise(between(population.low - quota, population.high - quota))} innbyggere over målet.`;
  if (population.high < quota)
    return `${capitalise(between(quota - population.high, quota - population.low))} innbyggere manglet.`;
  return "Avrundingen gjør det umulig å si om målet var nådd.";
}

/** "142 000 innbyggere om dagen i 7 dager". */
export function pace({daysLeft, perDay}: PaceNeeded): string {
  return `Det krevde ${between(perDay.low, perDay.high)} innbyggere om dagen i ${count(daysLeft, "dag", "dager")}.`;
}

/** Which total a day without one of its own stands on. */
export function standsOn(total: Milestone, date: IsoDate): string {
  if (total.latest === date) return `Totalen er oppgitt for ${dayOfTotal(total)}.`;
  return `Siste offisielle total med andel er fra ${dayOfTotal(total)}; ingen er kjent for ${dayAndMonth(date)}.`;
}

/** To the deadline and past it. */
export function deadlineDistance(daysLeft: number, deadline: IsoDate): string {
  if (daysLeft > 0) return `${count(daysLeft, "dag", "dager")} til fristen ${dayAndMonth(deadline)}`;
  if (daysLeft === 0) return `Fristen er ute i dag, ${dayAndMonth(deadline)}`;
  return `${count(-daysLeft, "dag", "dager")} etter fristen ${dayAndMonth(deadline)}`;
}

/** The lower and upper bound of the documented share, when they differ. */
export function documentedRange(documented: DocumentedCoverage): string {
  const {minimum, maximum} = documented;
  if (minimum.population === maximum.population) return "";
  return `Regner vi med dem som kan ha signert (usikker dato), er det høyst ${percent(share(maximum), 1)}.`;
}

/** Denominator and base day, as subtitles say it. */
export function denominatorText(data: DashboardData, denominator: number): string {
  return `${integer(denominator)} innbyggere utenfor Helseplattformens område (${baseDay(data.baseYear)})`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nb") + text.slice(1);
}

/** What a screen reader hears after a change of day. */
export function announceDay(date: IsoDate, documented: DocumentedCoverage, total: Milestone | null): string {
  const named = `${longDate(date)}: dokumentert med navn ${percent(share(documented.minimum), 1)}`;
  const official =
    total && total.share !== null && total.shareDigits !== null
      ? `, offisiell total ${printedShare(total.share, total.shareDigits)} fra ${dayOfTotal(total)}`
      : "";
  return `${named}${official}.`;
}
