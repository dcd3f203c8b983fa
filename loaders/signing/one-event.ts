// One row of signing-events.csv: added, removed, corrected.
import type {DataFiles} from "../data.js";
import {readEvent, readSource} from "./event-given.js";
import {
  eventsFile,
  knowsSource,
  sourcesFile,
  withEventAt,
  withEvents,
  withSource,
  writtenEvents,
  type EventCells,
  type WrittenEvent
} from "./events-file.js";
import type {Given} from "./flags.js";
import {municipalityNamed} from "./municipality-named.js";
import {checkedPlan, dataOf, type Plan, type Refusal} from "./plan.js";
import {eventOf} from "./words.js";

function inWords(cells: EventCells): string {
  const {municipality_code: code, municipality_name: name, event, earliest, latest, note} = cells;
  const source = `source ${cells.source_id}, ${cells.evidence}`;
  return `${code} ${name}: ${event}, ${earliest} to ${latest}, ${source}${note === "" ? "" : `, "${note}"`}`;
}

export function additionPlan(given: Given, files: DataFiles): Plan | Refusal {
  const {cells, faults, note} = readEvent(given, dataOf(files), "--");
  const isNew = given.source !== undefined && !knowsSource(files, given.source);
  const source = isNew ? readSource(given) : null;
  faults.push(...(source?.faults ?? []));
  if (cells === null || faults.length > 0) return {faults};
  const changed = new Map([[eventsFile, withEvents(files, [cells])]]);
  if (source) changed.set(sourcesFile, withSource(files, source.cells));
  const lines = [...(note === null ? [] : [note]), `${inWords(cells)}${isNew ? " (new source)" : ""}`];
  return checkedPlan(files, changed, lines, [cells.latest]);
}

/** The one row that the flags describe. */
function described(given: Given, files: DataFiles): WrittenEvent | {faults: string[]} {
  if (!given.municipality) return {faults: ["--municipality is missing"]};
  const found = municipalityNamed(given.municipality, dataOf(files));
  if ("fault" in found) return {faults: [found.fault]};
  const event = given.event === undefined ? undefined : (eventOf(given.event) ?? given.event);
  const rows = writtenEvents(files).filter(({cells}) => cells.municipality_code === found.municipality.code);
  const those = rows.filter(
    ({cells}) =>
      (event === undefined || cells.event === event) && (given.source === undefined || cells.source_id === given.source)
  );
  if (those.length === 1) return those[0];
  const list = (those.length > 0 ? those : rows).map(({row, cells}) => `  row ${row}  ${inWords(cells)}`);
  return {
    faults: [
      those.length === 0
        ? `${eventsFile} has no such row${rows.length > 0 ? "; of this municipality it has" : ""}`
        : `${those.length} rows are like this: say --event and --source too`,
      ...list
    ]
  };
}

export function removalPlan(given: Given, files: DataFiles): Plan | Refusal {
  const found = described(given, files);
  if ("faults" in found) return found;
  const {row, cells} = found;
  const changed = new Map([[eventsFile, withEventAt(files, row, null)]]);
  return checkedPlan(files, changed, [`removed: row ${row}  ${inWords(cells)}`], [cells.latest]);
}

/** The flags with `to-` say what the row becomes; what they leave out stays. */
export function correctionPlan(given: Given, files: DataFiles): Plan | Refusal {
  const found = described(given, files);
  if ("faults" in found) return found;
  const {row, cells: before} = found;
  const day = given["to-date"];
  const {cells, faults} = readEvent(
    {
      municipality: before.municipality_code,
      event: given["to-event"] ?? before.event,
      date: day,
      earliest: given["to-earliest"] ?? (day === undefined ? before.earliest : undefined),
      latest: given["to-latest"] ?? (day === undefined ? before.latest : undefined),
      source: given["to-source"] ?? before.source_id,
      evidence: given["to-evidence"] ?? before.evidence,
      note: given["to-note"] ?? before.note
    },
    dataOf(files),
    "--to-"
  );
  if (cells === null) return {faults};
  if (inWords(cells) === inWords(before))
    return {faults: ["nothing is changed: say what with --to-date, --to-note, …"]};
  const changed = new Map([[eventsFile, withEventAt(files, row, cells)]]);
  const lines = [`row ${row} before  ${inWords(before)}`, `row ${row} after   ${inWords(cells)}`];
  return checkedPlan(files, changed, lines, [before.latest, cells.latest]);
}
