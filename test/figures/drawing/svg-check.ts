// What every figure must hold, whatever it shows. Used by the tests of all charts.
import {parseFragment, type DefaultTreeAdapterTypes} from "parse5";
import {expect} from "vitest";
import {svgText, type SvgNode} from "../../../src/figures/drawing/svg.js";

type Element = DefaultTreeAdapterTypes.Element;

const textOfDrawing = (drawing: string | SvgNode): string => (typeof drawing === "string" ? drawing : svgText(drawing));

/** All elements of an SVG text, in order. parse5 reads SVG inside HTML as a browser does. */
export function elementsOf(drawing: string | SvgNode): Element[] {
  const svg = textOfDrawing(drawing);
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (!("tagName" in node)) return;
    found.push(node);
    node.childNodes.forEach(visit);
  };
  parseFragment(svg).childNodes.forEach(visit);
  return found;
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

export const textOf = (element: Element): string =>
  element.childNodes
    .map((child) => ("value" in child ? child.value : "tagName" in child ? textOf(child) : ""))
    .join("");

/** Tags that are opened are closed, and text holds no bare "<" or "&": an XML reader would refuse the file. */
export function expectWellFormed(drawing: string | SvgNode): void {
  const svg = textOfDrawing(drawing);
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g,
    (_, closing: string, name: string, __, empty: string) => {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return "";
    }
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
}

/**
 * A figure stands alone: well-formed, named and described, ids of its own and no two the same, every reference answered
 * inside, no number that is not one, nothing from outside, no class that a style sheet elsewhere would have to explain.
 */
export function expectSoundFigure(drawing: string | SvgNode, id: string, text: {title: string; alt: string}): void {
  const svg = textOfDrawing(drawing);
  expectWellFormed(svg);
  expect(svg).not.toMatch(/\[object |>(?:NaN|undefined|null)/);
  const elements = elementsOf(svg);
  const [root] = elements;
  expect(root.tagName).toBe("svg");
  expect(attributeOf(root, "role")).toBe("img");
  expect(
    elements.filter((each) => each.tagName === "script" || each.tagName === "foreignObject" || each.tagName === "style")
  ).toEqual([]);
  const ids = elements.flatMap((each) => attributeOf(each, "id") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((each) => !each.startsWith(`${id}-`))).toEqual([]);
  const labels = (attributeOf(root, "aria-labelledby") ?? "").split(" ");
  expect(labels).toEqual([`${id}-title`, `${id}-desc`]);
  const named = (wanted: string) => elements.filter((each) => attributeOf(each, "id") === wanted).map(textOf);
  expect(named(`${id}-title`)).toEqual([text.title]);
  expect(named(`${id}-desc`)).toEqual([text.alt]);
  for (const [, target] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(target);
  for (const each of elements) {
    for (const {name, value} of each.attrs) {
      expect(name).not.toMatch(/^on/);
      expect(`${name}="${value}"`).not.toMatch(/="(?:.*[\s(,])?-?(?:NaN|Infinity|undefined|null)/);
      if (name !== "xmlns") expect(value).not.toMatch(/https?:\/\//);
      if (name === "width" || name === "height" || name === "r") expect(Number(value)).toBeGreaterThanOrEqual(0);
    }
  }
}

/** Text that would break out of an attribute or an element if it could. */
export const hostile = `<script>alert("1")</script>&amp;'"><svg onload=x>`;
