// All of `data/`, read against the Data Package that describes it. One file a table in tables/; here they come
// together.
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {CampaignFacts} from "../src/model/dashboard-data.js";
import {descriptorFile, isTable, type DataPackage} from "./data-package.js";
import {readDescriptor} from "./descriptor.js";
import {readBoundaries, type Boundaries} from "./geometry/boundaries.js";
import {problem, type Problem} from "./problem.js";
import {brokenReferences, type LaterCodes} from "./references.js";
import type {Row} from "./row.js";
import {readTable, type Table} from "./table-schema.js";
import {campaignFacts, type CampaignRows} from "./tables/campaign.js";
import {gapRows, type GapRow} from "./tables/known-gaps.js";
import {countyRows, municipalityRows, type CountyRow, type MunicipalityRow} from "./tables/municipalities.js";
import {
  codeChangeRows,
  controlTotalRows,
  populationRows,
  type CodeChangeRow,
  type ControlTotalRow,
  type PopulationRow
} from "./tables/population.js";
import {presetRows, sizeClassRows, type PresetRow, type SizeClassRow} from "./tables/scenarios.js";
import {
  eventRows,
  milestoneRows,
  sourceRows,
  type EventRow,
  type MilestoneRow,
  type SourceRow
} from "./tables/signing-events.js";
import {roleRows, timelineRows, type RoleRow, type TimelineRow} from "./tables/story.js";
import {participationRows, rampRows, type ParticipationRow, type RampRow} from "./tables/use.js";

/** The files of a data folder by name. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Typed rows of every table. A table that is incomplete (see {@link ParsedData}) holds its good rows only. */
export interface AksonData {
  counties: CountyRow[];
  municipalities: MunicipalityRow[];
  population: PopulationRow[];
  codeChanges: CodeChangeRow[];
  controlTotals: ControlTotalRow[];
  sources: SourceRow[];
  campaign: CampaignFacts | null;
  campaignRows: CampaignRows;
  events: EventRow[];
  milestones: MilestoneRow[];
  roles: RoleRow[];
  timeline: TimelineRow[];
  gaps: GapRow[];
  participation: ParticipationRow[];
  ramp: RampRow[];
  presets: PresetRow[];
  sizeClasses: SizeClassRow[];
  boundaries: Boundaries | null;
}

export interface ParsedData {
  descriptor: DataPackage;
  data: AksonData;
  /** Faults of single files and of references between them. */
  problems: Problem[];
  /** Resources with at least one fault: what is counted in them means nothing. */
  incomplete: ReadonlySet<string>;
}

const needed = [
  "counties",
  "municipalities",
  "population",
  "code-changes",
  "control-totals",
  "sources",
  "campaign",
  "signing-events",
  "milestones",
  "roles",
  "timeline",
  "known-gaps",
  "participation-npv",
  "adoption-ramp",
  "scenario-presets",
  "size-classes",
  "boundaries"
] as const;

export type ResourceName = (typeof needed)[number];

/** The folder the loaders read: AKSON_DATA_FOLDER (for tests), else the project's own `data/`. */
export function dataFolder(): string {
  return process.env.AKSON_DATA_FOLDER || fileURLToPath(new URL("../data", import.meta.url));
}

/** Read the files of a folder; folders inside it are left alone. @throws when the folder cannot be read */
export function readFolder(folder: string): DataFiles {
  if (!existsSync(folder)) throw new Error(`no data folder at ${folder}`);
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/**
 * Rows as the loaders need them; a column or a kind that the schema no longer promises is a fault of datapackage.json.
 */
function typed<T>(name: string, problems: Problem[], build: () => T, none: T): T {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    problems.push(problem(descriptorFile, `${name}: ${error.message}, which the loaders read`));
    return none;
  }
}

/** Codes of 2024 and the codes of 2020 they stand for, as the file has them. */
function laterCodes(table: Table | undefined): LaterCodes {
  const known = new Map<string, string[]>();
  for (const {cells} of table?.raw ?? [])
    known.set(cells.new_code, [...(known.get(cells.new_code) ?? []), cells.old_code]);
  return known;
}

/** Every file against its schema and every key against its file. Pure; never throws on bad data. */
export function parseData(files: DataFiles): ParsedData {
  const {descriptor, problems} = readDescriptor(files.get(descriptorFile), needed);
  const tables = new Map<string, Table>();
  let boundaries: Boundaries | null = null;
  for (const resource of descriptor.resources) {
    const bytes = files.get(resource.path);
    if (!bytes) problems.push(problem(resource.path, "the file is missing"));
    else if (isTable(resource)) tables.set(resource.name, readTable(resource, bytes));
    else if (resource.name === "boundaries") {
      const read = readBoundaries(resource.path, bytes);
      boundaries = read.boundaries;
      problems.push(...read.problems);
    }
  }
  const later = laterCodes(tables.get("code-changes"));
  for (const table of tables.values()) problems.push(...table.problems, ...brokenReferences(table, tables, later));

  const rows = (name: ResourceName): readonly Row[] => tables.get(name)?.rows ?? [];
  const of = <T>(name: ResourceName, build: (rows: readonly Row[]) => T[]): T[] =>
    typed(name, problems, () => build(rows(name)), []);
  const campaign = typed(
    "campaign",
    problems,
    () => campaignFacts("campaign.csv", rows("campaign")),
    campaignFacts("campaign.csv", [])
  );
  const brokenCampaign = tables.get("campaign")?.problems.length !== 0;
  if (!brokenCampaign) problems.push(...campaign.problems);
  const data: AksonData = {
    counties: of("counties", countyRows),
    municipalities: of("municipalities", municipalityRows),
    population: of("population", populationRows),
    codeChanges: of("code-changes", codeChangeRows),
    controlTotals: of("control-totals", controlTotalRows),
    sources: of("sources", sourceRows),
    campaign: campaign.facts,
    campaignRows: campaign.rowOf,
    events: of("signing-events", eventRows),
    milestones: of("milestones", milestoneRows),
    roles: of("roles", roleRows),
    timeline: of("timeline", timelineRows),
    gaps: of("known-gaps", gapRows),
    participation: of("participation-npv", participationRows),
    ramp: of("adoption-ramp", rampRows),
    presets: of("scenario-presets", presetRows),
    sizeClasses: of("size-classes", sizeClassRows),
    boundaries
  };
  if (problems.some(({file}) => file === descriptorFile))
    return {descriptor, problems, incomplete: new Set(needed), data};

  const brokenFiles = new Set(problems.map(({file}) => file));
  const incomplete = descriptor.resources.filter(({path}) => brokenFiles.has(path)).map(({name}) => name);
  const described = new Set(descriptor.resources.map(({name}) => name));
  return {
    descriptor,
    problems,
    incomplete: new Set([...incomplete, ...needed.filter((name) => !described.has(name))]),
    data
  };
}
