// What is known of one municipality, in sentences.
import type {StatusOnDate} from "../../model/status.js";
import type {IsoDate, Municipality, SigningEvent} from "../../model/types.js";
import {baseDay} from "../../language/base-year.js";
import {longDate, longInterval} from "../../language/dates.js";
import {integer, percent} from "../../language/numbers.js";
import {eventName, statusName} from "../../language/statuses.js";

/** "8. juli 2020: Ba om utsettelse. Kan ha sagt nei, dagen er usikker." */
export function statusSentence({status, possibly}: StatusOnDate, date: IsoDate): string {
  const uncertain =
    possibly === null || possibly === "unknown" || possibly === "not-invited"
      ? null
      : `${statusName[`possibly-${possibly}`]}.`;
  // What may have happened is the better answer where nothing is documented.
  const certain = status === "unknown" && uncertain !== null ? null : `${statusName[status]}.`;
  return [`${longDate(date)}:`, certain, uncertain].filter((part) => part !== null).join(" ");
}

/** "Signerte mellom 14. april og 26. juni 2020". */
export function eventSentence({kind, earliest, latest}: SigningEvent): string {
  return `${eventName[kind]} ${longInterval(earliest, latest)}`;
}

/** "693 494 innbyggere (1.1.2020), 15,0 % av innbyggerne i de spurte kommunene". */
export function weightSentence(municipality: Municipality, denominator: number, year: number): string {
  const people = `${integer(municipality.population)} innbyggere (${baseDay(year)})`;
  return municipality.invited
    ? `${people}, ${percent(municipality.population / denominator, 1)} av innbyggerne i de spurte kommunene`
    : people;
}

/** Name and what is known, as one announcement. */
export function announceMunicipality([name, ...sentences]: readonly string[]): string {
  return name === undefined ? "" : `${name}. ${sentences.join(" ")}`;
}
