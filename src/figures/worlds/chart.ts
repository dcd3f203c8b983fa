// Worlds beside each other: of each an area map and, below it, circles by inhabitants. «TENKT» is written across each.
import type {Cartogram} from "../../model/cartogram.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";
import {ground, ink, quietInk} from "../drawing/palette.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {worldFill, worldLooks, worldPatterns, type WorldLook} from "./looks.js";

interface WorldPanel {
  title: string;
  looks: ReadonlyMap<MunicipalityCode, WorldLook>;
  /** Below the pictures. */
  lines: readonly string[];
}

export interface WorldsData {
  geometry: MapGeometry;
  cartogram: Cartogram;
  panels: readonly WorldPanel[];
  /** Across each. */
  mark: string;
}

const gap = 16;
const titleHeight = 26;
const lineHeight = 19;

/** Two beside each other on a phone, four where there is room. */
const columnsAt = (width: number): number => (width < 700 ? 2 : 4);

function sizesAt(width: number, {geometry, cartogram, panels}: WorldsData) {
  const columns = Math.min(columnsAt(width), panels.length);
  const wide = (width - gap * (columns - 1)) / columns;
  const map = (wide * geometry.height) / geometry.width;
  const circles = (wide * cartogram.height) / cartogram.width;
  const lines = Math.max(...panels.map((panel) => panel.lines.length)) * lineHeight;
  return {columns, wide, map, circles, tall: titleHeight + map + circles + lines + 18};
}

export function worldsHeight(width: number, data: WorldsData): number {
  const {columns, tall} = sizesAt(width, data);
  return Math.ceil(data.panels.length / columns) * (tall + gap) - gap;
}

/** Shapes of one look as one path: nobody points at single shapes here. */
function landOf(
  {municipalities}: MapGeometry,
  looks: WorldPanel["looks"],
  fill: (look: WorldLook) => string
): SvgNode[] {
  return worldLooks.flatMap((look) => {
    const shapes = municipalities.filter(({code}) => (looks.get(code) ?? "left-in-all") === look);
    if (shapes.length === 0) return [];
    const d = shapes.map(({path}) => path).join("");
    return [{...element("path", {d, fill: fill(look)}), rings: () => shapes.flatMap(({rings}) => rings())}];
  });
}

/** Under a letter's white edge the picture stays visible, and the word can be read on any of the fills. */
function across(mark: string, x: number, y: number, size: number): SvgNode {
  return element(
    "text",
    {
      x,
      y,
      "text-anchor": "middle",
      "font-size": size,
      "font-weight": 700,
      "letter-spacing": round(size / 10),
      fill: "#5b3f8c",
      "fill-opacity": 0.45,
      stroke: ground,
      "stroke-width": round(size / 9),
      "stroke-opacity": 0.6,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      transform: `rotate(-28 ${round(x)} ${round(y)})`
    },
    mark
  );
}

function panelAt(id: string, data: WorldsData, panel: WorldPanel, x: number, y: number, width: number): SvgNode {
  const {geometry, cartogram, mark} = data;
  const {map, circles, wide} = sizesAt(width, data);
  const shapeScale = wide / geometry.width / geometry.unitsPerPixel;
  const circleScale = wide / cartogram.width;
  const fill = (kind: string) => (look: WorldLook) => worldFill(`${id}-${kind}`, look);
  const ofLook = new Map(worldLooks.map((look) => [look, [] as SvgNode[]]));
  for (const {code, x: cx, y: cy, r} of cartogram.circles) {
    ofLook.get(panel.looks.get(code) ?? "left-in-all")!.push(element("circle", {cx, cy, r}));
  }
  const textY = titleHeight + map + circles + 26;
  return element(
    "g",
    {transform: `translate(${round(x)} ${round(y)})`},
    textElement({x: 0, y: 17, fill: ink, "font-weight": 700, "font-size": 16}, panel.title),
    element(
      "g",
      {
        transform: `translate(0 ${titleHeight}) scale(${Math.round(shapeScale * 1e5) / 1e5})`,
        stroke: quietInk,
        "stroke-width": round(0.5 / shapeScale),
        "stroke-linejoin": "round"
      },
      landOf(geometry, panel.looks, fill("map")),
      element("path", {d: geometry.countyBorders, fill: "none", "stroke-width": round(0.9 / shapeScale)})
    ),
    element(
      "g",
      {
        transform: `translate(0 ${round(titleHeight + map + 8)}) scale(${Math.round(circleScale * 1e5) / 1e5})`,
        stroke: quietInk,
        "stroke-width": round(0.6 / circleScale)
      },
      ...worldLooks.map((look) => element("g", {fill: fill("circles")(look)}, ...ofLook.get(look)!))
    ),
    across(mark, wide * 0.5, titleHeight + map * 0.5, wide / 5),
    across(mark, wide * 0.5, titleHeight + map + 8 + circles * 0.55, wide / 5),
    textElement({x: 0, y: textY, fill: ink, "font-size": 14}, panel.lines, lineHeight)
  );
}

/** The figure, `width` wide. */
export function worldsFigure(data: WorldsData, width: number, options: FigureText & {id: string}): SvgNode {
  const {id} = options;
  const {columns, wide, tall} = sizesAt(width, data);
  const shapeScale = wide / data.geometry.width / data.geometry.unitsPerPixel;
  const circleScale = wide / data.cartogram.width;
  return figureRoot(
    id,
    {width, height: worldsHeight(width, data)},
    options,
    {},
    element(
      "defs",
      {},
      worldPatterns(`${id}-map`, 0.55 / shapeScale),
      worldPatterns(`${id}-circles`, 0.55 / circleScale)
    ),
    ...data.panels.map((panel, index) =>
      panelAt(id, data, panel, (index % columns) * (wide + gap), Math.floor(index / columns) * (tall + gap), width)
    )
  );
}
