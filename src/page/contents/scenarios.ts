// What if, how likely, who decides.
import {assumeSlot} from "../../parts/scenario/assume.js";
import {barSlot, chancesSlot} from "../../parts/scenario/chances.js";
import {compareSlot} from "../../parts/scenario/compare.js";
import {crossingSlot, distributionSlot} from "../../figures/crossing/figure.js";
import {scenarioMapSlot} from "../../figures/scenario-map/figure.js";
import {membersSlot} from "../../parts/scenario/members.js";
import {pathsSlot} from "../../parts/scenario/paths.js";
import type {ScenarioApp} from "../../figures/scenario-app.js";
import {startSlot} from "../../parts/scenario/start.js";
import type {Slots} from "../../figures/slot.js";

export const slots: Slots<ScenarioApp> = {
  start: startSlot,
  bar: barSlot,
  chances: chancesSlot,
  assume: assumeSlot,
  map: scenarioMapSlot,
  members: membersSlot,
  distribution: distributionSlot,
  crossing: crossingSlot,
  paths: pathsSlot,
  compare: compareSlot
};
