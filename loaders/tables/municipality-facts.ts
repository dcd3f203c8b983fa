// The municipalities as the pages know them: the division, its counties and the inhabitants of one year, joined.
import {from, op} from "arquero";
import {displayName} from "../../src/language/display-name.js";
import type {County, IsoDate, Municipality} from "../../src/model/types.js";
import type {CountyRow, MunicipalityRow} from "./municipalities.js";
import type {PopulationRow} from "./population.js";

interface Joined {
  code: string;
  name: string;
  countyCode: string;
  countyName: string;
  population: number;
  invited: boolean;
  notInvitedReason: string;
  /** Municipalities of the same name. */
  namesakes: number;
}

/**
 * Municipalities with county and population on a day, sorted by code. Inner joins: a municipality without a county or a
 * population is left out, which the checks report.
 */
export function municipalityFacts(
  municipalities: readonly MunicipalityRow[],
  counties: readonly CountyRow[],
  population: readonly PopulationRow[],
  date: IsoDate
): Municipality[] {
  if (municipalities.length === 0 || counties.length === 0) return [];
  const onDate = population
    .filter((row) => row.date === date)
    .map(({municipality, population: people}) => ({code: municipality, population: people}));
  if (onDate.length === 0) return [];
  const countyOf = new Map(counties.map(({code, name}): [string, County] => [code, {code, name}]));
  const rows = from([...municipalities])
    .groupby("name")
    .derive({namesakes: () => op.count()})
    .ungroup()
    .join(from(counties.map(({code, name}) => ({countyCode: code, countyName: name}))), "countyCode")
    .join(from(onDate), "code")
    .orderby("code")
    .objects() as Joined[];
  return rows.map(
    ({code, name, countyCode, countyName, population: people, invited, notInvitedReason, namesakes}): Municipality => ({
      code,
      name,
      displayName: namesakes > 1 ? displayName(name, countyName) : name,
      county: countyOf.get(countyCode)!,
      population: people,
      invited,
      notInvitedReason
    })
  );
}

export interface Sum {
  count: number;
  population: number;
}

/** Number and inhabitants of the invited among the municipalities. */
export function sumOfInvited(municipalities: readonly Municipality[]): Sum {
  return sumOf(municipalities.filter(({invited}) => invited));
}

/** Number and inhabitants. */
export function sumOf(municipalities: readonly Pick<Municipality, "population">[]): Sum {
  if (municipalities.length === 0) return {count: 0, population: 0};
  const [sum] = from(municipalities.map(({population}) => ({population})))
    .rollup({count: () => op.count(), population: (row: {population: number}) => op.sum(row.population)})
    .objects() as Sum[];
  return sum;
}
