// Rows of one shape on their way to a page: the names of the columns once, then arrays.

/** Every row has the columns in the order of `keys`. */
export interface WireTable<T> {
  keys: (keyof T & string)[];
  rows: T[keyof T][][];
}

/** All rows have the keys of the first. */
export function toWire<T extends object>(list: readonly T[]): WireTable<T> {
  const keys = Object.keys(list[0] ?? {}) as (keyof T & string)[];
  return {keys, rows: list.map((row) => keys.map((key) => row[key]))};
}

export const fromWire = <T>({keys, rows}: WireTable<T>): T[] =>
  rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]])) as T);
