// The sliders lie over the axes of their charts: the style sheets and the charts agree on where those are.
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {assumption} from "../../src/figures/assumption/figure.js";
import {sides} from "../../src/figures/assumption/chart.js";
import {axisOf} from "../../src/figures/coverage/chart.js";
import {coverageInFull, coverageToLastTotal} from "../../src/figures/coverage/figure.js";
import {facts} from "../model/facts.js";
import {viewOf} from "../../src/model/view.js";
import type {ScenarioView} from "../../src/scenario/view.js";

const css = (name: string) => readFileSync(new URL(`../../src/style/${name}.css`, import.meta.url), "utf8");
/** The last value of a custom property in a part of a style sheet. */
const value = (part: string, name: string): number => Number(part.match(new RegExp(`--${name}: ([0-9.]+)`))![1]);
const rule = (sheet: string, selector: string): string => sheet.slice(sheet.indexOf(`${selector} {`)).split("}")[0];

test("the date slider lies on the axis of the curve", () => {
  const view = viewOf(facts, facts.defaults);
  const common = rule(css("overview"), "\n.curve");
  const own = rule(css("overview"), '.curve[data-figure="utvikling"]');
  for (const figure of [coverageToLastTotal, coverageInFull]) {
    const sizes = figure.sizes(view)!;
    for (const variant of ["wide", "medium", "compact"] as const) {
      const {width, height} = sizes[variant]!;
      for (const [side, share] of Object.entries(axisOf(width, height))) {
        const isOwn = figure === coverageInFull && own.includes(`--${variant}-${side}:`);
        expect(value(isOwn ? own : common, `${variant}-${side}`), `${variant} ${side}`).toBeCloseTo(share, 4);
      }
    }
  }
});

test("the slider of the assumption is as wide as its axis", () => {
  const sizes = assumption.sizes({} as ScenarioView)!;
  const sheet = rule(css("scenario"), "\n.axis-slider");
  for (const variant of ["wide", "compact"] as const)
    for (const side of ["left", "right"] as const)
      expect(value(sheet, `${variant}-${side}`)).toBeCloseTo((100 * sides[side]) / sizes[variant]!.width, 4);
});
