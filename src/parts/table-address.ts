// What the reader has asked of the list of municipalities, in the page's address: it stays when another page is
// visited and left again by Back.
import {listKeys} from "../model/page-address.js";
import {shownOrder, type Shown} from "../model/status.js";
import type {CountyCode} from "../model/types.js";

const sortKeys = ["source", "name", "code", "county", "population", "status"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface TableChoice {
  /** What the reader typed. */
  search: string;
  status: Shown | null;
  county: CountyCode | null;
  sort: SortKey;
  descending: boolean;
  /** Rows shown at most. */
  limit: number;
}

export const pageSize = 50;

export const firstChoice: TableChoice = {
  search: "",
  status: null,
  county: null,
  sort: "source",
  descending: false,
  limit: pageSize
};

/** Norwegian words of the address. */
export const sortWords: Record<SortKey, string> = {
  source: "kilde",
  name: "navn",
  code: "nummer",
  county: "fylke",
  population: "innbyggere",
  status: "status"
};

/** What cannot be read is left out: the list shows what it says it shows. */
export function readChoice(address: string, counties: ReadonlySet<CountyCode>): TableChoice {
  const parameters = new URLSearchParams(address);
  const [search, county, status, sort, limit] = listKeys.map((key) => parameters.get(key));
  const [word, direction] = (sort ?? "").split("-");
  return {
    search: search ?? "",
    county: county !== null && counties.has(county) ? county : null,
    status: shownOrder.find((shown) => shown === status) ?? null,
    sort: sortKeys.find((key) => sortWords[key] === word) ?? firstChoice.sort,
    descending: direction === "ned",
    limit: Math.max(pageSize, Math.min(1000, Math.floor(Number(limit)) || 0))
  };
}

/** The same address with the choice in it; only what differs from the first. */
export function writeChoice(address: string, choice: TableChoice): string {
  const parameters = new URLSearchParams(address);
  const {search, county, status, sort, descending, limit} = choice;
  const isFirstSort = sort === firstChoice.sort && !descending;
  const values = [
    search,
    county ?? "",
    status ?? "",
    isFirstSort ? "" : `${sortWords[sort]}${descending ? "-ned" : ""}`,
    limit === pageSize ? "" : String(limit)
  ];
  for (const [place, key] of listKeys.entries()) {
    if (values[place] === "") parameters.delete(key);
    else parameters.set(key, values[place]);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
