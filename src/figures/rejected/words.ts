// Words of the estimate that was rejected. Every number comes from its calibration (npm run calibrate).
import {longDate} from "../../language/dates.js";
import {count, decimal, integer, percent} from "../../language/numbers.js";
import type {CalibrationPart, Design, Rule} from "../../model/calibration-data.js";
import {assumption} from "../worlds/words.js";
import {readings, type Reading} from "../../model/unnamed.js";

export const rejectedWords = {
  heading: "Sjansen for å ha signert, etter innbyggertall",
  horizontal: "innbyggere (logaritmisk akse)",
  band: "alle regler der større kommuner ikke er mindre tilbøyelige",
  rules: "to slike regler",
  flat: (chance: number) => `lik sjanse for alle: ${percent(chance, 0)}`,
  stale: "Data er endret siden prøven ble regnet ut. Tallene under gjelder de gamle dataene.",
  conclusion: "Prøvd mot det vi vet, holder det ikke for enkeltkommuner. Derfor vises det ikke på noe kart."
};

export const ruleText: Record<Rule, string> = {
  alike: "alle mengder teller likt",
  "log-size": "mengder teller etter logaritmen av innbyggertallet"
};

export const rejectedLead = ({date, signedCount}: CalibrationPart): string =>
  `Vi laget et anslag for hver kommune uten kilde: hvor stor del av de tenkte utfallene den er med i, av dem som ` +
  `stemmer med ${count(signedCount, "kommune", "kommuner")} ${longDate(date)}. Anslaget ser bare innbyggertallet. ` +
  "Et kart over det ville vært et kart over hvor de store kommunene ligger.";

export const rejectedSubtitle = ({date}: CalibrationPart, out: readonly string[]): string =>
  `Kommuner uten navn, tallene for ${longDate(date)}. ${assumption(out)} Et forkastet anslag.`;

export const rejectedAlt = ({points, flat}: CalibrationPart): string => {
  const [small, large] = [points[0], points[points.length - 1]];
  const range = ([population, least, most]: typeof small) =>
    `${percent(least, 0)} til ${percent(most, 0)} ved ${integer(population)} innbyggere`;
  return (
    `Et bredt bånd av sjanser som stemmer med tallene: ${range(small)} og ${range(large)}. ` +
    `Lik sjanse for alle er ${percent(flat, 0)}. Anslaget er forkastet.`
  );
};

const score = (value: number): string => decimal(value, 2);
const span = (values: readonly number[]): string => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => percent(value, 0));
  return low === high ? low : `${low.replace(/\u00a0%$/, "")}–${high}`;
};

/** What happened to it, each with the answer it should have given. */
export function rejectedFindings(test: CalibrationPart, nameOf: (code: string) => string): string[] {
  const {holdOuts, score: scores, flatChance, block, meanConstrained} = test;
  const no = holdOuts.filter(({signed}) => !signed);
  const yes = holdOuts.length - no.length;
  const chances = no.map(({code, chance}) => `${nameOf(code)} ${span([chance.alike, chance["log-size"]])}`);
  return [
    `${integer(holdOuts.length)} svar er kjent eller antatt (${integer(yes)} ja, ${integer(no.length)} ikke ja). ` +
      `Skjult ett om ` +
      `gangen fikk anslaget poengsummen ${score(scores.alike)} og ${score(scores["log-size"])} med de to reglene ` +
      `(logaritmisk, ` +
      `høyere er bedre). Å si «${percent(flatChance, 0)}» om alle gir ${score(scores.flat)}.`,
    `De ${integer(no.length)} som ba om utsettelse eller sa nei, fikk disse sjansene for å ha signert: ` +
      `${chances.join(", ")}.`,
    `${block.county} skjult under ett: anslaget ga ${integer(block.low)}–${integer(block.high)} av ` +
      `${integer(block.hidden)}. ` +
      `Alle ${integer(block.hidden)} hadde signert; det kom ut i ${integer(block.reached)} av ` +
      `${integer(block.draws)} trekninger.`,
    `Uavhengige sjanser som treffer antall og andel i gjennomsnitt, avviker med opptil ` +
      `${decimal(Math.max(...readings.map((reading) => meanConstrained[reading])), 2)} fra de tenkte utfallene.`
  ];
}

export const designName = ({design, deviation}: Design): string =>
  design === "independent"
    ? "Hver kommune for seg"
    : design === "log-size"
      ? "Større kommuner oftere (logaritmen av innbyggertallet)"
      : `Kommuner i samme fylke følges ad, standardavvik ${decimal(deviation, deviation % 1 === 0 ? 0 : 1)}`;

export const designTable = {
  caption: "Hvor ofte et fylkesintervall på 80 % holdt, i simulerte verdener",
  columns: ["Slik svarte kommunene", "Holdt", "Simulerte verdener"]
};

export const sourceTable = {
  caption: "Det som må stemme, når en svak kilde ikke tros",
  columns: (county: string) => ["Uten kilden", "Har navn", `${county}, minst`, "Av de 20 største uten kilde, minst"],
  none: "alle kilder med",
  note:
    "Tre tall: hvis ingen av dem som ba om utsettelse eller sa nei, signerte; hvis bare den som sa nei, ikke " +
    "signerte; " +
    "uten antakelse."
};

export const threeReadings = (values: Record<Reading, number>): string =>
  readings.map((reading) => integer(values[reading])).join(" / ");
