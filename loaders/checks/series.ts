// Checks of the official totals over time and of the series from the steering document.
import {rampColumns, type RampColumn} from "../../src/model/adoption.js";
import {problem, type Problem} from "../problem.js";
import type {Check} from "./check.js";

const milestoneDates: Check = {
  id: "milestone-dates",
  title: "Official totals are dated after the letter, the earliest day not after the latest",
  severity: "error",
  needs: ["milestones", "campaign"],
  run: ({milestones, campaign}) => ({
    problems: milestones.flatMap(({row, earliest, latest}) => {
      if (earliest > latest)
        return [
          problem("milestones.csv", `after the latest day, ${latest}`, {
            row,
            column: "earliest",
            value: earliest,
            remedy: "one of the two is wrong: look in the source"
          })
        ];
      const letter = campaign!.letter.value;
      return earliest < letter
        ? [problem("milestones.csv", `before the letter of ${letter}`, {row, column: "earliest", value: earliest})]
        : [];
    })
  })
};

/** Signatures may be withdrawn, so a fall is possible; it is rare enough to be looked at. */
const milestonesGrow: Check = {
  id: "milestones-grow",
  title: "Official totals do not fall",
  severity: "warning",
  needs: ["milestones"],
  run({milestones}) {
    const sorted = [...milestones].sort((a, b) => (a.latest < b.latest ? -1 : 1));
    return {
      problems: sorted.flatMap(({row, signedCount, latest}, index) => {
        const before = sorted[index - 1];
        if (!before || before.signedCount <= signedCount) return [];
        return [
          problem("milestones.csv", `fewer on ${latest} than the ${before.signedCount} on ${before.latest}`, {
            row,
            column: "signed_count",
            value: String(signedCount)
          })
        ];
      })
    };
  }
};

/** From high to low. */
const rampOrder: readonly RampColumn[] = ["p90", "base", "p10"];

const ramp: Check = {
  id: "adoption-ramp",
  title: "The adoption ramp never falls, and p10 ≤ base ≤ p90",
  severity: "error",
  needs: ["adoption-ramp"],
  run({ramp: rows}) {
    const sorted = [...rows].sort((a, b) => a.year - b.year);
    const problems: Problem[] = [];
    sorted.forEach(({row, shares}, index) => {
      const at = (column: RampColumn, expectation: string) =>
        problems.push(problem("adoption-ramp.csv", expectation, {row, column, value: String(shares[column])}));
      for (const column of rampColumns) {
        const before = sorted[index - 1]?.shares[column] ?? 0;
        if (shares[column] < before) at(column, `less than the ${before} of the year before`);
      }
      rampOrder.slice(1).forEach((lower, place) => {
        const higher = rampOrder[place];
        if (shares[lower] > shares[higher]) at(lower, `above ${higher}, ${shares[higher]}`);
      });
    });
    return {problems};
  }
};

const participation: Check = {
  id: "participation",
  title: "More participation never lowers the net present value; it is 0 at the break-even",
  severity: "error",
  needs: ["participation-npv", "campaign"],
  run({participation: rows, campaign}) {
    const base = rows
      .filter(({gpParticipation}) => gpParticipation === "base")
      .sort((a, b) => a.participation - b.participation);
    const problems: Problem[] = [];
    const breakEven = campaign!.breakEvenShare.value;
    if (!base.some(({participation: share}) => share === breakEven))
      problems.push(
        problem("participation-npv.csv", `no row for the break-even of campaign.csv, ${breakEven}`, {
          column: "participation_2030"
        })
      );
    base.forEach(({row, participation: share, netPresentValue}, index) => {
      const where = {row, column: "net_present_value_mnok_2019", value: String(netPresentValue)};
      if (netPresentValue < (base[index - 1]?.netPresentValue ?? -Infinity))
        problems.push(problem("participation-npv.csv", "less than at a lower participation", where));
      if ((share === breakEven) !== (netPresentValue === 0))
        problems.push(
          problem("participation-npv.csv", `expected 0 at the break-even, ${breakEven}, and nowhere else`, where)
        );
    });
    return {problems};
  }
};

export const seriesChecks: readonly Check[] = [milestoneDates, milestonesGrow, ramp, participation];
