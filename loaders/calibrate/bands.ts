// Do county bands of the estimate hold? Tried on worlds that are simulated under assumptions it does not make.
import {randomNormal} from "d3";
import type {Design} from "../../src/model/calibration-data.js";
import {seededRandom, type Random} from "../../src/model/random.js";
import type {CountyCode} from "../../src/model/types.js";
import type {Unnamed} from "../../src/model/unnamed.js";
import {samplerOf, worldSampler} from "../../src/model/worlds.js";
import {logSize} from "./estimate.js";

type Sums = ReadonlyMap<CountyCode, number>;

/** Inhabitants that a world adds in each county with undecided municipalities. */
function countySums({pool}: Unnamed, world: readonly number[]): Map<CountyCode, number> {
  const sums = new Map(pool.map(({county}) => [county.code, 0]));
  for (const position of world) {
    const {county, population} = pool[position];
    sums.set(county.code, sums.get(county.code)! + population);
  }
  return sums;
}

/** The middle 80 % of the worlds, by county. */
function bandsOf(unnamed: Unnamed, draws: number, random: Random): Map<CountyCode, [low: number, high: number]> {
  const sampler = worldSampler(unnamed);
  const worlds = Array.from({length: draws}, () => countySums(unnamed, sampler.draw(random)));
  return new Map(
    [...worlds[0].keys()].map((county) => {
      const sums = worlds.map((world) => world.get(county)!).sort((a, b) => a - b);
      return [county, [sums[Math.floor(draws * 0.1)], sums[Math.ceil(draws * 0.9) - 1]]];
    })
  );
}

const sharesHeld = (bands: ReadonlyMap<CountyCode, readonly [number, number]>, truth: Sums): number => {
  const held = [...bands].filter(([county, [low, high]]) => truth.get(county)! >= low && truth.get(county)! <= high);
  return held.length / bands.size;
};

/** Preferences of the municipalities in one simulated truth. */
function preferenceOf({pool}: Unnamed, {design, deviation}: Pick<Design, "design" | "deviation">, random: Random) {
  if (design === "independent") return undefined;
  if (design === "log-size") return logSize(pool.map(({population}) => population));
  const normal = randomNormal.source(random)(0, deviation);
  const effects = new Map([...new Set(pool.map(({county}) => county.code))].sort().map((code) => [code, normal()]));
  return pool.map(({county}) => Math.exp(effects.get(county.code)!));
}

/** The truth also meets the totals in every simulated world: only the assumption about who signs differs. */
export function tryDesigns(
  unnamed: Unnamed,
  designs: readonly Pick<Design, "design" | "deviation">[],
  {worlds, draws}: {worlds: number; draws: number}
): Design[] {
  const bands = bandsOf(unnamed, draws, seededRandom(0));
  const {pool, count, low, high} = unnamed;
  const weights = pool.map(({population}) => population);
  return designs.map((design, index) => {
    const random = seededRandom(index + 1);
    let held = 0;
    for (let world = 0; world < worlds; world++) {
      const truth = samplerOf({weights, count, low, high, preference: preferenceOf(unnamed, design, random)});
      held += sharesHeld(bands, countySums(unnamed, truth.draw(random))) / worlds;
    }
    return {...design, worlds, held};
  });
}
