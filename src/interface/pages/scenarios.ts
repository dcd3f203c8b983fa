// What if, how likely, who decides.
import {assumeSlot} from "../scenario/assume-slot.js";
import {barSlot, chancesSlot} from "../scenario/chances-slot.js";
import {compareSlot} from "../scenario/compare-slot.js";
import {crossingSlot, distributionSlot} from "../scenario/figure-slots.js";
import {scenarioMapSlot} from "../scenario/map-slot.js";
import {membersSlot} from "../scenario/members-slot.js";
import {pathsSlot} from "../scenario/paths-slot.js";
import type {ScenarioApp} from "../scenario/scenario-app.js";
import {startSlot} from "../scenario/start-slot.js";
import type {Slots} from "../slot.js";

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
