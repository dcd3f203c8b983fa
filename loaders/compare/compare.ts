// `npm run compare -- quarter [2020K2]` and `npm run compare -- centrality`: what is here beside what Statistics Norway
// publishes in other places. A second opinion for analysts; nothing is written.
import {integer, percent} from "../../src/language/numbers.js";
import {certainlyOn} from "../../src/model/acceptance.js";
import {acceptances, coverageOf, share} from "../../src/model/coverage.js";
import {weightNeeded} from "../../src/model/quota.js";
import type {Municipality} from "../../src/model/types.js";
import {checkFiles, requireValid} from "../checks/all.js";
import {dashboardData} from "../dashboard.js";
import {readFolder} from "../data.js";
import {changesOf, codesOf} from "../refresh/pull.js";
import type {RefreshOptions, RefreshOutcome} from "../refresh/refresh.js";
import {addressesOf} from "../sources/addresses.js";
import {HttpClient} from "../sources/http.js";
import {classifications, correspondences} from "../sources/klass.js";
import {SourceFailure} from "../sources/source-failure.js";
import {pullQuarter} from "../sources/ssb.js";

const usage = "compare: expected `quarter`, with or without a quarter like 2020K2, or `centrality`";
const shownAtMost = 10;

interface Basis {
  options: RefreshOptions;
  client: HttpClient;
  data: ReturnType<typeof requireValid>;
  municipalities: readonly Municipality[];
  /** Documented by name on the opening day. */
  documented: ReadonlySet<string>;
  day: string;
}

/** Sums on the inhabitants of a quarter beside those of the base date, and where the two differ most. */
async function quarterLines(
  {options, client, data, municipalities, documented, day}: Basis,
  quarter: string
): Promise<string[]> {
  const people = await pullQuarter(
    client,
    addressesOf(options.environment).ssb,
    {codes: codesOf(data), changes: changesOf(data)},
    quarter
  );
  const then = municipalities.map((one) => ({...one, population: people.get(one.code)!}));
  const {targetShare, baseDate} = data.campaign;
  const sums = (list: readonly Municipality[]): string => {
    const coverage = coverageOf(documented, list);
    const quota = weightNeeded(
      {share: String(targetShare.value), comparison: targetShare.comparison === "at least" ? "at least" : "more than"},
      coverage.denominator
    );
    return `asked ${integer(coverage.denominator)}, target ${integer(quota)}, documented by ${day} ${integer(coverage.population)} (${percent(share(coverage), 2)})`;
  };
  const moved = municipalities
    .map(({code, displayName, population}, index) => ({
      code,
      displayName,
      population,
      now: then[index].population,
      change: then[index].population / population - 1
    }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, shownAtMost);
  return [
    `Inhabitants ${baseDate.value} (population.csv): ${sums(municipalities)}`,
    `Inhabitants ${quarter} (SSB table 01222): ${sums(then)}`,
    "Largest differences:",
    ...moved.map(
      ({code, displayName, population, now, change}) =>
        `  ${code} ${displayName}: ${integer(population)} → ${integer(now)} (${percent(change, 1)})`
    )
  ];
}

/** How much is documented in each class of centrality: which kind of municipality the sources leave out. */
async function centralityLines({options, client, data, municipalities, documented, day}: Basis): Promise<string[]> {
  const base = data.campaign.baseDate.value;
  const {municipalities: from, centrality: to} = classifications;
  const pairs = await correspondences(
    client,
    addressesOf(options.environment).klass,
    from,
    to,
    base,
    `${base.slice(0, 4)}-12-31`
  );
  const classOf = new Map(pairs.map(({sourceCode, targetCode}) => [sourceCode, targetCode]));
  const missing = municipalities
    .filter(({code}) => !classOf.has(code))
    .map(({code, displayName}) => `${code} ${displayName}`);
  if (missing.length > 0) {
    throw new SourceFailure(
      `KLASS ${from}`,
      "not-valid",
      `no class of centrality for ${missing.slice(0, 12).join(", ")}`,
      "look at the correspondence in the browser: it may be of another year"
    );
  }
  const classes = [...new Set(classOf.values())].sort();
  return [
    `Documented by ${day}, by class of centrality (KLASS ${to}; 1 is most central), of those asked:`,
    ...classes.map((name) => {
      const {count, invited, population, denominator} = coverageOf(
        documented,
        municipalities.filter(({code}) => classOf.get(code) === name)
      );
      return `  ${name}: ${integer(count)} of ${integer(invited)} municipalities, ${integer(population)} of ${integer(denominator)} inhabitants (${percent(share({population, denominator}), 1)})`;
    })
  ];
}

/** @returns lines for standard output, and the exit code: 0 told, 1 a source failed or the data have errors, 2 wrong arguments */
export async function compare(args: readonly string[], options: RefreshOptions): Promise<RefreshOutcome> {
  const [what, quarter = "2020K2", ...more] = args;
  const wrong =
    more.length > 0 ||
    (what !== "quarter" && (what !== "centrality" || args.length > 1)) ||
    !/^20\d\dK[1-4]$/.test(quarter);
  if (wrong) return {lines: [usage], exitCode: 2};
  const data = requireValid(checkFiles(readFolder(options.folder)));
  const {municipalities, events, openingDate: day} = dashboardData(data);
  const accepted = acceptances(events, "signed-or-decided");
  const documented = new Set([...accepted].filter(([, spans]) => certainlyOn(spans, day)).map(([code]) => code));
  const basis = {
    options,
    client: new HttpClient(options.effects, options.settings),
    data,
    municipalities,
    documented,
    day
  };
  try {
    return {lines: what === "quarter" ? await quarterLines(basis, quarter) : await centralityLines(basis), exitCode: 0};
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    return {lines: [error.message], exitCode: 1};
  }
}
