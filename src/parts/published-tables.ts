// Tables that leave the site without a figure: the municipalities, the events, the pace.
import type {Value, DataTable} from "../figures/data-table.js";
import {eventColumns, municipalityColumns, paceColumns} from "./published-words.js";
import {compareNames} from "../language/names.js";
import {eventName, evidenceName, statusName} from "../language/statuses.js";
import {daysBetween} from "../model/calendar.js";
import {missingTo, officialPopulation, paceNeeded} from "../model/official.js";
import type {SigningEvent} from "../model/types.js";
import type {View} from "../model/view.js";
import type {TableName} from "../figures/names.js";

/** By the last possible day, then the first; the order of the file decides what is left. */
const byDay = (a: SigningEvent, b: SigningEvent): number =>
  a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0;

/** One row a municipality, by number; the event is the last one that had certainly happened on the day. */
function municipalities({facts, shown, state}: View): Value[][] {
  const last = new Map<string, SigningEvent>();
  for (const event of [...facts.data.events].sort(byDay))
    if (event.latest <= state.date) last.set(event.municipality, event);
  return facts.data.municipalities.map(({code, displayName, county, population, invited}): Value[] => {
    const look = shown.get(code)!;
    const event = last.get(code);
    const source = event && facts.source.get(event.source);
    return [
      code,
      displayName,
      county.code,
      county.name,
      population,
      invited ? "ja" : "nei",
      look,
      statusName[look],
      event ? eventName[event.kind] : null,
      event?.earliest ?? null,
      event?.latest ?? null,
      source?.publisher ?? null,
      source?.url ?? null
    ];
  });
}

/** One row an event that may have happened by the day, oldest first, then by name. */
function events({facts, state}: View): Value[][] {
  const name = (code: string) => facts.municipality.get(code)?.displayName ?? code;
  return facts.data.events
    .filter(({earliest}) => earliest <= state.date)
    .sort((a, b) => byDay(a, b) || compareNames(name(a.municipality), name(b.municipality)))
    .map((event): Value[] => {
      const source = facts.source.get(event.source);
      return [
        event.municipality,
        name(event.municipality),
        event.kind,
        eventName[event.kind],
        event.earliest,
        event.latest,
        evidenceName[event.evidence],
        source?.publisher ?? null,
        source?.title ?? null,
        source?.url ?? null,
        event.note === "" ? null : event.note
      ];
    });
}

/** One row an official total with a share. */
function pace({facts, state}: View): Value[][] {
  const deadline = facts.data.campaign.deadline.value;
  // The totals are published on one year's inhabitants, whatever year the reader has chosen.
  const {denominator, quota} = facts.published;
  return facts.data.milestones.flatMap((milestone): Value[][] => {
    const population = officialPopulation(milestone, denominator);
    if (population === null || milestone.latest > state.date) return [];
    const missing = missingTo(quota, population);
    const needed = paceNeeded(milestone.latest, deadline, quota, population);
    return [
      [
        milestone.latest,
        milestone.signedCount,
        milestone.share,
        missing.low,
        missing.high,
        Math.max(0, daysBetween(milestone.latest, deadline)),
        needed ? needed.perDay.low : null,
        needed ? needed.perDay.high : null
      ]
    ];
  });
}

/** The table of that name on the view's day. */
export function exportedTable(name: TableName, view: View): DataTable {
  const tables: Record<TableName, () => DataTable> = {
    kommuner: () => ({name, columns: municipalityColumns, rows: municipalities(view)}),
    hendelser: () => ({name, columns: eventColumns, rows: events(view)}),
    tempo: () => ({name, columns: paceColumns, rows: pace(view)})
  };
  return tables[name]();
}
