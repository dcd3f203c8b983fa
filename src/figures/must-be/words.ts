// Words of what must be. «Minst» is a bound, no estimate; «sannsynlig» and «forventet» have no place here.
import {dayOfTotal} from "../../language/coverage.js";
import {longDate} from "../../language/dates.js";
import {count, decimal, integer, percent, printedShare} from "../../language/numbers.js";
import type {Group, GroupKind, MustBeDay, ProvenRange} from "../../model/must-be-data.js";
import type {Milestone} from "../../model/types.js";
import {namesOf} from "../worlds/words.js";
import type {Reading} from "../../model/unnamed.js";

export const mustBeWords = {
  heading: "Hva må stemme?",
  mapHeading: "Hvor må flere ha signert?",
  nobodyForced: "Tallene peker ikke ut én eneste kommune",
  someForced: "Tallene avgjør noen enkelte kommuner",
  boundLead: "«Minst» er en grense, ikke et anslag.",
  bound:
    "Det virkelige tallet kan være mye høyere. Der det ikke står noen grense, kan alt fra ingen til alle ha signert.",
  none: "ingen nedre grense",
  noneBeyond: "ingen nedre grense ut over det som har navn",
  single: "En bestemt kommune",
  notForced: "ingen må ha signert, ingen kan utelukkes",
  unnamedRow: (number: number) => `De ${integer(number)} uten navn`,
  restRow: (number: number) => `De ${integer(number)} som ikke signerte`,
  outlined: (name: string, more: number) => `${name}: minst ${integer(more)} flere må ha signert*`,
  same: "det samme",
  otherSizes: "Andre størrelsesgrupper",
  basis: "grenser over alle mengder av kommuner som stemmer med tallene"
};

const numerals = ["ingen", "den ene", "de to", "de tre", "de fire", "de fem", "de seks"];

/** Heads of the three columns; `out`: names of those a reading takes out. */
export const readingHead: Record<Reading, (out: readonly string[]) => string> = {
  "delay-and-no-out": ({length}) => `Hvis ${numerals[length] ?? `de ${integer(length)}`}* ikke signerte`,
  "no-out": (out) => `Hvis bare ${namesOf(out)} ikke signerte`,
  "all-open": () => "Uten antakelse"
};

export const readingName: Record<Reading, string> = {
  "delay-and-no-out": "ingen av dem som ba om utsettelse eller sa nei, signerte",
  "no-out": "bare den som sa nei, signerte ikke",
  "all-open": "ingen antakelse"
};

const totalText = ({signedCount, share, shareDigits}: Milestone): string =>
  `${count(signedCount, "kommune", "kommuner")} med ${printedShare(share ?? 0, shareDigits ?? 2)} av innbyggerne`;

export const mustBeLead = ({total, named, unnamed}: MustBeDay): {text: string; strong: string} => ({
  text:
    `${longDate(total.latest)}: Publiserte tall sier at ${totalText(total)} hadde signert. ` +
    `${integer(named.count)} av dem har navn, så ${integer(unnamed.count)} mangler. Tabellen viser det som er sant`,
  strong: `uansett hvilke ${integer(unnamed.count)} det var.`
});

/** "2,20–2,25 millioner innbyggere". */
export const millions = (low: number, high: number): string => {
  const [from, to] = [decimal(low / 1e6, 2), decimal(high / 1e6, 2)];
  return `${from === to ? from : `${from}–${to}`} millioner innbyggere`;
};

const thousands = (value: number): string => integer(value);

export function groupName({group, members, named}: Group, countyName: (code: string) => string): string {
  switch (group.kind) {
    case "county":
      return countyName(group.county);
    case "largest":
      return `De ${integer(group.count)} største uten kilde`;
    case "size":
      return group.below === null
        ? `Kommuner fra ${thousands(group.from)} innbyggere`
        : group.from === 0
          ? `Kommuner under ${thousands(group.below)} innbyggere`
          : `Kommuner fra ${thousands(group.from)} til under ${thousands(group.below)}`;
    case "drafters":
      return `De ${integer(members.count)} som utformet brevet (${integer(named.count)} har navn)`;
  }
}

export const groupOrder: readonly GroupKind["kind"][] = ["largest", "size", "county", "drafters"];

/**
 * How many of a group signed, the named included. An upper end is only said where nobody in the group is assumed out.
 */
export function countText({least, most}: ProvenRange, {named, members, group}: Group): string {
  const hasLower = least > named.count;
  const hasUpper = group.kind === "largest" && most < members.count;
  if (!hasLower && !hasUpper) return named.count === 0 ? mustBeWords.none : mustBeWords.noneBeyond;
  return hasUpper ? `${integer(least)}–${integer(most)} signerte` : `minst ${integer(least)} signerte`;
}

/** A county's share of inhabitants, at least. */
export const shareText = (population: number, of: number): string =>
  `minst ${percent(population / of, 1)} av innbyggerne`;

/** Explains the asterisk. */
export const readingNote = (names: string, total: MustBeDay): string => {
  const {low, high} = total.published;
  const whole = (value: number) => percent(value / total.denominator, 1).replace(/\u00a0%$/, "");
  return (
    `*${names} ba om utsettelse eller sa nei, så vidt kildene forteller. «Ukjent» er ikke «nei». ` +
    `Andelen er avrundet av kilden: ${whole(low)}–${percent(high / total.denominator, 1)}.`
  );
};

/** With and without the largest that is open. */
export function withAndWithout(
  name: string,
  population: number,
  {published, denominator}: MustBeDay,
  quota: number
): string {
  const others = {low: published.low - population, high: published.high - population};
  const share = (value: number) => percent(value / denominator, 1);
  const state = ({low, high}: {low: number; high: number}) =>
    low >= quota ? "var målet nådd" : high < quota ? "var målet ikke nådd" : "kan det ikke avgjøres";
  const without = `Hvis ${name} ikke signerte, ${state(published)} av de andre alene.`;
  const range = `${share(others.low).replace(/\u00a0%$/, "")}–${share(others.high)}`;
  return `${without} Hvis ${name} signerte, hadde de andre ${range}; om de nådde målet uten ${name}, ${state(others)}.`;
}

export const mustBeFinding = (bounds: readonly {name: string; more: number}[]): string =>
  bounds.length === 0
    ? "Tallene gir ikke noe fylke en nedre grense ut over det som har navn."
    : `${bounds
        .map(({name, more}) => `I ${name} må minst ${integer(more)} flere enn de navngitte ha ` + `signert*`)
        .join("; ")}. ` + "Tallene sier ikke hvilke.";

export const mustBeAlt = (day: MustBeDay, finding: string): string =>
  `Kart over det som må stemme ${dayOfTotal(day.total)}. ${finding} Et fylke med en slik grense har omriss. ` +
  "«Minst» er en grense, ikke et anslag.";

export const mustBeMethod =
  "Minste og største verdi over alle mengder av kommuner som stemmer med antall, andel og navn (Manski 2003). Ingen " +
  "modell.";

export const mustBeAssumption = (names: string): string => `*Forutsatt at ${names} ikke signerte.`;
