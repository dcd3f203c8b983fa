// The municipalities of 2020 and what became of them: which codes a later year has, and folding its figures back.
import type {IsoDate, MunicipalityCode} from "../../src/model/types.js";

/** A code of 1 January 2020 and a code that took its place on a date. A split has several rows. */
export interface CodeChange {
  oldCode: MunicipalityCode;
  newCode: string;
  date: IsoDate;
}

/** For each municipality of 2020, the codes that make it up on a day: itself, its new code, or its parts. */
export function codesOn(
  date: IsoDate,
  codes: readonly MunicipalityCode[],
  changes: readonly CodeChange[]
): Map<MunicipalityCode, string[]> {
  const result = new Map<MunicipalityCode, string[]>(codes.map((code) => [code, [code]]));
  const happened = changes.filter((change) => change.date <= date);
  for (const code of codes) {
    const later = happened.filter(({oldCode}) => oldCode === code);
    if (later.length > 0)
      result.set(
        code,
        later.map(({newCode}) => newCode)
      );
  }
  return result;
}

/** The municipality of 2020 that each later code belongs to. */
export function origins(changes: readonly CodeChange[]): Map<string, MunicipalityCode> {
  return new Map(changes.map(({oldCode, newCode}) => [newCode, oldCode]));
}
