// The published schemas say what the command really reads and prints.
import {fileURLToPath} from "node:url";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import {expect, test} from "vitest";
import {run} from "../../../loaders/scenario/command.js";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false
});
addFormats.default(ajv);
const compiled = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(projectFolder, "data/schemas", name), "utf8")) as object);
const input = compiled("scenario.schema.json");
const output = compiled("scenario-answer.schema.json");

const timing = {
  deadline: "2020-07-01",
  profile: [
    ["2020-04-14", 0],
    ["2020-06-24", 0.5],
    ["2020-07-08", 1]
  ]
};
const files: [string, object][] = [
  [
    "the municipalities, all answers",
    {version: 1, name: "Uten Oslo", members: "municipalities-2020", out: ["0301"], timing}
  ],
  [
    "a small game with everything",
    {
      version: 1,
      members: [
        {id: "a", weight: 3, group: "g", name: "A"},
        {id: "b", weight: 2},
        {id: "c", weight: 2, group: "g"}
      ],
      quotas: [{id: "q", atLeastWeight: 4}],
      in: ["a"],
      probability: {default: 0.5, groups: {g: 0.9}, members: {b: 0.2}},
      correlation: {national: 0.1, group: 0.2},
      timing
    }
  ],
  [
    "what is too dear is null",
    {
      version: 1,
      members: Array.from({length: 60}, (_, i) => ({id: `m${i}`, weight: Math.floor(1e12 * (1 + Math.sin(i * i))) + 1}))
    }
  ],
  ["decided", {version: 1, members: [{id: "a", weight: 0}], answers: ["probability", "power", "coalitions"]}]
];

test.each(files)("%s", {timeout: 300_000}, (_, file) => {
  expect(input(file) || input.errors).toBe(true);
  const {status, out} = run(["-"], () => JSON.stringify(file));
  expect(status).toBe(0);
  expect(output(JSON.parse(out)) || output.errors).toBe(true);
});

test.each([
  {version: 2, members: "municipalities-2020"},
  {version: 1, members: [], foo: 1},
  {version: 1, members: "municipalities-2020", quotas: [{id: "q", atLeastShare: 0.5, moreThanShare: 0.5}]},
  {version: 1, members: "municipalities-2020", timing: {deadline: "2020-02-30", profile: timing.profile}}
])("schema and command refuse alike: %#", (file) => {
  expect(input(file)).toBe(false);
  expect(run(["-"], () => JSON.stringify(file)).status).toBe(2);
});
