// The map of a scenario: who signs, who does not, and how much each of the others matters. In, out, undecided and
// not asked look as on the map of statuses; what the undecided matter is a sequence of five blues.
import type {MapGeometry} from "../../model/map-geometry.js";
import type {Choice} from "../../engine/types.js";
import type {MunicipalityCode} from "../../model/types.js";
import {countryMap, type CountryMapOptions} from "../map/country-map.js";
import {picture} from "../drawing/legend-marks.js";
import {fillOf, patterns, swatchMark, type Fill} from "../drawing/status-fills.js";
import {element, type SvgNode} from "../drawing/svg.js";

/** Class of a measure, 0 (least) … 4 (most). */
export type MeasureClass = 0 | 1 | 2 | 3 | 4;
export type ScenarioLook = Choice | "not-invited" | MeasureClass;

/** Light to dark, evenly spaced in lightness: told apart without seeing colours. */
const blues = ["#e6eef7", "#b3cde6", "#77a6d0", "#37739f", "#0b3558"] as const;

const shownAs: Record<Choice | "not-invited", Fill> = {
  in: "set-in",
  out: "declined",
  undecided: "unknown",
  "not-invited": "not-invited"
};

/** The fill of a look; null for the undecided, whose fill stands on the group. */
export function scenarioFill(id: string, look: ScenarioLook): string | null {
  if (typeof look === "number") return blues[look];
  return look === "undecided" ? null : fillOf(id, shownAs[look]);
}

/** A legend swatch. */
export function scenarioSwatch(id: string, look: ScenarioLook): SvgNode {
  if (typeof look !== "number") return swatchMark(id, shownAs[look]);
  return element(
    "svg",
    {class: "swatch", width: 28, height: 18, viewBox: "0 0 28 18", "aria-hidden": "true", focusable: "false"},
    element("rect", {x: 0.5, y: 0.5, width: 27, height: 17, rx: 2, fill: blues[look], stroke: "#55626e"})
  );
}

/**
 * Bounds between the five classes: a third, a tenth, a thirtieth, a hundredth of a round number near the largest value.
 * Measures of power span three orders of magnitude, so equal steps would put all but a handful into one class.
 * @returns four rising bounds; a value equal to a bound belongs above it
 */
export function measureBounds(most: number): [number, number, number, number] {
  if (!(most > 0)) return [1, 1, 1, 1];
  const steps = [1, 0.3].flatMap((digit) =>
    [-1, 0, 1].map((power) => digit * 10 ** (Math.floor(Math.log10(most)) + power))
  );
  const top = Math.max(...steps.filter((step) => step <= most * 0.75));
  const third = (value: number): number => {
    const exponent = Math.floor(Math.log10(value) + 1e-9);
    const digit = Math.round(value / 10 ** exponent);
    return digit >= 3 ? 10 ** exponent : 3 * 10 ** (exponent - 1);
  };
  const bounds = [top];
  while (bounds.length < 4) bounds.unshift(third(bounds[0]));
  return bounds as [number, number, number, number];
}

export const measureClass = (value: number, bounds: readonly number[]): MeasureClass =>
  bounds.filter((bound) => value >= bound).length as MeasureClass;

/** Inhabitants of the smallest municipality with a circle: below, a circle says nothing that the list does not. */
export const leastCircled = 15_000;

/** Area is inhabitants. In pixels of the map. */
const radius = (population: number): number => 30 * Math.sqrt(population / 700_000);

/** A municipality has its circle while it is open: the map's areas would say that the north decides. */
export const hasCircle = (look: ScenarioLook | undefined): boolean => look === "undecided";

export interface ScenarioMapData {
  geometry: MapGeometry;
  looks: ReadonlyMap<MunicipalityCode, ScenarioLook>;
  /** Inhabitants of those that may get a circle. */
  population: ReadonlyMap<MunicipalityCode, number>;
  words: {helseplattformen: readonly string[]; inset: string};
}

const circleLook = {fill: "#1d9de2", "fill-opacity": 0.55, stroke: "#0f2080"} as const;

export const circleSwatch = (): SvgNode => picture(element("circle", {cx: 14, cy: 9, r: 7, ...circleLook}));

/** The largest first: a smaller one beside it stays in sight. */
function circles(id: string, {geometry, looks, population}: ScenarioMapData, pixel: number): SvgNode[] {
  return geometry.municipalities
    .filter(({code}) => (population.get(code) ?? 0) >= leastCircled)
    .sort((a, b) => population.get(b.code)! - population.get(a.code)!)
    .map(({code, label: [cx, cy]}) =>
      element("circle", {
        id: `${id}-circle-${code}`,
        cx,
        cy,
        r: radius(population.get(code)!) * pixel,
        ...circleLook,
        "stroke-width": pixel,
        visibility: hasCircle(looks.get(code)) ? null : "hidden"
      })
    );
}

/** The figure, in the geometry's own size. */
export function scenarioMapSvg(data: ScenarioMapData, options: CountryMapOptions): SvgNode {
  const {geometry, looks, words} = data;
  const {id} = options;
  return countryMap(
    {
      geometry,
      commonFill: fillOf(id, shownAs.undecided),
      ownFill: (code) => scenarioFill(id, looks.get(code) ?? "undecided"),
      patterns: (scale) => patterns(id, scale, Object.values(shownAs)),
      notInvited: new Set([...looks].flatMap(([code, look]) => (look === "not-invited" ? [code] : []))),
      above: (pixel) => circles(id, data, pixel),
      words
    },
    options
  );
}
