// back-test.json: what the scenario page would have said before the deadline, for the assumptions stated here.
import {randomLcg} from "d3";
import {backTest, type BackTest} from "../src/scenario/back-test.js";
import {weightNeeded} from "../src/model/quota.js";
import type {CheckedData} from "./checks/all.js";
import {dashboardData} from "./dashboard.js";

/** In hundredths, so that 0.3 is 0.3. */
const hundredths = (from: number, to: number, step: number): number[] =>
  Array.from({length: Math.round((to - from) / step) + 1}, (_, k) => (from + k * step) / 100);

/** Always the same: the seed is part of the project. */
export function backTestData(data: CheckedData): BackTest {
  const {municipalities, events, milestones, campaign} = dashboardData(data);
  const denominator = municipalities.reduce((sum, {invited, population}) => sum + (invited ? population : 0), 0);
  const {value, comparison} = campaign.targetShare;
  return backTest(
    {
      municipalities,
      events,
      milestones,
      deadline: campaign.deadline.value,
      quota: weightNeeded(
        {share: String(value), comparison: comparison === "at least" ? "at least" : "more than"},
        denominator
      )
    },
    {
      correlation: {national: 0.15, group: 0},
      table: hundredths(20, 70, 10),
      curve: hundredths(10, 70, 5),
      sets: 300,
      asked: 2,
      askedCorrelated: 1,
      random: randomLcg(0.202)
    }
  );
}
