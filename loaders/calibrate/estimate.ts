// The estimate that was rejected: the share of worlds that hold a municipality. And answers hidden from it, to see
// how it does.
import type {HoldOut, Rule} from "../../src/model/calibration-data.js";
import {oddsFor} from "../../src/model/conditional-bernoulli.js";
import {seededRandom} from "../../src/model/random.js";
import type {Municipality} from "../../src/model/types.js";
import {inhabitants, type Unnamed} from "../../src/model/unnamed.js";
import {samplerOf, type Sampler} from "../../src/model/worlds.js";

export const rules: readonly Rule[] = ["alike", "log-size"];

/** Odds of each unit beside the totals: the logarithm of its inhabitants. No parameter to choose. */
export const logSize = (weights: readonly number[]): number[] => weights.map(Math.log);

export function samplerBy(rule: Rule, {pool, count, low, high}: Unnamed): Sampler {
  const weights = pool.map(({population}) => population);
  return samplerOf({weights, count, low, high, preference: rule === "alike" ? undefined : logSize(weights)});
}

/** Share of the worlds that hold each municipality of the pool. */
export function chances(rule: Rule, unnamed: Unnamed, draws: number, seed: number): number[] {
  const [sampler, random] = [samplerBy(rule, unnamed), seededRandom(seed)];
  const seen = unnamed.pool.map(() => 0);
  for (let draw = 0; draw < draws; draw++) for (const position of sampler.draw(random)) seen[position]++;
  return seen.map((times) => times / draws);
}

/** The same total with some known answers hidden again. */
export function hiding(unnamed: Unnamed, hidden: readonly Municipality[]): Unnamed {
  const isHidden = (one: Municipality) => hidden.includes(one);
  const back = unnamed.named.filter(isHidden);
  return {
    ...unnamed,
    named: unnamed.named.filter((one) => !isHidden(one)),
    out: unnamed.out.filter((one) => !isHidden(one)),
    pool: [...unnamed.pool, ...hidden],
    count: unnamed.count + back.length,
    low: unnamed.low + inhabitants(back),
    high: unnamed.high + inhabitants(back)
  };
}

/** Every known answer, hidden one at a time: the named, and those assumed out. */
export function holdOuts(unnamed: Unnamed, draws: number, only?: number): HoldOut[] {
  const known = [...unnamed.named, ...unnamed.out].slice(0, only);
  return known.map((municipality, index) => {
    const hidden = hiding(unnamed, [municipality]);
    const chance = (rule: Rule) => chances(rule, hidden, draws, index).at(-1)!;
    return {
      code: municipality.code,
      signed: unnamed.named.includes(municipality),
      chance: {alike: chance("alike"), "log-size": chance("log-size")}
    };
  });
}

/**
 * Mean logarithm of the chance that was given to what happened. Half a draw is added, so that "never" is not
 * infinite.
 */
export function logScore(answers: readonly {signed: boolean; chance: number}[], draws: number): number {
  const kept = (chance: number) => (chance * draws + 0.5) / (draws + 1);
  const scores = answers.map(({signed, chance}) => Math.log(signed ? kept(chance) : 1 - kept(chance)));
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** Largest difference, over the pool, between the chances of independent units with the right means and the worlds'. */
export function meanConstrainedError(unnamed: Unnamed, draws: number, seed: number): number {
  const {odds} = oddsFor(
    unnamed.pool.map(({population}) => population),
    unnamed.count,
    (unnamed.low + unnamed.high) / 2
  );
  const worlds = chances("alike", unnamed, draws, seed);
  return Math.max(...odds.map((one, i) => Math.abs(one / (1 + one) - worlds[i])));
}
