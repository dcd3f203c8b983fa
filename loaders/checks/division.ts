// Checks of the division into municipalities: counties, population years, code changes and boundaries.
import {problem, type Problem} from "../problem.js";
import type {Check} from "./check.js";

const counties: Check = {
  id: "municipality-county",
  title: "The county is the first two digits of the code",
  severity: "error",
  needs: ["municipalities"],
  run: ({municipalities}) => ({
    problems: municipalities
      .filter(({code, countyCode}) => code.slice(0, 2) !== countyCode)
      .map(({row, code, countyCode}) =>
        problem("municipalities.csv", `${code} lies in county ${code.slice(0, 2)}`, {
          row,
          column: "county_code",
          value: countyCode,
          municipality: code
        })
      )
  })
};

const reasons: Check = {
  id: "not-invited-reason",
  title: "Exactly those who were not asked have a reason",
  severity: "error",
  needs: ["municipalities"],
  run: ({municipalities}) => ({
    problems: municipalities
      .filter(({invited, notInvitedReason}) => invited === (notInvitedReason !== ""))
      .map(({row, code, invited, notInvitedReason}) =>
        problem("municipalities.csv", invited ? "was asked, so there is no reason not to" : "was not asked: say why", {
          row,
          column: "not_invited_reason",
          value: notInvitedReason,
          municipality: code
        })
      )
  })
};

const populationComplete: Check = {
  id: "population-complete",
  title: "Every year has every municipality, on 1 January",
  severity: "error",
  needs: ["municipalities", "population"],
  run({municipalities, population}) {
    const problems: Problem[] = [];
    const years = new Map<string, Set<string>>();
    for (const {row, municipality, date} of population) {
      if (!date.endsWith("-01-01"))
        problems.push(
          problem("population.csv", "expected a 1 January", {row, column: "date", value: date, municipality})
        );
      const codes = years.get(date) ?? new Set();
      years.set(date, codes.add(municipality));
    }
    for (const [date, codes] of years) {
      for (const {code, name} of municipalities) {
        if (!codes.has(code))
          problems.push(
            problem("population.csv", `no row for ${code} ${name} on ${date}`, {
              column: "municipality_code",
              value: code,
              municipality: code
            })
          );
      }
    }
    return {problems};
  }
};

const largestJump = 0.1;

const populationJumps: Check = {
  id: "population-jumps",
  title: "No population changes by more than 10 % in a year",
  severity: "warning",
  needs: ["population"],
  run({population}) {
    const sorted = [...population].sort((a, b) => (a.municipality + a.date < b.municipality + b.date ? -1 : 1));
    const problems = sorted.flatMap((now, index) => {
      const before = sorted[index - 1];
      if (!before || before.municipality !== now.municipality) return [];
      const change = now.population / before.population - 1;
      if (Math.abs(change) <= largestJump) return [];
      const expectation = `${(change * 100).toFixed(1)} % from ${before.population} on ${before.date}`;
      return [
        problem("population.csv", expectation, {
          row: now.row,
          column: "population",
          value: String(now.population),
          municipality: now.municipality
        })
      ];
    });
    return {problems};
  }
};

const boundaries: Check = {
  id: "boundaries",
  title: "Every municipality has a shape and every shape a municipality",
  severity: "error",
  needs: ["municipalities", "boundaries"],
  run({municipalities, boundaries: read}) {
    const codes = new Map(municipalities.map(({code, name}) => [code, name]));
    const shapes = new Set(read!.shapes.map(({id}) => id));
    const at = (value: string, expectation: string) =>
      problem("boundaries.topo.json", expectation, {
        column: "id",
        value,
        municipality: codes.has(value) ? value : null
      });
    return {
      expected: codes.size,
      found: shapes.size,
      problems: [
        ...[...codes].filter(([code]) => !shapes.has(code)).map(([code, name]) => at(code, `no shape for ${name}`)),
        ...[...shapes]
          .filter((code) => !codes.has(code))
          .map((code) => at(code, "no such municipality on 1 January 2020"))
      ]
    };
  }
};

const officialNames: Check = {
  id: "official-names",
  title: "The official name has the Norwegian one among its languages",
  severity: "error",
  needs: ["municipalities"],
  run: ({municipalities}) => ({
    problems: municipalities
      .filter(({name, officialName}) => !officialName.split(" - ").includes(name))
      .map(({row, code, name, officialName}) =>
        problem("municipalities.csv", `${name} is not among the languages, which " - " separates`, {
          row,
          column: "official_name",
          value: officialName,
          municipality: code
        })
      )
  })
};

export const divisionChecks: readonly Check[] = [
  officialNames,
  counties,
  reasons,
  populationComplete,
  populationJumps,
  boundaries
];
