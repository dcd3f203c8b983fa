// Checks of one number: what is published must come out of the rows exactly.
import {daysBetween} from "../../src/model/calendar.js";
import {officialPopulation} from "../../src/model/official.js";
import {acceptances, documentedOn} from "../../src/model/coverage.js";
import type {Municipality} from "../../src/model/types.js";
import type {AksonData} from "../data.js";
import {problem, type Problem} from "../problem.js";
import {municipalityFacts, sumOf, sumOfInvited} from "../tables/municipality-facts.js";
import type {Check, Outcome} from "./check.js";

/** Municipalities with the population of the campaign's base date. */
function onBaseDate({municipalities, counties, population, campaign}: AksonData): Municipality[] {
  return campaign ? municipalityFacts(municipalities, counties, population, campaign.baseDate.value) : [];
}

function compare(expected: number, found: number, at: Problem): Outcome {
  return {expected, found, problems: expected === found ? [] : [at]};
}

function factCheck(id: "invited-population" | "invited-municipalities", title: string): Check {
  return {
    id,
    title,
    severity: "error",
    needs: ["municipalities", "counties", "population", "campaign"],
    run(data) {
      const sum = sumOfInvited(onBaseDate(data));
      const {invitedPopulation, invitedMunicipalities} = data.campaign!;
      const [expected, found] =
        id === "invited-population"
          ? [invitedPopulation.value, sum.population]
          : [invitedMunicipalities.value, sum.count];
      const where = {
        row: data.campaignRows.get(id) ?? null,
        column: "value",
        value: String(expected),
        remedy: "look at `invited` in municipalities.csv and at population.csv"
      };
      return compare(
        expected,
        found,
        problem("campaign.csv", `${id} is published as this; the rows give ${found}`, where)
      );
    }
  };
}

const controlTotals: Check = {
  id: "control-totals",
  title: "Published totals come out of the rows exactly",
  severity: "error",
  needs: ["municipalities", "counties", "population", "control-totals", "campaign"],
  run({controlTotals: totals, municipalities, counties, population, campaign}) {
    const problems: Problem[] = [];
    for (const {row, id, date, value} of totals) {
      const found = {
        population: () => sumOf(municipalityFacts(municipalities, counties, population, date)).population,
        municipalities: () => municipalities.length,
        "target-share": () => campaign!.targetShare.value,
        "break-even-share": () => campaign!.breakEvenShare.value,
        "days-to-deadline": () => daysBetween(date, campaign!.deadline.value)
      }[id]();
      if (found === value) continue;
      const from = id === "population" || id === "municipalities" ? "the rows give" : "campaign.csv gives";
      problems.push(
        problem("control-totals.csv", `${id} on ${date} is published as this; ${from} ${found}`, {
          row,
          column: "value",
          value: String(value)
        })
      );
    }
    return {problems};
  }
};

/** A source that prints the inhabitants of those it lists: all of them are here, with those inhabitants. */
const namedTotals: Check = {
  id: "named-totals",
  title: "Signatories listed by name have the inhabitants the source prints",
  severity: "error",
  needs: ["municipalities", "counties", "population", "campaign", "milestones", "signing-events"],
  run(data) {
    const people = new Map(onBaseDate(data).map((municipality) => [municipality.code, municipality]));
    const problems: Problem[] = [];
    for (const {row, source, signedCount, signedPopulation} of data.milestones) {
      if (signedPopulation === null) continue;
      const codes = new Set(
        data.events
          .filter((event) => event.source === source && event.kind === "signed")
          .map((event) => event.municipality)
      );
      if (codes.size === 0) continue;
      if (codes.size !== signedCount) {
        const expectation = `${source} lists its signatories by name; signing-events.csv has ${codes.size} of them`;
        const where = {row, column: "signed_count", value: String(signedCount)};
        problems.push(problem("milestones.csv", expectation, where));
        continue;
      }
      const {population} = sumOf([...codes].flatMap((code) => people.get(code) ?? []));
      if (population === signedPopulation) continue;
      const expectation = `${source} lists ${codes.size} signatories; in population.csv they have ${population}`;
      problems.push(
        problem("milestones.csv", expectation, {row, column: "signed_population", value: String(signedPopulation)})
      );
    }
    return {problems};
  }
};

/** Documented by name on the day of a total can never be more than the total. */
const totalsNotBelowDocumented: Check = {
  id: "totals-not-below-documented",
  title: "No official total is below what is documented by name on its day",
  severity: "error",
  needs: ["municipalities", "counties", "population", "campaign", "milestones", "signing-events"],
  run(data) {
    const municipalities = onBaseDate(data);
    const denominator = sumOfInvited(municipalities).population;
    const signed = acceptances(contradictionFree(data), "signed");
    const problems: Problem[] = [];
    for (const milestone of data.milestones) {
      const {minimum} = documentedOn(milestone.latest, signed, municipalities);
      const {row, signedCount} = milestone;
      if (minimum.count > signedCount) {
        problems.push(
          problem("milestones.csv", `${minimum.count} signatures are documented by ${milestone.latest}`, {
            row,
            column: "signed_count",
            value: String(signedCount)
          })
        );
      }
      const official = officialPopulation(milestone, denominator);
      if (official && minimum.population > official.high) {
        const [column, value] =
          milestone.signedPopulation === null
            ? ["population_share", milestone.share]
            : ["signed_population", milestone.signedPopulation];
        problems.push(
          problem(
            "milestones.csv",
            `signatories with ${minimum.population} inhabitants are documented by ${milestone.latest}`,
            {row, column, value: String(value)}
          )
        );
      }
    }
    return {problems};
  }
};

/** Events without those that contradict each other, which another check reports. */
function contradictionFree({events}: AksonData): AksonData["events"] {
  try {
    acceptances(events, "signed");
    return events;
  } catch {
    return [];
  }
}

const sharesAgree: Check = {
  id: "shares-agree",
  title: "Printed shares are the printed inhabitants of the denominator, rounded",
  severity: "error",
  needs: ["milestones", "campaign"],
  run({milestones, campaign}) {
    const problems: Problem[] = [];
    for (const {row, signedPopulation, share, shareDigits, signedCount, invitedCount} of milestones) {
      const at = (column: string, value: number | null, expectation: string) =>
        problems.push(problem("milestones.csv", expectation, {row, column, value: String(value ?? "")}));
      if ((share === null) !== (shareDigits === null))
        at("share_digits", shareDigits, "a share and its number of decimals go together");
      else if (share !== null && shareDigits !== null && Number(share.toFixed(shareDigits)) !== share) {
        at("population_share", share, `has more than ${shareDigits} decimals`);
      } else if (share !== null && shareDigits !== null && signedPopulation !== null) {
        const denominator = campaign!.invitedPopulation.value;
        const interval = officialPopulation(
          {...milestones[0], signedPopulation: null, share, shareDigits},
          denominator
        )!;
        if (signedPopulation < interval.low || signedPopulation > interval.high) {
          at(
            "population_share",
            share,
            `${signedPopulation} of ${denominator} is ${(signedPopulation / denominator).toFixed(shareDigits)}`
          );
        }
      }
      if (signedCount > invitedCount) at("signed_count", signedCount, `more than the ${invitedCount} asked`);
      if (invitedCount !== campaign!.invitedMunicipalities.value)
        at("invited_count", invitedCount, `campaign.csv has ${campaign!.invitedMunicipalities.value}`);
    }
    return {problems};
  }
};

export const totalChecks: readonly Check[] = [
  controlTotals,
  factCheck("invited-municipalities", "The municipalities asked are as many as published"),
  factCheck("invited-population", "The municipalities asked have the inhabitants of the published denominator"),
  namedTotals,
  totalsNotBelowDocumented,
  sharesAgree
];
