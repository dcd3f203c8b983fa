// Zooming to a county or to the inset's region: another view box, finer outlines, and strokes and patterns that keep
// their size on the screen.
import {unionOf, zoomBox} from "./country-map.js";
import type {Box, MapGeometry, MapLayer} from "../../model/map-geometry.js";
import type {Facts} from "../../model/view.js";

/** The part of the map a region names, in units of the map; null for the whole country. */
export function regionBox(region: string | null, geometry: MapGeometry, facts: Facts): Box | null {
  if (region === null) return null;
  const inset = geometry.insets.find(({id}) => id === region);
  if (inset) return inset.frame;
  const boxes = geometry.municipalities
    .filter(({code}) => facts.municipality.get(code)?.county.code === region)
    .map(({box}) => box);
  return boxes.length > 0 ? unionOf(boxes) : null;
}

/** Draw the finer outlines instead of the coarse ones. Done once; the finer ones serve the whole country too. */
export function refine(svg: Element, id: string, detail: MapLayer): void {
  for (const {code, path} of detail.municipalities)
    svg.querySelector(`#${CSS.escape(`${id}-${code}`)}`)?.setAttribute("d", path);
  for (const line of [`${id}-county-ground`, `${id}-county-line`])
    svg.querySelector(`#${line}`)?.setAttribute("d", detail.countyBorders);
}

/** Show a part of the map, or all of it. */
export function zoomTo(svg: SVGSVGElement, id: string, box: Box | null, geometry: MapGeometry): void {
  const {width, height, unitsPerPixel} = geometry;
  const viewBox = box === null ? `0 0 ${width} ${height}` : zoomBox(box, geometry);
  svg.setAttribute("viewBox", viewBox);
  const zoom = width / Number(viewBox.split(" ")[2]);
  for (const part of [`${id}-labels`, `${id}-inset`])
    svg.querySelector(`#${part}`)?.setAttribute("visibility", box === null ? "visible" : "hidden");
  for (const pattern of svg.querySelectorAll("pattern")) {
    pattern.setAttribute("patternTransform", `scale(${Math.round(((1.15 * unitsPerPixel) / zoom) * 100) / 100})`);
  }
  for (const element of svg.querySelectorAll<SVGElement>(`#${id}-view [stroke-width]`)) {
    const full = (element.dataset.width ??= element.getAttribute("stroke-width")!);
    element.setAttribute("stroke-width", String(Number(full) / zoom));
  }
}
