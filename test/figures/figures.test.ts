// The figures, each over random data: always sound, and saying what the data say.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countyMultiples} from "../../src/figures/counties/chart.js";
import {coverageOverTime, type CoverageOverTimeData} from "../../src/figures/coverage/chart.js";
import {shareBar} from "../../src/figures/shares/chart.js";
import {textWidth} from "../../src/figures/drawing/label-width.js";
import {svgText, type SvgNode} from "../../src/figures/drawing/svg.js";
import {percent} from "../../src/language/numbers.js";
import {acceptances, documentedSteps, share} from "../../src/model/coverage.js";
import {day, events, everyDay, municipalities} from "../model/arbitraries.js";
import {elementsOf, expectSoundFigure, hostile, textOf} from "./drawing/svg-check.js";

const figure = {title: `Tittel ${hostile}`, subtitle: "Undertittel", alt: `Alternativ ${hostile}`, source: "Kilde"};
const first = everyDay[0];
const last = everyDay[everyDay.length - 1];
const steps = fc
  .tuple(events, municipalities)
  .map(([list, all]) => documentedSteps(first, last, acceptances(list, "signed-or-decided"), all));
const fraction = fc.double({min: 0, max: 1, noNaN: true});
const textsOf = (svg: SvgNode) =>
  elementsOf(svg)
    .filter((each) => each.tagName === "text" || each.tagName === "tspan")
    .map(textOf);

describe("coverage over time", () => {
  const official = fc
    .record({from: fc.integer({min: -20, max: 0}), latest: day, share: fc.option(fraction)})
    .map(({latest, share: value}) => ({
      earliest: latest,
      latest,
      share:
        value === null
          ? null
          : {value, low: Math.max(0, value - 0.01), high: Math.min(1, value + 0.01), printed: percent(value, 1)},
      label: hostile
    }));
  const data = fc
    .record({
      steps,
      official: fc.array(official, {maxLength: 4}),
      date: fc.constantFrom(...everyDay),
      deadline: fc.constantFrom(...everyDay)
    })
    .map((each): CoverageOverTimeData => ({
      ...each,
      first,
      last,
      target: {share: 0.5, label: [hostile, "målet"]},
      breakEven: {share: 0.55, label: ["lønnsomt", "i bruk"]},
      words: {deadline: "Frist", documented: "Kjent", noShare: "uten andel", band: ["kjent", "ved navn"]}
    }));

  test.each([true, false])("is sound, compact: %s", (compact) => {
    fc.assert(
      fc.property(data, (each) =>
        expectSoundFigure(
          coverageOverTime(each, {...figure, id: "f", width: compact ? 340 : 760, height: 360, compact}),
          "f",
          figure
        )
      ),
      {numRuns: 60}
    );
  });

  test("says the documented minimum of the reader's day", () => {
    fc.assert(
      fc.property(data, (each) => {
        const step = each.steps.findLast((candidate) => candidate.date <= each.date) ?? each.steps[0];
        expect(
          textsOf(coverageOverTime(each, {...figure, id: "f", width: 760, height: 360, compact: false}))
        ).toContain(percent(share(step.minimum), 1));
      }),
      {numRuns: 60}
    );
  });

  test.each([
    [340, true],
    [600, false],
    [760, false]
  ])("%d wide, the names of the months keep apart however long the period is, and some are there", (width, compact) => {
    const [each] = fc.sample(data, {numRuns: 1, seed: 1});
    for (const end of [
      "2020-06-30",
      "2020-07-08",
      "2020-10-07",
      "2020-12-01",
      "2020-12-02",
      "2020-12-31",
      "2021-12-31"
    ]) {
      const svg = coverageOverTime(
        {...each, first: "2020-04-14", last: end},
        {...figure, id: "f", width, height: 360, compact}
      );
      const names = elementsOf(svg)
        .filter((one) => one.tagName === "text" && /^1\.\u00a0\p{L}{3}/u.test(textOf(one)))
        .map((one) => ({
          at: Number(one.attrs.find(({name}) => name === "x")!.value),
          room: textWidth(textOf(one), compact ? 12 : 13)
        }));
      expect(names.length, end).toBeGreaterThan(1);
      names.forEach(({at, room}, index) => {
        expect(at + room / 2, end).toBeLessThanOrEqual(width);
        if (index > 0) expect(at - room / 2, end).toBeGreaterThan(names[index - 1].at + names[index - 1].room / 2);
      });
    }
  });

  test("a day outside the figure is drawn at its edge, not outside", () => {
    const draw = (date: string) => {
      const [all] = fc.sample(data, {numRuns: 1, seed: 1});
      return svgText(coverageOverTime({...all, date}, {...figure, id: "f", width: 760, height: 360, compact: false}));
    };
    expect(draw("1999-01-01")).toBe(draw(first));
    expect(draw("2999-01-01")).toBe(draw(last));
  });
});

describe("county multiples", () => {
  const panels = fc.array(
    steps.map((list) => ({name: hostile, steps: list})),
    {maxLength: 7}
  );
  test("are sound, with one panel a county", () => {
    fc.assert(
      fc.property(panels, fc.integer({min: 1, max: 4}), fc.constantFrom(...everyDay), (list, columns, date) => {
        const svg = countyMultiples(
          {first, last, date, deadline: everyDay[5], panels: list},
          {...figure, id: "c", width: 720, columns}
        );
        expectSoundFigure(svg, "c", figure);
        expect(textsOf(svg).filter((text) => text === hostile)).toHaveLength(list.length);
      }),
      {numRuns: 40}
    );
  });
});

describe("the bar of shares", () => {
  const bar = fc
    .record({documented: fraction, more: fraction, official: fc.option(fraction), target: fraction})
    .map(({documented, more, official, target}) => ({
      documented,
      possible: documented + (1 - documented) * more,
      official: official === null ? null : {value: official, printed: percent(official, 1)},
      target,
      words: {documented: hostile, unnamed: "uten navn", rest: "resten", target: "mål"}
    }));

  test("is sound and says the documented share", () => {
    fc.assert(
      fc.property(bar, fc.constantFrom(320, 720), (data, width) => {
        const svg = shareBar(data, {...figure, id: "b", width});
        expectSoundFigure(svg, "b", figure);
        expect(textsOf(svg)).toContain(percent(data.documented, 1));
      })
    );
  });

  test("segments never lie outside the bar, and are as long as their share", () => {
    fc.assert(
      fc.property(bar, (data) => {
        const svg = shareBar(data, {...figure, id: "b", width: 720});
        const rects = elementsOf(svg).flatMap((each) => {
          if (each.tagName !== "rect") return [];
          const of = (name: string) => each.attrs.find((attribute) => attribute.name === name)?.value ?? "";
          return of("y") === "" ? [] : [{x: Number(of("x")), width: Number(of("width")), fill: of("fill")}];
        });
        for (const {x, width} of rects) {
          expect(x).toBeGreaterThanOrEqual(2 - 0.01);
          expect(x + width).toBeLessThanOrEqual(718 + 0.02);
        }
        const named = rects.find(({fill}) => fill === "#075745");
        expect(named?.width ?? 0).toBeCloseTo(716 * data.documented, 1);
        const unnamedPart = rects.find(({fill}) => fill === "url(#b-unnamed)");
        expect(unnamedPart?.width ?? 0).toBeCloseTo(
          716 * Math.max(0, (data.official?.value ?? 0) - data.documented),
          1
        );
      })
    );
  });
});
