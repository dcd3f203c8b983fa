// What is known of one municipality, in sentences.
import type {StatusOnDate} from "../../model/status.js";
import type {IsoDate, Municipality, SigningEvent} from "../../model/types.js";
import {baseDay} from "../../language/base-year.js";
import {longDate, longInterval} from "../../language/dates.js";
import {integer, percent} from "../../language/numbers.js";
import {eventName, statusName} from "../../language/statuses.js";

/** "Status 8. juli 2020: Signert." and, when a source's interval is open, what it may be. */
export function statusSentence({status, possibly}: StatusOnDate, date: IsoDate): string {
  const open =
    possibly === null || possibly === "unknown"
      ? ""
      : status === "unknown"
        ? ` Datoen er usikker: kan være «${statusName[possibly].toLocaleLowerCase("nb")}» allerede.`
        : ` Kan ha blitt «${statusName[possibly].toLocaleLowerCase("nb")}»; datoen er usikker.`;
  return `${longDate(date)}: ${statusName[status]}.${open}`;
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
