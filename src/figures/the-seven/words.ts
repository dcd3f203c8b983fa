// What the seven did, in words.
import {longDate, longInterval} from "../../language/dates.js";
import {listed} from "../../language/plain-text.js";
import {eventName} from "../../language/statuses.js";
import type {EventKind, IsoDate, SigningEvent} from "../../model/types.js";

export const sevenWords = {
  heading: "Hva gjorde de sju som laget brevet?",
  title: "De sju kommunene som var med på å lage intensjonserklæringen om Akson, og hva de selv gjorde",
  deadline: "Frist 1. juli",
  later: (day: IsoDate): string => `Dempet: senere enn ${longDate(day)}`,
  note:
    "Hver stripe går fra den første til den siste dagen noe kan ha skjedd. Oslos nei er gjengitt av statsråden; " +
    "noe vedtak er ikke funnet."
} as const;

export const subtitle = (day: IsoDate): string => `Hendelser med kilde, til og med ${longDate(day)}.`;

/** What came of it: the last thing that is known, and what came before it. */
export function outcomeText(events: readonly SigningEvent[]): string {
  if (events.length === 0) return "Vi vet ingenting";
  const kinds = [...new Set(events.map(({kind}) => kind))];
  if (kinds.includes("signed")) return kinds.includes("postponed") ? "Ba om utsettelse, signerte" : "Signerte";
  if (kinds.includes("decided")) return "Vedtok å signere";
  if (kinds.includes("declined")) return kinds.includes("postponed") ? "Ba om utsettelse, så nei" : "Sa nei";
  if (kinds.includes("postponed")) return "Ba om utsettelse";
  return "Debattert, utfallet ukjent";
}

/** With what came after a day called later. */
export function outcomeOn(events: readonly SigningEvent[], day: IsoDate): string {
  const [then, all] = [outcomeText(events.filter(({earliest}) => earliest <= day)), outcomeText(events)];
  return then === all ? all : `${then}; senere: ${all.slice(0, 1).toLocaleLowerCase("nb")}${all.slice(1)}`;
}

/** The groups in a sentence: none of the seven is left out. */
export function sevenFinding(rows: readonly {name: string; outcome: string}[]): string {
  const groups = new Map<string, string[]>();
  for (const {name, outcome} of rows) groups.set(outcome, [...(groups.get(outcome) ?? []), name]);
  return [...groups].map(([outcome, names]) => `${outcome}: ${listed(names)}.`).join(" ");
}

export const eventLabel = ({kind, earliest, latest}: {kind: EventKind; earliest: IsoDate; latest: IsoDate}): string =>
  `${eventName[kind]} ${longInterval(earliest, latest)}`;
