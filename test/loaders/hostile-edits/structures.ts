// The description of the data and the boundaries, edited as text and as objects.
import {edit, type Answer, type Edit} from "./edit.js";

/** The descriptor, as an object. */
type Resource = {name: string; path: string; akson?: object; licenses?: unknown; schema?: Schema};
type Schema = {
  fields: {name: string; type: string; constraints?: object}[];
  primaryKey: unknown;
  foreignKeys?: unknown;
};
const descriptor = (name: string, change: (all: Resource[], one: Resource) => void, answer: Answer): Edit =>
  edit(
    `datapackage.json: ${name}`,
    "datapackage.json",
    (text) => {
      const value = JSON.parse(text) as {resources: Resource[]};
      change(
        value.resources,
        value.resources.find((one) => one.name === "signing-events")!
      );
      return JSON.stringify(value);
    },
    answer
  );
const removeField = (column: string): Edit =>
  descriptor(
    `without the column ${column}`,
    (_, {schema}) => {
      schema!.fields = schema!.fields.filter((field) => field.name !== column);
    },
    new RegExp(`datapackage\\.json|signing-events\\.csv.*${column}`)
  );
const descriptors: Edit[] = [
  edit(
    "datapackage.json: no JSON",
    "datapackage.json",
    (text) => text.slice(0, -20),
    /datapackage\.json: not a Data Package/
  ),
  edit("datapackage.json: an array", "datapackage.json", () => "[]", /datapackage\.json: the file: must be object/),
  edit("datapackage.json: null", "datapackage.json", () => "null", /must be object/),
  edit(
    "datapackage.json: no resources",
    "datapackage.json",
    () => '{"name":"x"}',
    /must have required property 'resources'/
  ),
  edit(
    "datapackage.json: resources as an object",
    "datapackage.json",
    () => '{"resources":{}}',
    /resources.*must be array|must be array/
  ),
  edit(
    "datapackage.json: a trailing comma",
    "datapackage.json",
    (text) => text.replace(/\}\s*\]\s*\}\s*$/, "},]}"),
    /not a Data Package/
  ),
  descriptor("a resource that is a text", (all) => void all.push("x" as unknown as Resource), /must be object/),
  descriptor(
    "a resource without a path",
    (_, one) => void delete (one as {path?: string}).path,
    /signing-events: must have required property 'path'/
  ),
  descriptor(
    "a path that leads outside",
    (_, one) => void (one.path = "../package.json"),
    /signing-events, path: must match pattern/
  ),
  descriptor("an absolute path", (_, one) => void (one.path = "/etc/passwd"), /must match pattern/),
  descriptor(
    "a path of a file that is not there",
    (_, one) => void (one.path = "events.csv"),
    /events\.csv: the file is missing/
  ),
  descriptor("no licence", (_, one) => void delete one.licenses, /'licenses'/),
  descriptor("an empty list of licences", (_, one) => void (one.licenses = []), /licenses: must NOT have fewer than 1/),
  descriptor("no akson", (_, one) => void delete one.akson, /'akson'/),
  descriptor("akson without a noun", (_, one) => void (one.akson = {}), /'rowNoun'/),
  descriptor(
    "a label column that is none",
    (_, one) => void (one.akson = {rowNoun: "x", labelField: "farge"}),
    /no column "farge"/
  ),
  descriptor("a table twice", (all, one) => void all.push(one), /two resources are called "signing-events"/),
  descriptor(
    "two tables of one file",
    (all, one) => void all.push({...one, name: "copy"}),
    /two resources have the path/
  ),
  descriptor(
    "a table that is gone",
    (all, one) => void all.splice(all.indexOf(one), 1),
    /value|"signing-events": the resource is missing/
  ),
  descriptor("no fields", (_, one) => void (one.schema!.fields = []), /fewer than 1/),
  descriptor(
    "fields as an object",
    (_, one) => void (one.schema!.fields = {} as never),
    /schema\/fields: must be array/
  ),
  descriptor(
    "a type that is none",
    (_, one) => void (one.schema!.fields[0].type = "text"),
    /type: must be equal to one of.*string, integer/
  ),
  descriptor(
    "a column twice",
    (_, one) => void one.schema!.fields.push(one.schema!.fields[0]),
    /the column "municipality_code" stands twice/
  ),
  descriptor(
    "a column that the file lacks",
    (_, one) => void one.schema!.fields.push({name: "farge", type: "string"}),
    /signing-events\.csv row 1, farge: the column is missing/
  ),
  descriptor(
    "a pattern that is none",
    (_, one) => void (one.schema!.fields[0].constraints = {pattern: "(["}),
    /no regular expression/
  ),
  descriptor(
    "an enum as a text",
    (_, one) => void (one.schema!.fields[2].constraints = {enum: "signed"}),
    /enum: must be array/
  ),
  descriptor(
    "required as a text",
    (_, one) => void (one.schema!.fields[0].constraints = {required: "yes"}),
    /required: must be boolean/
  ),
  descriptor("no key", (_, one) => void delete one.schema!.primaryKey, /'primaryKey'/),
  descriptor("a key of no column", (_, one) => void (one.schema!.primaryKey = "farge"), /no column "farge"/),
  descriptor(
    "a key that refers to no table",
    (_, one) => void (one.schema!.foreignKeys = [{fields: "source_id", reference: {resource: "kilder", fields: "id"}}]),
    /no column kilder\.id to refer to/
  ),
  descriptor(
    "a key from no column",
    (_, one) =>
      void (one.schema!.foreignKeys = [{fields: "farge", reference: {resource: "sources", fields: "source_id"}}]),
    /no column "farge"/
  ),
  descriptor(
    "foreign keys as a text",
    (_, one) => void (one.schema!.foreignKeys = "sources"),
    /foreignKeys: must be array/
  ),
  descriptor(
    "a day as a number",
    (_, one) => void (one.schema!.fields[3].type = "integer"),
    /expected a whole number|column "earliest"/
  ),
  descriptor("no schema for a table", (_, one) => void delete one.schema, /signing-events/),
  ...["municipality_name", "event", "earliest", "evidence", "note"].map(removeField)
];

type Topology = {
  type: string;
  transform?: {scale: number[]; translate: number[]};
  arcs: number[][][];
  objects: Record<string, {geometries: {id?: string; type: string; arcs: unknown[]}[]}>;
};
const topology = (name: string, change: (value: Topology) => void, answer: Answer): Edit =>
  edit(
    `boundaries: ${name}`,
    "boundaries.topo.json",
    (text) => {
      const value = JSON.parse(text) as Topology;
      change(value);
      return JSON.stringify(value);
    },
    answer
  );
const shapes = ({objects}: Topology) => objects.municipalities.geometries;
const boundaries: Edit[] = [
  topology(
    "no transform",
    (value) => void delete value.transform,
    /the coordinates are no degrees \(is `transform` missing\?\)/
  ),
  topology(
    "a transform ten times as large",
    ({transform}) => void (transform!.scale = transform!.scale.map((x) => x * 10)),
    /an area of \d+ km²|lies outside/
  ),
  topology(
    "two ids of two counties exchanged",
    (value) => {
      const [a, b] = ["0301", "5403"].map((code) => shapes(value).find(({id}) => id === code)!);
      [a.id, b.id] = [b.id, a.id];
    },
    /"5403": lies outside its county, 54/
  ),
  topology("a shape gone", (value) => void shapes(value).pop(), /no shape for/),
  topology("a shape twice", (value) => void shapes(value).push(shapes(value)[0]), /two shapes with this id/),
  topology(
    "an id as a number, the zero lost",
    (value) => void (shapes(value)[0].id = "301"),
    /"301": no such municipality/
  ),
  topology("no id", (value) => void delete shapes(value)[0].id, /a shape without an id/),
  topology("a point for a shape", (value) => void (shapes(value)[0].type = "Point"), /expected a polygon/),
  topology("a shape without arcs", (value) => void (shapes(value)[0].arcs = []), /without arcs/),
  topology(
    "an arc that does not exist",
    (value) => void (shapes(value)[0].arcs = [[999_999]]),
    /arcs that do not exist/
  ),
  topology(
    "another object's name",
    (value) => {
      value.objects = {kommuner: value.objects.municipalities};
    },
    /expected a TopoJSON topology/
  ),
  topology("no arcs at all", (value) => void (value.arcs = []), /arcs that do not exist|expected a TopoJSON/),
  topology("an arc of text", (value) => void (value.arcs[0] = "x" as never), /expected a TopoJSON/),
  edit(
    "boundaries: GeoJSON",
    "boundaries.topo.json",
    () => '{"type":"FeatureCollection","features":[]}',
    /expected a TopoJSON/
  ),
  edit("boundaries: half a file", "boundaries.topo.json", (text) => text.slice(0, 1000), /not JSON/)
];

export const structureEdits: readonly Edit[] = [...descriptors, ...boundaries];
