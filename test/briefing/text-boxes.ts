// Where the texts of an exported SVG stand, by measured widths: without a browser, so that thousands of pictures can be
// looked through.
import {parseXml, XmlElement, XmlText} from "@rgrove/parse-xml";
import {textWidth} from "../../src/figures/drawing/text-width.js";

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface State {
  dx: number;
  dy: number;
  scale: number;
  size: number;
  bold: boolean;
  anchor: string;
  /** Degrees, and the point it turns about. */
  turn: {degrees: number; x: number; y: number} | null;
}

function moved(state: State, transform: string): State {
  const next = {...state};
  for (const [, name, values] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a, b = 0, c = 0] = values.split(/[\s,]+/).map(Number);
    if (name === "rotate") next.turn = {degrees: a, x: b * next.scale + next.dx, y: c * next.scale + next.dy};
    else if (name === "translate") {
      next.dx += a * next.scale;
      next.dy += b * next.scale;
    } else next.scale *= a;
  }
  return next;
}

/** The upright box around a turned one. */
function turned(turn: State["turn"], box: TextBox): TextBox {
  if (turn === null) return box;
  const [sine, cosine] = [Math.sin, Math.cos].map((of) => of((turn.degrees * Math.PI) / 180));
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => [
      turn.x + (x - turn.x) * cosine - (y - turn.y) * sine,
      turn.y + (x - turn.x) * sine + (y - turn.y) * cosine
    ])
  );
  const [xs, ys] = [0, 1].map((k) => corners.map((corner) => corner[k]));
  return {text: box.text, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
}

/** Capital letters reach this far up, tails this far down, as parts of the font size. */
const [above, below] = [0.72, 0.2];

function boxesOf(element: XmlElement, state: State): TextBox[] {
  const x = Number(element.attributes.x ?? 0);
  const y = Number(element.attributes.y ?? 0);
  type Line = {text: string; x: number; y: number; width: number};
  const lines: Line[] = [];
  let baseline = y;
  for (const child of element.children) {
    const own = child instanceof XmlElement ? child.attributes : {};
    const text = child instanceof XmlElement ? child.text : child instanceof XmlText ? child.text : "";
    if (text === "") continue;
    baseline += Number(own.dy ?? 0);
    const bold = own["font-weight"] === undefined ? state.bold : Number(own["font-weight"]) >= 600;
    const width = textWidth(text, state.size, bold ? "bold" : "regular") + Number(own.dx ?? 0);
    const last = lines.at(-1);
    if (own.x === undefined && last && own.dy === undefined) {
      last.text += ` ${text}`;
      last.width += width;
    } else lines.push({text, x: own.x === undefined ? x : Number(own.x), y: baseline, width});
  }
  return lines.map((line) => {
    const left = line.x - (state.anchor === "middle" ? line.width / 2 : state.anchor === "end" ? line.width : 0);
    const at = (value: number, shift: number) => value * state.scale + shift;
    return turned(state.turn, {
      text: line.text,
      left: at(left, state.dx),
      right: at(left + line.width, state.dx),
      top: at(line.y - above * state.size, state.dy),
      bottom: at(line.y + below * state.size, state.dy)
    });
  });
}

export interface Picture {
  width: number;
  height: number;
  boxes: TextBox[];
}

export function textBoxes(svg: string): Picture {
  const root = parseXml(svg).root as XmlElement;
  const boxes: TextBox[] = [];
  const visit = (element: XmlElement, above_: State): void => {
    const {attributes} = element;
    let state = above_;
    if (attributes.transform !== undefined) state = moved(state, attributes.transform);
    if (attributes["font-size"] !== undefined) state = {...state, size: Number(attributes["font-size"])};
    if (attributes["font-weight"] !== undefined) state = {...state, bold: Number(attributes["font-weight"]) >= 600};
    if (attributes["text-anchor"] !== undefined) state = {...state, anchor: attributes["text-anchor"]};
    // What is outlined is written twice; the outline is not looked at.
    if (element.name === "text" && (attributes.stroke ?? "none") === "none") boxes.push(...boxesOf(element, state));
    else for (const child of element.children) if (child instanceof XmlElement) visit(child, state);
  };
  visit(root, {dx: 0, dy: 0, scale: 1, size: 16, bold: false, anchor: "start", turn: null});
  return {width: Number(root.attributes.width), height: Number(root.attributes.height), boxes};
}

/** Texts that cover each other by more than a hair, and texts that leave the picture. */
export function faultsOf({width, height, boxes}: Picture): string[] {
  const faults: string[] = [];
  const slack = 1;
  boxes.forEach((one, k) => {
    if (one.left < -slack || one.right > width + slack || one.top < -slack || one.bottom > height + slack)
      faults.push(`outside: ${one.text}`);
    for (const other of boxes.slice(k + 1)) {
      // Drawn twice in one place: once with an outline of its group.
      if (one.text === other.text && Math.abs(one.left - other.left) < 0.1 && Math.abs(one.top - other.top) < 0.1)
        continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > slack && down > slack) faults.push(`${one.text} / ${other.text}`);
    }
  });
  return faults;
}
