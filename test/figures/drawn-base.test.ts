// Figures of a scenario whose base is drawn: each says so, and those that have no answer refuse.
import {expect, test} from "vitest";
import {missingText} from "../../src/figures/scenario-figure.js";
import {crossing} from "../../src/figures/crossing/figure.js";
import {drawn as drawnOutcomes} from "../../src/figures/drawn/figure.js";
import {twenty} from "../../src/figures/twenty/figure.js";
import {factsOf} from "../../src/model/view.js";
import {answeredView} from "../../src/scenario/answered-now.js";
import {withBase} from "../../src/scenario/state.js";
import {scenarioKnown} from "../../src/scenario/view.js";
import {dashboard, defaults, facts, scenarios} from "../scenario/world.js";

const known = scenarioKnown(factsOf(dashboard), scenarios);
const scenario = withBase(defaults, "drawn", defaults.date, facts);
const view = answeredView(known, {...known.defaults, scenario});

test("every file of a figure says it too; what is asked of days or single outcomes is refused", () => {
  expect(twenty.subtitle(view)).toContain("Oslo ute");
  expect(twenty.alt(view)).toContain("loddtrekning som stemmer med tallene");
  expect(twenty.rows(view, null!)[0].at(-1)).toMatch(/Oslo ute.*frø 1/);
  for (const figure of [crossing, drawnOutcomes(() => 0)]) expect(missingText(figure, view)).toMatch(/^Dette kan ikke/);
  expect(missingText(twenty, view)).toBeNull();
});
