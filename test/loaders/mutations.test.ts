// No fault in `data/` goes by: each of several hundred is answered with an error that names file, row and column.
import {describe, expect, test} from "vitest";
import {checkFiles} from "../../loaders/checks/all.js";
import {describe as inWords, type Problem} from "../../loaders/problem.js";
import {mutations, spoiledFiles, type Mutation} from "./mutations.js";
import {realFiles} from "./real-data.js";

const all = mutations(20_200_701);

const errorsIn = (mutation: Mutation): Problem[] =>
  checkFiles(spoiledFiles(mutation))
    .runs.filter(({status}) => status === "error")
    .flatMap(({problems}) => problems);

const names = ({file, row, column}: Mutation, problem: Problem): boolean =>
  problem.file === file && problem.row === row && (column === null || problem.column === column);

describe("the data as they are", () => {
  test("have no error", () => {
    expect(checkFiles(realFiles).runs.filter(({status}) => status === "error" || status === "skipped")).toEqual([]);
  });
});

describe("spoiled copies", () => {
  test("are many, of every table, and most have a column to name", () => {
    expect(all.filter(({column}) => column !== null).length).toBeGreaterThan(250);
    expect(new Set(all.map(({file}) => file)).size).toBe(
      [...realFiles.keys()].filter((name) => name.endsWith(".csv")).length
    );
    expect(new Set(all.map(({kind}) => kind)).size).toBeGreaterThan(30);
  });

  test.each([...new Set(all.map(({file}) => file))])(
    "of %s each give an error that names file, row and column",
    (spoiled) => {
      const missed = all
        .filter(({file}) => file === spoiled)
        .flatMap((mutation) => {
          const found = errorsIn(mutation);
          const answer = found.find((problem) => names(mutation, problem));
          const {kind, file, row, column} = mutation;
          if (!answer)
            return [
              `${kind} in ${file} row ${row} ${column}: ${found.slice(0, 3).map(inWords).join(" | ") || "nothing was said"}`
            ];
          const said = inWords(answer);
          return said.includes(`${file} row ${row}`) && said.includes(column ?? "")
            ? []
            : [`${kind}: said without its place: ${said}`];
        });
      expect(missed).toEqual([]);
    }
  );
});
