// municipality-sheets.json: what the sheets of all 356 municipalities need beside the dashboard's data, in one process.
import type {SheetsData} from "../src/model/municipality-sheet.js";
import {mustBe} from "../src/model/must-be.js";
import {lastMilestoneWithShare} from "../src/model/official.js";
import {statusOn} from "../src/model/status.js";
import {unnamedBehind} from "../src/model/unnamed.js";
import {factsOf, type Facts} from "../src/model/view.js";
import {decisiveness} from "../src/scenario/decisiveness.js";
import type {CheckedData} from "./checks/all.js";
import {placeMaps} from "./geometry/place-maps.js";
import {dashboardData} from "./dashboard.js";

/** What is known by name at the end: yes, no, or nothing that settles it. */
function answers({data, histories, lastDate}: Facts): ("in" | "out" | "undecided")[] {
  return data.municipalities
    .filter(({invited}) => invited)
    .map((municipality) => {
      const {status} = statusOn(municipality, histories.get(municipality.code), lastDate);
      return status === "signed" || status === "decided" ? "in" : status === "declined" ? "out" : "undecided";
    });
}

/** Members of the pool behind the last total with a share that are in every set, or in none, that agrees with it. */
function forcedBy({data}: Facts): string[] {
  const {municipalities, events, milestones, campaign} = data;
  const total = lastMilestoneWithShare(milestones)!;
  const facts = {municipalities, events, milestones, deadline: campaign.deadline.value};
  const unnamed = unnamedBehind(facts, total, "all-open");
  return unnamed.pool
    .filter((one) => {
      const {least, most} = mustBe(unnamed, (other) => other.code === one.code).count;
      return least.value === most.value;
    })
    .map(({code}) => code);
}

export function municipalitySheets(data: CheckedData): SheetsData {
  const facts = factsOf(dashboardData(data));
  const asked = facts.data.municipalities.filter(({invited}) => invited);
  const weights = asked.map(({population}) => population);
  const picks = answers(facts);
  const swing = decisiveness(
    weights,
    weights.map(() => "undecided"),
    facts.quota
  );
  const influence = decisiveness(weights, picks, facts.quota);
  return {
    settled: {
      in: picks.filter((pick) => pick === "in").length,
      out: picks.filter((pick) => pick === "out").length
    },
    decisiveness: Object.fromEntries(
      asked.map(({code}, place) => [code, {swing: swing[place], influence: influence[place]}])
    ),
    forced: forcedBy(facts),
    roles: data.roles.map(({municipality, role, source}) => ({municipality, role, source})),
    gaps: data.gaps.flatMap(({municipality, missing, wouldSettle}) =>
      municipality === null ? [] : [{municipality, missing, wouldSettle}]
    ),
    maps: Object.fromEntries(placeMaps(data.boundaries))
  };
}
