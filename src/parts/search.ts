// Finding a municipality from what a reader types: part of a name, an accent left out, or a code.
import {compareNames, searchKey} from "../language/names.js";
import type {Municipality, MunicipalityCode} from "../model/types.js";

export interface SearchEntry {
  code: MunicipalityCode;
  label: string;
  key: string;
  population: number;
  /** Its codes after the base year, or those of its parts. */
  laterCodes: readonly string[];
}

/** @param laterCodes codes that came later, each with the municipality it belongs to */
export function searchIndex(
  municipalities: readonly Municipality[],
  laterCodes: ReadonlyMap<string, MunicipalityCode> = new Map()
): SearchEntry[] {
  const later = new Map<MunicipalityCode, string[]>();
  for (const [code, before] of laterCodes) later.set(before, [...(later.get(before) ?? []), code]);
  return municipalities
    .map(({code, displayName, population}) => ({
      code,
      label: displayName,
      key: searchKey(displayName),
      population,
      laterCodes: later.get(code) ?? []
    }))
    .sort((a, b) => compareNames(a.label, b.label));
}

/** Rank of a match, lower is better; null for none. */
function rank(entry: SearchEntry, query: string): number | null {
  // A code of today wins over a code of 2020 that begins alike, but not over the same code of 2020.
  if (entry.key === query || entry.code === query || entry.laterCodes.includes(query)) return 0;
  if (entry.key.startsWith(query)) return 1;
  if (/^\d+$/.test(query)) return entry.code.startsWith(query) ? 1 : null;
  if (entry.key.split(/[ -]/).some((word) => word.startsWith(query))) return 2;
  return entry.key.includes(query) ? 3 : null;
}

/** The best matches, best first; among equals the index's order (by name). An empty query matches nothing. */
export function findMunicipalities(index: readonly SearchEntry[], typed: string, limit = 8): SearchEntry[] {
  const query = searchKey(typed.trim());
  if (query === "") return [];
  return index
    .map((entry, position) => ({entry, position, rank: rank(entry, query)}))
    .filter((match): match is typeof match & {rank: number} => match.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .slice(0, limit)
    .map(({entry}) => entry);
}
