// Finding a municipality from what a reader types: part of a name, an accent left out, or a code.
import {compareNames, searchKey} from "../language/names.js";
import type {Municipality, MunicipalityCode} from "../model/types.js";

export interface SearchEntry {
  code: MunicipalityCode;
  label: string;
  key: string;
  population: number;
}

export function searchIndex(municipalities: readonly Municipality[]): SearchEntry[] {
  return municipalities
    .map(({code, displayName, population}) => ({code, label: displayName, key: searchKey(displayName), population}))
    .sort((a, b) => compareNames(a.label, b.label));
}

/** Rank of a match, lower is better; null for none. */
function rank(entry: SearchEntry, query: string): number | null {
  if (entry.key === query || entry.code === query) return 0;
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
