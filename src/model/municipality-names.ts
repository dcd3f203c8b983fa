// Finds a municipality by any form of its name or code that officials write. One rule: a text means a municipality if
// each of its words belongs to one of the municipality's names, codes or counties, or is a word like "kommune".
import {distance} from "fastest-levenshtein";
import {foldName, foldToLetters, wordsOf} from "./fold-name.js";
import type {MunicipalityCode} from "./types.js";

/** A municipality that came after 1 January 2020: a new code, a merger, a part of a split. */
export interface LaterMunicipality {
  code: string;
  name: string;
  /** The municipalities of 2020 whose area it has, wholly or in part. */
  municipalities: readonly MunicipalityCode[];
}

export interface NameFacts {
  /** In the order in which equally good suggestions are listed. */
  municipalities: readonly {code: MunicipalityCode; name: string; displayName: string; county: {name: string}}[];
  /** Names in all official languages, separated by " - ", where there is more than the Norwegian one. */
  officialNames: ReadonlyMap<MunicipalityCode, string>;
  laterMunicipalities: readonly LaterMunicipality[];
}

export interface NamedMunicipality {
  code: MunicipalityCode;
  /** Unique: "Herøy i Nordland". */
  label: string;
}

type Words = readonly string[];

/** What a municipality is called, in words. */
interface Called {
  /** Names and codes. */
  names: readonly Words[];
  /** The county says which Herøy, but is no name of it. */
  county: Words;
}

interface Entry extends NamedMunicipality {
  in2020: Called;
  /** With the names and codes that came later. */
  ever: Called;
  /** Letters only, digraphs reduced: "nordaurdal". */
  letters: string[];
}

export interface NameIndex {
  entries: readonly Entry[];
  laterMunicipalities: readonly LaterMunicipality[];
}

export type Resolution =
  | {kind: "one"; municipality: NamedMunicipality; later: LaterMunicipality | null}
  | {kind: "several"; municipalities: NamedMunicipality[]}
  | {kind: "none"; suggestions: NamedMunicipality[]};

/** Words that say "municipality", "number" or "in". */
const besides = "kommune bykommune kommunenr kommunenummer knr nr k i gielda suohkan tjïelte kommuuni"
  .split(" ")
  .map(foldName);

const languages = (official: string): string[] => official.split(" - ");

/** Made once for a set of facts. */
export function nameIndex({municipalities, officialNames, laterMunicipalities}: NameFacts): NameIndex {
  const entries = municipalities.map(({code, name, displayName, county}): Entry => {
    const later = laterMunicipalities.filter((one) => one.municipalities.includes(code));
    const names = [...new Set([name, displayName, ...languages(officialNames.get(code) ?? name)])];
    const codes = [code, `k${code}`, ...(code.startsWith("0") ? [code.slice(1)] : [])];
    const in2020 = {names: [...names, ...codes].map(wordsOf), county: wordsOf(county.name)};
    const laterNames = later.flatMap((one) => [one.code, ...languages(one.name)]).map(wordsOf);
    return {
      code,
      label: displayName,
      in2020,
      ever: {...in2020, names: [...in2020.names, ...laterNames]},
      letters: [...new Set(names.map(foldToLetters))]
    };
  });
  return {entries, laterMunicipalities};
}

/** How many words at the start of `words` are the phrase; with `begun`, the last word of `words` may be half typed. */
function used(words: Words, phrase: Words, begun: boolean): number {
  for (let i = 0; i < phrase.length; i += 1) {
    if (i === words.length) return begun ? i : 0;
    if (words[i] !== phrase[i]) return begun && i === words.length - 1 && phrase[i].startsWith(words[i]) ? i + 1 : 0;
  }
  return phrase.length;
}

/** True if all words are what the municipality is called, and one of them at least is a name or a code. */
function means(words: Words, called: Called, begun: boolean, named = false): boolean {
  if (words.length === 0) return named;
  const rest = (phrase: Words, isName: boolean): boolean => {
    const count = used(words, phrase, begun);
    return count > 0 && means(words.slice(count), called, begun, isName || named);
  };
  return (
    called.names.some((phrase) => rest(phrase, true)) ||
    rest(called.county, false) ||
    besides.some((word) => rest([word], false))
  );
}

const bare = ({code, label}: Entry): NamedMunicipality => ({code, label});

/** What the text means, never a guess: names of 1 January 2020 come before later ones, exact spelling before loose. */
export function resolveMunicipality(index: NameIndex, text: string): Resolution {
  const words = wordsOf(text);
  const letters = foldToLetters(words.filter((word) => !besides.includes(word)).join(" "));
  const ways: ((entry: Entry) => boolean)[] = [
    ({in2020}) => means(words, in2020, false),
    ({ever}) => means(words, ever, false),
    (entry) => entry.letters.includes(letters)
  ];
  for (const [place, way] of ways.entries()) {
    const found = index.entries.filter(way);
    if (found.length > 1) return {kind: "several", municipalities: found.map(bare)};
    if (found.length === 1)
      return {kind: "one", municipality: bare(found[0]), later: place === 1 ? laterIn(index, found[0], words) : null};
  }
  return {kind: "none", suggestions: suggestMunicipalities(index, text, 3)};
}

/** The later municipality that the text names by its code or name. */
const laterIn = ({laterMunicipalities}: NameIndex, {code, in2020}: Entry, words: Words): LaterMunicipality | null =>
  laterMunicipalities.find(
    (later) =>
      later.municipalities.includes(code) &&
      means(words, {...in2020, names: [later.code, ...languages(later.name)].map(wordsOf)}, false)
  ) ?? null;

/** Rank of a suggestion, lower is better; null for none. */
function rankOf({in2020, ever, letters: ownLetters}: Entry, words: Words, letters: string): number | null {
  if (means(words, ever, false)) return 0;
  if (means(words, in2020, true)) return 1;
  if (means(words, ever, true)) return 2;
  if (words.every((word) => /^\d+$/.test(word))) return null;
  const inside = (name: Words) => name.some((_, i) => i > 0 && used(words, name.slice(i), true) === words.length);
  if (in2020.names.some(inside)) return 3;
  if (ownLetters.some((name) => name.startsWith(letters))) return 4;
  return ownLetters.some((name) => name.includes(letters)) ? 5 : null;
}

/** More errors than this are no typing error. */
const mostErrors = (letters: string): number => (letters.length < 4 ? 0 : letters.length < 7 ? 1 : 2);

/**
 * What a half-typed text may become, best first. A name with the very letters typed comes before one that only shares
 * their base letters. Typing errors are thought of when nothing else is found.
 */
export function suggestMunicipalities({entries}: NameIndex, text: string, limit = 8): NamedMunicipality[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const letters = foldToLetters(text);
  const plain = text.normalize("NFC").trim().toLowerCase();
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words, letters);
    const accents = entry.label.toLowerCase().includes(plain) ? 0 : 1;
    return rank === null ? [] : [{entry, rank, accents}];
  });
  const found =
    ranked.length > 0
      ? ranked.sort((a, b) => a.rank - b.rank || a.accents - b.accents)
      : entries
          .map((entry) => ({entry, errors: Math.min(...entry.letters.map((name) => distance(name, letters)))}))
          .filter(({errors}) => errors <= mostErrors(letters))
          .sort((a, b) => a.errors - b.errors);
  return found.slice(0, limit).map(({entry}) => bare(entry));
}
