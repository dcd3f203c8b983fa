// datapackage.json read and judged: everything the loaders take from it must be there and make sense.
import {Ajv} from "ajv";
import {descriptorFile, isTable, keyOf, type DataPackage, type Resource} from "./data-package.js";
import {problem, type Problem} from "./problem.js";

const text = {type: "string", minLength: 1};
const texts = {type: "array", items: text, minItems: 1};
const field = {
  type: "object",
  required: ["name", "type"],
  properties: {
    name: text,
    type: {enum: ["string", "integer", "number", "boolean", "date"]},
    constraints: {
      type: "object",
      properties: {
        required: {type: "boolean"},
        unique: {type: "boolean"},
        pattern: text,
        enum: texts,
        minimum: {type: "number"},
        maximum: {type: "number"}
      }
    }
  }
};
const foreignKey = {
  type: "object",
  required: ["fields", "reference"],
  properties: {
    fields: text,
    reference: {type: "object", required: ["resource", "fields"], properties: {resource: text, fields: text}}
  }
};
const resource = {
  type: "object",
  required: ["name", "path", "licenses", "sources", "akson"],
  properties: {
    name: text,
    // A path that leads out of the folder would publish what lies there.
    path: {type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},
    licenses: {type: "array", minItems: 1, items: {type: "object", required: ["name"], properties: {name: text}}},
    sources: {type: "array", minItems: 1, items: {type: "object", properties: {id: text}}},
    akson: {type: "object", required: ["rowNoun"], properties: {rowNoun: text, labelField: text}},
    schema: {
      type: "object",
      required: ["fields", "primaryKey"],
      properties: {
        fields: {type: "array", minItems: 1, items: field},
        primaryKey: {anyOf: [text, texts]},
        foreignKeys: {type: "array", items: foreignKey}
      }
    }
  }
};
const valid = new Ajv({allErrors: true, strict: false}).compile({
  type: "object",
  required: ["resources"],
  properties: {resources: {type: "array", items: resource}}
});

/** "resources/3/schema/fields/0/type" as people read it: "code-changes, schema/fields/0/type". */
function place(path: string, value: unknown): string {
  const [, index, ...rest] = path.split("/").slice(1);
  const {resources} = (value ?? {}) as {resources?: {name?: unknown}[]};
  const name = index === undefined ? undefined : resources?.[Number(index)]?.name;
  return [typeof name === "string" ? name : index, rest.join("/")].filter((part) => part).join(", ") || "the file";
}

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
};

/** Keys and patterns that lead nowhere. */
function senseless(one: Resource, all: readonly Resource[]): string[] {
  if (!isTable(one)) return one.path.endsWith(".csv") ? ["a table needs a schema"] : [];
  const {fields, foreignKeys = []} = one.schema;
  const names = fields.map(({name}) => name);
  const unknown = (column: string) => (names.includes(column) ? [] : [`no column "${column}" among its fields`]);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `the column "${name}" stands twice`),
    ...fields
      .filter(({constraints}) => constraints?.pattern !== undefined && !compiles(constraints.pattern))
      .map(({name, constraints}) => `the pattern of "${name}" is no regular expression: ${constraints?.pattern}`),
    ...keyOf(one.schema).flatMap(unknown),
    ...(one.akson.labelField === undefined ? [] : unknown(one.akson.labelField)),
    ...foreignKeys.flatMap(({fields: column, reference}) => {
      const other = all.find(({name}) => name === reference.resource);
      const known = other && isTable(other) && other.schema.fields.some(({name}) => name === reference.fields);
      return [
        ...unknown(column),
        ...(known ? [] : [`no column ${reference.resource}.${reference.fields} to refer to`])
      ];
    })
  ];
}

/** The descriptor, or what keeps it from being used. @param needed names of the resources the loaders read */
export function readDescriptor(
  bytes: Uint8Array | undefined,
  needed: readonly string[]
): {descriptor: DataPackage; problems: Problem[]} {
  const none: DataPackage = {name: "", title: "", description: "", version: "", licenses: [], resources: []};
  const failed = (...faults: string[]) => ({
    descriptor: none,
    problems: faults.map((fault) => problem(descriptorFile, fault))
  });
  if (!bytes) return failed("the file is missing");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch (error) {
    return failed(`not a Data Package: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!valid(value))
    return failed(
      ...(valid.errors ?? [])
        .filter(({keyword}) => keyword !== "anyOf")
        .map(({instancePath, message, params}) => {
          const allowed = (params as {allowedValues?: string[]}).allowedValues;
          return `${place(instancePath, value)}: ${message}${allowed ? ` (${allowed.join(", ")})` : ""}`;
        })
    );
  const descriptor = {...none, ...(value as Partial<DataPackage>)};
  const {resources} = descriptor;
  const twice = (of: (one: Resource) => string): string[] =>
    resources.map(of).filter((name, index, all) => all.indexOf(name) !== index);
  const faults = [
    ...twice(({name}) => name).map((name) => `two resources are called "${name}"`),
    ...twice(({path}) => path).map((path) => `two resources have the path "${path}"`),
    ...resources.flatMap((one) => senseless(one, resources).map((fault) => `${one.name}: ${fault}`))
  ];
  if (faults.length > 0) return failed(...faults);
  const missing = needed.filter((name) => !resources.some((one) => one.name === name));
  return {
    descriptor,
    problems: missing.map((name) => problem(descriptorFile, "the resource is missing", {column: "name", value: name}))
  };
}
