// Four figures that a reader must not mix up: documented by name, published total, target, and what is not known.
import {escapeText} from "../figures/drawing/svg.js";
import {baseDay, isOther, officialBasis} from "../language/base-year.js";
import {deadlineDistance, documentedRange, dayOfTotal, municipalitiesOf, pace} from "../language/coverage.js";
import {dayAndMonth} from "../language/dates.js";
import {integer, percent, printedShare, range} from "../language/numbers.js";
import {marginText, signedAndDecided} from "../language/verdict.js";
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

function documentedFigure({documented, counts, facts}: View): KeyFigure {
  const {minimum} = documented;
  return {
    kind: "documented",
    figure: percent(share(minimum), 1),
    label: "kjent med navn og kilde",
    details: [
      `${signedAndDecided(counts.get("signed")!, counts.get("decided")!)}. ${integer(minimum.population)} innbyggere (${baseDay(facts.data.baseYear)}).`,
      documentedRange(documented)
    ]
  };
}

/** The last total with a share, with its own day and publisher. */
function officialFigure({official, facts}: View): KeyFigure {
  const {latest, withShare} = official;
  const source = (id: string) => facts.source.get(id)?.publisher ?? id;
  const details: string[] = [];
  if (withShare) details.push(`${municipalitiesOf(withShare)}, ifølge ${source(withShare.source)}.`);
  if (latest && latest !== withShare) {
    details.push(`${municipalitiesOf(latest)} ${dayOfTotal(latest)}, uten andel (${source(latest.source)}).`);
  }
  if (withShare && isOther(yearsOf(facts)))
    details.push(`Andelen er publisert på folketallet ${baseDay(facts.published.year)}.`);
  if (!latest) details.push("Ingen har publisert et tall for så tidlig.");
  return {
    kind: "official",
    figure: withShare && withShare.share !== null ? printedShare(withShare.share, withShare.shareDigits ?? 2) : "–",
    label: withShare ? `publisert tall for ${dayOfTotal(withShare)}` : "publisert tall",
    details
  };
}

function targetFigure({facts, officialPopulation, pace: needed, daysLeft}: View): KeyFigure {
  const {targetShare, deadline} = facts.data.campaign;
  const details = [
    `Minst ${integer(facts.quota)} av ${integer(facts.denominator)} innbyggere (${baseDay(facts.data.baseYear)}) før ${dayAndMonth(deadline.value)}.`
  ];
  // Both were published, and are compared on the inhabitants they were published on.
  if (officialPopulation)
    details.push(
      `Det publiserte tallet${officialBasis(yearsOf(facts))} er ${marginText(officialPopulation, facts.published.quota)}.${needed ? ` ${pace(needed)}` : ""}`
    );
  details.push(`${deadlineDistance(daysLeft, deadline.value)}.`);
  return {kind: "target", figure: `over ${percent(targetShare.value, 0)}`, label: "var målet", details};
}

function unknownFigure({unnamed, totalOfDay, counts}: View): KeyFigure {
  if (unnamed === null || totalOfDay === null) {
    return {
      kind: "unknown",
      figure: integer(counts.get("unknown")!),
      label: "kommuner uten kilde",
      details: ["Vi har ikke funnet noen offentlig liste, og gjetter ikke."]
    };
  }
  return {
    kind: "unknown",
    figure: range(unnamed.low, unnamed.high),
    label: `av ${integer(totalOfDay.signedCount)} signaturer mangler navn`,
    details: [
      unnamed.high === 0
        ? "Vi har funnet navn på minst like mange som det publiserte tallet."
        : "Vi har ikke funnet noen offentlig liste, og gjetter ikke hvem de er."
    ]
  };
}

/** The four, in their order: published total, target, documented, unknown. Empty details are to be left out. */
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
