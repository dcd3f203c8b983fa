// JSON-stat 2.0 through its own toolkit, after checking what the toolkit takes for granted: that the sizes agree with
// the categories and the values with the sizes. https://json-stat.org/full/
import JSONstat from "jsonstat-toolkit";
import type {Answer} from "./http.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

interface Category {
  index?: string[] | Record<string, number>;
  label?: Record<string, string>;
}

interface WireDataset {
  id: string[];
  size: number[];
  dimension: Record<string, {category: Category}>;
  value?: (number | null)[] | Record<string, number | null> | null;
  updated?: string;
}

const category = {
  type: "object",
  properties: {
    index: {
      anyOf: [
        {type: "array", items: {type: "string"}},
        {type: "object", additionalProperties: {type: "integer", minimum: 0}}
      ]
    },
    label: {type: "object"}
  },
  anyOf: [{required: ["index"]}, {required: ["label"]}]
};
const number = {type: ["number", "null"]};
const dataset = {
  type: "object",
  required: ["class", "id", "size", "dimension"],
  properties: {
    class: {const: "dataset"},
    id: {type: "array", items: {type: "string"}, minItems: 1},
    size: {type: "array", items: {type: "integer", minimum: 0}},
    dimension: {type: "object", additionalProperties: {type: "object", required: ["category"], properties: {category}}},
    value: {anyOf: [{type: "array", items: number}, {type: "object", additionalProperties: number}, {type: "null"}]},
    updated: {type: "string"}
  }
};
const isDataset = shape<WireDataset>(dataset);
const isDatasetWithValues = shape<WireDataset>({
  ...dataset,
  required: [...dataset.required, "value"],
  properties: {...dataset.properties, value: {anyOf: dataset.properties.value.anyOf.slice(0, 2)}}
});

interface Cell {
  value: number | null;
  status: string | null;
}

/** A cube of numbers; dimensions and categories by name, whatever their order on the wire. */
export interface Cube {
  updated: string | null;
  codes(dimension: string): readonly string[];
  /** Null for a category the cube does not have. */
  cell(position: Readonly<Record<string, string>>): Cell | null;
}

/** Codes of a category in the order of the cube. Only a dimension of size 1 may go without an index. */
function codesOf({index, label}: Category): string[] {
  if (Array.isArray(index)) return index;
  if (index)
    return Object.entries(index)
      .sort((a, b) => a[1] - b[1])
      .map(([code]) => code);
  return Object.keys(label ?? {});
}

/** What is inconsistent in a dataset, or null. Metadata have no values, however many cells there could be. */
function contradiction({id, size, dimension, value}: WireDataset, withValues: boolean): string | null {
  if (id.length !== size.length) return `${id.length} dimensions but ${size.length} sizes`;
  for (const [place, name] of id.entries()) {
    const found = dimension[name]?.category;
    if (!found) return `no dimension "${name}"`;
    const codes = codesOf(found);
    if (new Set(codes).size !== codes.length) {
      const twice = codes.find((code, index) => codes.indexOf(code) !== index);
      return `${name} has "${twice}" twice`;
    }
    if (codes.length !== size[place]) return `${name} has ${codes.length} categories but size ${size[place]}`;
    if (
      !Array.isArray(found.index) &&
      found.index &&
      Object.values(found.index)
        .sort((a, b) => a - b)
        .some((position, index) => position !== index)
    )
      return `the positions of ${name} are not 0, 1, 2 …`;
  }
  if (!withValues) return null;
  const cells = size.reduce((product, length) => product * length, 1);
  if (Array.isArray(value) && value.length !== cells) return `${value.length} values for ${cells} cells`;
  if (value && !Array.isArray(value)) {
    const outside = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= cells);
    if (outside !== undefined) return `a value at "${outside}" of ${cells} cells`;
  }
  return null;
}

/**
 * @param withValues false for metadata, which have dimensions only
 * @throws {SourceFailure}
 */
export function readCube(source: string, {url, bytes}: Answer, withValues = true): Cube {
  const wire = readJson(source, url, bytes, withValues ? isDatasetWithValues : isDataset);
  const wrong = contradiction(wire, withValues);
  if (wrong !== null)
    throw new SourceFailure(
      source,
      "unexpected",
      `a dataset that contradicts itself from ${url}: ${wrong}`,
      "try again; if it goes on, write to the statistics office"
    );
  const cube = JSONstat(withValues ? wire : {...wire, value: []});
  const known = new Map(wire.id.map((name) => [name, new Set(codesOf(wire.dimension[name].category))]));
  return {
    updated: wire.updated ?? null,
    codes: (dimension) => codesOf(wire.dimension[dimension]?.category ?? {}),
    cell(position) {
      // A dimension of one category may be left out.
      const full = Object.fromEntries(wire.id.map((name) => [name, position[name] ?? [...known.get(name)!][0]]));
      if (wire.id.some((name) => !known.get(name)!.has(full[name]))) return null;
      const {value, status} = cube.Data(full);
      return {value: value ?? null, status: status ?? null};
    }
  };
}
