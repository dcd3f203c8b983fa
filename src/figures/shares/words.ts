// Words of the bar of all inhabitants.
import {mixedBasis, type BaseYears} from "../../language/base-year.js";
import {percent} from "../../language/numbers.js";
import type {Milestone} from "../../model/types.js";
import {printedTotal} from "../coverage/words.js";

export const sharesWords = {
  heading: "Hvor mye av totalen kjenner vi navnene på?",
  title: "Akson: hvor mye av totalen kjenner vi navnene på?"
};

export const shareLegend = {
  documented: "Dokumentert med navn",
  possible: "Kan ha signert, usikker dato",
  unnamed: "Publisert tall, uten navneliste",
  rest: "Ikke signert eller ukjent"
};

export const shareLabels = (target: number) => ({
  documented: shareLegend.documented,
  unnamed: "Publisert tall:",
  rest: shareLegend.rest,
  target: `Målet: over ${percent(target, 0)}`
});

/** Numbers in a sentence; also the text for those who cannot see the bar. */
export function sharesFinding(named: number, total: Milestone | null, denominator: string, years: BaseYears): string {
  const part = percent(named, 1);
  if (!total || total.share === null) return `${part} av ${denominator} er dokumentert med navn.`;
  return `${part} er dokumentert med navn. Det publiserte tallet, ${printedTotal(total)}, har ingen navneliste.${mixedBasis(years)}`;
}
