// The figures, each over random data: always sound, and saying what the data say.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countyBars, type CountyBar} from "../../src/figures/counties/chart.js";
import {addDays} from "../../src/model/calendar.js";
import {shownOrder} from "../../src/model/status.js";
import {coverageOverTime, type CoverageOverTimeData} from "../../src/figures/coverage/chart.js";
import {shareBar} from "../../src/figures/shares/chart.js";
import {textWidth} from "../../src/figures/drawing/label-width.js";
import {svgText, type SvgNode} from "../../src/figures/drawing/svg.js";
import {percent} from "../../src/language/numbers.js";
import {acceptances, documentedSteps, share} from "../../src/model/coverage.js";
import {day, events, everyDay, municipalities} from "../model/arbitraries.js";
import {attributeOf, elementsOf, expectSoundFigure, hostile, textOf} from "./drawing/svg-check.js";

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
      label: hostile,
      by: "Utgiver"
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
      box: {from: {date: everyDay[4], share: 0.3}, to: {date: everyDay[12], share: 0.65}},
      target: 0.5,
      words: {
        deadline: "Frist",
        target: [hostile, "mål"],
        date: "i dag",
        after: "etter",
        later: "senere",
        band: "kanskje",
        inTime: "i tide?",
        tooLate: "for sent?",
        passed: [["her", "et sted"]],
        named: [percent(share((each.steps.findLast(({date}) => date <= each.date) ?? each.steps[0]).minimum), 1)],
        beyond: ["senere", hostile]
      }
    }));

  test.each([340, 740, 1200])("is sound, %d wide", (width) => {
    fc.assert(
      fc.property(data, (each) =>
        expectSoundFigure(coverageOverTime(each, {...figure, id: "f", width, height: 400}), "f", figure)
      ),
      {numRuns: 60}
    );
  });

  test("a total after the reader's day is called later, one before it is not", () => {
    fc.assert(
      fc.property(data, (each) => {
        const texts = textsOf(coverageOverTime(each, {...figure, id: "f", width: 760, height: 400}));
        const wanted = each.official.flatMap(({latest, share: value}) =>
          value === null ? [] : [latest > each.date ? `${value.printed} senere` : value.printed]
        );
        for (const text of wanted) expect(texts).toContain(text);
      }),
      {numRuns: 60}
    );
  });

  test("in the box between two totals the deadline cuts the target line in two", () => {
    const [each] = fc.sample(data, {numRuns: 1, seed: 1});
    const texts = (deadline: string) =>
      textsOf(coverageOverTime({...each, deadline}, {...figure, id: "f", width: 760, height: 400}));
    expect(texts(everyDay[8])).toEqual(expect.arrayContaining(["i tide?", "for sent?"]));
    expect(texts(addDays(everyDay[12], 1))).not.toContain("i tide?");
  });

  test.each([340, 600, 1200])("%d wide, the names of the days keep apart however long the period is", (width) => {
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
        {...each, first: "2020-04-14", last: end, date: "2020-04-14"},
        {...figure, id: "f", width, height: 400}
      );
      const names = elementsOf(svg)
        .filter((one) => one.tagName === "text" && /^1\.\u00a0\p{L}{3}/u.test(textOf(one)))
        .map((one) => ({
          at: Number(one.attrs.find(({name}) => name === "x")!.value),
          room: textWidth(textOf(one), width < 480 ? 11.5 : 13)
        }));
      expect(names.length, end).toBeGreaterThan(0);
      names.forEach(({at, room}, index) => {
        expect(at + room / 2, end).toBeLessThanOrEqual(width);
        if (index > 0) expect(at - room / 2, end).toBeGreaterThan(names[index - 1].at + names[index - 1].room / 2);
      });
    }
  });

  test("a day outside the figure is drawn at its edge, not outside", () => {
    const draw = (date: string) => {
      const [all] = fc.sample(data, {numRuns: 1, seed: 1});
      return svgText(coverageOverTime({...all, date}, {...figure, id: "f", width: 760, height: 400}));
    };
    expect(draw("1999-01-01")).toBe(draw(first));
    expect(draw("2999-01-01")).toBe(draw(last));
  });
});

describe("bars of the counties", () => {
  const county: fc.Arbitrary<CountyBar> = fc
    .uniqueArray(fc.record({shown: fc.constantFrom(...shownOrder), population: fc.integer({min: 1, max: 700_000})}), {
      selector: ({shown}) => shown,
      minLength: 1,
      maxLength: 8
    })
    .map((parts) => ({
      name: hostile,
      population: parts.reduce((sum, {population}) => sum + population, 0),
      inhabitants: "innb.",
      parts: parts.map((part) => ({...part, labels: [`${hostile} #`, "#"]}))
    }));
  test("are sound; every bar is as wide as the others, and its parts fill it", () => {
    fc.assert(
      fc.property(
        county,
        fc.array(county, {minLength: 1, maxLength: 6}),
        fc.constantFrom(358, 680),
        (total, counties, width) => {
          const svg = countyBars({total, counties}, {...figure, id: "c", width});
          expectSoundFigure(svg, "c", figure);
          const rows = new Map<string, number>();
          for (const each of elementsOf(svg)) {
            if (attributeOf(each, "stroke-width") !== "0.8") continue;
            const y = attributeOf(each, "y")!;
            rows.set(y, (rows.get(y) ?? 0) + Number(attributeOf(each, "width")));
          }
          expect(rows.size).toBe(counties.length + 1);
          const widths = [...rows.values()];
          for (const each of widths) expect(each).toBeCloseTo(widths[0], 0);
        }
      ),
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
