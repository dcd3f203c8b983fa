// The answer in words: the sentence with its assumption inside, and what it counts on.
import type {Milestone} from "../model/types.js";
import {longDate} from "../language/dates.js";
import {count, integer, percent, printedShare} from "../language/numbers.js";
import type {Answered, ScenarioView} from "./view.js";
import {tallyOf} from "./view.js";
import {propensityOf} from "./propensity.js";
import {drawnAssumption, drawnCondition, drawnCounted, drawnSample, drawnBaseWords} from "./drawn-words.js";
import {probabilityFigure, standardErrorText} from "./probability-words.js";
import {correlationSentence, quotaPhrase, setPercent} from "./words.js";
import type {QuotaChoice} from "./state.js";

const goal = (quota: QuotaChoice): string => (quota.id === "target" ? "målet" : `grensen ${quotaPhrase(quota)}`);

/** How many of the twenty outcomes reach a quota. */
export function casesOf({chances, distribution}: Answered, quota: number): number {
  const {weightNeeded} = chances!.quotas[quota];
  return distribution!.twenty.filter((weight) => weight >= weightNeeded).length;
}

/** "10 av 20 tilfeller". None or all of the twenty does not mean never or always. */
function casesText(answers: Answered): string {
  const cases = casesOf(answers, 0);
  if (cases === 0) return "færre enn 1 av 20 tilfeller";
  return cases === 20 ? "mer enn 19 av 20 tilfeller" : `${cases} av 20 tilfeller`;
}

/** The one probability that all undecided municipalities have, or null. */
export function commonChance({picks, facts, state}: ScenarioView): number | null {
  const {propensity} = state.scenario;
  const values = facts.members.flatMap((member, i) =>
    picks[i] === "undecided" ? [propensityOf(propensity, member, facts.sizeClasses)] : []
  );
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** A stretch of the sentence; `role` is how it stands out. */
export interface SentencePart {
  text: string;
  role?: "assumption" | "result";
}

/** "Hvis hver av de 275 andre kommunene signerer med 50 % sannsynlighet, nås målet i 10 av 20 tilfeller." */
export function answerSentence(view: ScenarioView, answers: Answered): SentencePart[] {
  const [quota] = answers.of.quotas;
  const chance = answers.chances!.quotas[0];
  if (chance.status === "reached") return [{text: `Med disse valgene er ${goal(quota)} `}, result("nådd")];
  if (chance.status === "impossible") return [{text: `Med disse valgene kan ${goal(quota)} `}, result("ikke nås")];
  const isDrawn = view.question.drawn !== undefined;
  if (isDrawn && chance.probability === null) return [result(drawnBaseWords.none)];
  const open = tallyOf(view).undecided.count;
  const common = commonChance(view);
  const others = isDrawn ? "hver av de andre åpne kommunene" : `hver av de ${integer(open)} andre kommunene`;
  const whoAlone = open === 1 ? "den ene åpne kommunen" : others;
  const who = isDrawn ? `${drawnCondition(view.facts.drawn!)}, og ${others}` : whoAlone;
  const lead: SentencePart[] =
    common === null
      ? [{text: `Hvis ${who} signerer med `}, {text: "den sannsynligheten du har satt", role: "assumption"}]
      : [{text: `Hvis ${who} signerer med `}, {text: setPercent(common), role: "assumption"}, {text: " sannsynlighet"}];
  if (chance.probability === null || !answers.distribution)
    return [...lead, {text: `, lar svaret for ${goal(quota)} seg ikke regne ut nøyaktig nok`}];
  return [...lead, {text: `, nås ${goal(quota)} i `}, result(casesText(answers))];
}

const result = (text: string): SentencePart => ({text, role: "result"});

/**
 * The probabilities behind the sentence: "Sannsynligheten er 51,8 % for mer enn 50 % av innbyggerne og 36,0 % for
 * minst 55 %."
 */
export function exactSentence({chances, of}: Answered): string {
  const parts = of.quotas.map((quota, i) => {
    const {probability} = chances!.quotas[i];
    const whole = i === 0 ? `${quotaPhrase(quota)} av innbyggerne` : quotaPhrase(quota);
    return probability ? `${probabilityFigure(probability)} for ${whole}` : `ikke regnet ut for ${whole}`;
  });
  const list = parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} og ${parts.at(-1)}`;
  const isDrawn = chances!.quotas.some(({probability}) => probability?.method === "drawn");
  return isDrawn ? `Sannsynligheten er ${list}. ${drawnErrors(chances!.quotas)}` : `Sannsynligheten er ${list}.`;
}

/** How the drawn answers were found, and how far they can be off. */
const drawnErrors = (quotas: NonNullable<Answered["chances"]>["quotas"]): string =>
  `${drawnSample} ${standardErrorText(Math.max(...quotas.map(({probability}) => probability?.errorBound ?? 0)))}.`;

/** Whom the scenario counts as signed, and as not. */
export function countedSentence(view: ScenarioView): string {
  const {state, known} = view;
  const {scenario} = state;
  const tally = tallyOf(view);
  const share = percent(tally.in.population / known.denominator, 1);
  const {in: inside, out} = tally;
  if (scenario.picks.size === 0 && scenario.base === "documented")
    return `De ${integer(inside.count)} vi kjenner navnet på per ${longDate(scenario.date)} (${share} av innbyggerne), regnes som signert. Et vedtak alene regnes ikke som en signatur.`;
  if (view.question.drawn) return drawnCounted(view.facts.drawn!);
  const refused = out.count === 0 ? "" : ` ${count(out.count, "kommune", "kommuner")} er satt til nei.`;
  return `${count(inside.count, "kommune", "kommuner")} (${share} av innbyggerne) er satt til ja.${refused}`;
}

/** The published total of the day, or of the last day before it. Null before the first. */
export function publishedSentence({known, state}: ScenarioView): string {
  const {base, date} = state.scenario;
  const exercise = "En regneøvelse, ikke en prognose";
  if (base === "before") return `${exercise}.`;
  const total = lastTotal(known.facts.data.milestones, date);
  if (total === null || total.share === null || total.shareDigits === null) return `${exercise}.`;
  const printed = printedShare(total.share, total.shareDigits);
  return `${exercise}: Det publiserte tallet for ${longDate(total.latest)} var ${printed}.`;
}

const lastTotal = (milestones: readonly Milestone[], date: string): Milestone | null =>
  milestones
    .filter(({share, latest}) => share !== null && latest <= date)
    .sort((a, b) => (a.latest < b.latest ? -1 : 1))
    .at(-1) ?? null;

/** All that a figure assumes, in one line, for where no page stands around it. */
export function assumptionLine(view: ScenarioView): string {
  const {in: inside, out, undecided} = tallyOf(view);
  const common = commonChance(view);
  const chance = common === null ? "sannsynligheter leseren har satt" : `${setPercent(common)} sannsynlighet`;
  if (view.question.drawn) {
    return (
      `Antatt: ${integer(inside.count)} ja, ${integer(out.count)} nei; ${drawnAssumption(view.facts.drawn!)}; ` +
      `hver av de andre åpne signerer med ${chance}. ${correlationSentence(view.state.scenario.correlation)}`
    );
  }
  return `Antatt: ${integer(inside.count)} ja, ${integer(out.count)} nei; hver av de ${integer(undecided.count)} åpne signerer med ${chance}. ${correlationSentence(view.state.scenario.correlation)}`;
}

export const twentyWords = {
  heading: "20 like sannsynlige utfall",
  horizontal: "andel av innbyggerne i kommuner som signerer",
  note: "Hver prikk er ett av 20 like sannsynlige utfall. 55 % gjelder noe annet: Kommuner med så mange innbyggere måtte bruke løsningen for at den skulle lønne seg.",
  none: "Når ingen av grensene",
  first: "Når den laveste grensen",
  all: "Når begge grensene"
} as const;

export const assumptionWords = {
  heading: "Hvor sannsynlig er det at hver av de åpne kommunene signerer?",
  point: (quota: string, figure: string | null) => `Sannsynligheten for ${quota} er ${figure ?? "ikke regnet ut"}.`,
  alt: (quota: string, even: string | null) =>
    `Kurver over sannsynligheten for hver grense, etter hvor sannsynlig det er at hver åpen kommune signerer. ${
      even === null
        ? `Sannsynligheten for ${quota} kommer aldri opp i 50 %.`
        : `Sannsynligheten for ${quota} er minst 50 % fra og med ${even}.`
    }`,
  note: "Dra, eller skriv et tall. Kurvene viser svaret for hver antakelse.",
  mixedNote:
    "Noen kommuner har egen sannsynlighet. Kurvene viser svaret hvis alle åpne kommuner hadde den samme; punktet for ditt scenario ligger ikke på dem.",
  assumed: "Sannsynlighet for å signere"
} as const;

export const evidenceWords = {
  heading: "Hva om én kommune signerer?",
  set: "Du setter den til ja",
  learnt: "Vi får vite at den signerer",
  independent:
    "Sannsynligheten for at grensen nås, for de største åpne kommunene. Hver kommune bestemmer seg uavhengig av de andre, så det er det samme om du setter den til ja, eller om vi får vite det.",
  correlated:
    "Sannsynligheten for at grensen nås, for de største åpne kommunene. Når kommunene følger hverandre, sier en signatur noe om de andre: Å få vite den løfter svaret mer enn å sette den.",
  none: "Alle kommuner er satt til ja eller nei."
} as const;

export const drawnWords = {
  heading: "Slik kan det gå",
  lead: "Fire tenkte utfall om gangen, trukket tilfeldig etter sannsynlighetene du har satt. Ingen av dem har skjedd.",
  draw: "Trekk fire utfall",
  more: "Vis fire andre",
  stamp: "TENKT",
  outcome: (number: number) => `Tenkt utfall ${number}`,
  reached: "målet nås",
  notReached: "målet nås ikke",
  signs: "Signerer i utfallet",
  signsNot: "Signerer ikke i utfallet",
  notInvited: "Ikke spurt",
  note: (seed: number) => `Tenkte utfall, trukket tilfeldig med frø ${seed}. De sier ikke hvem som signerte.`,
  alt: (outcomes: string) => `Fire kart med tenkte utfall, merket «TENKT». ${outcomes}.`
} as const;
