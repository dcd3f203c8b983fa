// The municipalities of 2020 and what became of them: which codes a later year has, and where its figures cannot be
// folded back.
import type {IsoDate, MunicipalityCode} from "../../src/model/types.js";

/** A code and a code that took its place on a date. A split has several rows, a merger too; a code may change again. */
export interface CodeChange {
  oldCode: string;
  newCode: string;
  date: IsoDate;
}

/** For each municipality of 2020, the codes that make it up on a day: itself, its new code, or its parts. */
export function codesOn(
  date: IsoDate,
  codes: readonly MunicipalityCode[],
  changes: readonly CodeChange[]
): Map<MunicipalityCode, string[]> {
  const days = [...new Set(changes.map((change) => change.date))].filter((day) => day <= date).sort();
  const result = new Map<MunicipalityCode, string[]>(codes.map((code) => [code, [code]]));
  for (const day of days) {
    const next = new Map<string, string[]>();
    for (const {oldCode, newCode, date: when} of changes)
      if (when === day) next.set(oldCode, [...(next.get(oldCode) ?? []), newCode]);
    for (const [code, now] of result) result.set(code, [...new Set(now.flatMap((one) => next.get(one) ?? [one]))]);
  }
  return result;
}

/** Codes that more than one municipality of 2020 has a part in: their figures cannot be folded back. */
export function sharedCodes(parts: ReadonlyMap<MunicipalityCode, readonly string[]>): string[] {
  const all = [...parts.values()].flat();
  return [...new Set(all.filter((code, index) => all.indexOf(code) !== index))].sort();
}
