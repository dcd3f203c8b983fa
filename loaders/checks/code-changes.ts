// Checks of code-changes.csv: every row begins with a code that is known by then, and a code has one name.
import {problem, type Problem} from "../problem.js";
import type {Check} from "./check.js";

const file = "code-changes.csv";

const names: Check = {
  id: "code-change-names",
  title: "Code changes begin with a code of 2020 or of an earlier row, and a code has one name",
  severity: "error",
  needs: ["municipalities", "code-changes", "campaign"],
  run({municipalities, codeChanges, campaign}) {
    const base = campaign!.baseDate.value;
    const known = new Map(municipalities.map(({code, name}) => [code, name]));
    const problems: Problem[] = [];
    const byDate = codeChanges.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row));
    for (const {row, oldCode, oldName, newCode, newName, newOfficialName, date} of byDate) {
      const at = (column: string, value: string, expectation: string) =>
        problems.push(problem(file, expectation, {row, column, value}));
      const before = known.get(oldCode);
      if (date <= base) at("date", date, `not after ${base}, the day of the division`);
      if (before === undefined)
        at("old_code", oldCode, "no such municipality on 1 January 2020, nor the new code of an earlier row");
      else if (before !== oldName) at("old_name", oldName, `${oldCode} is ${before}`);
      const already = known.get(newCode);
      if (already !== undefined && already !== newName)
        at("new_name", newName, `${newCode} is ${already} in another row`);
      known.set(newCode, already ?? newName);
      const splits = (other: (typeof codeChanges)[number]) =>
        other.oldCode === oldCode && other.newCode !== oldCode && other.date === date;
      if (oldCode === newCode && !codeChanges.some(splits))
        at("new_code", newCode, "the same as the old code, and nothing is split off: a mere renaming has no row");
      if (
        newOfficialName !== "" &&
        !newOfficialName
          .replace(/ \([^()]+\)$/, "")
          .split(" - ")
          .includes(newName)
      )
        at("new_official_name", newOfficialName, `${newName} is not among these names`);
    }
    return {problems};
  }
};

export const codeChangeChecks: readonly Check[] = [names];
