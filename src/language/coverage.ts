// The sentences about where things stand. Each takes numbers and gives text; what is documented, what was published as
// a total and what is unknown never share a sentence without saying which is which.
import type {DashboardData} from "../model/dashboard-data.js";
import {share, type DocumentedCoverage} from "../model/coverage.js";
import type {PaceNeeded} from "../model/official.js";
import type {IsoDate, Milestone} from "../model/types.js";
import {baseDay} from "./base-year.js";
import {dayAndMonth, longDate} from "./dates.js";
import {between, count, integer, percent} from "./numbers.js";

/** "183 av 291 kommuner". */
export function municipalitiesOf(milestone: Milestone): string {
  return `${integer(milestone.signedCount)} av ${integer(milestone.invitedCount)} kommuner`;
}

/** Day of a total: "8. juli 2020", or "senest 17. juni 2020" when only bounded. */
export function dayOfTotal(milestone: Milestone): string {
  return milestone.earliest === milestone.latest ? longDate(milestone.latest) : `senest ${longDate(milestone.latest)}`;
}

/** Introduces the numbers to new readers. */
export function campaignLead(letter: IsoDate, deadline: IsoDate, target: number): string {
  const part = target === 0.5 ? "mer enn halvparten" : `mer enn ${percent(target, 0)}`;
  return `Kommunene utenfor Midt-Norge ble ${dayAndMonth(letter)} bedt om å signere en intensjonserklæring om Akson, felles kommunal journal. Målet var ${part} av innbyggerne før ${longDate(deadline)}.`;
}

/** Whom we know by name, against the total of the same day where there is one. A decision is not a signature. */
export function namedSentence(signed: number, decided: number, totalOfDay: Milestone | null): string {
  const alsoDecided = decided === 0 ? "" : ` I tillegg hadde ${integer(decided)} vedtatt å signere.`;
  if (totalOfDay === null) return `Vi har funnet navnet på ${integer(signed)} som hadde signert.${alsoDecided}`;
  const total = integer(totalOfDay.signedCount);
  return signed > totalOfDay.signedCount
    ? `Vi har funnet navnet på ${integer(signed)} som hadde signert, flere enn det publiserte tallet (${total}).${alsoDecided}`
    : `Vi har funnet navnet på ${integer(signed)} av de ${total} som hadde signert.${alsoDecided}`;
}

/** "142 000 innbyggere om dagen i 7 dager". */
export function pace({daysLeft, perDay}: PaceNeeded): string {
  return `Det krevde ${between(perDay.low, perDay.high)} innbyggere om dagen i ${count(daysLeft, "dag", "dager")}.`;
}

/** Days to the deadline, or since it. */
export function deadlineDistance(daysLeft: number, deadline: IsoDate): string {
  if (daysLeft > 0) return `${count(daysLeft, "dag", "dager")} til fristen ${dayAndMonth(deadline)}`;
  if (daysLeft === 0) return `Fristen er ute i dag, ${dayAndMonth(deadline)}`;
  return `${count(-daysLeft, "dag", "dager")} etter fristen ${dayAndMonth(deadline)}`;
}

/** What the documented share would be with those whose day is uncertain; empty when there are none. */
export function documentedRange({minimum, maximum}: DocumentedCoverage): string {
  if (minimum.population === maximum.population) return "";
  return `Med dem som kan ha signert allerede da, ${percent(share(maximum), 1)}.`;
}

/** Denominator and base day, as subtitles say it. */
export function denominatorText(data: DashboardData, denominator: number): string {
  return `${integer(denominator)} innbyggere utenfor Helseplattformens område (${baseDay(data.baseYear)})`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nb") + text.slice(1);
}
