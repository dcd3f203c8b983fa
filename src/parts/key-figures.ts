// Four figures that a reader must not mix up: documented by name, official total, target, and what is not known.
import {escapeText} from "../figures/drawing/svg.js";
import {baseDay, isOther, officialBasis} from "../language/base-year.js";
import {deadlineDistance, distance, documentedRange, dayOfTotal, municipalitiesOf, pace} from "../language/coverage.js";
import {dayAndMonth} from "../language/dates.js";
import {count, integer, percent, printedShare, range} from "../language/numbers.js";
import {share} from "../model/coverage.js";
import {yearsOf} from "../figures/captions.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";

export interface KeyFigure {
  kind: "documented" | "official" | "target" | "unknown";
  figure: string;
  label: string;
  details: string[];
}

function documentedFigure({documented, facts}: View): KeyFigure {
  const {minimum} = documented;
  return {
    kind: "documented",
    figure: percent(share(minimum), 1),
    label: "dokumentert med navn",
    details: [
      `${count(minimum.count, "kommune", "kommuner")} med ${integer(minimum.population)} innbyggere (${baseDay(facts.data.baseYear)}), hver med kilde.`,
      documentedRange(documented)
    ]
  };
}

function officialFigure({official, facts}: View): KeyFigure {
  const {latest, withShare} = official;
  const source = (id: string) => facts.source.get(id)?.publisher ?? id;
  const details: string[] = [];
  if (withShare)
    details.push(`${municipalitiesOf(withShare)}, ${dayOfTotal(withShare)} (${source(withShare.source)}).`);
  if (latest && latest !== withShare) {
    details.push(`${municipalitiesOf(latest)} ${dayOfTotal(latest)}, uten andel (${source(latest.source)}).`);
  }
  if (withShare && isOther(yearsOf(facts)))
    details.push(`Andelen er publisert på folketallet ${baseDay(facts.published.year)}.`);
  if (!latest) details.push("Ingen offisiell total er kjent så tidlig.");
  return {
    kind: "official",
    figure: withShare && withShare.share !== null ? printedShare(withShare.share, withShare.shareDigits ?? 2) : "–",
    label: "signert ifølge offisiell total",
    details
  };
}

function targetFigure(view: View): KeyFigure {
  const {facts, officialPopulation, daysLeft} = view;
  const {targetShare, deadline} = facts.data.campaign;
  const details = [
    `Minst ${integer(facts.quota)} av ${integer(facts.denominator)} innbyggere (${baseDay(facts.data.baseYear)}) før ${dayAndMonth(deadline.value)}.`
  ];
  // Both are published facts, and are compared on the inhabitants they were published on.
  if (officialPopulation)
    details.push(
      `Offisiell total${officialBasis(yearsOf(facts))}: ${distance(officialPopulation, facts.published.quota)}${view.pace ? ` ${pace(view.pace)}` : ""}`
    );
  details.push(`${deadlineDistance(daysLeft, deadline.value)}.`);
  return {kind: "target", figure: `over ${percent(targetShare.value, 0)}`, label: "var målet", details};
}

function unknownFigure({unnamed, facts, documented}: View): KeyFigure {
  const unknown = facts.invitedCount - documented.maximum.count;
  return unnamed
    ? {
        kind: "unknown",
        figure: range(unnamed.low, unnamed.high),
        label: "signaturer uten navn",
        details: [
          unnamed.high === 0
            ? "Vi kan navngi minst like mange som den siste offisielle totalen."
            : "Ingen offentlig liste over dem er funnet. Vi gjetter ikke hvem de er."
        ]
      }
    : {
        kind: "unknown",
        figure: integer(unknown),
        label: "kommuner vi ikke vet noe om",
        details: ["Ingen offentlig liste er funnet. Vi gjetter ikke."]
      };
}

/** The four, in the order of the page: official, target, documented, unknown. Empty details are to be left out. */
export const keyFigures = (view: View): KeyFigure[] => [
  officialFigure(view),
  targetFigure(view),
  documentedFigure(view),
  unknownFigure(view)
];

export const keyFiguresSlot: Slot = {
  html(view) {
    const figures = keyFigures(view);
    const items = figures.map(
      ({kind, figure, label, details}) =>
        `<div class="key-figure" data-kind="${kind}"><dt>${escapeText(label)}</dt><dd class="figure-value">${escapeText(figure)}</dd>${details
          .filter((detail) => detail !== "")
          .map((detail) => `<dd>${escapeText(detail)}</dd>`)
          .join("")}</div>`
    );
    return `<h2 class="ds-sr-only">Nøkkeltall</h2><dl class="key-figures">${items.join("")}</dl>`;
  }
};
