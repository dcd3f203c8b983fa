// The scenario's figures over random answers: always sound, and drawn to the answers' measure.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  coverageDistribution,
  probabilityTicks,
  type CoverageDistributionData
} from "../../src/figures/distribution/chart.js";
import {crossingCurve, dayMarks, spread, type CrossingCurveData} from "../../src/figures/crossing/chart.js";
import {fallsShort, reached} from "../../src/figures/drawing/palette.js";
import {probabilityByAssumption} from "../../src/figures/back-test/chart.js";
import {textWidth} from "../../src/figures/drawing/label-width.js";
import type {SvgNode} from "../../src/figures/drawing/svg.js";
import {addDays} from "../../src/model/calendar.js";
import {attributeOf, elementsOf, expectSoundFigure, hostile, textOf} from "./drawing/svg-check.js";

const figure = {title: `Tittel ${hostile}`, subtitle: "Undertittel", alt: `Alternativ ${hostile}`, source: "Kilde"};
const fraction = fc.double({min: 0, max: 1, noNaN: true});
const numbersOf = (svg: SvgNode, tag: string, ...names: string[]) =>
  elementsOf(svg)
    // The ground of a pattern is no bar.
    .filter((each) => each.tagName === tag && !(tag === "rect" && attributeOf(each, "fill") === "#ffffff"))
    .map(
      (each) =>
        ({
          ...Object.fromEntries(names.map((name) => [name, Number(attributeOf(each, name))])),
          fill: attributeOf(each, "fill")
        }) as Record<string, number> & {fill: string | undefined}
    );
const textsOf = (svg: SvgNode) =>
  elementsOf(svg)
    .filter((each) => each.tagName === "text")
    .map(textOf);

describe("the distribution of the coverage", () => {
  /** The two sides of a threshold differ without colours. */
  const hatched = "url(#d-short)";
  const bins = fc.array(fc.oneof(fc.constant(0), fraction), {minLength: 101, maxLength: 101}).map((list) => {
    const sum = list.reduce((total, value) => total + value, 0);
    return sum > 0 ? list.map((value) => value / sum) : list.map((_, k) => (k === 40 ? 1 : 0));
  });
  const quota = fraction.map((share) => ({share, name: `Mer ${hostile}`, probability: hostile}));
  const data = fc
    .record({share: bins, quotas: fc.array(quota, {maxLength: 3}), ends: fc.option(fc.tuple(fraction, fraction))})
    .map(({share, quotas, ends}): CoverageDistributionData => ({
      bins: {width: 0.01, share},
      quotas: quotas.sort((a, b) => a.share - b.share),
      interval: ends && {low: Math.min(...ends), high: Math.max(...ends), label: hostile},
      words: {horizontal: hostile, vertical: hostile}
    }));
  const draw = (each: CoverageDistributionData, compact = false) =>
    coverageDistribution(each, {...figure, id: "d", width: compact ? 340 : 760, height: 340, compact});

  test.each([true, false])("is sound, compact: %s", (compact) => {
    fc.assert(
      fc.property(data, (each) => expectSoundFigure(draw(each, compact), "d", figure)),
      {numRuns: 60}
    );
  });

  test("what reaches the first quota is coloured, with the probability of those bins", () => {
    fc.assert(
      fc.property(bins, fc.integer({min: 1, max: 99}), (share, percentage) => {
        const svg = draw({
          bins: {width: 0.01, share},
          quotas: [{share: percentage / 100, name: "q", probability: "p"}],
          interval: null,
          words: {horizontal: "", vertical: ""}
        });
        const all = numbersOf(svg, "rect", "x", "height");
        const tall = (fill: string) =>
          all.filter((rect) => rect.fill === fill).reduce((sum, rect) => sum + rect.height, 0);
        const above = share.slice(percentage).reduce((sum, value) => sum + value, 0);
        expect(tall(reached) / (tall(reached) + tall(hatched))).toBeCloseTo(above, 2);
      }),
      {numRuns: 60}
    );
  });

  test("a bin that the quota cuts is drawn in both colours, meeting at the line", () => {
    const share = Array.from({length: 101}, (_, k) => (k === 52 ? 1 : 0));
    const svg = draw({
      bins: {width: 0.01, share},
      quotas: [{share: 0.525, name: "q", probability: "p"}],
      interval: null,
      words: {horizontal: "", vertical: ""}
    });
    const rects = numbersOf(svg, "rect", "x", "width");
    expect(rects.map((rect) => rect.fill)).toEqual([hatched, reached]);
    expect(rects[0].width).toBeCloseTo(rects[1].width, 1);
  });

  test("all decided: one bar of the whole, marked, in the colour of the outcome", () => {
    for (const [bin, fill, mark] of [
      [57, reached, reached],
      [30, hatched, fallsShort],
      [100, reached, reached]
    ] as const) {
      const share = Array.from({length: 101}, (_, k) => (k === bin ? 1 : 0));
      const svg = draw({
        bins: {width: 0.01, share},
        quotas: [{share: 0.5, name: "q", probability: "100 %"}],
        interval: {low: bin / 100, high: bin / 100, label: "Sikkert"},
        words: {horizontal: "", vertical: ""}
      });
      const rects = numbersOf(svg, "rect", "x", "width");
      expect(rects.map((rect) => rect.fill)).toEqual([fill]);
      expect(rects[0].x + rects[0].width).toBeLessThanOrEqual(760 - 14);
      expect(rects[0].width).toBeGreaterThan(3);
      expect(numbersOf(svg, "circle", "cx").map((circle) => circle.fill)).toEqual([mark]);
      expect(textsOf(svg)).toContain("Sikkert");
    }
  });

  test("shares on the axis do not touch, at any width", () => {
    const share = Array.from({length: 101}, () => 1 / 101);
    for (let width = 320; width <= 900; width += 20) {
      const compact = width < 400;
      const svg = coverageDistribution(
        {bins: {width: 0.01, share}, quotas: [], interval: null, words: {horizontal: "", vertical: ""}},
        {...figure, id: "d", width, height: 300, compact}
      );
      const axis = elementsOf(svg).filter(
        (each) => each.tagName === "text" && attributeOf(each, "y") === String(300 - 44 + 19)
      );
      const ends = axis.map((each) => {
        const [x, room] = [Number(attributeOf(each, "x")), textWidth(textOf(each), compact ? 12 : 13)];
        return attributeOf(each, "text-anchor") === "end" ? [x - room, x] : [x - room / 2, x + room / 2];
      });
      expect(ends.length).toBeGreaterThanOrEqual(5);
      for (let k = 1; k < ends.length; k++) expect(ends[k][0]).toBeGreaterThan(ends[k - 1][1]);
    }
  });

  test("a label without room beside its line is shortened, and keeps clear of the line to its left", () => {
    const share = Array.from({length: 101}, () => 1 / 101);
    const quotas = [
      {share: 0.5, name: "Mer enn 50 %", probability: "59,2 %, omtrent 3 av 5", brief: "59,2 %"},
      {share: 0.55, name: "Minst 55 %", probability: "53,8 %, omtrent 11 av 20", brief: "53,8 %"}
    ];
    const labels = (width: number) =>
      elementsOf(
        coverageDistribution(
          {bins: {width: 0.01, share}, quotas, interval: null, words: {horizontal: "", vertical: ""}},
          {...figure, id: "d", width, height: 300, compact: false}
        )
      )
        .filter((each) => each.tagName === "text" && /%: ?\d/.test(textOf(each)))
        .map((each) => [textOf(each).replace(/: ?/, ": "), attributeOf(each, "text-anchor")]);
    expect(labels(900)).toEqual(quotas.map(({name, probability}) => [`${name}: ${probability}`, "start"]));
    expect(labels(600)).toEqual(
      quotas.map(({name, probability, brief}, i) => [`${name}: ${i === 0 ? probability : brief}`, "start"])
    );
  });

  test("the ticks of a probability start at 0, end at or above the highest, and are few", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-5, max: 1, noNaN: true}), (highest) => {
        const ticks = probabilityTicks(highest);
        expect(ticks[0]).toBe(0);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(highest * (1 - 1e-6));
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
      })
    );
  });
});

describe("the crossing curve", () => {
  const first = "2020-04-14";
  const curve = fc.array(fraction, {minLength: 1, maxLength: 40, size: "max"}).map((values) => {
    const rising = values.sort((a, b) => a - b);
    return {
      days: rising.map((value, k): [string, number] => [addDays(first, k), value]),
      name: hostile,
      end: hostile,
      atDeadline: hostile
    };
  });
  const data = fc
    .record({curves: fc.array(curve, {maxLength: 3}), after: fc.integer({min: -5, max: 50})})
    .map(({curves, after}): CrossingCurveData => ({
      deadline: {date: addDays(first, after), label: hostile},
      curves,
      words: {vertical: hostile}
    }));
  const draw = (each: CrossingCurveData, compact = false) =>
    crossingCurve(each, {...figure, id: "k", width: compact ? 340 : 760, height: 340, compact});

  test.each([true, false])("is sound, compact: %s", (compact) => {
    fc.assert(
      fc.property(data, (each) => expectSoundFigure(draw(each, compact), "k", figure)),
      {numRuns: 60}
    );
  });

  test("the dot on each curve stands at the probability by the deadline", () => {
    fc.assert(
      fc.property(data, (each) => {
        const svg = draw(each, true);
        const grid = elementsOf(svg)
          .filter((line) => line.tagName === "line" && attributeOf(line, "x1") === "46")
          .map((line) => Number(attributeOf(line, "y1")));
        const [bottom, top] = [Math.max(...grid.slice(0, 5)), Math.min(...grid.slice(0, 5))];
        numbersOf(svg, "circle", "cy").forEach((circle, k) => {
          const known = each.curves[k].days.findLast(([day]) => day <= each.deadline.date)?.[1] ?? 0;
          expect((bottom - circle.cy) / (bottom - top)).toBeCloseTo(known, 3);
        });
      }),
      {numRuns: 40}
    );
  });

  test("days on the axis: the first and the last, evenly between, no more than have room", () => {
    const ten = () => 10;
    expect(dayMarks("2020-04-14", "2020-07-01", 30, ten)).toEqual(["2020-04-14", "2020-07-01"]);
    // Three names of ten with eight between them: 10 + 8 + 10 + 8 + 10.
    expect(dayMarks("2020-06-01", "2020-06-11", 46, ten)).toEqual(["2020-06-01", "2020-06-06", "2020-06-11"]);
    expect(dayMarks("2020-06-01", "2020-06-11", 45, ten)).toEqual(["2020-06-01", "2020-06-11"]);
    expect(dayMarks("2020-04-14", "2020-10-08", 400, ten)).toHaveLength(6);
    expect(dayMarks("2020-06-01", "2020-06-03", 400, ten)).toEqual(["2020-06-01", "2020-06-02", "2020-06-03"]);
    expect(dayMarks("2020-06-01", "2020-06-01", 9, ten)).toEqual(["2020-06-01"]);
  });

  test("labels of the axis do not touch, at any width", () => {
    fc.assert(
      fc.property(fc.integer({min: 320, max: 900}), fc.integer({min: 1, max: 200}), (width, length) => {
        const compact = width < 400;
        const svg = crossingCurve(
          {
            deadline: {date: first, label: "Frist"},
            curves: [
              {
                days: [
                  [first, 0],
                  [addDays(first, length), 1]
                ],
                name: "Mer enn 50 %",
                end: "til slutt",
                atDeadline: ""
              }
            ],
            words: {vertical: ""}
          },
          {...figure, id: "k", width, height: 300, compact}
        );
        const labels = elementsOf(svg).filter(
          (each) => each.tagName === "text" && /^\d+\.\u00a0\p{L}+$/u.test(textOf(each))
        );
        const spans = labels.map((each) => {
          const [x, room] = [Number(attributeOf(each, "x")), textWidth(textOf(each), compact ? 12 : 13)];
          const anchor = attributeOf(each, "text-anchor");
          return anchor === "start" ? [x, x + room] : anchor === "end" ? [x - room, x] : [x - room / 2, x + room / 2];
        });
        for (let k = 1; k < spans.length; k++) expect(spans[k][0]).toBeGreaterThan(spans[k - 1][1]);
      }),
      {numRuns: 60}
    );
  });

  test("labels are spread: apart, within bounds, in the order of their places", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 300, noNaN: true}), {minLength: 1, maxLength: 5}), (wanted) => {
        const placed = spread(wanted, 20, 10, 290);
        const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
        order.forEach((k, index) => {
          expect(placed[k]).toBeGreaterThanOrEqual(10 - 1e-9);
          expect(placed[k]).toBeLessThanOrEqual(290 + 1e-9);
          if (index > 0) expect(placed[k] - placed[order[index - 1]]).toBeGreaterThanOrEqual(20 - 1e-9);
        });
      })
    );
    expect(spread([50, 200], 20, 0, 300)).toEqual([50, 200]);
  });
});

describe("a probability by assumption", () => {
  const curve = fc
    .array(fc.tuple(fraction, fraction), {minLength: 1, maxLength: 12})
    .map((points) => ({points: points.sort((a, b) => a[0] - b[0]), name: hostile}));
  const range = fc
    .tuple(fraction, fraction)
    .map(([a, b]) => ({low: Math.min(a, b), high: Math.max(a, b), label: hostile}));
  test.each([true, false])("is sound, compact: %s", (compact) => {
    fc.assert(
      fc.property(fc.array(curve, {maxLength: 3}), range, (curves, realised) => {
        expectSoundFigure(
          probabilityByAssumption(
            {curves, realised, words: {horizontal: hostile, vertical: hostile}},
            {...figure, id: "p", width: compact ? 340 : 720, height: 400}
          ),
          "p",
          figure
        );
      }),
      {numRuns: 60}
    );
  });

  test("a curve runs from its first to its last assumption, and the band stands where it turned out", () => {
    const svg = probabilityByAssumption(
      {
        curves: [
          {
            points: [
              [0, 0],
              [1, 1]
            ],
            name: "k"
          }
        ],
        realised: {low: 0.4, high: 0.6, label: "slik"},
        words: {horizontal: "", vertical: ""}
      },
      {...figure, id: "p", width: 720, height: 400}
    );
    const path = elementsOf(svg).find((each) => each.tagName === "path")!;
    const [left, bottom, right, top] = attributeOf(path, "d")!
      .match(/[\d.]+/g)!
      .map(Number);
    const [band] = numbersOf(svg, "rect", "x", "width", "height");
    expect(band.x).toBeCloseTo(left + 0.4 * (right - left), 1);
    expect(band.width).toBeCloseTo(0.2 * (right - left), 1);
    expect(bottom).toBeGreaterThan(top);
    expect(textsOf(svg)).toContain("slik");
  });
});

describe("estimated width of text", () => {
  test("grows with the text, its size and its weight", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, maxLength: 20}), fc.string({minLength: 1, maxLength: 20}), (a, b) => {
        expect(textWidth(a + b, 13)).toBeCloseTo(textWidth(a, 13) + textWidth(b, 13), 6);
        expect(textWidth(a, 26)).toBeCloseTo(2 * textWidth(a, 13), 6);
        expect(textWidth(a, 13, true)).toBeGreaterThan(textWidth(a, 13));
      })
    );
  });
});
