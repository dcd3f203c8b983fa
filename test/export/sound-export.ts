// What every exported SVG must be: parsed strictly, and looked through element by element.
import {parseXml, XmlElement, XmlText, type XmlNode} from "@rgrove/parse-xml";
import {expect} from "vitest";
import {textWidth} from "../../src/figures/drawing/text-width.js";

export interface Found {
  element: XmlElement;
  parents: readonly XmlElement[];
}

export function elementsOf(svg: string): Found[] {
  const found: Found[] = [];
  const visit = (nodes: readonly XmlNode[], parents: readonly XmlElement[]) => {
    for (const node of nodes) {
      if (!(node instanceof XmlElement)) continue;
      found.push({element: node, parents});
      visit(node.children, [...parents, node]);
    }
  };
  visit(parseXml(svg).children, []);
  return found;
}

export const textOf = (element: XmlElement): string =>
  element.children
    .map((child) => (child instanceof XmlText ? child.text : child instanceof XmlElement ? textOf(child) : ""))
    .join("");

/** Text as a reader would see it: title and description of the root are for others. */
export const textsOf = (svg: string): string[] =>
  elementsOf(svg)
    .filter(({element}) => element.name === "text")
    .map(({element}) => textOf(element));

const allowed = new Set([
  "svg",
  "title",
  "desc",
  "g",
  "defs",
  "clipPath",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan"
]);

/** Stands alone, harms nobody, and opens anywhere. `prefix` is that of all its ids. */
export function expectSoundExport(svg: string, prefix: string): void {
  const found = elementsOf(svg);
  const [{element: root}] = found;
  expect(root.attributes.xmlns).toBe("http://www.w3.org/2000/svg");
  const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
  expect(root.attributes.viewBox).toBe(`0 0 ${width} ${height}`);
  // White ground over everything, before anything else is drawn.
  const [ground] = root.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name !== "title" && child.name !== "desc"
  );
  expect([ground.name, ground.attributes]).toEqual([
    "rect",
    {width: String(width), height: String(height), fill: "#ffffff"}
  ]);
  const ids: string[] = [];
  for (const {element} of found) {
    expect(allowed).toContain(element.name);
    for (const [name, value] of Object.entries(element.attributes)) {
      expect(name).not.toMatch(/^(?:class|style|href|xlink:href|on.*|data-.*)$/);
      expect(`${name}=${value}`).not.toMatch(/currentColor|NaN|Infinity|undefined|javascript:/);
      if (name !== "xmlns") expect(value).not.toMatch(/https?:\/\//);
      if (name === "id") ids.push(value);
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.startsWith(prefix)).toBe(true);
  const references = found.flatMap(({element}) =>
    Object.values(element.attributes).flatMap((value) =>
      [...value.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1])
    )
  );
  for (const target of references) expect(ids.map((id) => `#${id}`)).toContain(target);
  expect(root.attributes["aria-labelledby"].split(" ").filter((id) => !ids.includes(id))).toEqual([]);
  expect(svg).not.toMatch(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/
  );
}

/** Texts directly in the picture that reach outside it, with the pixels they do. */
export function textsOutside(svg: string): string[] {
  const found = elementsOf(svg);
  const [{element: root}] = found;
  const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
  return found.flatMap(({element, parents}) => {
    if (element.name !== "text" || parents.length !== 1) return [];
    const {x, y} = element.attributes;
    const right =
      Number(x) +
      textWidth(
        textOf(element),
        Number(element.attributes["font-size"]),
        element.attributes["font-weight"] ? "bold" : "regular"
      );
    return Number(x) < 0 || right > width + 0.5 || Number(y) < 0 || Number(y) > height
      ? [`${textOf(element)}: ${right} × ${y}`]
      : [];
  });
}
