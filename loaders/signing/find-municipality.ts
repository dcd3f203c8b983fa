// A municipality from what a person types: a code of 2020, a code of 2024, or a name.
import {distance} from "fastest-levenshtein";
import {searchKey} from "../../src/language/names.js";
import type {Municipality} from "../../src/model/types.js";
import type {CodeChange} from "../sources/division.js";

export type Found = {municipality: Municipality; note: string | null} | {fault: string};

const mostDistant = 3;

/** Ambiguous names (two Herøy, two Våler) and typing errors are answered with what was probably meant, never guessed. */
export function findMunicipality(
  typed: string,
  municipalities: readonly Municipality[],
  changes: readonly CodeChange[]
): Found {
  const text = typed.trim();
  const byCode = new Map(municipalities.map((one) => [one.code, one]));
  const direct = byCode.get(text);
  if (direct) return {municipality: direct, note: null};
  const change = changes.find(({newCode}) => newCode === text);
  const before = change && byCode.get(change.oldCode);
  if (before)
    return {municipality: before, note: `${text} (2024) is ${before.code} ${before.displayName} on 1 January 2020`};
  const key = searchKey(text);
  const named = municipalities.filter(
    ({name, displayName}) => searchKey(name) === key || searchKey(displayName) === key
  );
  if (named.length === 1) return {municipality: named[0], note: null};
  const list = (those: readonly Municipality[]) =>
    those.map(({code, displayName}) => `${code} ${displayName}`).join(", ");
  if (named.length > 1)
    return {fault: `"${typed}" is the name of ${named.length} municipalities: ${list(named)}. Give the code`};
  const close = municipalities
    .map((one) => ({one, steps: distance(key, searchKey(one.name))}))
    .filter(({steps}) => steps <= mostDistant)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({one}) => one);
  return {
    fault: `no municipality "${typed}" on 1 January 2020${close.length > 0 ? ` (did you mean ${list(close)}?)` : ""}`
  };
}
