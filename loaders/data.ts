// All of `data/`, read against the Data Package that describes it. One file a table in tables/; here they come together.
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {CampaignFacts} from "../src/model/dashboard-data.js";
import {descriptorFile, isTable, type DataPackage} from "./data-package.js";
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

/** The descriptor, or what keeps it from being used. That it is a valid Data Package is tested, not checked here. */
function readDescriptor(files: DataFiles): {descriptor: DataPackage; problems: Problem[]} {
  const none: DataPackage = {name: "", version: "", resources: []};
  const bytes = files.get(descriptorFile);
  if (!bytes) return {descriptor: none, problems: [problem(descriptorFile, "the file is missing")]};
  try {
    const descriptor = JSON.parse(new TextDecoder().decode(bytes)) as Partial<DataPackage>;
    if (!Array.isArray(descriptor.resources)) throw new SyntaxError("it has no list of resources");
    const names = new Set(descriptor.resources.map((resource) => resource.name));
    const missing = needed.filter((name) => !names.has(name));
    return {
      descriptor: {...none, ...descriptor},
      problems: missing.map((name) => problem(descriptorFile, "the resource is missing", {column: "name", value: name}))
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {descriptor: none, problems: [problem(descriptorFile, `not a Data Package: ${reason}`)]};
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
  const {descriptor, problems} = readDescriptor(files);
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
  const campaign = campaignFacts("campaign.csv", rows("campaign"));
  const brokenCampaign = tables.get("campaign")?.problems.length !== 0;
  if (!brokenCampaign) problems.push(...campaign.problems);

  const brokenFiles = new Set(problems.map(({file}) => file));
  const incomplete = descriptor.resources.filter(({path}) => brokenFiles.has(path)).map(({name}) => name);
  const described = new Set(descriptor.resources.map(({name}) => name));
  return {
    descriptor,
    problems,
    incomplete: new Set([...incomplete, ...needed.filter((name) => !described.has(name))]),
    data: {
      counties: countyRows(rows("counties")),
      municipalities: municipalityRows(rows("municipalities")),
      population: populationRows(rows("population")),
      codeChanges: codeChangeRows(rows("code-changes")),
      controlTotals: controlTotalRows(rows("control-totals")),
      sources: sourceRows(rows("sources")),
      campaign: campaign.facts,
      campaignRows: campaign.rowOf,
      events: eventRows(rows("signing-events")),
      milestones: milestoneRows(rows("milestones")),
      roles: roleRows(rows("roles")),
      timeline: timelineRows(rows("timeline")),
      gaps: gapRows(rows("known-gaps")),
      participation: participationRows(rows("participation-npv")),
      ramp: rampRows(rows("adoption-ramp")),
      presets: presetRows(rows("scenario-presets")),
      sizeClasses: sizeClassRows(rows("size-classes")),
      boundaries
    }
  };
}
