// Worlds of 2020, drawn from the project's data: every one meets every total of its day.
import {describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {seededRandom} from "../../src/model/random.js";
import {readings, unnamedBehind, type Reading} from "../../src/model/unnamed.js";
import {worldSampler} from "../../src/model/worlds.js";
import {folder} from "./real-data.js";

const data = dashboardData(loadData(folder));
const facts = {...data, deadline: data.campaign.deadline.value};
const behind = (count: number, reading: Reading) =>
  unnamedBehind(
    facts,
    data.milestones.find(({signedCount}) => signedCount === count)!,
    reading
  );

/** How often each name was drawn, and how many worlds broke a total. Written out, no code of the model's. */
function drawn(count: number, reading: Reading, draws: number) {
  const {pool, named, total} = behind(count, reading);
  const sampler = worldSampler(behind(count, reading));
  const random = seededRandom(count);
  const already = named.reduce((sum, {population}) => sum + population, 0);
  const seen = new Float64Array(pool.length);
  let broken = 0;
  for (let draw = 0; draw < draws; draw++) {
    let [sum, last, isRising] = [already, -1, true];
    const world = sampler.draw(random);
    for (const position of world) {
      isRising &&= position > last;
      last = position;
      sum += pool[position].population;
      seen[position]++;
    }
    const printed = (sum / 4_632_214).toFixed(total.shareDigits!);
    if (!isRising || named.length + world.length !== count || Number(printed) !== total.share) broken++;
  }
  const share = new Map(pool.map(({name}, position) => [name, seen[position] / draws]));
  return {broken, share, accepted: draws / sampler.proposals};
}

describe("worlds of the real totals", () => {
  test("8 July: 183 municipalities that round to 65 % in 100 000 of 100 000 draws", () => {
    const {broken, accepted} = drawn(183, "no-out", 100_000);
    expect(broken).toBe(0);
    expect(accepted).toBeGreaterThan(0.1);
  });

  test("24 June: 82 that round to 33,56 %, with any reading", () => {
    for (const reading of readings) {
      const {broken, accepted} = drawn(82, reading, 3000);
      expect(broken).toBe(0);
      expect(accepted).toBeGreaterThan(0.01);
    }
  });

  test("why Oslo is assumed out: with all open, one large municipality solves the sum", () => {
    const {share, broken} = drawn(183, "all-open", 2000);
    expect(broken).toBe(0);
    expect([share.get("Oslo")! > 0.94, share.get("Bergen")! < 0.1]).toEqual([true, true]);
  });
});
