// The whole test of the estimate that was rejected. Every part has its own seed, so that one part can be run again
// alone.
import {CALIBRATION_VERSION, type Calibration, type RulePoint} from "../../src/model/calibration-data.js";
import {mustBe} from "../../src/model/must-be.js";
import {lastMilestoneWithShare} from "../../src/model/official.js";
import {seededRandom} from "../../src/model/random.js";
import type {CountyCode, Municipality} from "../../src/model/types.js";
import {readings, unnamedBehind, type Reading, type TotalsFacts, type Unnamed} from "../../src/model/unnamed.js";
import type {CheckedData} from "../checks/all.js";
import {dashboardData} from "../dashboard.js";
import {tryDesigns} from "./bands.js";
import {chances, hiding, holdOuts, logScore, meanConstrainedError, rules, samplerBy} from "./estimate.js";
import {monotoneRules} from "./rules.js";
import {withoutSources} from "./without-sources.js";

/** Numbers of draws. */
export const effort = {chart: 20_000, holdOut: 4000, block: 5000, worlds: 1000, bands: 20_000};

const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));

/** FNV-1a, 32 bits, of the facts that the calibration depends on. */
export function digestOf({municipalities, events, milestones, deadline}: TotalsFacts): string {
  const people = municipalities.map(({code, invited, population}) => [code, invited, population]);
  const said = events.map(({municipality, kind, earliest, latest, source, evidence}) =>
    [municipality, kind, earliest, latest, source, evidence].join()
  );
  const totals = milestones.map(({latest, signedCount, share}) => [latest, signedCount, share]);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify([people, said, totals, deadline]))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export function factsOf(data: CheckedData) {
  const {municipalities, events, milestones, campaign, counties} = dashboardData(data);
  const facts: TotalsFacts = {municipalities, events, milestones, deadline: campaign.deadline.value};
  const total = lastMilestoneWithShare(milestones);
  if (!total) throw new Error("milestones.csv has no total with a share: there is nothing to estimate from");
  const behind = Object.fromEntries(
    readings.map((reading) => [reading, unnamedBehind(facts, total, reading)])
  ) as Record<Reading, Unnamed>;
  return {facts, total, counties, behind};
}

/** Chance by inhabitants: by all rules that do not favour the small, and by two of them. */
function rulePoints(unnamed: Unnamed, draws: number): RulePoint[] {
  const order = unnamed.pool
    .map((_, index) => index)
    .sort((a, b) => unnamed.pool[a].population - unnamed.pool[b].population);
  const band = monotoneRules(
    order.map((index) => unnamed.pool[index].population),
    unnamed.count,
    unnamed.low,
    unnamed.high
  );
  const [alike, bySize] = rules.map((rule) => chances(rule, unnamed, draws, 26));
  return order.map((index, rank) => [
    unnamed.pool[index].population,
    rounded(band.least[rank]),
    rounded(band.most[rank]),
    rounded(alike[index]),
    rounded(bySize[index])
  ]);
}

/** The county that is known in full by names that are not all of the first list: hidden as a block. */
function hiddenBlock(unnamed: Unnamed, first: ReadonlySet<string>, draws: number): Calibration["block"] {
  const invited = [...unnamed.named, ...unnamed.out, ...unnamed.pool];
  const counties = [...new Set(invited.map(({county}) => county.code))];
  const isFull = (code: CountyCode) =>
    invited.filter(({county}) => county.code === code).every((one) => unnamed.named.includes(one));
  const county = counties.find(isFull);
  if (county === undefined) throw new Error("no county is known in full");
  const members = unnamed.named.filter((one: Municipality) => one.county.code === county && !first.has(one.code));
  const counts: number[] = [];
  const hidden = hiding(unnamed, members);
  const isHidden = new Set(hidden.pool.map((one, index) => (members.includes(one) ? index : -1)));
  for (const rule of rules) {
    const [sampler, random] = [samplerBy(rule, hidden), seededRandom(5)];
    for (let draw = 0; draw < draws / rules.length; draw++) {
      counts.push(sampler.draw(random).filter((position) => isHidden.has(position)).length);
    }
  }
  counts.sort((a, b) => a - b);
  const quantile = (part: number) => counts[Math.min(counts.length - 1, Math.floor(part * counts.length))];
  return {
    county: members[0].county.name,
    hidden: members.length,
    low: quantile(0.05),
    high: quantile(0.95),
    most: counts[counts.length - 1],
    draws: counts.length,
    reached: counts.filter((count) => count === members.length).length
  };
}

/** The county whose bound is furthest above its names. */
function countyWithBound(unnamed: Unnamed) {
  const counties = new Map(unnamed.pool.map(({county}) => [county.code, county]));
  const gains = [...counties.values()].map(({code, name}) => {
    const {count, named} = mustBe(unnamed, ({county}) => county.code === code);
    return {county: code, name, gain: count.least.value - named.count};
  });
  const {county, name} = gains.reduce((best, one) => (one.gain > best.gain ? one : best));
  return {county, name};
}

/** Some minutes. */
export function calibrate(data: CheckedData, log: (line: string) => void): Calibration {
  const {facts, total, behind} = factsOf(data);
  const open = behind["no-out"];
  const known = behind["delay-and-no-out"];
  log("chance by inhabitants");
  const points = rulePoints(open, effort.chart);
  log("known answers, hidden one at a time");
  const hidden = holdOuts(known, effort.holdOut);
  const flatChance = total.signedCount / total.invitedCount;
  const scoreOf = (chance: (one: (typeof hidden)[number]) => number, draws: number) =>
    rounded(
      logScore(
        hidden.map((one) => ({signed: one.signed, chance: chance(one)})),
        draws
      )
    );
  log("a county hidden as a block");
  const firstNamed = unnamedBehind(
    facts,
    facts.milestones.find(({share}) => share !== null)!,
    "all-open"
  ).named;
  const block = hiddenBlock(known, new Set(firstNamed.map(({code}) => code)), effort.block);
  log("county bands on simulated worlds");
  const designs = tryDesigns(
    open,
    [
      {design: "independent", deviation: 0},
      {design: "log-size", deviation: 0},
      {design: "county", deviation: 0.5},
      {design: "county", deviation: 1},
      {design: "county", deviation: 2}
    ],
    {worlds: effort.worlds, draws: effort.bands}
  );
  log("bounds without weak sources");
  const bound = countyWithBound(known);
  return {
    version: CALIBRATION_VERSION,
    digest: digestOf(facts),
    date: total.latest,
    signedCount: total.signedCount,
    flat: rounded(open.count / open.pool.length),
    points,
    meanConstrained: Object.fromEntries(
      readings.map((reading) => [reading, rounded(meanConstrainedError(behind[reading], effort.holdOut, 3))])
    ) as Record<Reading, number>,
    holdOuts: hidden,
    score: {
      alike: scoreOf(({chance}) => chance.alike, effort.holdOut),
      "log-size": scoreOf(({chance}) => chance["log-size"], effort.holdOut),
      flat: scoreOf(() => flatChance, 1e12)
    },
    flatChance: rounded(flatChance),
    block,
    designs: designs.map((one) => ({...one, held: rounded(one.held)})),
    bound,
    sources: withoutSources(facts, total, bound.county)
  };
}
