// The game "municipalities-2020": the invited municipalities with their inhabitants on 1 January 2020, group = county.
import {parse} from "csv-parse/sync";
import {readFileSync} from "node:fs";
import type {Member} from "../../src/engine/types.js";

const baseDate = "2020-01-01";
const folder = new URL("../../data/", import.meta.url);

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, folder)), {columns: true, skip_empty_lines: true, bom: true});
}

/**
 * The members in the order of `data/municipalities.csv`. The full checks of the data are the loaders' business.
 * @throws when an invited municipality has no population on the base date
 */
export function readMunicipalities2020(): Member[] {
  const population = new Map(
    rows("population.csv")
      .filter(({date}) => date === baseDate)
      .map((row) => [row.municipality_code, Number(row.population)])
  );
  return rows("municipalities.csv")
    .filter(({invited}) => invited === "true")
    .map(({code, name, county_code}) => {
      const weight = population.get(code);
      if (weight === undefined || !Number.isSafeInteger(weight) || weight < 0) {
        throw new Error(`data/population.csv: no population of municipality ${code} on ${baseDate}`);
      }
      return {id: code, weight, name, group: county_code};
    });
}
