// Words of the worlds: «tenkt», «trukket ut», «stemmer med tallene». Never «sannsynlig», never «forventet».
import type {Milestone} from "../../model/types.js";
import {dayOfTotal} from "../../language/coverage.js";
import {longDate} from "../../language/dates.js";
import {count, integer, percent, printedShare} from "../../language/numbers.js";
import type {WorldLook} from "./looks.js";

export const worldWords = {
  heading: "Slik kan det ha vært: fire av svært mange tenkte utfall",
  mark: "TENKT",
  name: (number: number) => `Tenkt utfall nr. ${integer(number)}`,
  next: "Fire nye",
  previous: "Forrige fire",
  number: "Vis fra nummer",
  download: "Last ned 1000 tenkte utfall (CSV)",
  legend: "Tegnforklaring",
  controls: "Velg tenkte utfall",
  file: "tenkte-utfall",
  note:
    "Et tenkt utfall er ikke mer riktig enn et annet, og ingen kommune «har signert» fordi den er trukket ut. " +
    "At noe er likt i alle fire uten å være dokumentert, er tilfeldig.",
  wrongYear: (year: number) =>
    `Andelene er publisert med folketallet 1.1.${year}. Velg det folketallet for å se tenkte utfall.`,
  noTotal: (day: string) =>
    `${day}: Ingen publiserte tall med andel har kommuner uten navn bak seg på denne dagen. ` +
    "Da er det ingenting å trekke ut.",
  wait: "Henter kart …",
  csvBasis: "tenkt utfall, trukket ut; stemmer med tallene; nummeret er frøet"
};

/** "183 kommuner, 65 %". */
const totalText = ({signedCount, share, shareDigits}: Milestone): string =>
  `${count(signedCount, "kommune", "kommuner")}, ${printedShare(share ?? 0, shareDigits ?? 2)}`;

export const namesOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} og ${names[names.length - 1]}`;

/** What was assumed, in the picture, too. */
export const assumption = (out: readonly string[]): string =>
  out.length === 0 ? "Ingen er antatt utenfor." : `${namesOf(out)} er antatt ikke å ha signert.`;

export const worldsSubtitle = (total: Milestone, out: readonly string[]): string =>
  `${longDate(total.latest)}. Hvert utfall stemmer med tallene (${totalText(total)}) og med alle navn vi har. ` +
  `Resten er trukket ut. ${assumption(out)}`;

export const worldsFinding =
  "Se etter det som skifter fra kart til kart: det vet vi ikke. Det som er dokumentert, står stille i alle.";

/** Why it is not left open. */
export const whyOut = (out: readonly string[]): string =>
  out.length === 0
    ? ""
    : `${namesOf(out)} er holdt utenfor fordi en kilde sier at svaret var nei. Uten den antakelsen ville de fleste ` +
      `utfall som stemmer med tallene, hatt den største kommunen med: den løser regnestykket alene.`;

export const worldsAlt = (numbers: readonly number[], total: Milestone, out: readonly string[]): string =>
  `Fire kart side om side, tenkte utfall nr. ${numbers.map(integer).join(", ")}, hvert merket TENKT. ` +
  `Hvert stemmer med tallene for ${dayOfTotal(total)}: ${totalText(total)}. ${assumption(out)} ` +
  `Hvilke kommuner som er trukket ut, skifter fra kart til kart; de dokumenterte er like. Ingen kommune er navngitt.`;

export const worldsMethod =
  "Alle mengder av kommuner som stemmer med antall og andel, teller likt; hvert utfall er trukket ut blant dem. " +
  "Nummeret er frøet.";

/** "183 kommuner, 65,1 %" and some counties. */
export const panelLines = (
  tally: {count: number; population: number; counties: readonly {name: string; signed: number; invited: number}[]},
  denominator: number
): string[] => [
  `${count(tally.count, "kommune", "kommuner")}, ${percent(tally.population / denominator, 2)}`,
  ...tally.counties.slice(0, 4).map(({name, signed, invited}) => `${name} ${integer(signed)} av ${integer(invited)}`)
];

export const lookName: Record<WorldLook, string> = {
  documented: "Dokumentert: likt i alle",
  "drawn-differs": "Trukket ut her, skifter",
  "drawn-in-all": "Trukket ut i alle fire",
  "left-differs": "Ikke trukket ut her, skifter",
  "left-in-all": "Ikke trukket ut i noen av de fire",
  "assumed-out": "Antatt ikke signert",
  "not-invited": "Helseplattformen, ikke spurt"
};
