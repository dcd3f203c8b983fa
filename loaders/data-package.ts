// The Frictionless Data Package in `data/datapackage.json`: which files there are and what they hold. It is the
// one place where types, constraints and keys are written; the checks read it from here.
// https://specs.frictionlessdata.io/data-package/ and https://specs.frictionlessdata.io/table-schema/ (version 1)

import {readFileSync} from "node:fs";
import {join} from "node:path";

interface Constraints {
  required?: boolean;
  unique?: boolean;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

export interface Field {
  name: string;
  type: "string" | "integer" | "number" | "boolean" | "date";
  description: string;
  constraints?: Constraints;
}

export interface ForeignKey {
  fields: string;
  reference: {resource: string; fields: string};
}

interface TableSchema {
  fields: Field[];
  primaryKey: string | string[];
  foreignKeys?: ForeignKey[];
}

interface Licence {
  name: string;
  title: string;
  path: string;
}

export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  mediatype: string;
  licenses: Licence[];
  /** `id` is ours: a key into sources.csv. */
  sources: {id?: string; title: string; path?: string}[];
  /** Ours: what one row is called in messages, and the column that names it for people. */
  akson: {rowNoun: string; labelField?: string};
  /** Absent for what is not a table. */
  schema?: TableSchema;
}

export type TableResource = Resource & {schema: TableSchema};

export interface DataPackage {
  name: string;
  title: string;
  description: string;
  version: string;
  licenses: Licence[];
  resources: Resource[];
}

export const descriptorFile = "datapackage.json";

export const isTable = (resource: Resource): resource is TableResource => resource.schema !== undefined;

/** The columns of the primary key. */
export const keyOf = ({primaryKey}: TableSchema): string[] =>
  typeof primaryKey === "string" ? [primaryKey] : primaryKey;

/** What describes the rest: published, but no resource. */
const descriptions = [
  "README.md",
  descriptorFile,
  "schemas/scenario.schema.json",
  "schemas/scenario-answer.schema.json"
];

/** As it lies there: the checks of the data hold it to its schema. */
export const descriptorOf = (folder: string): DataPackage =>
  JSON.parse(readFileSync(join(folder, descriptorFile), "utf8")) as DataPackage;

/**
 * The files of a data folder that may be published: what the descriptor names, and the descriptions. Nothing else
 * that lies there.
 */
export function describedFiles(folder: string): string[] {
  const {resources} = descriptorOf(folder);
  return [...descriptions, ...resources.map(({path}) => path)];
}
