// Many events from somebody's list: each row is new, is here already, contradicts what is here, or is not understood.
// All of them are written or none.
import type {DataFiles} from "../data.js";
import {readEvent, readSource} from "./event-given.js";
import {
  eventsFile,
  knowsSource,
  sourcesFile,
  withEvents,
  withSource,
  writtenEvents,
  type EventCells,
  type WrittenEvent
} from "./events-file.js";
import type {Flag, Given} from "./flags.js";
import type {Table} from "./list-columns.js";
import {checkedPlan, dataOf, type Plan, type Refusal} from "./plan.js";
import {evidenceKinds} from "./words.js";

interface Outcome {
  row: number;
  /** What the list says. */
  said: string;
  kind: "new" | "here" | "contradicts" | "not understood";
  cells: EventCells | null;
  words: string;
}

const inWords = ({municipality_code, municipality_name, event, earliest, latest, source_id}: EventCells): string => {
  const days = earliest === latest ? earliest : `${earliest} to ${latest}`;
  return `${municipality_code} ${municipality_name}: ${event}, ${days}, source ${source_id}`;
};

/** The flags hold for every row that says nothing else; an empty «Signert» means that the row is silent. */
function givenOf(values: Table["rows"][number]["values"], given: Given): Given {
  const {code, municipality, date, ...rest} = values;
  const name = [code, municipality].filter((part) => part !== undefined).join(" ");
  // «Signert» may be a day, or a yes.
  const yes = date !== undefined && /^(ja|x|yes|true|sant|1)$/i.test(date);
  return {...given, ...rest, ...(date !== undefined && !yes && {date}), municipality: name};
}

/** Flags for what no row says: told once, not for each row. */
function missingFlags({rows}: Table, given: Given): string[] {
  const all = rows.map(({values}) => givenOf(values, given));
  const said = (...flags: Flag[]) => all.some((one) => flags.some((flag) => one[flag]));
  return [
    ...(said("date", "earliest", "latest") ? [] : ["--date DAY (or --earliest DAY --latest DAY)"]),
    ...(said("source") ? [] : [`--source ID (of ${sourcesFile}, or a new one)`]),
    ...(said("evidence") ? [] : [`--evidence GRADE (${evidenceKinds.join(", ")})`])
  ];
}

const sameFact = (a: EventCells, b: EventCells): boolean =>
  a.municipality_code === b.municipality_code && a.event === b.event && a.source_id === b.source_id;

/** The same event on days of which none is left when both are true. */
const noDayLeft = (a: EventCells, b: EventCells): boolean =>
  a.municipality_code === b.municipality_code &&
  a.event === b.event &&
  (a.latest < b.earliest || b.latest < a.earliest);

function outcomes({rows}: Table, given: Given, files: DataFiles): Outcome[] {
  const data = dataOf(files);
  const known: (WrittenEvent & {where: string})[] = writtenEvents(files).map((one) => ({
    ...one,
    where: `${eventsFile} row ${one.row}`
  }));
  const invited = new Map(data.municipalities.map(({code, invited: asked}) => [code, asked]));
  return rows.map(({row, values}): Outcome => {
    const said = [values.code, values.municipality].filter((part) => part !== undefined).join(" ");
    const {cells, faults, note} = readEvent(givenOf(values, given), data, "");
    if (cells === null) return {row, said, kind: "not understood", cells, words: faults.join("; ")};
    if (!invited.get(cells.municipality_code))
      return {row, said, kind: "contradicts", cells, words: `${inWords(cells)}: was not asked to sign`};
    const before = known.find((one) => sameFact(one.cells, cells)) ?? known.find((one) => noDayLeft(one.cells, cells));
    known.push({row, cells, where: `row ${row} of the list`});
    if (before === undefined)
      return {row, said, kind: "new", cells, words: `${inWords(cells)}${note === null ? "" : ` (${note})`}`};
    const same = before.cells.earliest === cells.earliest && before.cells.latest === cells.latest;
    const words = same
      ? `${inWords(cells)}, ${before.where}`
      : `${inWords(cells)}, but ${before.where} (source ${before.cells.source_id}) has ` +
        `${before.cells.earliest} to ${before.cells.latest}`;
    return {row, said, kind: same ? "here" : "contradicts", cells, words};
  });
}

const titles: readonly [Outcome["kind"], string][] = [
  ["new", "New"],
  ["here", "Here already"],
  ["contradicts", "Contradicts what is here"],
  ["not understood", "Not understood"]
];

function table(all: readonly Outcome[]): string[] {
  const width = Math.min(32, Math.max(...all.map(({said}) => said.length)));
  return titles.flatMap(([kind, title]) => {
    const those = all.filter((one) => one.kind === kind);
    if (those.length === 0) return [];
    const lines = those.map(
      ({row, said, words}) => `  row ${String(row).padStart(4)}  ${said.padEnd(width)}  ${words}`
    );
    return [`${title} (${those.length})`, ...lines];
  });
}

export function importPlan(list: Table, given: Given, files: DataFiles): Plan | Refusal {
  const ignored = list.ignored.length > 0 ? [`Columns that are not read: ${list.ignored.join(", ")}`] : [];
  const missing = missingFlags(list, given);
  if (missing.length > 0)
    return {
      faults: [`The list does not say this, so say it for all ${list.rows.length} rows:`, ...missing],
      lines: ignored
    };
  const all = outcomes(list, given, files);
  const lines = [...ignored, ...table(all)];
  const fresh = all.flatMap(({kind, cells}) => (kind === "new" && cells ? [cells] : []));
  const wrong = all.filter(({kind}) => kind === "contradicts" || kind === "not understood").length;
  const faults =
    wrong === 0 ? [] : [`${wrong} of ${all.length} rows cannot be imported: correct the list, all or nothing`];
  const unknown = [...new Set(fresh.map(({source_id}) => source_id))].filter((id) => !knowsSource(files, id));
  const named = unknown.filter((id) => id === given.source);
  const newSource = named.length > 0 ? readSource(given) : null;
  faults.push(...(newSource?.faults ?? []));
  faults.push(
    ...unknown
      .filter((id) => id !== given.source)
      .map((id) => `source "${id}" of the list is not in ${sourcesFile}: add it`)
  );
  if (faults.length > 0) return {faults, lines};
  if (fresh.length === 0) return {lines: [...lines, "Nothing is new."], files: new Map()};
  const changed = new Map([[eventsFile, withEvents(files, fresh)]]);
  if (newSource) changed.set(sourcesFile, withSource(files, newSource.cells));
  return checkedPlan(files, changed, lines, [...new Set(fresh.map(({latest}) => latest))].sort().slice(-1));
}
