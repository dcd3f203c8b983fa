// From intent to use, in sentences. What the steering document says and what is computed here never share a sentence
// without saying which is which.
import {longDate} from "../language/dates.js";
import {integer, percent} from "../language/numbers.js";
import type {UseView} from "./use-view.js";

export const useWords = {
  start: "Hvem har signert?",
  starts: {
    published: "Like mange som den siste publiserte totalen",
    named: "Bare dem vi kjenner ved navn",
    scenario: "Et scenario fra siden Scenarier"
  },
  rate: "Sjansen for at en kommune som signerte, tar journalen i bruk",
  shock: "Hvor mye kommunene følger hverandre (samvariasjon)",
  region: "Innbyggere i Helseplattformens region som får felles journal der",
  noAnswer: "Regnemotoren kan ikke gå god for et svar på denne blandingen.",
  steering: "Sentralt styringsdokument",
  computed: "Regnet ut her"
} as const;

/** Whole millions to the nearest ten; from a thousand on in milliards. */
export function money(million: number): string {
  const rounded = Math.round(million / 10) * 10;
  return `${rounded > 0 ? "+" : ""}${integer(rounded)} mill. kr`;
}

const setPercent = (value: number): string => percent(value / 100, 0);

/** A probability is never printed as quite 0 or 100 unless it is. */
function chanceText(probability: number): string {
  if (probability <= 0) return percent(0, 0);
  if (probability < 0.001) return `under ${percent(0.001, 1)}`;
  if (probability >= 1) return percent(1, 0);
  if (probability > 0.999) return `over ${percent(0.999, 1)}`;
  return percent(probability, probability < 0.1 || probability > 0.9 ? 1 : 0);
}

/** Who is taken to have signed, with what that rests on. */
export function startSentence({state, signed, known, total, day, signatories, scenario}: UseView): string {
  const share = percent(signed / known.facts.denominator, 1);
  if (state.start === "named")
    return (
      `${integer(signatories.length)} kommuner er kjent ved navn per ${longDate(day)}, med ${share} av ` +
      `innbyggerne.`
    );
  if (state.start === "scenario")
    return (
      `${scenario.name === "" ? "Scenarioet" : `Scenarioet «${scenario.name}»`}: De som signerer, har ` +
      `i snitt ${share} av innbyggerne. Bygger det på navnene, regnes vedtak her som signatur; på siden Scenarier ` +
      `er de åpne.`
    );
  if (!total) return "Ingen total med andel er publisert.";
  return (
    `${integer(total.milestone.signedCount)} kommuner med ${share} av innbyggerne, som publisert per ` +
    `${longDate(total.milestone.latest)}. De ${integer(total.unnamed)} uten navn regnes som like ` +
    `store: Det er en antakelse.`
  );
}

/** What all computed figures rest on, in a line. */
export function assumptionsText({state}: UseView): string {
  const who = {
    published: "Signert: som den siste publiserte totalen, de uten navn som like store",
    named: "Signert: bare dem vi kjenner ved navn",
    scenario: "Signert: leserens scenario"
  }[state.start];
  return (
    `${who}. Hver av dem tar journalen i bruk med sannsynlighet ${setPercent(state.rate)}; ` +
    `samvariasjon ${setPercent(state.shock)}.`
  );
}

/** The distribution of use in a sentence or two; it makes sense at both ends of the sliders. */
export function useFinding(view: UseView): string {
  const {state, outcome, known, signed} = view;
  const limit = percent(known.facts.data.campaign.breakEvenShare.value, 0);
  const share = percent(signed / known.facts.denominator, 1);
  if (!outcome) return useWords.noAnswer;
  if (signed === 0) return `Ingen har signert i dette utgangspunktet, så ingen tar journalen i bruk.`;
  if (state.rate === 0) return `Tar ingen av dem journalen i bruk, er bruken 0 %, og grensen på ${limit} nås ikke.`;
  if (state.rate === 100 && state.start !== "scenario") {
    const isReached = signed >= known.facts.data.campaign.breakEvenShare.value * known.facts.denominator;
    return (
      `Tar alle som signerte, journalen i bruk, er bruken ${share}: ${isReached ? "over" : "under"} ` +
      `grensen på ${limit}.`
    );
  }
  if (signed < known.facts.data.campaign.breakEvenShare.value * known.facts.denominator && outcome.reach <= 0) {
    return (
      `Bruken blir i snitt ${percent(outcome.mean, 1)}. Grensen på ${limit} kan ikke nås: Alle disse ` +
      `til sammen har ${share}.`
    );
  }
  return (
    `Bruken blir i snitt ${percent(outcome.mean, 1)}, og i åtte av ti tilfeller mellom ` +
    `${percent(outcome.low, 0)} og ${percent(outcome.high, 0)}. Sannsynligheten for minst ${limit} i ` +
    `bruk er ${chanceText(outcome.reach)}.`
  );
}

/** Of those that signed, how many must use it for the break-even, by inhabitants; null when all are too few. */
export function neededSentence({known, signed, state}: UseView): string {
  const {breakEvenShare} = known.facts.data.campaign;
  const needed = (breakEvenShare.value * known.facts.denominator) / Math.max(1, signed);
  const limit = percent(breakEvenShare.value, 0);
  if (needed > 1) return `Selv om alle disse tok journalen i bruk, ville det ikke være ${limit}.`;
  const who = state.start === "scenario" ? "de som signerer i scenarioet" : "de som signerte";
  return `For ${limit} i bruk måtte ${percent(needed, 1)} av innbyggerne hos ${who}, få journalen.`;
}

/** Net present value of the reader's assumptions, where published points allow one. */
export function valueFinding({outcome, points}: UseView): string {
  const lowest = percent(points[0]?.participation ?? 0, 0);
  if (!outcome) return useWords.noAnswer;
  const {expected, within} = outcome.value;
  if (expected === null) return `Bruken er under ${lowest}. Der er ingen netto nåverdi publisert, og vi anslår ingen.`;
  const about = `om lag ${money(expected)} i 2019-kroner`;
  if (within > 0.9995) return `Forventet netto nåverdi er ${about}.`;
  return (
    `Er bruken minst ${lowest}, er forventet netto nåverdi ${about}. Med ${chanceText(1 - within)} ` +
    `sannsynlighet er den lavere, og da er ingen verdi publisert.`
  );
}
