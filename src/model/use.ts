// From intent to use: what the steering document published on net present value, and what follows from it.
// Participation is the share of inhabitants outside Midt-Norge whose municipality uses the record in 2030.
import type {SourceId} from "./types.js";

/** A published point. Million 2019-kroner. */
export interface NpvPoint {
  participation: number;
  netPresentValue: number;
  /** General practitioners: "base", or a share as written. Only the base case lies on one line. */
  gpParticipation: string;
  label: string;
  source: SourceId;
}

/** The points of the base case, from low to high participation. */
export const baseCase = (points: readonly NpvPoint[]): NpvPoint[] =>
  points.filter(({gpParticipation}) => gpParticipation === "base").sort((a, b) => a.participation - b.participation);

/**
 * Net present value at a participation: straight lines between neighbouring points.
 * @param points sorted by participation (see {@link baseCase})
 * @returns null outside the published points: nothing is extrapolated
 */
export function netPresentValue(points: readonly NpvPoint[], participation: number): number | null {
  const last = points.at(-1);
  if (!last || participation < points[0].participation || participation > last.participation) return null;
  const next = points.findIndex((point) => point.participation >= participation);
  if (points[next].participation === participation) return points[next].netPresentValue;
  return between(points[next - 1], points[next], participation);
}

function between(from: NpvPoint, to: NpvPoint, participation: number): number {
  const part = (participation - from.participation) / (to.participation - from.participation);
  return from.netPresentValue + part * (to.netPresentValue - from.netPresentValue);
}

/**
 * Where the straight line between the published values on both sides of zero crosses it. The published break-even
 * itself (a point of value 0) is left out: it is stated as a limit, rounded to whole per cent, and not computed from
 * the others.
 */
export function crossingOfLine(points: readonly NpvPoint[]): number | null {
  const others = points.filter((point) => point.netPresentValue !== 0);
  const next = others.findIndex((point) => point.netPresentValue > 0);
  if (next <= 0) return null;
  const [from, to] = [others[next - 1], others[next]];
  const part = -from.netPresentValue / (to.netPresentValue - from.netPresentValue);
  return from.participation + part * (to.participation - from.participation);
}

/** What a distribution of use is worth. */
export interface ExpectedValue {
  /** P(use lies within the published points). Below them there is no published value. */
  within: number;
  /** Mean net present value, given that it does. Null when it never does. */
  expected: number | null;
}

/** Steps of the integral below, for each straight line. */
const stepsOfLine = 40;

/**
 * Mean of the net present value over a distribution of use S, given that S is within the published points [a, b].
 * By parts: E[g(S); a ≤ S ≤ b] = g(b)·P(S ≤ b) − g(a)·P(S < a) − ∫ g′(t)·P(S ≤ t) dt, by the midpoint rule.
 * @param atMost P(S ≤ share)
 * @param below P(S < share)
 * @param highest share that S never exceeds, where it may have an atom: nothing is integrated across it
 */
export function expectedNetPresentValue(
  points: readonly NpvPoint[],
  atMost: (share: number) => number,
  below: (share: number) => number,
  highest = 1,
  steps = stepsOfLine
): ExpectedValue {
  const last = points.at(-1);
  if (!last) return {within: 0, expected: null};
  const [a, b] = [points[0].participation, last.participation];
  const within = Math.max(0, atMost(b) - below(a));
  if (within < 1e-9) return {within: 0, expected: null};
  const ends = [...new Set([...points.map(({participation}) => participation), highest])]
    .filter((share) => share >= a && share <= b)
    .sort((x, y) => x - y);
  let integral = 0;
  for (let line = 1; line < ends.length; line++) {
    const [from, to] = [ends[line - 1], ends[line]];
    const rise = (netPresentValue(points, to)! - netPresentValue(points, from)!) / steps;
    const middle = (step: number) => from + ((step + 0.5) * (to - from)) / steps;
    for (let step = 0; step < steps; step++) integral += rise * (from >= highest ? 1 : atMost(middle(step)));
  }
  const mean = last.netPresentValue * atMost(b) - points[0].netPresentValue * below(a) - integral;
  return {within, expected: mean / within};
}

/** Coverage of a shared record among those asked, and in the whole country with Helseplattformen's region. */
export interface NationalCoverage {
  /** Inhabitants whose municipality uses the record, of all in the municipalities that were asked. */
  asked: {users: number; of: number};
  /** The same with the region of Helseplattformen added above and below the fraction line. */
  national: {users: number; of: number};
}

/**
 * @param users inhabitants outside Midt-Norge whose municipality uses the record
 * @param regionShare share of the inhabitants of Helseplattformen's region whose municipality uses that: an assumption
 */
export function nationalCoverage(
  users: number,
  askedPopulation: number,
  regionPopulation: number,
  regionShare: number
): NationalCoverage {
  return {
    asked: {users, of: askedPopulation},
    national: {users: users + Math.round(regionShare * regionPopulation), of: askedPopulation + regionPopulation}
  };
}
