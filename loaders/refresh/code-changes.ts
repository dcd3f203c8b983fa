// The rows of code-changes.csv from what KLASS tells: every change of a code of 2020, and of the codes that came
// after it.
import {foldName} from "../../src/model/fold-name.js";
import {norwegianName, withoutCounty, type KlassChange, type KlassCode} from "../sources/klass.js";
import type {MunicipalityRow} from "../tables/municipalities.js";

export const codeChangeHeader = ["old_code", "old_name", "new_code", "new_name", "new_official_name", "date"];

/** Sorted by date, then by code. `notes` say what has no row. */
export function codeChangeRows(
  municipalities: readonly Pick<MunicipalityRow, "code" | "name">[],
  base: string,
  changes: readonly KlassChange[]
): {rows: string[][]; notes: string[]} {
  const names = new Map(municipalities.map(({code, name}) => [code, name]));
  const rows: string[][] = [];
  const notes: string[] = [];
  const later = changes
    .filter(({changeOccurred}) => changeOccurred > base)
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  for (const {oldCode, newCode, newName, changeOccurred} of later) {
    if (oldCode === null) {
      notes.push(`KLASS: ${newCode} ${newName ?? ""} came into being on ${changeOccurred} from no other code`);
      continue;
    }
    const oldName = names.get(oldCode);
    if (oldName === undefined) continue;
    if (newCode === null) {
      notes.push(`KLASS: ${oldCode} ${oldName} ceased on ${changeOccurred}, and no code took its place`);
      continue;
    }
    // A part of a split may keep the code; alone, the same code on both sides is a mere renaming.
    if (oldCode === newCode && !later.some((one) => isSplitOf(one, oldCode, changeOccurred))) continue;
    const official = newName ?? "";
    const name = norwegianName(official, oldName);
    names.set(newCode, names.get(newCode) ?? name);
    rows.push([oldCode, oldName, newCode, name, official === name ? "" : official, changeOccurred]);
  }
  return {rows, notes};
}

const sortKey = ({changeOccurred, oldCode, newCode}: KlassChange): string =>
  [changeOccurred, oldCode ?? "", newCode ?? ""].join(" ");

const isSplitOf = ({oldCode, newCode, changeOccurred}: KlassChange, code: string, day: string): boolean =>
  oldCode === code && newCode !== null && newCode !== code && changeOccurred === day;

/** Official names that KLASS writes otherwise than municipalities.csv. */
export function otherOfficialNames(municipalities: readonly MunicipalityRow[], klass: readonly KlassCode[]): string[] {
  const official = new Map(municipalities.map(({code, officialName}) => [code, officialName]));
  return klass
    .map(({code, name}) => ({code, now: withoutCounty(name), ours: official.get(code) ?? ""}))
    .filter(({now, ours}) => foldName(now) !== foldName(ours))
    .map(({code, now, ours}) => `KLASS calls ${code} "${now}"; official_name in municipalities.csv is "${ours}"`);
}
