// Words of coverage over time. The bar of shares and the counties share its columns and its legend.
import {mixedBasis, officialBasis, theInhabitants, type BaseYears} from "../../language/base-year.js";
import {dayOfTotal} from "../../language/coverage.js";
import {longDate} from "../../language/dates.js";
import {count, percent, printedShare} from "../../language/numbers.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import type {IsoDate, Milestone} from "../../model/types.js";
import {interval, type Column} from "../columns.js";

export const coverageTitle = "Akson: andel av innbyggerne i kommuner som har signert";

export const coverageMethod =
  "Linja teller en kommune fra den senest mulige datoen kildene gir, feltet fra den tidligst mulige. Kommuner uten kilde er ikke talt med.";

export const coverageLegend = {
  minimum: "Dokumentert med navn, minst",
  maximum: "Opp til tidligst mulige dato",
  official: "Publisert tall",
  officialCount: "Publisert tall uten andel"
};

export const seriesName = {
  documented: "Dokumentert med navn",
  official: "Publisert tall",
  invited: "Alle som ble spurt"
};

export const notStated = "ikke oppgitt";

/** Municipalities, inhabitants and share, each from the lowest to the highest. */
export const bounds: readonly Column[] = [
  interval("municipalities", "Kommuner", "integer"),
  interval("population", "Innbyggere", "integer"),
  interval("share", "Andel", "share")
];

export const seriesColumns: readonly Column[] = [
  {key: "series", label: "Serie", kind: "text", fileOnly: true},
  {key: "series_name", label: "Hva", kind: "text"}
];

/** Lowest and highest, in the order of {@link bounds}. */
export const boundsOf = ({minimum, maximum}: Pick<DocumentedCoverage, "minimum" | "maximum">) => [
  {low: minimum.count, high: maximum.count},
  {low: minimum.population, high: maximum.population},
  {low: share(minimum), high: share(maximum)}
];

/** As its source printed it. */
export const printedTotal = ({share: value, shareDigits}: Milestone): string =>
  value === null ? notStated : printedShare(value, shareDigits ?? 2);

/** From the first total with a share to the last. */
export function coverageHeading(milestones: readonly Milestone[]): string {
  const shares = milestones.filter((milestone) => milestone.share !== null);
  return `Fra ${printedTotal(shares[0])} til ${printedTotal(shares[shares.length - 1])} på få uker`;
}

/** Both kinds of knowledge in one sentence, each by its name. */
export function coverageFinding({minimum}: DocumentedCoverage, total: Milestone | null): string {
  const named = `Dokumentert med navn: ${percent(share(minimum), 1)} (${count(minimum.count, "kommune", "kommuner")}).`;
  if (!total || total.share === null) return named;
  return `Publisert tall: ${printedTotal(total)} (${count(total.signedCount, "kommune", "kommuner")}), ${dayOfTotal(total)}. ${named}`;
}

export function coverageAlt(
  date: IsoDate,
  {minimum, maximum}: DocumentedCoverage,
  milestones: readonly Milestone[],
  years: BaseYears,
  target: {share: number; deadline: IsoDate}
): string {
  const totals = milestones
    .filter((milestone) => milestone.share !== null)
    .map((total) => `${printedTotal(total)} (${total.signedCount} kommuner) ${longDate(total.latest)}`);
  return `Linje med dokumentert andel av ${theInhabitants(years)} fra brevet ble sendt: ${percent(share(minimum), 1)} ${longDate(date)}, med et felt for tidligst mulige datoer opp til ${percent(share(maximum), 1)}. Publiserte tall${officialBasis(years)} som punkter: ${totals.join(", ")}. Målet er mer enn ${percent(target.share, 0)} før ${longDate(target.deadline)}.`;
}

export const coverageNote = (denominator: string, rule: string, breakEven: number, years: BaseYears): string =>
  `Andel av ${denominator}. Heltrukken linje: kommuner som minst er dokumentert (senest mulige dato). Feltet: opp til tidligst mulige dato. Ringer: publiserte tall. Teller: ${rule}. Linja på ${percent(breakEven, 0)} gjelder noe annet enn signaturer: Ifølge den eksterne kvalitetssikringen (KS2) lønner tiltaket seg når kommuner med minst ${percent(breakEven, 0)} av innbyggerne faktisk bruker løsningen.${mixedBasis(years)}`;

export const coverageLabels = {
  documented: "Med navn",
  band: ["Dokumentert", "med navn"],
  noShare: "(uten andel)",
  target: (target: number): string[] => ["Målet:", `over ${percent(target, 0)}`],
  breakEven: (share: number): string[] => [`${percent(share, 0)} i bruk:`, "lønnsomt (KS2)"]
};
