// Which column of somebody's list is what: by its heading, Norwegian or English.
import {wordsOf} from "../../src/model/fold-name.js";
import type {ListRow} from "./read-list.js";

const headings = {
  municipality: "kommune kommunenavn navn municipality name municipalityname kommuner",
  code: "kommunenummer kommunenr komnr knr nr nummer code municipalitycode",
  event: "hendelse event status vedtak",
  date: "dato signert signertdato date signed signeddate dag",
  earliest: "tidligst fra earliest",
  latest: "senest til latest",
  source: "kilde source sourceid kildeid",
  evidence: "kildetype evidence grad",
  note: "merknad note kommentar"
} as const;

type ListColumn = keyof typeof headings;
const listColumns = Object.keys(headings) as ListColumn[];

const columnOf = (heading: string): ListColumn | undefined => {
  const key = wordsOf(heading).join("");
  return listColumns.find((column) => headings[column].split(" ").includes(key));
};

export interface Table {
  rows: {row: number; values: Partial<Record<ListColumn, string>>}[];
  /** Headings of columns that are not read. */
  ignored: string[];
}

/** How far down the headings may be: lists often have a title above them. */
const headingRows = 10;

/**
 * Without headings, a list of one column is a list of names.
 * @throws with a sentence when no column is recognised
 */
export function asTable(list: readonly ListRow[]): Table {
  const at = list
    .slice(0, headingRows)
    .findIndex(({cells}) => cells.some((cell) => ["municipality", "code"].includes(columnOf(cell) ?? "")));
  if (at >= 0) {
    const columns = list[at].cells.map(columnOf);
    const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
    if (twice !== undefined) throw new Error(`two columns are headed as ${twice}: remove or rename one of them`);
    return {
      rows: list.slice(at + 1).map(({row, cells}) => ({
        row,
        values: Object.fromEntries(
          columns.flatMap((column, index) => (column && cells[index] ? [[column, cells[index]]] : []))
        )
      })),
      ignored: list[at].cells.filter((cell, index) => cell !== "" && columns[index] === undefined)
    };
  }
  const widest = Math.max(...list.map(({cells}) => cells.filter((cell) => cell !== "").length));
  if (widest > 1)
    throw new Error(
      `no column is headed Kommune, Kommunenummer, municipality or code (found: ${list[0].cells.join(", ")})`
    );
  return {
    rows: list.map(({row, cells}) => ({row, values: {municipality: cells.find((cell) => cell !== "")}})),
    ignored: []
  };
}
