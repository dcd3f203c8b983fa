// The small map: the municipality filled, its neighbours named, water white.
import {element, svgText, textElement} from "../../figures/drawing/svg.js";
import {documented, ground, ink, quietInk} from "../../figures/drawing/palette.js";
import type {PlaceMap} from "../../model/place-map.js";
import type {MunicipalityCode} from "../../model/types.js";

const looks = {own: documented, neighbour: "#d5dadf", other: "#eceff1"} as const;

/** @param nameOf names that stand on the map */
export function placeMapSvg(map: PlaceMap, title: string, nameOf: (code: MunicipalityCode) => string): string {
  const [x0, y0, x1, y1] = map.frame;
  const size = x1 - x0;
  const isInside = ([x, y]: readonly [number, number]) =>
    x > x0 + size * 0.12 && x < x1 - size * 0.12 && y > y0 + size * 0.05 && y < y1 - size * 0.03;
  const line = size / 320;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "place-map",
      viewBox: `${x0} ${y0} ${size} ${y1 - y0}`,
      width: 320,
      height: 320,
      role: "img",
      "aria-labelledby": "place-map-title"
    },
    element("title", {id: "place-map-title"}, title),
    ...map.shapes.map(({path, kind}) =>
      element("path", {d: path, fill: looks[kind], stroke: ground, "stroke-width": line * 1.2})
    ),
    ...map.shapes
      .filter(({kind, label}) => kind !== "other" && isInside(label))
      .map(({code, label: [x, y], kind}) =>
        textElement(
          {
            x,
            y,
            "text-anchor": "middle",
            "font-size": Math.round(line * 13),
            "font-family": "system-ui, sans-serif",
            "font-weight": kind === "own" ? 700 : null,
            fill: kind === "own" ? ground : ink,
            stroke: kind === "own" ? documented : ground,
            "stroke-width": line * 2.5,
            "paint-order": "stroke"
          },
          nameOf(code)
        )
      ),
    element("rect", {
      x: x0,
      y: y0,
      width: size,
      height: y1 - y0,
      fill: "none",
      stroke: quietInk,
      "stroke-width": line
    })
  );
  return svgText(svg);
}

/** Names of the neighbours, for those who do not see the map. */
export const neighboursOf = ({shapes}: PlaceMap, nameOf: (code: MunicipalityCode) => string): string[] =>
  shapes.filter(({kind}) => kind === "neighbour").map(({code}) => nameOf(code));
