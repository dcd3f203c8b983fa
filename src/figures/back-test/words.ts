// The back-test in words, all of it from its numbers: what was known, what the page would have said, how it went, and
// what that does not show.
import type {BackTest, BackTestBasis, Knowledge, Spread} from "../../scenario/back-test.js";
import {dayAndMonth, longDate} from "../../language/dates.js";
import {populationSource} from "../../language/figures.js";
import {count, decimal, integer, percent, printedShare} from "../../language/numbers.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {followWords, listNames} from "../../scenario/words.js";

/** Whole percents: that is what a mean over drawn sets is good for. */
export const chance = ({value}: Pick<Spread, "value">): string =>
  probabilityFigure({value, errorBound: 0.004, method: "exact-dp"});

export const knowledgeName: Readonly<Record<Knowledge, string>> = {
  names: "Bare navnene",
  total: "Også totalen",
  hindsight: "Med det vi vet i dag"
};

const shareText = (interval: {low: number; high: number}): string => {
  const [low, high] = [decimal(interval.low * 100, 0), decimal(interval.high * 100, 0)];
  return low === high ? percent(interval.low, 0) : `${low}–${percent(interval.high, 0)}`;
};

const basisOf = (test: BackTest, knowledge: Knowledge): BackTestBasis => {
  const found = test.bases.find((basis) => basis.knowledge === knowledge);
  if (!found) throw new RangeError(`the back-test has no answers for "${knowledge}"`);
  return found;
};

const printed = ({share, shareDigits}: BackTest["total"]): string => printedShare(share!, shareDigits ?? 2);

/** What was known on the day. */
export function knownThen(test: BackTest): string {
  const {date, total, named, denominator} = test;
  return `${longDate(date)} hadde ${count(total.signedCount, "kommune", "kommuner")} med ${printed(total)} av innbyggerne signert. Bare ${integer(named.count)} av dem, med ${percent(named.population / denominator, 1)} av innbyggerne, er dokumentert med navn den dagen.`;
}

/** The three starting points, each with one sentence. */
export function startingPoints(test: BackTest, nameOf: (code: string) => string): {name: string; text: string}[] {
  const {total, refused} = test;
  const {sets, asked} = basisOf(test, "total");
  return [
    {name: knowledgeName.names, text: "De navngitte har signert. Resten kan signere."},
    {
      name: knowledgeName.total,
      text: `I tillegg hadde ${integer(total.signedCount)} signert. Hvem de andre var, vet vi ikke: Vi trekker ${integer(sets ?? 0)} sett av kommuner tilfeldig blant alle som stemmer med totalen, og regner ut svaret for ${integer(asked)} av dem. De er vektet etter hvor ofte den største kommunen er med.`
    },
    {
      name: knowledgeName.hindsight,
      text: `Som over, men ${listNames(refused.map(nameOf))} kan ikke være blant dem: De ba om mer tid eller sa nei, og ingen kilde sier at de signerte. Svaret er regnet ut for ${integer(basisOf(test, "hindsight").asked)} av settene. Dette er etterpåklokskap.`
    }
  ];
}

/**
 * How it went, and how near each starting point came. Written so that it also holds when the page would have been
 * wrong.
 */
export function outcomeText(test: BackTest): string[] {
  const {outcome, reached, realised} = test;
  const went =
    reached === null
      ? "Avrundingen gjør det umulig å si om målet da var nådd."
      : reached
        ? "Målet var nådd."
        : "Målet var ikke nådd.";
  const first = `${longDate(outcome.latest)} hadde ${count(outcome.signedCount, "kommune", "kommuner")} med ${printed(outcome)} av innbyggerne signert. ${went} Av innbyggerne i kommunene som gjensto, kom ${shareText(realised.inhabitants)} til; av kommunene ${percent(realised.municipalities, 0)}.`;
  const said = (knowledge: Knowledge) => chance(basisOf(test, knowledge).atRealised);
  const second = `Den som hadde antatt nettopp det, ville fått sannsynligheten ${said("names")} av navnene alene, ${said("total")} med totalen og ${said("hindsight")} med det vi vet i dag.`;
  if (reached === null) return [first, second];
  const verdict = (knowledge: Knowledge) => {
    const {value} = basisOf(test, knowledge).atRealised;
    return value > 0.5 === reached;
  };
  const good = (["names", "total", "hindsight"] as const).filter(verdict);
  const third =
    good.length === 3
      ? "Alle tre ville pekt riktig vei."
      : good.length === 0
        ? "Ingen av dem ville pekt riktig vei."
        : `Navnene alene ville pekt ${verdict("names") ? "riktig" : "feil"} vei. Med totalen ville svaret pekt ${verdict("total") ? "riktig" : "feil"} vei.`;
  return [first, second, third];
}

/** What it takes for an even chance, by what was known. */
export function evenText(test: BackTest): string {
  const even = (knowledge: Knowledge) => percent(basisOf(test, knowledge).even, 0);
  return `For at det skal være like sannsynlig å nå målet som ikke, må hver gjenværende kommune signere med ${even("names")} sannsynlighet når bare navnene er kjent, og ${even("total")} når det publiserte tallet også er kjent. Forskjellen viser hva det publiserte tallet er verdt.`;
}

/** What nobody can read from it. */
export function notKnown(test: BackTest, nameOf: (code: string) => string): string[] {
  const {total, named, deadline, outcome, refused} = test;
  const {largestIn} = basisOf(test, "total");
  const between = `Om målet var nådd før fristen ${longDate(deadline)}, vet vi ikke. Ingen total med andel er kjent mellom ${dayAndMonth(total.latest)} og ${dayAndMonth(outcome.latest)}.`;
  const who = `Hvem de uten navn (${integer(total.signedCount - named.count)}) var, er ukjent. Alle sett som stemmer med totalen, er regnet som like sannsynlige.`;
  const wrong =
    largestIn && refused.includes(largestIn.code)
      ? ` Det kan slå feil: ${nameOf(largestIn.code)} er med i ${percent(largestIn.share, 0)} av settene, men ingen kilde sier at kommunen signerte.`
      : "";
  return [
    ...(outcome.latest > deadline ? [between] : []),
    who + wrong,
    "Sannsynligheten for at en kommune signerer, er en antakelse. Modellen gir den ikke. Her er den den samme for alle, og det er neppe sant.",
    "Antakelsene er valgt etterpå, av noen som visste hvordan det gikk.",
    "Ett tilfelle kan ikke vise om sannsynligheter er riktige. Det krever mange."
  ];
}

export const backTestWords = {
  heading: "Hvor sannsynlig var målet, sett fra siste total før fristen?",
  title: "Akson, tilbakeblikk: Hvor sannsynlig var målet, sett fra siste total før fristen?",
  beside: "Tallet ved hvert navn er sannsynligheten ved den andelen som faktisk kom til.",
  horizontal: "Antatt sannsynlighet for hver kommune",
  vertical: "Sannsynlighet for å nå målet",
  realised: "slik gikk det",
  assumed: "Antatt",
  assumption: "Antatt sannsynlighet for hver kommune",
  independent: "uavhengig",
  correlated: "følger hverandre"
};

/** In the legend: the starting point, and what it would have said at the share that signed. */
export const legendName = (basis: BackTestBasis): string =>
  `${knowledgeName[basis.knowledge]}: ${chance(basis.atRealised)}`;

/** Note on the table's two variants. */
export function correlationNote({correlation}: BackTest): string {
  const number = decimal(correlation.national, 2);
  return `«Følger hverandre»: Kommunene i hele landet følger hverandre ${followWords(correlation.national)} (korrelasjon ${number}). Da blir både svært høye og svært lave andeler mer sannsynlige.`;
}

/** Largest difference between the drawn sets, in a sentence. */
export function spreadNote(test: BackTest): string {
  const rows = test.bases.flatMap((basis) => (basis.sets === null ? [] : basis.rows.map((row) => row.independent)));
  const widest = rows.reduce((most, {low, high}) => Math.max(most, high - low), 0);
  return `Mellom settene vi regner med, skiller det på det meste ${decimal(widest * 100, 0)} prosentpoeng.`;
}

export function backTestSubtitle({date, denominator}: BackTest): string {
  return `Sett fra ${longDate(date)}. ${integer(denominator)} innbyggere i kommunene som ble spurt.`;
}

/** In one line, for where no page stands around the figure. */
export const assumptionText = ({date}: BackTest): string =>
  `Antatt: Hver kommune som ikke hadde signert ${longDate(date)}, signerer med den sannsynligheten som står langs aksen, den samme for alle og uavhengig av de andre.`;

export function methodText(test: BackTest): string {
  const mean = (knowledge: Knowledge): string => {
    const {sets, asked} = basisOf(test, knowledge);
    return `«${knowledgeName[knowledge]}»: vektet snitt over ${integer(asked)} av ${integer(sets ?? 0)} trukne sett`;
  };
  return (
    `Målt: sannsynligheten for mer enn halvparten av innbyggerne (${integer(test.quota)}). ` +
    `«${knowledgeName.names}»: de navngitte har signert. ${mean("total")} som stemmer med det publiserte tallet. ` +
    `${mean("hindsight")}. ${backTestWords.beside} Ikke en prognose.`
  );
}

export function backTestAlt(test: BackTest): string {
  const parts = test.bases.map((basis) => {
    const ends = [basis.rows[0], basis.rows[basis.rows.length - 1]].map(
      (row) => `${chance(row.independent)} ved ${percent(row.p, 0)}`
    );
    return `${knowledgeName[basis.knowledge]}: ${ends.join(", ")}`;
  });
  return `Kurver over sannsynligheten for å nå målet etter antatt sannsynlighet for hver kommune. ${parts.join(". ")}. Av innbyggerne som gjensto, kom ${shareText(test.realised.inhabitants)} til.`;
}

export const backTestSource = (year: number): string =>
  `Kilde: Publiserte tall og navn: se Datagrunnlag. Innbyggere: ${populationSource(year)}. Beregnet av den samme modellen som Scenarier bruker.`;
