// Coverage over time, as a figure with its table.
import {coverageOverTime, type CoverageOverTimeData, type OfficialPoint} from "./chart.js";
import {officialBasis, theInhabitants, mixedBasis} from "../../language/base-year.js";
import {denominatorText} from "../../language/coverage.js";
import {longDate, shortDate, shortInterval} from "../../language/dates.js";
import {deadlineLabel} from "../../language/figures.js";
import {integer, percent, printedShare} from "../../language/numbers.js";
import {ruleName} from "../../language/statuses.js";
import {earlierOf, laterOf} from "../../model/calendar.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {officialPopulation} from "../../model/official.js";
import type {IsoDate, Milestone} from "../../model/types.js";
import {coverageSourceOf, subtitleOf, yearsOf} from "../captions.js";
import {bothWidths, figureSlot} from "../frame.js";
import type {View} from "../../model/view.js";

/** An official total as the figure draws it. */
export function officialPoint(milestone: Milestone, denominator: number): OfficialPoint {
  const population = officialPopulation(milestone, denominator);
  return {
    earliest: milestone.earliest,
    latest: milestone.latest,
    label: `${integer(milestone.signedCount)} kommuner`,
    share:
      milestone.share === null || population === null
        ? null
        : {
            value: milestone.share,
            low: population.low / denominator,
            high: population.high / denominator,
            printed: printedShare(milestone.share, milestone.shareDigits ?? 2)
          }
  };
}

/** Steps between two days; the first one is moved to the first day. */
export function stepsFrom(first: IsoDate, last: IsoDate, steps: readonly DocumentedCoverage[]): DocumentedCoverage[] {
  const before = steps.findLast((step) => step.date <= first) ?? steps[0];
  return [{...before, date: first}, ...steps.filter((step) => step.date > first && step.date <= last)];
}

/** The days shown: from the letter to the last total, stretched to the reader's day. */
function period({facts, state}: View, whole: boolean): {first: IsoDate; last: IsoDate} {
  const {letter, deadline} = facts.data.campaign;
  const totals = facts.data.milestones
    .filter((milestone) => milestone.share !== null)
    .map((milestone) => milestone.latest);
  const lastTotal = totals.reduce(laterOf, deadline.value);
  const month = new Date(Date.UTC(Number(lastTotal.slice(0, 4)), Number(lastTotal.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
  const end = whole ? laterOf(facts.lastDate, month) : month;
  return {first: earlierOf(letter.value, state.date), last: laterOf(end, state.date)};
}

/** What the figure draws; `whole`: to the last thing any source reports, not only the month of the last total with a share. */
export function coverageData(view: View, whole: boolean): CoverageOverTimeData {
  const {facts, state} = view;
  const {targetShare, breakEvenShare, deadline} = facts.data.campaign;
  const {first, last} = period(view, whole);
  return {
    first,
    last,
    date: state.date,
    steps: stepsFrom(first, last, view.steps),
    official: facts.data.milestones.map((milestone) => officialPoint(milestone, facts.published.denominator)),
    deadline: deadline.value,
    target: {share: targetShare.value, label: ["Målet:", `over ${percent(targetShare.value, 0)}`]},
    breakEven: {share: breakEvenShare.value, label: [`${percent(breakEvenShare.value, 0)} i bruk:`, "lønnsomt (KS2)"]},
    words: {
      deadline: deadlineLabel(deadline.value),
      documented: "Med navn",
      band: ["Dokumentert", "med navn"],
      noShare: "(uten andel)"
    }
  };
}

export function coverageAlt(view: View): string {
  const totals = view.facts.data.milestones
    .filter((milestone) => milestone.share !== null)
    .map(
      (milestone) =>
        `${printedShare(milestone.share!, milestone.shareDigits ?? 2)} (${milestone.signedCount} kommuner) ${longDate(milestone.latest)}`
    );
  return `Linje med dokumentert andel av ${theInhabitants(yearsOf(view.facts))} fra brevet ble sendt: ${percent(share(view.documented.minimum), 1)} ${longDate(view.state.date)}, med et felt for tidligst mulige datoer opp til ${percent(share(view.documented.maximum), 1)}. Offisielle totaler${officialBasis(yearsOf(view.facts))} som punkter: ${totals.join(", ")}. Målet er mer enn ${percent(view.facts.data.campaign.targetShare.value, 0)} før ${longDate(view.facts.data.campaign.deadline.value)}.`;
}

export function coverageSlot(id: string, whole: boolean) {
  return figureSlot({
    id,
    exported: async (app) =>
      (await import("../../interface/exported/on-page.js")).figureNow(whole ? "utvikling" : "andel", app),
    heading: ({facts}) => {
      const shares = facts.data.milestones.filter((milestone) => milestone.share !== null);
      const first = shares[0];
      const last = shares[shares.length - 1];
      return `Fra ${printedShare(first.share!, first.shareDigits ?? 2)} til ${printedShare(last.share!, last.shareDigits ?? 2)} på få uker`;
    },
    finding: ({facts}) => `Andel av ${denominatorText(facts.data, facts.denominator)}`,
    drawing(view) {
      const data = coverageData(view, whole);
      const text = {
        title: "Andel av innbyggerne over tid",
        subtitle: subtitleOf(view),
        alt: coverageAlt(view),
        source: coverageSourceOf(view)
      };
      return bothWidths(
        coverageOverTime(data, {
          ...text,
          id: `${id}-wide`,
          width: whole ? 1100 : 600,
          height: whole ? 440 : 360,
          compact: false
        }),
        coverageOverTime(data, {...text, id: `${id}-compact`, width: 340, height: 330, compact: true})
      );
    },
    note: ({state, facts}) =>
      `Heltrukken linje: kommuner som minst er dokumentert (senest mulige dato). Feltet: opp til tidligst mulige dato. Ringer: offisielle totaler. Teller: ${ruleName[state.rule]}. Linja på ${percent(facts.data.campaign.breakEvenShare.value, 0)} gjelder noe annet enn signaturer: Ifølge den eksterne kvalitetssikringen (KS2) lønner tiltaket seg når kommuner med minst ${percent(facts.data.campaign.breakEvenShare.value, 0)} av innbyggerne faktisk bruker løsningen.${mixedBasis(yearsOf(facts))}`,
    source: coverageSourceOf,
    table: (view) => ({
      caption: `Andel av innbyggerne over tid. ${subtitleOf(view)}`,
      columns: [
        {label: "Dato"},
        {label: "Hva"},
        {label: "Kommuner", numeric: true},
        {label: "Innbyggere", numeric: true},
        {label: "Andel", numeric: true}
      ],
      rows: [
        ...stepsFrom(view.facts.firstDate, view.facts.lastDate, view.steps).map((step) => ({
          date: step.date,
          cells: [
            shortDate(step.date),
            "Dokumentert (minst–høyst)",
            `${integer(step.minimum.count)}–${integer(step.maximum.count)}`,
            `${integer(step.minimum.population)}–${integer(step.maximum.population)}`,
            `${percent(share(step.minimum), 1)}–${percent(share(step.maximum), 1)}`
          ]
        })),
        ...view.facts.data.milestones.map((milestone) => {
          const population = officialPopulation(milestone, view.facts.published.denominator);
          return {
            date: milestone.latest,
            cells: [
              shortInterval(milestone.earliest, milestone.latest),
              `Offisiell total${officialBasis(yearsOf(view.facts))}`,
              integer(milestone.signedCount),
              population
                ? population.low === population.high
                  ? integer(population.low)
                  : `${integer(population.low)}–${integer(population.high)}`
                : "ikke oppgitt",
              milestone.share === null ? "ikke oppgitt" : printedShare(milestone.share, milestone.shareDigits ?? 2)
            ]
          };
        })
      ]
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map((row) => row.cells)
    })
  });
}
