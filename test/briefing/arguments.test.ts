import {expect, test} from "vitest";
import {formats, help, readArguments} from "../../src/briefing/arguments.js";
import {figureNames, scenarioFigureNames} from "../../src/figures/names.js";

const good = ["--date", "2020-07-08", "--out", "ut"];

test("a day and a folder are enough: all figures in all formats", () => {
  expect(readArguments(good)).toEqual({
    date: "2020-07-08",
    out: "ut",
    scenario: null,
    figures: figureNames,
    scenarioFigures: null,
    formats: new Set(formats),
    size: "16x9",
    rule: "signed-or-decided",
    later: "dimmed",
    region: null,
    year: null
  });
});

test("lists may have spaces; the order is the site's", () => {
  expect(
    readArguments([...good, "--figures", "andel, kart", "--format", "pdf,svg", "--scenario", "s.json"])
  ).toMatchObject({
    figures: ["kart", "andel"],
    scenarioFigures: [],
    formats: new Set(["svg", "pdf"]),
    scenario: "s.json"
  });
});

test("size, rule, region and year of a figure", () => {
  expect(
    readArguments([...good, "--size", "a4", "--rule", "signert", "--region", "Agder", "--year", "2022"])
  ).toMatchObject({size: "a4", rule: "signed", region: "Agder", year: 2022});
});

test("figures of the scenario are chosen with the others", () => {
  expect(readArguments([...good, "--figures", "naar,kart,fordeling", "--scenario", "s.json"])).toMatchObject({
    figures: ["kart"],
    scenarioFigures: ["fordeling", "naar"]
  });
});

test.each([
  [[], ["--date is missing", "--out is missing"]],
  [["--date", "8. juli", "--out", "ut"], ['--date "8. juli" is no day']],
  [["--date", "2020-02-30", "--out", "ut"], ['"2020-02-30" is no day']],
  [
    [...good, "--figures", "kartt,x"],
    ['--figures: "kartt" is unknown (did you mean kart?); known: kart', '--figures: "x" is unknown']
  ],
  [
    [...good, "--figures", "naar,kart"],
    ['--figures: "naar" is a figure of a scenario; say which with --scenario FILE']
  ],
  [[...good, "--format", "docx"], ['--format: "docx" is unknown; known: svg, png, csv, xlsx, pptx, pdf']],
  [[...good, "--format", ","], ["--format is empty"]],
  [[...good, "--size", "a5"], ['--size: "a5" is unknown (did you mean a4?)']],
  [[...good, "--rule", "signed"], ['--rule: "signed" is unknown']],
  [[...good, "--later", "utelat"], ['--later: "utelat" is unknown (did you mean utelatt?)']],
  [[...good, "--year", "i fjor"], ['--year "i fjor" is no year']],
  [[...good, "--dato", "x"], ["--dato"]],
  [[...good, "extra"], ["extra"]]
])("%j: every problem at once", (args, expected) => {
  const result = readArguments(args);
  const problems = result !== "help" && "problems" in result ? result.problems : [];
  expect(problems.length).toBe(expected.length);
  expected.forEach((part, index) => expect(problems[index]).toContain(part));
});

test("--help names every figure and format", () => {
  expect(readArguments(["--help"])).toBe("help");
  for (const name of [...figureNames, ...scenarioFigureNames, ...formats]) expect(help).toContain(name);
});
