// Foreign keys: every key must lead to a row of another file. A key that leads nowhere gets the likeliest row as a
// hint.
import {closest} from "fastest-levenshtein";
import type {ForeignKey} from "./data-package.js";
import {problem, type Problem} from "./problem.js";
import type {Table} from "./table-schema.js";

/** Codes of later years and the codes of 2020 that they came from. */
export type LaterCodes = ReadonlyMap<string, readonly string[]>;

interface Target {
  /** Key → what people call the row ("1579" → "Hustadvika"). */
  labels: Map<string, string>;
  rowNoun: string;
}

function targetOf(table: Table, column: string): Target {
  const {rowNoun, labelField} = table.resource.akson;
  return {labels: new Map(table.raw.map(({cells}) => [cells[column], labelField ? cells[labelField] : ""])), rowNoun};
}

const named = (key: string, {labels}: Target): string => `${key} ${labels.get(key) ?? ""}`.trim();

/** The row that another cell names, else the key that is written most alike. */
function hint(value: string, cells: Record<string, string>, target: Target, later: LaterCodes): string | null {
  const before = later.get(value);
  if (before)
    return `a code from 2024; on 1 January 2020 it was ${before.map((code) => named(code, target)).join(" or ")}`;
  if (target.labels.size === 0) return null;
  const texts = new Set(Object.values(cells).filter((text) => text !== ""));
  const byName = [...target.labels].filter(([, label]) => texts.has(label)).map(([key]) => key);
  const keys = byName.length > 0 ? byName : [...target.labels.keys()];
  return `did you mean ${named(closest(value, keys), target)}?`;
}

/** Keys of one table that lead nowhere. A table that could not be read at all is not blamed on its keys. */
export function brokenReferences(table: Table, tables: ReadonlyMap<string, Table>, later: LaterCodes): Problem[] {
  return (table.resource.schema.foreignKeys ?? []).flatMap(({fields, reference}: ForeignKey) => {
    const other = tables.get(reference.resource);
    if (!other || other.raw.length === 0) return [];
    const target = targetOf(other, reference.fields);
    return table.raw.flatMap(({row, cells}) => {
      const value = cells[fields];
      if (value === "" || target.labels.has(value)) return [];
      return [
        problem(table.resource.path, `no such ${target.rowNoun}`, {
          row,
          column: fields,
          value,
          remedy: hint(value, cells, target, reference.resource === "municipalities" ? later : new Map())
        })
      ];
    });
  });
}
