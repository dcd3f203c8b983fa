// The base year: the 1 January whose inhabitants are counted. The division stays that of 2020; only the weights change.
// What was published (totals, their shares, the denominator behind them) belongs to the published year and never moves.
import type {DashboardData} from "./dashboard-data.js";
import type {MunicipalityCode} from "./types.js";

/** Inhabitants of every municipality on 1 January of each year but the published one, which every page has already. */
export interface Populations {
  /** Municipality codes, four characters each, one after the other. */
  codes: string;
  /** By year, in the order of the codes. */
  years: Readonly<Record<string, readonly number[]>>;
}

/** The year of the published denominator. */
export const publishedYear = ({campaign}: Pick<DashboardData, "campaign">): number =>
  Number(campaign.baseDate.value.slice(0, 4));

/**
 * The same facts with the inhabitants of another year.
 * @throws RangeError when the year, or a municipality in it, is not there: a sum over a part would look like a sum
 */
export function onBaseYear(data: DashboardData, year: number, populations: Populations): DashboardData {
  if (year === data.baseYear) return data;
  const numbers = populations.years[String(year)];
  if (!numbers) throw new RangeError(`no inhabitants of ${year}`);
  const inhabitants = new Map<MunicipalityCode, number>(
    (populations.codes.match(/.{4}/g) ?? []).map((code, index) => [code, numbers[index]])
  );
  return {
    ...data,
    baseYear: year,
    municipalities: data.municipalities.map((municipality) => {
      const population = inhabitants.get(municipality.code);
      if (population === undefined) throw new RangeError(`no inhabitants of ${municipality.code} in ${year}`);
      return {...municipality, population};
    })
  };
}
