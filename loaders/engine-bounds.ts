// engine-bounds.json: what the scenario engine would otherwise work out when a page first asks it.
import {prepareBounds} from "../src/model/scenario/prepared-bounds.js";
import type {PreparedBounds} from "../src/model/scenario/tail-bound.js";
import type {CheckedData} from "./checks/all.js";
import {dashboardData} from "./dashboard.js";

/** For the invited municipalities as the pages know them. Some two seconds. */
export function engineBounds(data: CheckedData): PreparedBounds {
  const invited = dashboardData(data).municipalities.filter(({invited}) => invited);
  return prepareBounds(invited.map(({code, population}) => ({id: code, weight: population})));
}
