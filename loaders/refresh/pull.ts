// What each part of a refresh asks for, and the file it becomes. Nothing is written here.
import type {AksonData, DataFiles} from "../data.js";
import {csvBytes} from "../csv-write.js";
import {boundaryTopology} from "../sources/boundary-topology.js";
import type {Addresses} from "../sources/addresses.js";
import {origins, type CodeChange} from "../sources/division.js";
import type {HttpClient} from "../sources/http.js";
import {downloadBoundaries} from "../sources/kartverket.js";
import {changesBetween, classifications, codesAt} from "../sources/klass.js";
import {pullSignings} from "../sources/signing-list.js";
import {SourceFailure} from "../sources/source-failure.js";
import {pullPopulation} from "../sources/ssb.js";
import type {Provenance} from "./provenance.js";

export const parts = ["population", "codes", "boundaries", "signings"] as const;
export type Part = (typeof parts)[number];

/** A file as the source has it now. */
export interface Pulled extends Omit<Provenance, "retrieved" | "sha256" | "rows"> {
  bytes: Uint8Array;
  /** What the person should know besides the difference. */
  notes: string[];
}

export interface PullContext {
  client: HttpClient;
  addresses: Addresses;
  /** The snapshot at hand. */
  data: AksonData;
  files: DataFiles;
  progress(part: Part, done: number, all: number): void;
}

const baseYear = ({campaign}: AksonData): number => Number(campaign!.baseDate.value.slice(0, 4));
const codesOf = ({municipalities}: AksonData): string[] => municipalities.map(({code}) => code);
const changesOf = ({codeChanges}: AksonData): CodeChange[] => codeChanges.map(({oldCode, newCode, date}) => ({oldCode, newCode, date}));

async function population({client, addresses, data, progress}: PullContext): Promise<Pulled> {
  const pull = await pullPopulation(
    client,
    addresses.ssb,
    {codes: codesOf(data), changes: changesOf(data), firstYear: baseYear(data)},
    (done, all) => progress("population", done, all)
  );
  const rows = pull.rows.map(({municipality, date, population: people}) => [municipality, date, String(people)]);
  return {
    file: "population.csv",
    bytes: csvBytes(["municipality_code", "date", "population"], rows),
    source: "ssb-07459",
    address: pull.address,
    query: pull.query,
    published: pull.updated,
    licence: "CC-BY-4.0",
    notes: []
  };
}

/** The division of the base day must be the one at hand; what it became since is written anew. */
async function codes({client, addresses, data, progress}: PullContext): Promise<Pulled> {
  const base = data.campaign!.baseDate.value;
  const {codes: now} = await codesAt(client, addresses.klass, classifications.municipalities, base);
  progress("codes", 1, 2);
  const known = new Set(codesOf(data));
  const missing = now.filter(({code}) => !known.has(code)).map(({code, name}) => `${code} ${name}`);
  const gone = [...known].filter((code) => !now.some((one) => one.code === code));
  if (missing.length + gone.length > 0) {
    const faults = [...missing.map((one) => `${one} is new`), ...gone.map((code) => `${code} is not there`)].slice(0, 12).join("; ");
    throw new SourceFailure("KLASS 131", "not-valid", `other municipalities on ${base} than in municipalities.csv: ${faults}`, "look at the classification in the browser before changing municipalities.csv by hand");
  }
  const year = Number(base.slice(0, 4));
  const last = data.population.reduce((latest, {date}) => (date > latest ? date : latest), base);
  const {changes, address} = await changesBetween(client, addresses.klass, classifications.municipalities, base, last);
  progress("codes", 2, 2);
  const rows = changes
    .filter(({oldCode, newCode, changeOccurred}) => oldCode !== newCode && changeOccurred > base && known.has(oldCode))
    .map(({oldCode, oldName, newCode, newName, changeOccurred}) => [oldCode, oldName, newCode, newName, changeOccurred])
    .sort((a, b) => ((a[0] + a[2]) < (b[0] + b[2]) ? -1 : 1));
  return {
    file: "code-changes.csv",
    bytes: csvBytes(["old_code", "old_name", "new_code", "new_name", "date"], rows),
    source: "ssb-klass-131",
    address,
    query: `changes after 1 January ${year} of the municipalities valid then`,
    published: null,
    licence: "CC-BY-4.0",
    notes: []
  };
}

async function boundaries({client, addresses, data, progress}: PullContext): Promise<Pulled> {
  const {geojson, address, query} = await downloadBoundaries(client, addresses.geonorge, (done, all) => progress("boundaries", done, all));
  return {
    file: "boundaries.topo.json",
    bytes: boundaryTopology(geojson, codesOf(data)),
    source: "kartverket",
    address,
    query,
    published: null,
    licence: "CC-BY-4.0",
    notes: []
  };
}

async function signings({client, addresses, data, progress}: PullContext): Promise<Pulled> {
  if (addresses.signings === null) {
    throw new SourceFailure("Signing list", "unreachable", "no address is set: no official feed of signings exists", "set AKSON_SIGNINGS_URL to a CSV of the columns of data/signing-events.csv");
  }
  const {bytes, translated} = await pullSignings(client, addresses.signings, origins(changesOf(data)));
  progress("signings", 1, 1);
  if (bytes === null) throw new SourceFailure("Signing list", "unexpected", "it says \"not modified\" though nothing was compared", "try again");
  return {file: "signing-events.csv", bytes, source: null, address: addresses.signings, query: "", published: null, licence: null, notes: translated};
}

/** Pull one part. @throws {SourceFailure} */
export const pull: Readonly<Record<Part, (context: PullContext) => Promise<Pulled>>> = {population, codes, boundaries, signings};
