// Words of the counties' figure.
import {longDate} from "../../language/dates.js";
import {count, integer, percent} from "../../language/numbers.js";
import {listed} from "../../language/plain-text.js";
import {shortStatusName} from "../../language/statuses.js";
import type {Shown} from "../../model/status.js";
import type {IsoDate} from "../../model/types.js";

export const countyWords = {
  title: "Akson: svarene i hvert fylke",
  all: "Alle spurte",
  inhabitants: (people: number): string => `${integer(people)} innb.`,
  without: "#\u00a0uten kilde",
  allOf: (municipalities: number): string => `Alle ${integer(municipalities)} kommuner`,
  and: (name: string): string => `${name} m.fl.`
};

export const countyLead = (date: IsoDate): string =>
  `Andel av innbyggerne i de spurte kommunene etter svar, ${longDate(date)}. Høyden på hvert fylke viser folketallet; øverst er summen.`;

/** Where everything is known, and where it may be. */
export function countiesHeading(whole: readonly string[], perhaps: readonly string[]): string {
  if (whole.length === 1) return `Bare i ${whole[0]} kjenner vi alle svarene`;
  if (whole.length > 1) return `I ${listed(whole)} kjenner vi alle svarene`;
  if (perhaps.length > 0) return `Hele ${listed(perhaps)} kan ha signert, men dagen er usikker`;
  return "Ikke i noe fylke kjenner vi alle svarene";
}

/** Parts in inhabitants, and what they add up to. */
export function countiesSum(parts: readonly {shown: Shown; population: number}[], total: number): string {
  const terms = parts.map(({shown, population}) => `${integer(population)} ${shortStatusName[shown].toLowerCase()}`);
  return `${terms.join(" + ")} = ${integer(total)} innbyggere.`;
}

export interface CountyAnswers {
  name: string;
  population: number;
  parts: readonly {shown: Shown; population: number; codes: readonly string[]}[];
}

/** What is there is never 0 %. */
const wholePercent = (share: number): string =>
  share > 0 && share < 0.005 ? `under ${percent(0.01, 0)}` : percent(share, 0);

export function countiesAlt(date: IsoDate, counties: readonly CountyAnswers[]): string {
  const texts = counties.map(({name, population, parts}) => {
    const answers = parts.map(
      ({shown, population: people, codes}) =>
        `${shortStatusName[shown].toLowerCase()} ${wholePercent(people / population)} (${count(codes.length, "kommune", "kommuner")})`
    );
    return `${name}: ${answers.join(", ")}`;
  });
  return `Ett felt for hvert fylke, delt etter svar, ${longDate(date)}. ${texts.join(". ")}.`;
}

/** One sentence a county and reading: the bound, its day and what it assumes. */
export function leastSentences(
  bounds: readonly {county: string; date: IsoDate; least: number; unnamed: number; out: readonly string[]}[]
): string {
  if (bounds.length === 0) return "";
  const sentences = bounds.map(
    ({county, date, least, unnamed, out}) =>
      `Hvis ${listed(out)} ikke signerte, hadde minst ${integer(least)} kommuner i ${county} signert ` +
      `${longDate(date)}, uansett hvilke ${integer(unnamed)} uten navn det var.`
  );
  return `${sentences.join(" ")} «Minst» er en grense, ikke et anslag.`;
}

/** What a bound of the table rests on. */
export const leastBasis = (date: IsoDate, out: readonly string[]): string =>
  `Grense over alle mengder av kommuner som stemmer med tallene for ${longDate(date)}, hvis ${listed(out)} ikke signerte`;

export const countiesNote =
  "Farger og mønstre er som i kartet. Ingen har publisert tall per fylke. Kommunene i Helseplattformens område ble ikke spurt og er ikke med.";
