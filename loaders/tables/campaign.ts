// campaign.csv: one fact a row, of three kinds. The schema knows the form of a value; which fact takes which kind is
// here.
import {isIsoDate} from "../../src/model/calendar.js";
import type {CampaignFacts, Comparison, Fact} from "../../src/model/dashboard-data.js";
import type {IsoDate} from "../../src/model/types.js";
import {problem, type Problem} from "../problem.js";
import type {Row} from "../row.js";

export const comparisons: readonly Comparison[] = ["from", "on", "before", "equal", "more than", "at least", "about"];

const kinds = {
  letter: "day",
  deadline: "day",
  "base-date": "day",
  "quality-assurance": "day",
  "invited-population": "count",
  "invited-municipalities": "count",
  "target-share": "share",
  "break-even-share": "share",
  "not-signed": "count",
  "not-signed-by-choice": "count"
} as const;

export type FactId = keyof typeof kinds;
/** The line each fact stands on, so that a check can point at it. */
export type CampaignRows = ReadonlyMap<FactId, number>;
export const factIds = Object.keys(kinds) as readonly FactId[];

const expectations = {
  day: "expected a day, as YYYY-MM-DD",
  count: "expected a whole number above 0",
  share: "expected a share above 0 and up to 1"
} as const;

function fits(kind: (typeof kinds)[FactId], text: string): boolean {
  const value = Number(text);
  if (kind === "day") return isIsoDate(text);
  return kind === "count" ? Number.isSafeInteger(value) && value > 0 : value > 0 && value <= 1;
}

const withoutRow = (row: Row): Omit<Fact<null>, "value"> => ({
  comparison: row.oneOf("comparison", comparisons),
  source: row.text("source_id"),
  supportingSource: row.textOrNull("supporting_source_id")
});

/** The facts, or what is wrong with them: a fact that is missing, or a value of another kind. */
export function campaignFacts(
  file: string,
  rows: readonly Row[]
): {facts: CampaignFacts | null; rowOf: CampaignRows; problems: Problem[]} {
  const byId = new Map(rows.map((row) => [row.oneOf("fact_id", factIds), row]));
  const rowOf: CampaignRows = new Map([...byId].map(([id, {row}]) => [id, row]));
  const problems = factIds
    .filter((id) => !byId.has(id))
    .map((id) => problem(file, "the fact is missing", {column: "fact_id", value: id}));
  for (const [id, row] of byId) {
    const value = row.text("value");
    if (!fits(kinds[id], value))
      problems.push(problem(file, `${expectations[kinds[id]]}, for ${id}`, {row: row.row, column: "value", value}));
  }
  if (problems.length > 0) return {facts: null, rowOf, problems};

  const day = (id: FactId): Fact<IsoDate> => ({value: byId.get(id)!.text("value"), ...withoutRow(byId.get(id)!)});
  const number = (id: FactId): Fact<number> => ({
    value: Number(byId.get(id)!.text("value")),
    ...withoutRow(byId.get(id)!)
  });
  return {
    facts: {
      letter: day("letter"),
      deadline: day("deadline"),
      baseDate: day("base-date"),
      qualityAssurance: day("quality-assurance"),
      invitedPopulation: number("invited-population"),
      invitedMunicipalities: number("invited-municipalities"),
      targetShare: number("target-share"),
      breakEvenShare: number("break-even-share"),
      notSigned: number("not-signed"),
      notSignedByChoice: number("not-signed-by-choice")
    },
    rowOf,
    problems: []
  };
}
