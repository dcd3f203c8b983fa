// The counties: small multiples over time, and a table on the day.
import {escapeText} from "../drawing/svg.js";
import {countyMultiples, type CountyMultiplesData} from "./chart.js";
import {baseDay} from "../../language/base-year.js";
import {integer, percent} from "../../language/numbers.js";
import {longDate} from "../../language/dates.js";
import {ruleName} from "../../language/statuses.js";
import {byCounty, documentedOn, documentedSteps, share} from "../../model/coverage.js";
import {coverageSourceOf, subtitleOf} from "../captions.js";
import {bothWidths, figureSlot} from "../frame.js";
import type {Slot} from "../slot.js";
import {tableHtml, updateTable, type Table} from "../table.js";
import type {View} from "../../model/view.js";

export const groupsOf = ({facts}: View) => byCounty(facts.data.counties, facts.data.municipalities);

/** Documented coverage of each county on the day. */
export function countyTable(view: View): Table {
  const {facts, state} = view;
  return {
    caption: `Dokumentert med navn i hvert fylke. ${subtitleOf(view)}`,
    columns: [
      {label: "Fylke"},
      {label: "Spurt", numeric: true},
      {label: "Med navn", numeric: true},
      {label: "Innbyggere", numeric: true},
      {label: "Andel, minst", numeric: true},
      {label: "Andel, høyst", numeric: true}
    ],
    rows: groupsOf(view).map(({county, municipalities}) => {
      const {minimum, maximum} = documentedOn(state.date, facts.acceptances[state.rule], municipalities);
      return [
        county.name,
        integer(minimum.invited),
        integer(minimum.count),
        integer(minimum.denominator),
        percent(share(minimum), 1),
        percent(share(maximum), 1)
      ];
    })
  };
}

export function countiesAlt(view: View): string {
  const parts = countyTable(view).rows.map(([name, , , , least]) => `${name} ${least}`);
  return `Ett lite diagram for hvert fylke med dokumentert andel over tid. ${longDate(view.state.date)}: ${parts.join(", ")}.`;
}

/** Where all are named, and where none is. */
export function countiesFinding(view: View): string {
  const whole = countyTable(view)
    .rows.filter((row) => row[4] === percent(1, 1))
    .map(([name]) => name);
  const none = countyTable(view).rows.filter((row) => row[2] === "0").length;
  const full = whole.length > 0 ? `Alle spurte kommuner i ${whole.join(" og ")} er dokumentert. ` : "";
  return `${full}I ${none} fylker er ingen signatur dokumentert med navn. Det betyr ikke at ingen signerte.`;
}

/** Steps of each county on the same days. */
export function countiesData(view: View): CountyMultiplesData {
  const {facts, state} = view;
  const last = facts.lastDate > state.date ? facts.lastDate : state.date;
  return {
    first: facts.firstDate,
    last,
    date: state.date,
    deadline: facts.data.campaign.deadline.value,
    panels: groupsOf(view).map(({county, municipalities}) => ({
      name: county.name,
      steps: documentedSteps(facts.firstDate, last, facts.acceptances[state.rule], municipalities)
    }))
  };
}

export const countiesSlot = figureSlot({
  id: "fylker",
  exported: async (app) => (await import("../../interface/exported/on-page.js")).figureNow("fylker", app),
  heading: () => "Fylke for fylke",
  finding: countiesFinding,
  drawing(view) {
    const data = countiesData(view);
    const text = {
      title: "Dokumentert andel over tid i hvert fylke",
      subtitle: subtitleOf(view),
      alt: countiesAlt(view),
      source: coverageSourceOf(view)
    };
    return bothWidths(
      countyMultiples(data, {...text, id: "fylker-wide", width: 1000, columns: 3}),
      countyMultiples(data, {...text, id: "fylker-compact", width: 340, columns: 2})
    );
  },
  note: ({state, facts}) =>
    `Andel av innbyggerne (${baseDay(facts.data.baseYear)}) i fylkets spurte kommuner. Linje: minst dokumentert. Felt: opp til tidligst mulige dato. Teller: ${ruleName[state.rule]}. Offisielle totaler finnes ikke per fylke.`,
  source: coverageSourceOf,
  table: countyTable
});

/** The counties as a plain table, for the page with the map. */
export const countyTableSlot: Slot = {
  html: (view) =>
    `<section class="figure" aria-labelledby="county-heading"><h2 class="ds-heading" data-size="sm" id="county-heading">Fylke for fylke</h2><div data-part="table">${tableHtml(countyTable(view))}</div><p class="figure-source" data-part="source">${escapeText(coverageSourceOf(view))}</p></section>`,
  mount: (root) => (view) => {
    updateTable(root.querySelector("[data-part=table]")!, countyTable(view));
    root.querySelector("[data-part=source]")!.textContent = coverageSourceOf(view);
  }
};
