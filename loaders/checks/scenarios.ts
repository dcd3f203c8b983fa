// Checks of the scenario page's presets and size classes.
import {problem, type Problem} from "../problem.js";
import {ruleOf, type PresetRow} from "../tables/scenarios.js";
import type {AksonData} from "../data.js";
import type {Check} from "./check.js";

type Fault = {column: string; value: string; expectation: string};

/** Members and counties that a rule names and that do not exist, or were not asked. */
function unknownIn({value, rule: kind, date}: PresetRow, {municipalities, counties}: AksonData): string[] {
  const rule = ruleOf(kind, value, date);
  if ("expectation" in rule) return [rule.expectation];
  if (rule.kind === "county")
    return counties.some(({code}) => code === rule.county) ? [] : [`no county ${rule.county} on 1 January 2020`];
  if (rule.kind === "largest") {
    const invited = municipalities.filter((one) => one.invited).length;
    return rule.count <= invited ? [] : [`more than the ${invited} municipalities asked`];
  }
  if (rule.kind !== "municipalities") return [];
  return rule.codes.flatMap((code) => {
    const found = municipalities.find((one) => one.code === code);
    if (!found) return [`no municipality ${code} on 1 January 2020`];
    return found.invited ? [] : [`${code} ${found.name} was not asked to sign`];
  });
}

function faultsOf(row: PresetRow, data: AksonData): Fault[] {
  const faults = unknownIn(row, data).map((expectation): Fault => ({column: "value", value: row.value, expectation}));
  if (row.rule === "none" && row.pick !== null)
    faults.push({column: "pick", value: row.pick, expectation: "expected nothing, for the rule none"});
  if (row.rule !== "none" && row.pick === null)
    faults.push({column: "pick", value: "", expectation: `what do those of the rule ${row.rule} become?`});
  if (row.base === "documented" && row.date === null)
    faults.push({column: "date", value: "", expectation: "the documented base needs a day"});
  return faults;
}

const presets: Check = {
  id: "scenario-presets",
  title: "Every preset's rule has the value it takes, and names municipalities that were asked",
  severity: "error",
  needs: ["scenario-presets", "municipalities", "counties"],
  run: (data) => ({
    problems: data.presets.flatMap((row) =>
      faultsOf(row, data).map(({column, value, expectation}) =>
        problem("scenario-presets.csv", expectation, {row: row.row, column, value})
      )
    )
  })
};

const sizeClasses: Check = {
  id: "size-classes",
  title: "Size classes begin at 0 and rise",
  severity: "error",
  needs: ["size-classes"],
  run({sizeClasses: rows}) {
    const problems: Problem[] = [];
    rows.forEach(({row, lowest}, index) => {
      const before = rows[index - 1]?.lowest;
      const at = (expectation: string) =>
        problems.push(
          problem("size-classes.csv", expectation, {row, column: "lowest_population", value: String(lowest)})
        );
      if (before === undefined && lowest !== 0) at("the first class begins at 0");
      if (before !== undefined && lowest <= before) at(`not above the ${before} of the row before`);
    });
    return {problems};
  }
};

export const scenarioChecks: readonly Check[] = [presets, sizeClasses];
