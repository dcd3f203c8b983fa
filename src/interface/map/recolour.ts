// Changes of day recolour the map: only shapes that look different are touched, one attribute each.
import {ownFill} from "../../charts/status-map.js";
import type {Shown} from "../../model/status.js";
import type {MunicipalityCode} from "../../model/types.js";

/** The shapes of one municipality: in the map, and in the inset where it lies there. */
type Shapes = Map<MunicipalityCode, Element[]>;

function shapesIn(svg: Element, id: string): Shapes {
  const shapes: Shapes = new Map();
  for (const [group, prefix] of [
    [`${id}-land`, `${id}-`],
    [`${id}-inset-land`, `${id}-inset-`]
  ]) {
    for (const shape of svg.querySelector(`#${group}`)?.children ?? []) {
      const code = shape.id.slice(prefix.length);
      const list = shapes.get(code);
      if (list) list.push(shape);
      else shapes.set(code, [shape]);
    }
  }
  return shapes;
}

/**
 * @param drawn what the figure in the page shows now
 * @returns a function that makes it show something else, and says how many municipalities changed
 */
export function recolouring(svg: Element, id: string, drawn: ReadonlyMap<MunicipalityCode, Shown>) {
  const shapes = shapesIn(svg, id);
  let now = drawn;
  return (next: ReadonlyMap<MunicipalityCode, Shown>): number => {
    let changed = 0;
    for (const [code, shown] of next) {
      if (now.get(code) === shown) continue;
      changed += 1;
      const fill = ownFill(id, shown);
      for (const shape of shapes.get(code) ?? []) {
        if (fill === null) shape.removeAttribute("fill");
        else shape.setAttribute("fill", fill);
      }
    }
    now = next;
    return changed;
  };
}
