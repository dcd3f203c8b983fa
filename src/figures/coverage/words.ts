// Words of coverage over time. The bar of shares and the counties share its columns and its legend.
import {baseDay, mixedBasis, officialBasis, theInhabitants, type BaseYears} from "../../language/base-year.js";
import {dayOfTotal} from "../../language/coverage.js";
import {dayAndMonth, longDate} from "../../language/dates.js";
import {count, integer, percent, printedShare} from "../../language/numbers.js";
import {listed} from "../../language/plain-text.js";
import {shareWithDay, signedAndDecided} from "../../language/verdict.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import type {CountingRule} from "../../model/acceptance.js";
import type {IsoDate, Milestone} from "../../model/types.js";
import {interval, type Column} from "../columns.js";

export const coverageTitle = "Akson: andel av innbyggerne i kommuner som har signert";

export const coverageMethod =
  "Linja teller en kommune fra den senest mulige datoen kildene gir, feltet fra den tidligst mulige. Kommuner uten kilde er ikke talt med.";

export const coverageLegend = {
  official: "Publisert tall, med kilde",
  officialCount: "Publisert tall uten andel",
  minimum: "Kjent med navn og kilde",
  maximum: "Kan ha signert allerede da; dagen er usikker",
  box: "Andelen må ha vært her mellom de to tallene"
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

/** The news of the day: the last total with a share, and whether the deadline lay between it and the one before. */
export function coverageHeading(milestones: readonly Milestone[], date: IsoDate, deadline: IsoDate): string {
  const known = milestones.filter(({share: value, latest}) => value !== null && latest <= date);
  const last = known.at(-1);
  const before = known.at(-2);
  if (!last) return "Ingen hadde publisert noe tall ennå";
  if (before && before.latest < deadline && deadline <= last.latest)
    return `${shareWithDay(before)}, ${shareWithDay(last)}, og fristen midt imellom`;
  return `Siste publiserte tall: ${shareWithDay(last)}`;
}

/** What the vertical axis is. */
export const coverageAxis = (denominator: number, year: number): string =>
  `Andel av innbyggerne utenfor Midt-Norge (${integer(denominator)} per ${baseDay(year)}) i kommuner som hadde signert.`;

/** Both kinds of knowledge in one sentence, each by its name. */
export function coverageFinding({minimum}: DocumentedCoverage, total: Milestone | null): string {
  const named = `Kjent med navn: ${percent(share(minimum), 1)} (${count(minimum.count, "kommune", "kommuner")}).`;
  if (!total || total.share === null) return named;
  return `Publisert tall: ${printedTotal(total)} (${count(total.signedCount, "kommune", "kommuner")}), ${dayOfTotal(total)}. ${named}`;
}

export function coverageAlt(
  date: IsoDate,
  {minimum, maximum}: DocumentedCoverage,
  milestones: readonly Milestone[],
  years: BaseYears,
  target: {share: number; deadline: IsoDate},
  rule: CountingRule
): string {
  const totals = milestones
    .filter((milestone) => milestone.share !== null)
    .map((total) => {
      const later = total.latest > date ? "senere, " : "";
      return `${later}${printedTotal(total)} (${total.signedCount} kommuner) ${dayOfTotal(total)}`;
    });
  const range =
    minimum.population === maximum.population
      ? ""
      : ` Med dem som kan ha signert allerede da, ${percent(share(maximum), 1)}.`;
  const published =
    totals.length === 0
      ? "Ingen hadde publisert noe tall."
      : `Publiserte tall${officialBasis(years)}: ${totals.join("; ")}.`;
  return `${longDate(date)}: ${percent(share(minimum), 1)} av ${theInhabitants(years)} bor i kommuner vi vet hadde signert${rule === "signed" ? "" : " eller vedtatt det"}.${range} ${published} Målet var over ${percent(target.share, 0)} før ${longDate(target.deadline)}.`;
}

export const coverageNote = (rule: string, years: BaseYears): string =>
  `Det skraverte feltet mellom to publiserte tall forutsetter at ingen trakk signaturen. Den grønne linja teller ${rule} og bare kommuner med kilde.${mixedBasis(years)}`;

/** Of what was not known on the day. */
export const laterName = (name: string): string => `${name} (senere)`;

/** Words inside the figure. */
export const coverageLabels = {
  fixed: {band: "kan ha signert, dag usikker", later: "senere", inTime: "i tide?", tooLate: "for sent?"},
  deadline: (deadline: IsoDate): string => `Frist: før ${dayAndMonth(deadline)}`,
  target: (target: number): [string, string] => [
    `Målet: over ${percent(target, 0)} av innbyggerne`,
    `Målet: over ${percent(target, 0)}`
  ],
  after: (date: IsoDate): string => `Etter ${dayAndMonth(date)}`,
  passed: (target: number, inHindsight: boolean): string[][] => {
    const passed = `Her ble ${percent(target, 0)} passert.`;
    const unknown = "Hvilken dag vet vi ikke.";
    const later = "Senere tall viser:";
    return inHindsight
      ? [
          [`${later} ${passed}`, unknown],
          [later, passed, unknown]
        ]
      : [[passed, unknown]];
  },
  total: ({earliest, latest, signedCount}: Milestone): string =>
    `${earliest === latest ? "" : "senest "}${dayAndMonth(latest)}: ${count(signedCount, "kommune", "kommuner")}`,
  by: ({share: value}: Milestone, publishers: readonly string[]): string =>
    `${value === null ? "uten andel. " : ""}${listed(publishers)}`,
  named: (value: number, signed: number, decided: readonly string[]): string[] => [
    `${percent(value, 1)} med navn`,
    `${signedAndDecided(signed, decided.length)}${decided.length > 0 && decided.length < 3 ? ` (${listed(decided)})` : ""}`
  ],
  beyond: ({latest, signedCount, share: value}: Milestone): string[] => [
    `Senere, ${dayAndMonth(latest)}:`,
    `${count(signedCount, "kommune", "kommuner")}${value === null ? ", uten andel" : ""}`
  ]
};

export const whenColumn: Column = {key: "known", label: "Når", kind: "text"};
export const whenOf = (day: IsoDate, date: IsoDate): string => (day > date ? "senere" : "til og med dagen");
