// The whole as one bar: named, official without names, the rest.
import {shareBar} from "./chart.js";
import {mixedBasis, officialBasis} from "../../language/base-year.js";
import {denominatorText} from "../../language/coverage.js";
import {integer, percent, printedShare} from "../../language/numbers.js";
import {share} from "../../model/coverage.js";
import {coverageSourceOf, subtitleOf, yearsOf} from "../captions.js";
import {bothWidths, figureSlot} from "../frame.js";
import type {View} from "../../model/view.js";

export function barData({documented, official, facts}: View) {
  const total = official.withShare;
  return {
    documented: share(documented.minimum),
    possible: share(documented.maximum),
    official:
      total && total.share !== null
        ? {value: total.share, printed: printedShare(total.share, total.shareDigits ?? 2)}
        : null,
    target: facts.data.campaign.targetShare.value,
    words: {
      documented: "Dokumentert med navn",
      unnamed: "Offisiell total:",
      rest: "Ikke signert eller ukjent",
      target: `Målet: over ${percent(facts.data.campaign.targetShare.value, 0)}`
    }
  };
}

/** Numbers in a sentence; also the text for those who cannot see the bar. */
export function sharesFinding({documented, official, facts}: View): string {
  const named = percent(share(documented.minimum), 1);
  const total = official.withShare;
  if (!total || total.share === null)
    return `${named} av ${denominatorText(facts.data, facts.denominator)} er dokumentert med navn.`;
  return `${named} er dokumentert med navn. Den offisielle totalen, ${printedShare(total.share, total.shareDigits ?? 2)}, har ingen navneliste.${mixedBasis(yearsOf(facts))}`;
}

export const sharesSlot = figureSlot({
  id: "andeler",
  exported: async (app) => (await import("../../interface/exported/on-page.js")).figureNow("andeler", app),
  heading: () => "Hvor mye av totalen kjenner vi navnene på?",
  finding: sharesFinding,
  drawing(view) {
    const text = {
      title: "Innbyggerne etter hva vi vet",
      subtitle: subtitleOf(view),
      alt: sharesFinding(view),
      source: coverageSourceOf(view)
    };
    return bothWidths(
      shareBar(barData(view), {...text, id: "andeler-wide", width: 600}),
      shareBar(barData(view), {...text, id: "andeler-compact", width: 340})
    );
  },
  source: coverageSourceOf,
  table(view) {
    const {documented, facts, official, officialPopulation} = view;
    const total = official.withShare;
    const interval = officialPopulation;
    return {
      caption: `Innbyggerne etter hva vi vet. ${subtitleOf(view)}`,
      columns: [
        {label: "Hva"},
        {label: "Kommuner", numeric: true},
        {label: "Innbyggere", numeric: true},
        {label: "Andel", numeric: true}
      ],
      rows: [
        [
          "Dokumentert med navn",
          integer(documented.minimum.count),
          integer(documented.minimum.population),
          percent(share(documented.minimum), 1)
        ],
        ...(documented.maximum.population > documented.minimum.population
          ? [
              [
                "Kan ha signert (usikker dato), i tillegg",
                integer(documented.maximum.count - documented.minimum.count),
                integer(documented.maximum.population - documented.minimum.population),
                percent(share(documented.maximum) - share(documented.minimum), 1)
              ]
            ]
          : []),
        ...(total && interval
          ? [
              [
                `Offisiell total${officialBasis(yearsOf(facts))}`,
                integer(total.signedCount),
                interval.low === interval.high
                  ? integer(interval.low)
                  : `${integer(interval.low)}–${integer(interval.high)}`,
                printedShare(total.share!, total.shareDigits ?? 2)
              ]
            ]
          : []),
        ["Alle som ble spurt", integer(facts.invitedCount), integer(facts.denominator), percent(1, 0)]
      ]
    };
  }
});
