// The pace: on the day of each published total, what was missing, how long there was, and how fast it had to go.
import {escapeText} from "../figures/drawing/svg.js";
import {baseDay} from "../language/base-year.js";
import {dayOfTotal} from "../language/coverage.js";
import {dayAndMonth} from "../language/dates.js";
import {decimal, integer, printedShare, range} from "../language/numbers.js";
import {daysBetween} from "../model/calendar.js";
import {missingTo, officialPopulation, paceNeeded} from "../model/official.js";
import type {Milestone} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import {tableHtml, type Table} from "../figures/table.js";
import type {Published, View} from "../model/view.js";
import {leavingTable} from "./published-tables.js";
import {mountTableMenu, tableMenuHtml} from "./table-menu.js";

const rounded = (value: number) => Math.round(value / 100) * 100;

function missingText(milestone: Milestone, {denominator, quota}: Published): string {
  const population = officialPopulation(milestone, denominator);
  if (!population) return "–";
  const missing = missingTo(quota, population);
  if (missing.high <= 0) return `${range(-missing.high, -missing.low)} over`;
  return range(missing.low, missing.high);
}

/**
 * The totals are published on one year's inhabitants, and so is the pace: the reader's base year changes nothing
 * here.
 */
export function paceTable({facts}: View): Table {
  const {year, denominator, quota} = facts.published;
  const {deadline} = facts.data.campaign;
  const totals = facts.data.milestones.filter((milestone) => milestone.share !== null);
  return {
    caption: `Tempoet som trengtes fra hvert publiserte tall med andel. Målet var minst ${integer(quota)} av ${integer(denominator)} innbyggere (${baseDay(year)}) før ${dayAndMonth(deadline.value)}`,
    columns: [
      {label: "Publisert tall"},
      {label: "Andel", numeric: true},
      {label: "Manglet, innbyggere", numeric: true},
      {label: "Dager igjen", numeric: true},
      {label: "Trengtes per dag, innbyggere", numeric: true}
    ],
    rows: totals.map((milestone) => {
      const population = officialPopulation(milestone, denominator);
      const pace = population && paceNeeded(milestone.latest, deadline.value, quota, population);
      return [
        `${integer(milestone.signedCount)} kommuner, ${dayOfTotal(milestone)}`,
        printedShare(milestone.share!, milestone.shareDigits ?? 2),
        missingText(milestone, facts.published),
        integer(Math.max(0, daysBetween(milestone.latest, deadline.value))),
        pace ? range(pace.perDay.low, pace.perDay.high) : "–"
      ];
    })
  };
}

/** The last total with a share before the deadline: the moment the question was still open. */
function finding({facts}: View): string {
  const {deadline} = facts.data.campaign;
  const open = facts.data.milestones.findLast(
    (milestone) => milestone.share !== null && milestone.latest < deadline.value
  );
  const population = open && officialPopulation(open, facts.published.denominator);
  const pace = open && population && paceNeeded(open.latest, deadline.value, facts.published.quota, population);
  if (!open || !pace) return "";
  const perCent = decimal((pace.perDay.high / facts.published.denominator) * 100, 1);
  return `${dayAndMonth(open.latest)} hadde kommuner med ${printedShare(open.share!, open.shareDigits ?? 2)} av innbyggerne signert. Da måtte kommuner med om lag ${integer(rounded(pace.perDay.high))} innbyggere (${perCent} prosentpoeng) signere hver dag i ${pace.daysLeft} dager.`;
}

export const paceSlot: Slot = {
  html: (view) =>
    `<section class="figure" aria-labelledby="pace-heading"><h2 class="ds-heading" data-size="sm" id="pace-heading">Tempoet som trengtes</h2><p class="figure-finding">${escapeText(finding(view))}</p>${tableHtml(paceTable(view))}<p class="figure-source">Intervaller kommer av at kilden har avrundet andelen. Hvert tall gjelder sin egen dag.</p>${tableMenuHtml("tempo")}</section>`,
  mount(root, app) {
    mountTableMenu(root, app, (edition) => leavingTable("tempo", app.view, edition));
    return () => {};
  }
};
