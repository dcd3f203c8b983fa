// Links as mail programs, chats and editors leave them. What is beyond doubt is read: `&amp;` for `&`, the whole
// query encoded once or twice, another case, a full stop or bracket or quote at the end, a space or soft hyphen inside.

/** Soft hyphens, zero-width signs and white space: never part of a key or value of ours. */
const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Signs that a sentence puts around or after an address. */
const around = /^[("'<«“‘[{]+|[.,;:!?)"'>»”’\]}]+$/g;
const hyphens = /[\u2010-\u2015\u2212]/g;

/** The value without characters that cannot belong to it. Try the value as it is first. */
export const tidyValue = (value: string): string =>
  value.replace(invisible, "").replace(hyphens, "-").replace(around, "").toLowerCase();

const tidyKey = (key: string): string =>
  key
    .replace(invisible, "")
    .replace(/^(amp;)+/i, "")
    .toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where every link of ours has a plain number. */
const isVersioned = (query: string): boolean => {
  const parameters = new URLSearchParams(query);
  return ["v", "s"].some((key) => /^\d+$/.test(parameters.get(key) ?? ""));
};

export interface MendedQuery {
  /** "" or "?…". */
  search: string;
  changed: boolean;
}

/** @param keys the keys that are looked for; all others are left as they are */
export function mendQuery(search: string, keys: readonly string[]): MendedQuery {
  const query = search.replace(/^\?/, "");
  let whole = query;
  // A query that was encoded as a whole has no version, since its `=` is hidden.
  for (let times = 0; times < 2 && !isVersioned(whole); times += 1) whole = decoded(whole);
  if (!isVersioned(whole)) whole = query;
  const plain = whole.replace(/&(amp;)+/gi, "&").replace(/^\?/, "");
  let renamed = false;
  const pairs = [...new URLSearchParams(plain)].map(([key, value]): [string, string] => {
    const tidy = tidyKey(key);
    if (tidy === key || !keys.includes(tidy)) return [key, value];
    renamed = true;
    return [tidy, value];
  });
  if (plain === query && !renamed) return {search, changed: false};
  const text = new URLSearchParams(pairs).toString();
  return {search: text === "" ? "" : `?${text}`, changed: true};
}
