// Tables that leave the site without a figure: the municipalities, the events, the pace, the names to look for.
import {coverageSourceOf, subtitleOf} from "../figures/captions.js";
import type {DataColumn, Value} from "../figures/data-table.js";
import {variantOf, sourcesOf} from "../figures/day-figure.js";
import type {Edition, ExportedTable} from "../figures/exported-figure.js";
import type {TableName} from "../figures/names.js";
import {compareNames} from "../language/names.js";
import {eventName, evidenceName, statusName} from "../language/statuses.js";
import {daysBetween} from "../model/calendar.js";
import {namesToFind} from "../model/names-to-find.js";
import {missingTo, officialPopulation, paceNeeded} from "../model/official.js";
import {pinnedState} from "../model/page-address.js";
import type {Shown} from "../model/status.js";
import type {Municipality, SigningEvent} from "../model/types.js";
import type {View} from "../model/view.js";
import {
  eventColumns,
  municipalityColumns,
  openNameColumns,
  paceBasis,
  paceColumns,
  statusBasis,
  tableTitle
} from "./published-words.js";

/** By the last possible day, then the first; the order of the file decides what is left. */
const byDay = (a: SigningEvent, b: SigningEvent): number =>
  a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0;

/** Of each municipality the last event that had certainly happened by the day. */
function lastEvents({facts, state}: View): Map<string, SigningEvent> {
  const last = new Map<string, SigningEvent>();
  for (const event of [...facts.data.events].sort(byDay))
    if (event.latest <= state.date) last.set(event.municipality, event);
  return last;
}

/** Certain is what a source names with its day; what no source speaks of may be both. */
function basisOf(look: Shown): keyof typeof statusBasis {
  if (look === "not-invited") return "not asked";
  if (look === "unknown") return "no source";
  if (look === "handled") return "outcome unknown";
  return look.startsWith("possibly") ? "day uncertain" : "named";
}

/** Had it signed, by the rule that counts? 0 and 1 as lowest and highest where it is open. */
function signedBounds({statuses, state}: View, code: string, look: Shown): [lowest: number, highest: number] {
  if (look === "not-invited") return [0, 0];
  const {status, possibly} = statuses.get(code)!;
  const counts = (one: string | null) => one === "signed" || (one === "decided" && state.rule === "signed-or-decided");
  const lowest = counts(status) ? 1 : 0;
  const isSettled = possibly === null && (status === "declined" || status === "postponed");
  return [lowest, isSettled ? 0 : 1];
}

function municipalityRow(view: View, event: SigningEvent | undefined, municipality: Municipality): Value[] {
  const {code, displayName, county, population, invited} = municipality;
  const look = view.shown.get(code)!;
  const source = event && view.facts.source.get(event.source);
  return [
    code,
    displayName,
    county.code,
    county.name,
    population,
    invited ? "ja" : "nei",
    look,
    statusName[look],
    ...signedBounds(view, code, look),
    statusBasis[basisOf(look)],
    event ? eventName[event.kind] : null,
    event?.earliest ?? null,
    event?.latest ?? null,
    event ? evidenceName[event.evidence] : null,
    source?.publisher ?? null,
    source?.url ?? null
  ];
}

/** One row a municipality. @param those by number unless the reader has chosen some */
function municipalities(view: View, those: readonly Municipality[] = view.facts.data.municipalities): Value[][] {
  const last = lastEvents(view);
  return those.map((one) => municipalityRow(view, last.get(one.code), one));
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
    const source = facts.source.get(milestone.source);
    return [
      [
        milestone.latest,
        milestone.signedCount,
        milestone.share,
        missing.low,
        missing.high,
        Math.max(0, daysBetween(milestone.latest, deadline)),
        needed ? needed.perDay.low : null,
        needed ? needed.perDay.high : null,
        paceBasis(milestone.signedPopulation === null ? milestone.shareDigits : null),
        evidenceName[milestone.evidence],
        source?.publisher ?? null,
        source?.url ?? null
      ]
    ];
  });
}

/** Municipalities whose answer is open, the largest first, with what was known of them by the day. */
function openNames(view: View): Value[][] {
  const {data, denominator, source} = view.facts;
  const known = data.events.filter(({earliest}) => earliest <= view.state.date);
  const last = lastEvents(view);
  const milestones = data.milestones.filter(({latest}) => latest <= view.state.date);
  return namesToFind({...data, events: known, milestones, deadline: data.campaign.deadline.value}).map(
    ({code, displayName, county, population}, index): Value[] => {
      const event = last.get(code);
      const from = event && source.get(event.source);
      return [
        index + 1,
        code,
        displayName,
        county.name,
        population,
        population / denominator,
        statusName[view.shown.get(code)!],
        from?.publisher ?? null,
        from?.url ?? null
      ];
    }
  );
}

const contents: Record<TableName, {page: string; columns: readonly DataColumn[]; rows(view: View): Value[][]}> = {
  kommuner: {page: "kommuner.html", columns: municipalityColumns, rows: municipalities},
  hendelser: {page: "", columns: eventColumns, rows: events},
  tempo: {page: "utvikling.html", columns: paceColumns, rows: pace},
  navn: {page: "datagrunnlag.html", columns: openNameColumns, rows: openNames}
};

/** Which municipalities, in which order, and how the choice is called in the file's name and in the address. */
export interface Chosen {
  rows: readonly Municipality[];
  variant: readonly string[];
  /** Parameters of the address, without a question mark. */
  query: string;
}

/** The table of that name on the view's day. @param chosen of the table of municipalities */
export function leavingTable(
  name: TableName,
  view: View,
  {site, version}: Edition,
  choice: Chosen | null = null
): ExportedTable {
  // With nothing chosen it is the usual table: one name of a file is one file.
  const chosen = choice === null || choice.query === "" ? null : choice;
  const {facts, state} = view;
  const {page, columns, rows} = contents[name];
  const address = `${page}${pinnedState({...state, municipality: null, region: null}, facts.defaults)}`;
  return {
    name,
    title: tableTitle[name],
    subtitle: subtitleOf(view),
    finding: "",
    source: coverageSourceOf(view),
    sources: sourcesOf(view),
    method: null,
    assumptions: null,
    date: state.date,
    variant: [...variantOf(view), ...(chosen?.variant ?? [])],
    scenario: null,
    link: site === "" ? "" : `${site}${address}${chosen === null ? "" : `&${chosen.query}`}`,
    version,
    table: {name, columns, rows: chosen === null ? rows(view) : municipalities(view, chosen.rows)}
  };
}
