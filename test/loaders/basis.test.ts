import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {basisData} from "../../loaders/basis.js";
import {checkFiles} from "../../loaders/checks/all.js";
import {InvalidData} from "../../loaders/problem.js";
import {edited, realFiles, textOf} from "./real-data.js";

const basis = basisData(realFiles, checkFiles(realFiles));
const file = (name: string) => basis.files.find((one) => one.name === name)!;

describe("basis.json", () => {
  it("counts rows and bytes and has the hash of every file", () => {
    for (const {path, name, rows, bytes, sha256} of basis.files) {
      const content = realFiles.get(path.replace("data/", ""))!;
      expect([bytes, sha256]).toEqual([content.length, createHash("sha256").update(content).digest("hex")]);
      expect(rows, name).toBe(
        name === "boundaries" ? 356 : textOf(path.replace("data/", "")).trimEnd().split("\n").length - 1
      );
    }
  });

  it("says where a file comes from and what time it covers", () => {
    expect(file("population")).toMatchObject({
      path: "data/population.csv",
      licence: "CC-BY-4.0",
      sources: ["ssb-07459"],
      period: {first: "2020-01-01", last: expect.stringMatching(/^20\d\d-01-01$/) as string}
    });
    expect(file("milestones").sources.slice(0, 7)).toEqual([
      "dm-16",
      "dm-82",
      "capgemini-176",
      "healthtalk-183",
      "rusfeltet-183",
      "npk-185",
      "kr-185"
    ]);
    expect(file("counties").period).toBeNull();
  });

  it("has every check with its numbers and cases", () => {
    expect(basis.checks.find(({id}) => id === "invited-population")).toEqual({
      id: "invited-population",
      status: "ok",
      expected: 4_632_214,
      found: 4_632_214,
      cases: []
    });
    const asker =
      textOf("signing-events.csv")
        .split("\n")
        .findIndex((line) => line.startsWith("3025,")) + 1;
    const weak = basis.checks.find(({id}) => id === "signature-primary-source")!;
    expect(weak.status).toBe("warning");
    expect(weak.cases).toContainEqual({
      file: "signing-events.csv",
      row: asker,
      column: "evidence",
      value: "opinion",
      municipality: "3025"
    });
  });

  it("has the gaps", () => {
    expect(basis.gaps.map(({municipality}) => municipality)).toEqual(
      expect.arrayContaining([null, "4601", "1804", "5403", "1815", "3825", "3036", "0301", "1811"])
    );
  });

  it("is not made of data with an error", () => {
    const broken = edited("signing-events.csv", (text) => text.replace("5403,Alta", "5403,Oslo"));
    expect(() => basisData(broken, checkFiles(broken))).toThrow(InvalidData);
  });
});
