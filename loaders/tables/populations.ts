// populations.json: the inhabitants of the years a reader may choose instead of the published one. Fetched when chosen.
import {publishedYear, type Populations} from "../../src/model/base-year.js";
import type {CheckedData} from "../checks/all.js";

type Needed = Pick<CheckedData, "population" | "municipalities" | "campaign">;

/** Years with inhabitants of every municipality on 1 January, ascending; the published year is one of them. */
export function baseYears({population, municipalities}: Needed): number[] {
  const counted = new Map<string, number>();
  for (const {date} of population) counted.set(date, (counted.get(date) ?? 0) + 1);
  return [...counted]
    .filter(([date, rows]) => date.endsWith("-01-01") && rows === municipalities.length)
    .map(([date]) => Number(date.slice(0, 4)))
    .sort((a, b) => a - b);
}

export function populationsByYear(data: Needed): Populations {
  const codes = data.municipalities.map(({code}) => code).sort();
  const inhabitants = new Map(
    data.population.map(({municipality, date, population}) => [municipality + date, population])
  );
  const others = baseYears(data).filter((year) => year !== publishedYear(data));
  return {
    codes: codes.join(""),
    years: Object.fromEntries(
      others.map((year) => [String(year), codes.map((code) => inhabitants.get(`${code}${year}-01-01`)!)])
    )
  };
}
