// What each part of a refresh asks for, and the file it becomes. Nothing is written here. A source that says it has
// nothing newer than the copy at hand is believed, as long as that copy is still as it was pulled.
import type {AksonData, DataFiles} from "../data.js";
import {csvBytes} from "../csv-write.js";
import {boundaryTopology} from "../sources/boundary-topology.js";
import type {Addresses} from "../sources/addresses.js";
import type {CodeChange} from "../sources/division.js";
import type {HttpClient} from "../sources/http.js";
import {downloadBoundaries, downloadSteps} from "../sources/kartverket.js";
import {changesAddress, changesSince, codesAt} from "../sources/klass.js";
import {pullSignings} from "../sources/signing-list.js";
import {SourceFailure} from "../sources/source-failure.js";
import {pullPopulation} from "../sources/ssb.js";
import {laterMunicipalities} from "../tables/later-municipalities.js";
import {codeChangeHeader, codeChangeRows, otherOfficialNames} from "./code-changes.js";
import {entryOf, sha256, type Provenance} from "./provenance.js";

/** In the order in which they are pulled: the population is folded by the changes of codes. */
export const parts = ["codes", "population", "boundaries", "signings"] as const;
export type Part = (typeof parts)[number];

export const fileOf: Readonly<Record<Part, string>> = {
  population: "population.csv",
  codes: "code-changes.csv",
  boundaries: "boundaries.topo.json",
  signings: "signing-events.csv"
};

/** A file as the source has it now. */
export interface Pulled extends Omit<Provenance, "retrieved" | "sha256" | "rows"> {
  bytes: Uint8Array;
  /** What the person should know besides the difference. */
  notes: string[];
}

interface PullContext {
  client: HttpClient;
  addresses: Addresses;
  /** The snapshot at hand. */
  data: AksonData;
  files: DataFiles;
  /** True when nothing will be written: nothing is ordered then. */
  dryRun: boolean;
  progress(done: number, all: number): void;
}

const codesOf = ({municipalities}: AksonData): string[] => municipalities.map(({code}) => code);
const changesOf = ({codeChanges}: AksonData): CodeChange[] =>
  codeChanges.map(({oldCode, newCode, date}) => ({oldCode, newCode, date}));

const licence = "CC-BY-4.0";

async function population({client, addresses, data, files, progress}: PullContext): Promise<Pulled | null> {
  const [codes, changes] = [codesOf(data), changesOf(data)];
  const firstYear = Number(data.campaign!.baseDate.value.slice(0, 4));
  // The same table folded by other code changes would be other figures: then it is asked for again.
  const foldedBy = new TextEncoder().encode(JSON.stringify([codes, changes, firstYear]));
  const division = `folded to the division ${sha256(foldedBy).slice(0, 12)}`;
  const entry = entryOf(files, fileOf.population);
  const known = entry?.query.endsWith(division) ? entry : undefined;
  const pull = await pullPopulation(client, addresses.ssb, {codes, changes, firstYear}, progress, known);
  if (pull === null) return null;
  const {address, query, updated, etag, lastModified, notes} = pull;
  const rows = pull.rows.map(({municipality, date, population: people}) => [municipality, date, String(people)]);
  return {
    file: fileOf.population,
    bytes: csvBytes(["municipality_code", "date", "population"], rows),
    source: "ssb-07459",
    address,
    query: `${query}, ${division}`,
    published: updated,
    licence,
    notes,
    etag,
    lastModified
  };
}

/** The division of the base day must be the one at hand; what it became since is written again. */
async function codes({client, addresses, data, files, progress}: PullContext): Promise<Pulled | null> {
  const base = data.campaign!.baseDate.value;
  const now = await codesAt(client, addresses.klass, base);
  progress(1, 2);
  const known = new Set(codesOf(data));
  const missing = now.filter(({code}) => !known.has(code)).map(({code, name}) => `${code} ${name} is new`);
  const gone = [...known].filter((code) => !now.some((one) => one.code === code)).map((code) => `${code} is not there`);
  if (missing.length + gone.length > 0) {
    const faults = [...missing, ...gone].slice(0, 12).join("; ");
    throw new SourceFailure(
      "KLASS 131",
      "not-valid",
      `other municipalities on ${base} than in municipalities.csv: ${faults}`,
      "look at the classification in the browser before changing municipalities.csv by hand"
    );
  }
  const address = changesAddress(addresses.klass, base);
  const entry = entryOf(files, fileOf.codes);
  const validators = entry?.address === address ? entry : undefined;
  const found = await changesSince(client, addresses.klass, base, validators);
  progress(2, 2);
  if (found === null) return null;
  const {rows, notes} = codeChangeRows(data.municipalities, base, found.changes);
  return {
    file: fileOf.codes,
    bytes: csvBytes(codeChangeHeader, rows),
    source: "ssb-klass-131",
    address,
    query: `changes after ${base} of the municipalities valid then, and of the codes that came after them`,
    published: null,
    licence,
    notes: [...notes, ...otherOfficialNames(data.municipalities, now)],
    etag: found.etag,
    lastModified: found.lastModified
  };
}

async function boundaries({client, addresses, data, files, dryRun, progress}: PullContext): Promise<Pulled | null> {
  // After the download the shapes are reprojected, cleaned and simplified, which takes its time too.
  const steps = downloadSteps + 1;
  const download = await downloadBoundaries(client, addresses.geonorge, {
    progress: (done) => progress(done, steps),
    known: entryOf(files, fileOf.boundaries),
    order: !dryRun
  });
  if (download === null) return null;
  const {geojson, address, query, etag, lastModified} = download;
  const bytes = boundaryTopology(geojson, codesOf(data));
  progress(steps, steps);
  return {
    file: fileOf.boundaries,
    bytes,
    source: "kartverket",
    address,
    query,
    published: null,
    licence,
    notes: [],
    etag,
    lastModified
  };
}

async function signings({client, addresses, data, files, progress}: PullContext): Promise<Pulled | null> {
  const address = addresses.signings;
  if (address === null) {
    throw new SourceFailure(
      "Signing list",
      "unreachable",
      "no address is set: no official feed of signings exists",
      "set AKSON_SIGNINGS_URL to a CSV of the columns of data/signing-events.csv"
    );
  }
  const entry = entryOf(files, fileOf.signings);
  const list = await pullSignings(
    client,
    address,
    new Map(
      laterMunicipalities(data.municipalities, data.codeChanges)
        .filter(({municipalities}) => municipalities.length === 1)
        .map(({code, municipalities}) => [code, municipalities[0]])
    ),
    entry?.address === address ? entry : undefined
  );
  progress(1, 1);
  if (list === null) return null;
  const {bytes, translated, etag, lastModified} = list;
  return {
    file: fileOf.signings,
    bytes,
    source: null,
    address,
    query: "",
    published: null,
    licence: null,
    notes: translated,
    etag,
    lastModified
  };
}

/** Pull one part; null when the source has nothing newer than the copy at hand. @throws {SourceFailure} */
export const pull: Readonly<Record<Part, (context: PullContext) => Promise<Pulled | null>>> = {
  population,
  codes,
  boundaries,
  signings
};
