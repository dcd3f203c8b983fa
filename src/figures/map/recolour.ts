// Changes recolour the map: only shapes that look different are touched, one attribute each.
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
 * @param fillOf the fill of a look; null for the one that stands on the group
 * @returns a function that makes it show something else, and says how many municipalities changed
 */
export function recolouring<Look>(
  svg: Element,
  id: string,
  drawn: ReadonlyMap<MunicipalityCode, Look>,
  fillOf: (look: Look) => string | null
) {
  const shapes = shapesIn(svg, id);
  let now = drawn;
  return (next: ReadonlyMap<MunicipalityCode, Look>): number => {
    let changed = 0;
    for (const [code, look] of next) {
      if (now.get(code) === look) continue;
      changed += 1;
      const fill = fillOf(look);
      for (const shape of shapes.get(code) ?? []) {
        if (fill === null) shape.removeAttribute("fill");
        else shape.setAttribute("fill", fill);
      }
    }
    now = next;
    return changed;
  };
}
