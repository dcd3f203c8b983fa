// Statistics Norway's population tables through PxWebApi v2. Codes are always named, never "all": codes that were not
// valid in a year come back as 0, and sums over them would be wrong without anybody noticing.
import type {IsoDate, MunicipalityCode} from "../../src/model/types.js";
import {codesOn, sharedCodes, type CodeChange} from "./division.js";
import type {HttpClient, Validators} from "./http.js";
import {readCube, type Cube} from "./json-stat.js";
import {SourceFailure} from "./source-failure.js";

interface Inhabitants {
  municipality: MunicipalityCode;
  date: IsoDate;
  population: number;
}

/** The validators are those of the table's metadata, which change with the table. */
interface PopulationPull extends Validators {
  rows: Inhabitants[];
  address: string;
  query: string;
  /** As the source states it. */
  updated: string | null;
  /** Years that could not be used, in words. */
  notes: string[];
}

/** The copy at hand: the table's day of publication tells whether anything is newer, where there are no validators. */
interface KnownPopulation extends Validators {
  published: string | null;
}

const largest = 1_000_000;
const shownFaults = 12;

const table = "07459";
const contents = "Personer1";
const source = `SSB table ${table}`;

async function fetchCube(
  client: HttpClient,
  base: string,
  codes: readonly string[],
  times: readonly string[]
): Promise<Cube> {
  const answer = await client.get({
    source,
    url: `${base}/tables/${table}/data?lang=no&outputFormat=json-stat2`,
    accept: "application/json",
    serverErrorRemedy:
      "try again later; if it goes on, look for a code that stands twice in the query: that is answered like this",
    body: {
      selection: [
        {variableCode: "Region", valueCodes: codes},
        {variableCode: "ContentsCode", valueCodes: [contents]},
        {variableCode: "Tid", valueCodes: times}
      ]
    }
  });
  return readCube(source, answer);
}

/** Everything that is wrong with the answer to a question about these codes and times. */
function faultsOf(cube: Cube, codes: readonly string[], times: readonly string[]): string[] {
  const faults: string[] = [];
  for (const [dimension, asked] of [
    ["Region", codes],
    ["Tid", times]
  ] as const) {
    const got = new Set(cube.codes(dimension));
    faults.push(...asked.filter((code) => !got.has(code)).map((code) => `${dimension} ${code} is missing`));
    faults.push(
      ...[...got].filter((code) => !asked.includes(code)).map((code) => `${dimension} ${code} was not asked for`)
    );
  }
  for (const region of codes) {
    for (const time of times) {
      const cell = cube.cell({Region: region, Tid: time, ContentsCode: contents});
      if (cell === null) continue;
      const {value, status} = cell;
      const where = `Region ${region}, Tid ${time}`;
      if (value === null) faults.push(`${where}: no value${status === null ? "" : ` (status "${status}")`}`);
      else if (!Number.isInteger(value) || value < 1 || value > largest)
        faults.push(`${where}: ${value} is not a number of inhabitants between 1 and ${largest}`);
    }
  }
  return faults;
}

async function inhabitants(
  client: HttpClient,
  base: string,
  codes: readonly string[],
  times: readonly string[]
): Promise<Cube> {
  const cube = await fetchCube(client, base, codes, times);
  const faults = faultsOf(cube, codes, times);
  if (faults.length > 0) {
    const rest = faults.length > shownFaults ? ` and ${faults.length - shownFaults} more` : "";
    throw new SourceFailure(
      source,
      "not-valid",
      `${faults.slice(0, shownFaults).join("; ")}${rest}`,
      "codes may have changed: `npm run refresh -- codes` first; otherwise look the table up in the browser"
    );
  }
  return cube;
}

/** Years that table 07459 has, from a year on; null when it was not updated since the copy. @throws {SourceFailure} */
async function yearsFrom(
  client: HttpClient,
  base: string,
  first: number,
  known?: KnownPopulation
): Promise<({years: string[]; updated: string | null} & Validators) | null> {
  const answer = await client.get({
    source,
    url: `${base}/tables/${table}/metadata?lang=no`,
    accept: "application/json",
    validators: known
  });
  if (answer.notModified) return null;
  const {etag, lastModified} = answer;
  const metadata = readCube(source, answer, false);
  const {updated} = metadata;
  if (updated !== null && updated === known?.published) return null;
  const years = metadata
    .codes("Tid")
    .filter((year) => /^\d{4}$/.test(year) && Number(year) >= first)
    .sort();
  if (years[0] === String(first)) return {years, updated, etag, lastModified};
  throw new SourceFailure(
    source,
    "unexpected",
    `the metadata name no year ${first}`,
    "look the table up in the browser: it may have been replaced"
  );
}

/**
 * Inhabitants on 1 January of every year from the first on, on the municipalities of 2020. Years of the same division
 * are asked for together; what was renumbered or split later is folded back. A year in which two municipalities of
 * 2020 are one is left out. Null when the table was not updated since the copy at hand.
 * @param progress told after each call: done of all
 * @throws {SourceFailure}
 */
export async function pullPopulation(
  client: HttpClient,
  base: string,
  {codes, changes, firstYear}: {codes: readonly MunicipalityCode[]; changes: readonly CodeChange[]; firstYear: number},
  progress: (done: number, all: number) => void = () => {},
  known?: KnownPopulation
): Promise<PopulationPull | null> {
  const found = await yearsFrom(client, base, firstYear, known);
  if (found === null) return null;
  const {etag, lastModified, updated} = found;
  const notes: string[] = [];
  const years = found.years.filter((year) => {
    const shared = sharedCodes(codesOn(`${year}-01-01`, codes, changes));
    if (shared.length > 0)
      notes.push(`${year} is left out: ${shared.join(", ")} has inhabitants of more than one municipality of 2020`);
    return shared.length === 0;
  });
  const groups = new Map<string, {parts: Map<MunicipalityCode, string[]>; years: string[]}>();
  for (const year of years) {
    const parts = codesOn(`${year}-01-01`, codes, changes);
    const key = [...parts.values()].flat().join();
    const group = groups.get(key) ?? {parts, years: []};
    group.years.push(year);
    groups.set(key, group);
  }
  const all = groups.size + 1;
  progress(1, all);
  const rows: Inhabitants[] = [];
  for (const [index, group] of [...groups.values()].entries()) {
    const cube = await inhabitants(client, base, [...group.parts.values()].flat(), group.years);
    for (const year of group.years) {
      for (const [municipality, parts] of group.parts) {
        const population = parts.reduce(
          (sum, code) => sum + cube.cell({Region: code, Tid: year, ContentsCode: contents})!.value!,
          0
        );
        rows.push({municipality, date: `${year}-01-01`, population});
      }
    }
    progress(index + 2, all);
  }
  rows.sort((a, b) => (a.date + a.municipality < b.date + b.municipality ? -1 : 1));
  const regions = "Region: the municipalities valid in each year";
  const query = `${regions}, ContentsCode: ${contents}, Tid: ${years.join(", ")}`;
  return {rows, address: `${base}/tables/${table}/data`, query, updated, notes, etag, lastModified};
}
