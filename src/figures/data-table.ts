// A table as files hold it: flat columns of values.

/** How a column's values are to be read. A share is a fraction in [0, 1], a date an ISO day. */
export type ValueKind = "text" | "integer" | "number" | "share" | "date";

/** Numbers for "integer", "number" and "share"; text for "text" and "date"; null where nothing is known. */
export type Value = string | number | null;

export interface DataColumn {
  /** Name for machines: English, lower case, underscores. */
  key: string;
  /** Name for people: Norwegian. */
  label: string;
  type: ValueKind;
}

export interface DataTable {
  /** Stem of a file's name: lower case, hyphens. */
  name: string;
  columns: readonly DataColumn[];
  /** Values in the order of the columns. */
  rows: readonly (readonly Value[])[];
}
