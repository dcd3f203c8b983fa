// Quotas, outcomes, correlation and differences between scenarios, in sentences.
import type {QuotaChoice, ScenarioState} from "./state.js";
import type {Threshold} from "../model/quota.js";
import {followingAtHalf} from "../engine/concordance.js";
import type {Correlation, Choice, Status} from "../engine/types.js";
import type {Difference} from "./difference.js";
import {highestOf, type SizeClass} from "./size-classes.js";
import type {MunicipalityCode} from "../model/types.js";
import {longDate} from "../language/dates.js";
import {count, integer, percent} from "../language/numbers.js";

const noBreakSpace = "\u00a0";

/** A decimal share as a percentage with its own digits: "0.5" is "50 %", "0.505" is "50,5 %". */
export function sharePercent(share: string): string {
  const digits = Math.max(0, (share.split(".")[1] ?? "").replace(/0+$/, "").length - 2);
  return percent(Number(share), digits);
}

/** A probability or correlation as set by the reader: "60 %", "12,5 %". */
export const setPercent = (share: number): string =>
  percent(share, Number.isInteger(Number((share * 100).toFixed(9))) ? 0 : 1);

const comparisonWord = {"more than": "mer enn", "at least": "minst"} as const;

/** "mer enn 50 %", "minst 55 %": for headings, legends and tables. */
export const quotaPhrase = ({comparison, share}: Threshold): string =>
  `${comparisonWord[comparison]} ${sharePercent(share)}`;

/** "mer enn halvparten av innbyggerne": for sentences. */
export const quotaGoal = ({comparison, share}: Threshold): string =>
  `${comparisonWord[comparison]} ${Number(share) === 0.5 ? "halvparten" : sharePercent(share)} av innbyggerne`;

const pickName: Readonly<Record<Choice, string>> = {
  in: "signerer",
  out: "signerer ikke",
  undecided: "ikke bestemt"
};

/** What the picks alone settle, in inhabitants. */
export interface Outcome {
  status: Status;
  quota: QuotaChoice;
  /** Inhabitants the quota takes. */
  needed: number;
  /** Inhabitants of those in. */
  inside: number;
  /** Inhabitants of the undecided. */
  undecided: number;
}

const people = (value: number): string => count(value, "innbygger", "innbyggere");

/** "Nådd: …", "Ikke nådd: …", "Kan ikke nås: …" or "Åpent: …", with how many inhabitants. */
export function outcomeSentence({status, quota, needed, inside, undecided}: Outcome): string {
  const goal = quotaGoal(quota);
  if (status === "reached") {
    if (inside === needed)
      return `Nådd på innbyggeren: De som signerer, har nøyaktig de ${integer(needed)} innbyggerne som ${goal} krever.`;
    return `Nådd: De som signerer, har ${people(inside - needed)} mer enn det ${goal} krever.`;
  }
  if (status === "impossible") {
    if (undecided === 0) return `Ikke nådd: Det mangler ${people(needed - inside)} på ${goal}.`;
    return `Kan ikke nås: Selv om alle som ikke er bestemt, signerer, mangler det ${people(needed - inside - undecided)} på ${goal}.`;
  }
  return `Åpent: Det mangler ${people(needed - inside)} på ${goal}, og de som ikke er bestemt, har ${integer(undecided)}.`;
}

/** How much members follow each other, by the correlation between two of them. */
export function followWords(correlation: number): string {
  if (correlation === 0) return "ikke i det hele tatt";
  if (correlation <= 0.1) return "litt";
  if (correlation <= 0.3) return "en del";
  if (correlation <= 0.6) return "mye";
  return "nesten helt";
}

/** Both correlations in plain words. */
export function correlationSentence({national, group}: Correlation): string {
  if (national === 0 && group === 0) return "Hver kommune bestemmer seg uavhengig av de andre.";
  const country = `Kommuner i ulike fylker følger hverandre ${followWords(national)}`;
  return `${country}, kommuner i samme fylke ${group === 0 ? "verken mer eller mindre" : followWords(national + group)}.`;
}

/** What that means: how often a neighbour signs when one has, if each would sign in half of all cases. */
export function correlationExample({national, group}: Correlation): string {
  const figure = (correlation: number): string => percent(followingAtHalf(correlation), 0);
  const lead =
    "Når hver kommune signerer i halvparten av tilfellene, og én har signert, er sannsynligheten for at en annen også gjør det";
  return `${lead}, ${figure(national + group)} i samme fylke og ${figure(national)} i et annet fylke.`;
}

/** "under 2000", "2000–4999", "50 000 og over": a size class by its inhabitants. */
export function sizeClassName(sizeClass: SizeClass, classes: readonly SizeClass[]): string {
  const highest = highestOf(sizeClass, classes);
  if (highest === null) return `${integer(sizeClass.lowest)} og over`;
  return sizeClass.lowest === 0 ? `under ${integer(highest + 1)}` : `${integer(sizeClass.lowest)}–${integer(highest)}`;
}

/** What a scenario starts from. */
export const baseName = ({base, date}: globalThis.Pick<ScenarioState, "base" | "date">): string =>
  ({
    before: "før kampanjen",
    documented: `dokumentert ${longDate(date)}`,
    drawn: `loddtrekning som stemmer med tallene ${longDate(date)}`
  })[base];

const listed = 3;

/** "Oslo", "Oslo og Bergen", "Oslo, Bergen, Stavanger og 4 andre kommuner". */
export function listNames(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  if (names.length <= listed + 1) return `${names.slice(0, -1).join(", ")} og ${names[names.length - 1]}`;
  return `${names.slice(0, listed).join(", ")} og ${count(names.length - listed, "annen kommune", "andre kommuner")}`;
}

/**
 * One difference as a sentence about the second scenario, with the first as its measure.
 * @param nameOf display name of a municipality
 */
export function differenceSentence(difference: Difference, nameOf: (code: MunicipalityCode) => string): string {
  switch (difference.kind) {
    case "base":
      return `Utgangspunktet er ${baseName(difference.to)}, ikke ${baseName(difference.from)}.`;
    case "picks":
      return `${listNames(difference.members.map(nameOf))}: ${pickName[difference.to]}, før ${pickName[difference.from]}.`;
    case "common":
      return `Felles sannsynlighet for å signere er ${setPercent(difference.to)}, før ${setPercent(difference.from)}.`;
    case "probability":
      return `${listNames(difference.members.map(nameOf))}: sannsynlighet ${setPercent(difference.to)}, før ${setPercent(difference.from)}.`;
    case "correlation": {
      const whom =
        difference.part === "national" ? "Samvariasjonen i hele landet" : "Den ekstra samvariasjonen i samme fylke";
      return `${whom} er ${setPercent(difference.to)}, før ${setPercent(difference.from)}.`;
    }
    case "quota":
      return `Kvoten ${quotaPhrase(difference.quota)} er bare med i det ${difference.change === "only-first" ? "første" : "andre"}.`;
    case "deadline":
      return `Fristen er ${longDate(difference.to)}, før ${longDate(difference.from)}.`;
    case "profile":
      return "Antakelsen om når kommunene signerer, er en annen.";
  }
}

export const noDifference = "De to scenariene er like.";

/** Numbers in texts from the data keep together: "10 000" does not break over two lines. */
export const keptTogether = (text: string): string => text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, noBreakSpace);
