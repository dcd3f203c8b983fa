// Four outcomes that were drawn at random, a small map each. «TENKT» stands across each: nothing of it happened.
import type {MapGeometry} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";
import {ground, ink, quietInk} from "../drawing/palette.js";
import {fillOf, patterns} from "../drawing/status-fills.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

interface DrawnOutcome {
  /** Above its map. */
  label: readonly [string, string];
  signed: ReadonlySet<MunicipalityCode>;
}

export interface DrawnData {
  geometry: MapGeometry;
  notInvited: ReadonlySet<MunicipalityCode>;
  outcomes: readonly DrawnOutcome[];
  /** Across each map. */
  stamp: string;
}

export interface DrawnOptions extends FigureText {
  id: string;
  width: number;
  height: number;
}

const caption = 40;

/** Maps beside each other where there is room, else two and two. */
const columnsAt = (width: number): number => (width < 480 ? 2 : 4);

export const heightAt = (width: number, {width: w, height: h}: MapGeometry): number => {
  const columns = columnsAt(width);
  return Math.round((4 / columns) * (caption + ((width / columns - 8) * h) / w));
};

/** One path a look: shapes of one look need no border of their own. */
function mapPaths({geometry, notInvited}: DrawnData, {signed}: DrawnOutcome, id: string): SvgNode[] {
  const shapes = (belongs: (code: MunicipalityCode) => boolean) =>
    geometry.municipalities.filter(({code}) => belongs(code));
  const looks: [typeof geometry.municipalities, string][] = [
    [shapes((code) => !signed.has(code) && !notInvited.has(code)), fillOf(id, "unknown")],
    [shapes((code) => notInvited.has(code)), fillOf(id, "not-invited")],
    [shapes((code) => signed.has(code)), fillOf(id, "signed")]
  ];
  const {unitsPerPixel} = geometry;
  return looks
    .filter(([list]) => list.length > 0)
    .map(([list, fill]) => ({
      ...element("path", {
        d: list.map((shape) => shape.path).join(""),
        fill,
        stroke: "#8894a0",
        "stroke-width": 0.5 * unitsPerPixel
      }),
      rings: () => list.flatMap((shape) => shape.rings())
    }));
}

/** The figure. */
export function drawnOutcomes(data: DrawnData, options: DrawnOptions): SvgNode {
  const {geometry, outcomes, stamp} = data;
  const {id, width} = options;
  const columns = columnsAt(width);
  const cell = width / columns;
  const scale = (cell - 8) / geometry.width;
  const row = caption + geometry.height * scale;
  const maps = outcomes.map((outcome, i) => {
    const [x, y] = [(i % columns) * cell + 4, Math.floor(i / columns) * row];
    const size = (cell - 8) / 4;
    return [
      textElement({x, y: y + 14, fill: ink, "font-weight": 700}, outcome.label[0]),
      textElement({x, y: y + 30, fill: quietInk}, outcome.label[1]),
      element(
        "g",
        {transform: `translate(${x} ${y + caption}) scale(${scale / geometry.unitsPerPixel})`},
        mapPaths(data, outcome, id)
      ),
      textElement(
        {
          x: x + (cell - 8) * 0.52,
          y: y + caption + geometry.height * scale * 0.62,
          "text-anchor": "middle",
          fill: "#a3136c",
          "fill-opacity": 0.8,
          "font-size": size,
          "font-weight": 700,
          stroke: ground,
          "stroke-width": 3,
          "paint-order": "stroke",
          transform: `rotate(-24 ${x + (cell - 8) * 0.52} ${y + caption + geometry.height * scale * 0.62})`
        },
        stamp
      )
    ];
  });
  return figureRoot(
    id,
    {width, height: heightAt(width, geometry)},
    options,
    {"font-size": 13},
    element("defs", {}, ...patterns(id, geometry.unitsPerPixel, ["unknown", "not-invited"])),
    ...maps
  );
}
