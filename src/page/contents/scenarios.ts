// What if, how likely, who decides.
import {crossing} from "../../figures/crossing/figure.js";
import type {ScenarioApp} from "../../figures/scenario-app.js";
import {scenarioSlot} from "../../figures/scenario-figure.js";
import {scenarioMapSlot} from "../../figures/scenario-map/slot.js";
import type {Slots} from "../../figures/slot.js";
import {actionsSlot} from "../../parts/scenario/actions.js";
import {answerSlot} from "../../parts/scenario/answer.js";
import {assumeSlot} from "../../parts/scenario/assume.js";
import {compareSlot} from "../../parts/scenario/compare.js";
import {drawnSlot} from "../../parts/scenario/drawn.js";
import {evidenceSlot} from "../../parts/scenario/evidence.js";
import {correlationSlot} from "../../parts/scenario/correlation.js";
import {limitsSlot} from "../../parts/scenario/limits.js";
import {membersSlot} from "../../parts/scenario/members.js";
import {methodSlot} from "../../parts/scenario/method.js";
import {outcomesSlot} from "../../parts/scenario/outcomes.js";
import {pathsSlot} from "../../parts/scenario/paths.js";
import {propensitiesSlot} from "../../parts/scenario/propensities.js";
import {countiesSlot, powerSlot, tipsSlot} from "../../parts/scenario/rankings.js";
import {startSlot} from "../../parts/scenario/start.js";
import {timingSlot} from "../../parts/scenario/timing.js";
import {unlessDrawn} from "../../parts/scenario/unless-drawn.js";

export const slots: Slots<ScenarioApp> = {
  answer: answerSlot,
  outcomes: outcomesSlot,
  assume: assumeSlot,
  start: startSlot,
  members: membersSlot,
  map: scenarioMapSlot,
  correlation: unlessDrawn(correlationSlot),
  propensities: propensitiesSlot,
  crossing: unlessDrawn(scenarioSlot(crossing)),
  timing: unlessDrawn(timingSlot),
  tips: unlessDrawn(tipsSlot),
  power: unlessDrawn(powerSlot),
  counties: unlessDrawn(countiesSlot),
  paths: unlessDrawn(pathsSlot),
  drawn: unlessDrawn(drawnSlot),
  evidence: unlessDrawn(evidenceSlot),
  limits: limitsSlot,
  method: methodSlot,
  compare: compareSlot,
  actions: actionsSlot
};
