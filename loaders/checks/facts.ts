// Checks of the few facts that everything rests on, and of days that cannot be.
import type {CampaignFacts, Comparison} from "../../src/model/dashboard-data.js";
import type {EventKind} from "../../src/model/types.js";
import {problem, type Problem} from "../problem.js";
import type {FactId} from "../tables/campaign.js";
import type {Check} from "./check.js";

/** How the sources say that each fact counts: another word would move the target without anybody noticing. */
const comparisons: Readonly<Record<string, Comparison>> = {
  letter: "on",
  deadline: "before",
  "base-date": "on",
  "target-share": "more than",
  "break-even-share": "at least",
  "invited-population": "equal",
  "invited-municipalities": "equal"
};

const facts = (campaign: CampaignFacts): Partial<Record<FactId, {comparison: Comparison}>> => ({
  letter: campaign.letter,
  deadline: campaign.deadline,
  "base-date": campaign.baseDate,
  "target-share": campaign.targetShare,
  "break-even-share": campaign.breakEvenShare,
  "invited-population": campaign.invitedPopulation,
  "invited-municipalities": campaign.invitedMunicipalities
});

const campaignRules: Check = {
  id: "campaign-rules",
  title: "The campaign's days are in order, and each fact counts as its source says",
  severity: "error",
  needs: ["campaign"],
  run({campaign, campaignRows}) {
    const problems: Problem[] = [];
    const at = (id: FactId, column: string, value: string, expectation: string) =>
      problems.push(problem("campaign.csv", expectation, {row: campaignRows.get(id) ?? null, column, value}));
    const {letter, deadline, baseDate, qualityAssurance} = campaign!;
    if (baseDate.value > letter.value) at("base-date", "value", baseDate.value, `after the letter of ${letter.value}`);
    if (letter.value >= deadline.value)
      at("letter", "value", letter.value, `not before the deadline, ${deadline.value}`);
    if (qualityAssurance.value < baseDate.value)
      at("quality-assurance", "value", qualityAssurance.value, `before the base date, ${baseDate.value}`);
    for (const [id, fact] of Object.entries(facts(campaign!)))
      if (fact.comparison !== comparisons[id])
        at(id as FactId, "comparison", fact.comparison, `expected "${comparisons[id]}", for ${id}`);
    const {invitedMunicipalities, notSigned, notSignedByChoice} = campaign!;
    if (notSigned.value > invitedMunicipalities.value)
      at("not-signed", "value", String(notSigned.value), `more than the ${invitedMunicipalities.value} asked`);
    if (notSignedByChoice.value > notSigned.value)
      at(
        "not-signed-by-choice",
        "value",
        String(notSignedByChoice.value),
        `more than the ${notSigned.value} not signed`
      );
    return {problems};
  }
};

const signedAndNotSigned: Check = {
  id: "signed-and-not-signed",
  title: "No total leaves fewer municipalities than are known not to have signed",
  severity: "error",
  needs: ["campaign", "milestones", "sources"],
  run({campaign, milestones, sources}) {
    const {invitedMunicipalities, notSigned} = campaign!;
    const published = sources.find(({id}) => id === notSigned.source)?.published ?? "";
    const most = invitedMunicipalities.value - notSigned.value;
    return {
      // A later total may be larger: those that had not signed may have done it since.
      problems: milestones
        .filter(({latest, signedCount}) => latest.slice(0, published.length) <= published && signedCount > most)
        .map(({row, signedCount}) =>
          problem(
            "milestones.csv",
            `${notSigned.value} of ${invitedMunicipalities.value} did not sign, says ${notSigned.source} (${published})`,
            {row, column: "signed_count", value: String(signedCount)}
          )
        )
    };
  }
};

/** A decision and the signature may fall on one day; these may not, as their order would decide the status. */
const settled: readonly EventKind[] = ["signed", "decided", "postponed", "declined", "withdrawn"];
const together = (a: EventKind, b: EventKind): boolean => a === b || [a, b].sort().join() === "decided,signed";

const sameDay: Check = {
  id: "event-same-day",
  title: "No municipality has two contradicting events on one known day",
  severity: "error",
  needs: ["signing-events"],
  run({events}) {
    const known = events.filter(({kind, earliest, latest}) => settled.includes(kind) && earliest === latest);
    return {
      problems: known.flatMap((event) => {
        const {row, municipality, kind, latest} = event;
        const other = known.find(
          (one) =>
            one.row < row && one.municipality === municipality && one.latest === latest && !together(one.kind, kind)
        );
        if (!other) return [];
        const expectation = `row ${other.row} has "${other.kind}" on the same day, ${latest}: which came last?`;
        return [problem("signing-events.csv", expectation, {row, column: "event", value: kind, municipality})];
      })
    };
  }
};

/** The day on which the check runs; what is dated later cannot have happened. */
const today = (): string => new Date().toISOString().slice(0, 10);

const notInFuture: Check = {
  id: "not-in-the-future",
  title: "No source and no event is from the future",
  severity: "error",
  needs: ["sources", "signing-events", "milestones"],
  run({sources, events, milestones}) {
    const now = today();
    const late = (file: string, column: string, rows: readonly {row: number; day: string}[]): Problem[] =>
      rows
        .filter(({day}) => day > now.slice(0, day.length))
        .map(({row, day}) => problem(file, "in the future", {row, column, value: day}));
    return {
      problems: [
        ...late(
          "sources.csv",
          "published",
          sources.map(({row, published}) => ({row, day: published}))
        ),
        ...late(
          "signing-events.csv",
          "latest",
          events.map(({row, latest}) => ({row, day: latest}))
        ),
        ...late(
          "milestones.csv",
          "latest",
          milestones.map(({row, latest}) => ({row, day: latest}))
        )
      ]
    };
  }
};

export const factChecks: readonly Check[] = [campaignRules, signedAndNotSigned, sameDay, notInFuture];
