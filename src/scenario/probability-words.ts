// A probability as a figure and in words. Neither says more than the value and its error bound allow: "100 %" is kept
// for what is settled, and "omtrent 3 av 4" names the nearest of a few fractions, never further than a stated
// tolerance.
import type {Estimate} from "../engine/types.js";
import {decimal, percent} from "../language/numbers.js";

const noBreakSpace = "\u00a0";

/** Settled, not merely as good as: nothing was left to chance. */
export const isSettled = ({value, errorBound, method}: Estimate): boolean =>
  (value === 0 || value === 1) && (method === "decided" || errorBound === 0);

const lowest = ({value, errorBound}: Estimate): number => Math.max(0, value - errorBound);
const highest = ({value, errorBound}: Estimate): number => Math.min(1, value + errorBound);

/**
 * "74,6 %". With as many decimals as the bound leaves sure, one at most: a bound above half a per cent gives a range,
 * "mellom 60 og 71 %". What would round to 0 or 100 without being settled is "mindre enn 0,1 %" or "mer enn 99,9 %".
 */
export function probabilityFigure(estimate: Estimate): string {
  if (isSettled(estimate)) return percent(estimate.value, 0);
  const {value, errorBound} = estimate;
  if (errorBound > 0.005) {
    const [low, high] = [Math.floor(lowest(estimate) * 100), Math.ceil(highest(estimate) * 100)];
    return `mellom ${low} og ${high}${noBreakSpace}%`;
  }
  const digits = errorBound > 0.0005 ? 0 : 1;
  const steps = 10 ** (digits + 2);
  if (Math.round(value * steps) >= steps)
    return `mer enn ${percent((Math.ceil(lowest(estimate) * steps) - 1) / steps, digits)}`;
  if (Math.round(value * steps) <= 0)
    return `mindre enn ${percent((Math.floor(highest(estimate) * steps) + 1) / steps, digits)}`;
  return percent(value, digits);
}

/** "n av m". */
export interface Odds {
  n: number;
  of: number;
}

/** The fractions that are named, each in its simplest form of these. */
export const namedOdds: readonly Odds[] = [2, 3, 4, 5, 10, 20, 100].flatMap((of) =>
  Array.from({length: of - 1}, (_, i): Odds => ({n: i + 1, of})).filter(({n}) =>
    of < 100 ? simplest(n, of) : n < 4 || n > 96
  )
);

/** No simpler form among the wholes: 2 of 4 is 1 of 2, 5 of 20 is 1 of 4. */
function simplest(n: number, of: number): boolean {
  return ![2, 3, 4, 5, 10].some((whole) => whole < of && (n * whole) % of === 0);
}

/** No named fraction is further than this from the value from 1 % to 99 % that it stands for. */
export const oddsTolerance = 0.025;

/** The named fraction that is closest; of two as close, the one nearer to a half. */
export function closestOdds(value: number): Odds {
  const distance = ({n, of}: Odds): number => Math.abs(n / of - value);
  const fromHalf = ({n, of}: Odds): number => Math.abs(n / of - 0.5);
  return namedOdds.reduce((best, odds) => {
    const gain = distance(best) - distance(odds);
    return gain > 1e-12 || (Math.abs(gain) <= 1e-12 && fromHalf(odds) < fromHalf(best)) ? odds : best;
  });
}

/** How a probability is said: as odds, as how sure it is, or, when too little is known for either, as a range. */
export type ProbabilityWords = {kind: "odds" | "sureness" | "range"; text: string};

/** Bounds above this leave no odds to name. */
const widest = 0.02;

/** "omtrent 3 av 4", "nesten sikkert", "så godt som umulig", "mellom 20 og 45 %". */
export function probabilityWords(estimate: Estimate): ProbabilityWords {
  if (isSettled(estimate)) return {kind: "sureness", text: estimate.value === 1 ? "sikkert" : "umulig"};
  if (estimate.errorBound > widest) return {kind: "range", text: probabilityFigure(estimate)};
  const [low, high] = [lowest(estimate), highest(estimate)];
  if (low > 0.999) return {kind: "sureness", text: "så godt som sikkert"};
  if (low > 0.99) return {kind: "sureness", text: "nesten sikkert"};
  if (high < 0.001) return {kind: "sureness", text: "så godt som umulig"};
  if (high < 0.01) return {kind: "sureness", text: "svært lite sannsynlig"};
  return {kind: "odds", text: aboutOdds(estimate.value)};
}

function aboutOdds(value: number): string {
  const {n, of} = closestOdds(value);
  return `omtrent ${n} av ${of}`;
}

/**
 * Words and figure as one sentence: "Sannsynligheten for å nå mer enn halvparten er omtrent 3 av 4 (74,6 %)." Null (no
 * method vouches for a value) is said as such.
 * @param goal as from quotaGoal: "mer enn halvparten av innbyggerne"
 */
export function probabilitySentence(estimate: Estimate | null, goal: string): string {
  if (!estimate) return `Sannsynligheten for å nå ${goal} lar seg ikke beregne nøyaktig nok for disse valgene.`;
  const {kind, text} = probabilityWords(estimate);
  if (kind === "odds") return `Sannsynligheten for å nå ${goal} er ${text} (${probabilityFigure(estimate)}).`;
  if (kind === "range") return `Sannsynligheten for å nå ${goal} ligger ${text}.`;
  const figure = isSettled(estimate) ? "" : ` (${probabilityFigure(estimate)})`;
  return `Det er ${text} at ${goal} blir nådd${figure}.`;
}

/** Of a drawn answer the bound is three standard errors. */
export const standardErrorText = (errorBound: number): string =>
  `Standardfeilen er høyst ${decimal(Math.ceil((errorBound / 3) * 1e4) / 100, 2)} prosentpoeng`;

/** Methods whose bound is judged, not proved. */
const judged: readonly Estimate["method"][] = ["sampled-fourier", "mixture-fourier"];

/** The error bound, for those who want it: "Regnefeilen er høyst 10⁻¹²." A judged bound is said to be one. */
export function errorSentence({errorBound, method}: Estimate): string {
  if (method === "decided" || errorBound === 0) return "Svaret er eksakt.";
  if (method === "drawn") return `${standardErrorText(errorBound)}.`;
  const most = judged.includes(method) ? "anslagsvis høyst" : "høyst";
  if (errorBound > 0.0005)
    return `Regnefeilen er ${most} ${decimal(Math.ceil(errorBound * 1000) / 10, 1)} prosentpoeng.`;
  const exponent = Math.ceil(Math.log10(errorBound));
  const raised = [...String(-exponent)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  return `Regnefeilen er ${most} 10⁻${raised}.`;
}
