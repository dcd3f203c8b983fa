// scenario-presets.csv and size-classes.csv: the starting points of the scenario page, and the groups it knows.
import {presetRules, type Preset, type PresetRule} from "../../src/scenario/presets.js";
import type {Base, Choice} from "../../src/scenario/state.js";
import type {SizeClass} from "../../src/scenario/size-classes.js";
import {statuses} from "../../src/model/status.js";
import type {IsoDate} from "../../src/model/types.js";
import type {Row} from "../row.js";

export const bases: readonly Base[] = ["before", "documented", "drawn"];
export const picks: readonly Choice[] = ["in", "out", "undecided"];

/** A row of presets before its rule is read: which value a rule takes is not for the schema to say. */
export type PresetRow = Omit<Preset, "rule"> & {row: number; rule: PresetRule["kind"]; value: string};
export type SizeClassRow = SizeClass & {row: number};

export const presetRows = (rows: readonly Row[]): PresetRow[] =>
  rows.map((row) => ({
    row: row.row,
    id: row.text("preset_id"),
    title: row.text("title"),
    description: row.text("description"),
    base: row.textOrNull("base") === null ? null : row.oneOf("base", bases),
    date: row.textOrNull("date"),
    rule: row.oneOf("rule", presetRules),
    value: row.text("value"),
    pick: row.textOrNull("pick") === null ? null : row.oneOf("pick", picks),
    others: row.textOrNull("others") === null ? null : row.oneOf("others", picks),
    source: row.textOrNull("source_id")
  }));

export const sizeClassRows = (rows: readonly Row[]): SizeClassRow[] =>
  rows.map((row) => ({row: row.row, id: row.text("size_class_id"), lowest: row.number("lowest_population")}));

const wholeNumber = /^[1-9]\d*$/;

/**
 * The rule of a row, or what its value was expected to be. Whether codes exist is checked where the municipalities
 * are known.
 */
export function ruleOf(
  kind: PresetRule["kind"],
  value: string,
  date: IsoDate | null
): PresetRule | {expectation: string} {
  switch (kind) {
    case "none":
      return value === "" ? {kind} : {expectation: "expected nothing, for the rule none"};
    case "municipalities": {
      const codes = value.split(" ");
      const plain = codes.every((code) => /^\d{4}$/.test(code)) && new Set(codes).size === codes.length;
      return plain
        ? {kind, codes}
        : {expectation: "expected different municipality codes of four digits, separated by single spaces"};
    }
    case "county":
      return /^\d{2}$/.test(value) ? {kind, county: value} : {expectation: "expected a county code of two digits"};
    case "largest":
      return wholeNumber.test(value)
        ? {kind, count: Number(value)}
        : {expectation: "expected a number of municipalities, in plain digits"};
    case "smaller-than":
      return wholeNumber.test(value)
        ? {kind, population: Number(value)}
        : {expectation: "expected a number of inhabitants, in plain digits"};
    case "status": {
      const status = statuses.find((one) => one === value);
      if (status === undefined) return {expectation: `expected one of: ${statuses.join(", ")}`};
      return date === null ? {expectation: "a status needs a day in the column date"} : {kind, status, date};
    }
  }
}
