// SVG as text. One writer for the browser, the build and the command line, so that a figure has the same bytes in each.

/** Attribute values; null, undefined and false leave the attribute out. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Text made safe inside an element or a double-quoted attribute, for SVG and HTML alike. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** At most two decimals and no trailing zeros: `round(1.5)` is "1.5". */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

function attribute(name: string, value: Attributes[string]): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return ` ${name}`;
  return ` ${name}="${typeof value === "number" ? round(value) : escapeText(value)}"`;
}

/** An element of SVG (or HTML) with children already written. Attributes keep the order given. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const open = Object.entries(attributes)
    .map(([key, value]) => attribute(key, value))
    .join("");
  return children.length === 0 ? `<${name}${open}/>` : `<${name}${open}>${children.join("")}</${name}>`;
}

/** A text element; `lines` below each other by `lineHeight`. */
export function textElement(attributes: Attributes, lines: string | readonly string[], lineHeight = 16): string {
  if (typeof lines === "string") return element("text", attributes, escapeText(lines));
  return element(
    "text",
    attributes,
    ...lines.map((line, index) =>
      element("tspan", {x: attributes.x, dy: index === 0 ? null : lineHeight}, escapeText(line))
    )
  );
}

/** What every figure must be able to say of itself; required, so that none can forget. */
export interface FigureText {
  /** Short name of the figure. */
  title: string;
  /** Date, denominator, and the rule of counting. */
  subtitle: string;
  /** What a reader who cannot see the figure should know. */
  alt: string;
  /** "Kilde: …" */
  source: string;
}

/** The root: a picture with a name and a description. `id` makes the ids unique on the page. */
export function figureRoot(
  id: string,
  size: {width: number; height: number},
  text: FigureText,
  attributes: Attributes,
  ...children: string[]
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
      width: size.width,
      height: size.height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif",
      ...attributes
    },
    element("title", {id: `${id}-title`}, escapeText(text.title)),
    element("desc", {id: `${id}-desc`}, escapeText(text.alt)),
    ...children
  );
}
