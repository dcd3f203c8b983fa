// A built page as lists the gate can walk. Parsed as browsers do, so that a broken tag is broken here too.
import {parse, type DefaultTreeAdapterTypes} from "parse5";

export interface ElementInfo {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Text directly inside, trimmed. */
  text: string;
}

export interface PageDocument {
  elements: readonly ElementInfo[];
  /** Ids in document order, repeated when repeated. */
  ids: readonly string[];
}

/** An address a page names. `loaded`: the browser fetches it by itself; else the reader must follow it. */
export interface Reference {
  address: string;
  loaded: boolean;
  /** "img src", for messages. */
  where: string;
}

const isElement = (node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.Element => "tagName" in node;

/** Parse a page. Never throws: HTML has no syntax errors, only surprises. */
export function parsePage(html: string): PageDocument {
  const elements: ElementInfo[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (isElement(node)) {
      const text = node.childNodes.flatMap((child) => ("value" in child ? [child.value] : [])).join("");
      // The prefix of xlink:href is a field of its own.
      const attributes = node.attrs.map(({prefix, name, value}): [string, string] => [
        prefix ? `${prefix}:${name}` : name,
        value
      ]);
      elements.push({name: node.tagName, attributes: new Map(attributes), text: text.trim()});
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
    if ("content" in node) visit(node.content);
  };
  visit(parse(html));
  return {elements, ids: elements.flatMap(({attributes}) => attributes.get("id") ?? [])};
}

/** Attributes by which an element makes the browser load something. `link` is apart: it depends on `rel`. */
const loading: Record<string, readonly string[]> = {
  script: ["src"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  input: ["src"],
  form: ["action"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"]
};

/** Relations that only say something; the browser does not fetch them. */
const saying = new Set(["canonical", "alternate", "license", "author", "help", "next", "prev"]);

const addressesIn = (attribute: string, value: string): string[] =>
  attribute === "srcset" ? value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0]) : [value.trim()];

/** Every address in a page, as written. */
export function referencesOf({elements}: PageDocument): Reference[] {
  return elements.flatMap(({name, attributes}) => {
    const found: Reference[] = [];
    const add = (attribute: string, loaded: boolean) => {
      const value = attributes.get(attribute);
      if (value === undefined) return;
      for (const address of addressesIn(attribute, value)) found.push({address, loaded, where: `${name} ${attribute}`});
    };
    for (const attribute of loading[name] ?? []) add(attribute, true);
    if (name === "a" || name === "area") {
      add("href", false);
      add("xlink:href", false);
    }
    if (name === "link") add("href", !(attributes.get("rel") ?? "").split(/\s+/).some((rel) => saying.has(rel)));
    for (const address of styleAddresses(attributes.get("style") ?? ""))
      found.push({address, loaded: true, where: `${name} style`});
    if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh") {
      const target = /url=(.+)/i.exec(attributes.get("content") ?? "");
      if (target) found.push({address: target[1], loaded: true, where: "meta refresh"});
    }
    return found;
  });
}

/** Addresses in style text: `url(…)` and `@import "…"`. */
export function styleAddresses(css: string): string[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)].map((match) => (match.slice(1).find((group) => group !== undefined) ?? "").trim());
}
