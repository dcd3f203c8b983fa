// Net present value by participation: the published points, what lies between, and nothing beyond.
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {
  baseCase,
  crossingOfLine,
  expectedNetPresentValue,
  nationalCoverage,
  netPresentValue,
  type NpvPoint
} from "../../src/model/use.js";
import {folder} from "../loaders/real-data.js";

const data = loadData(folder);
const points = baseCase(data.participation);
const point = (participation: number, value: number): NpvPoint => ({
  participation,
  netPresentValue: value,
  gpParticipation: "base",
  label: "",
  source: "s"
});

describe("the published points", () => {
  it("are those of the steering document, general practitioners as in the base case", () => {
    expect(points.map((one) => [one.participation, one.netPresentValue])).toEqual([
      [0.25, -2580],
      [0.4, -1348],
      [0.55, 0],
      [0.85, 2934],
      [1, 4246]
    ]);
  });

  it("are met exactly", () => {
    for (const one of points) expect(netPresentValue(points, one.participation)).toBe(one.netPresentValue);
  });

  it("are joined by straight lines", () => {
    expect(netPresentValue(points, 0.7)).toBeCloseTo(2934 / 2, 9);
    expect(netPresentValue(points, 0.325)).toBeCloseTo((-2580 - 1348) / 2, 9);
  });

  it("are not extrapolated below 25 %", () => {
    expect(netPresentValue(points, 0.2499)).toBeNull();
    expect(netPresentValue(points, 0)).toBeNull();
    expect(netPresentValue([], 0.5)).toBeNull();
  });

  it("give more for more participation", () => {
    fc.assert(
      fc.property(fc.double({min: 0.25, max: 1, noNaN: true}), fc.double({min: 0.25, max: 1, noNaN: true}), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(netPresentValue(points, low)!).toBeLessThanOrEqual(netPresentValue(points, high)! + 1e-9);
      })
    );
  });

  it("put the break-even at 55 %, where the line from 40 % to 85 % crosses zero at 54.2 %", () => {
    expect(data.campaign.breakEvenShare.value).toBe(0.55);
    expect(crossingOfLine(points)).toBeCloseTo(0.5417, 4);
  });

  it("have no crossing when all are on one side", () => {
    expect(crossingOfLine([point(0.2, 5), point(0.4, 9)])).toBeNull();
    expect(crossingOfLine([point(0.2, -5), point(0.4, -3)])).toBeNull();
  });
});

describe("the expected value", () => {
  /** A distribution on a few shares, and its mean value by adding up. */
  const oracle = (mass: [share: number, chance: number][]) => {
    const inside = mass.filter(([share]) => share >= 0.25);
    const within = inside.reduce((sum, [, chance]) => sum + chance, 0);
    const sum = inside.reduce((total, [share, chance]) => total + chance * byHand(share), 0);
    return {within, expected: sum / within};
  };
  /** The lines, written out a second time. */
  const byHand = (s: number): number =>
    s < 0.4
      ? -2580 + ((s - 0.25) / 0.15) * 1232
      : s < 0.55
        ? -1348 + ((s - 0.4) / 0.15) * 1348
        : s < 0.85
          ? ((s - 0.55) / 0.3) * 2934
          : 2934 + ((s - 0.85) / 0.15) * 1312;
  const of = (mass: [number, number][]) => {
    const sum = (test: (share: number) => boolean) =>
      mass.filter(([share]) => test(share)).reduce((total, [, chance]) => total + chance, 0);
    return expectedNetPresentValue(
      points,
      (share) => sum((one) => one <= share),
      (share) => sum((one) => one < share),
      1,
      2000
    );
  };

  it.each([
    [
      [
        [0.3, 0.2],
        [0.6, 0.5],
        [0.9, 0.3]
      ]
    ],
    [
      [
        [0.1, 0.6],
        [0.25, 0.1],
        [1, 0.3]
      ]
    ],
    [[[0.55, 1]]]
  ] as [number, number][][][])("of %j agrees with adding up within 5 million", (mass) => {
    const found = of(mass);
    const right = oracle(mass);
    expect(found.within).toBeCloseTo(right.within, 12);
    expect(Math.abs(found.expected! - right.expected)).toBeLessThan(5);
  });

  it("is exact for use that is certain, when told that it goes no higher", () => {
    const certain = (share: number) =>
      expectedNetPresentValue(
        points,
        (x) => (x >= share ? 1 : 0),
        (x) => (x > share ? 1 : 0),
        share
      );
    expect(certain(0.7).expected).toBeCloseTo(1467, 6);
    expect(certain(1).expected).toBeCloseTo(4246, 6);
  });

  it("does not exist when use always stays below what was published", () => {
    expect(of([[0.2, 1]])).toEqual({within: 0, expected: null});
  });
});

describe("national coverage", () => {
  it("adds Helseplattformen's region above and below the line", () => {
    expect(nationalCoverage(60, 100, 50, 1)).toEqual({asked: {users: 60, of: 100}, national: {users: 110, of: 150}});
    expect(nationalCoverage(60, 100, 50, 0)).toEqual({asked: {users: 60, of: 100}, national: {users: 60, of: 150}});
  });
});
