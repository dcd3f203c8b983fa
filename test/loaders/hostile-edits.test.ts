// Every edit of hostile-edits/ is answered: with file, place and what was expected, or not at all where nothing is
// wrong.
import {expect, test} from "vitest";
import {checkFiles} from "../../loaders/checks/all.js";
import {describe as inWords} from "../../loaders/problem.js";
import {formEdits} from "./hostile-edits/forms.js";
import {rowEdits} from "./hostile-edits/rows.js";
import {structureEdits} from "./hostile-edits/structures.js";
import {realFiles} from "./real-data.js";

const edits = [...formEdits, ...rowEdits, ...structureEdits];

test("there are many, each of its own name", () => {
  expect(edits.length).toBeGreaterThan(150);
  expect(new Set(edits.map(({name}) => name)).size).toBe(edits.length);
});

test.each(edits.map((edit) => [edit.name, edit] as const))("%s", (_, {file, bytes, answer}) => {
  const errors = checkFiles(new Map([...realFiles, [file, bytes]]))
    .runs.filter(({status}) => status === "error")
    .flatMap(({problems}) => problems.map(inWords));
  if (answer === null) expect(errors).toEqual([]);
  else expect(errors).toContainEqual(expect.stringMatching(answer));
});
