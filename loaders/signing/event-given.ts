// One event from words: of the flags, of a row of a list, or of both. Every fault is told at once.
import type {DashboardData} from "../../src/model/dashboard-data.js";
import {readDay, readDays} from "./days.js";
import type {EventCells, SourceCells} from "./events-file.js";
import type {Given} from "./flags.js";
import {municipalityNamed} from "./municipality-named.js";
import {eventKinds, eventOf, evidenceKinds, evidenceOf} from "./words.js";

interface ReadEvent {
  cells: EventCells | null;
  faults: string[];
  /** What the person should see: a later code that was translated. */
  note: string | null;
}

interface Days {
  earliest: string;
  latest: string;
}

/** `earliest` and `latest` win over `date`. */
function daysOf({date, earliest, latest}: Given, faults: string[], prefix: string): Days {
  const both = date === undefined ? null : readDays(date);
  if (date !== undefined && both === null) faults.push(`${prefix}date "${date}" is no day that exists`);
  const end = (flag: "earliest" | "latest", value: string | undefined): string => {
    if (value === undefined) {
      if (both === null && date === undefined) faults.push(`${prefix}${flag} is missing (or ${prefix}date)`);
      return both?.[flag] ?? "";
    }
    const day = readDay(value);
    if (day === null) faults.push(`${prefix}${flag} "${value}" is no day that exists`);
    return day ?? "";
  };
  return {earliest: end("earliest", earliest), latest: end("latest", latest)};
}

/** @param prefix before the name of a flag in messages: "--" on the command line, "" in a list */
export function readEvent(given: Given, data: DashboardData, prefix: string): ReadEvent {
  const faults: string[] = [];
  const found = given.municipality === undefined ? null : municipalityNamed(given.municipality, data);
  if (found === null) faults.push(`${prefix}municipality is missing`);
  else if ("fault" in found) faults.push(found.fault);
  const kind = given.event === undefined ? null : eventOf(given.event);
  if (given.event === undefined) faults.push(`${prefix}event is missing`);
  else if (kind === null) faults.push(`${prefix}event "${given.event}" is none of ${eventKinds.join(", ")}`);
  const days = daysOf(given, faults, prefix);
  if (!given.source) faults.push(`${prefix}source is missing`);
  const evidence = given.evidence === undefined ? null : evidenceOf(given.evidence);
  if (given.evidence === undefined) faults.push(`${prefix}evidence is missing`);
  else if (evidence === null)
    faults.push(`${prefix}evidence "${given.evidence}" is none of ${evidenceKinds.join(", ")}`);
  if (faults.length > 0 || found === null || "fault" in found) return {cells: null, faults, note: null};
  return {
    cells: {
      municipality_code: found.municipality.code,
      municipality_name: found.municipality.name,
      event: kind!,
      ...days,
      source_id: given.source!,
      evidence: evidence!,
      note: given.note ?? ""
    },
    faults,
    note: found.note
  };
}

/** A new source's row, with what is missing of it. */
export function readSource(given: Given): {cells: SourceCells; faults: string[]} {
  const needed = ["publisher", "title", "url", "kind"] as const;
  return {
    cells: {
      source_id: given.source ?? "",
      publisher: given.publisher ?? "",
      title: given.title ?? "",
      url: given.url ?? "",
      published: given.published ?? "",
      kind: given.kind ?? "",
      note: ""
    },
    faults: needed
      .filter((flag) => !given[flag])
      .map((flag) => `--${flag} is missing: "${given.source}" is a new source`)
  };
}
