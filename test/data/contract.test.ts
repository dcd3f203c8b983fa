// What the real data promise. The numbers are the published ones, written here a second time on purpose.
import {describe, expect, it} from "vitest";
import {checkFiles, loadData} from "../../loaders/checks/all.js";
import {isFrontPage} from "../../loaders/checks/story.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {officialPopulation} from "../../src/model/official.js";
import {acceptances, documentedOn} from "../../src/model/coverage.js";
import {folder, realFiles} from "../loaders/real-data.js";

const data = loadData(folder);
const dashboard = dashboardData(data);
const sum = (codes: Iterable<string>): number => {
  const population = new Map(dashboard.municipalities.map((one) => [one.code, one.population]));
  return [...codes].reduce((total, code) => total + population.get(code)!, 0);
};
const sourceIds = new Set(data.sources.map(({id}) => id));

describe("the real data", () => {
  it("has 356 municipalities with unique codes and display names", () => {
    expect(new Set(data.municipalities.map(({code}) => code)).size).toBe(356);
    expect(dashboard.municipalities).toHaveLength(356);
    expect(new Set(dashboard.municipalities.map(({displayName}) => displayName)).size).toBe(356);
    expect(new Set(dashboard.municipalities.map(({name}) => name)).size).toBe(354);
  });

  it("has 5 367 580 inhabitants on 1 January 2020", () => {
    expect(sum(dashboard.municipalities.map(({code}) => code))).toBe(5_367_580);
  });

  it("asked 291 municipalities with exactly 4 632 214 inhabitants", () => {
    const invited = dashboard.municipalities.filter((one) => one.invited).map(({code}) => code);
    expect(invited).toHaveLength(291);
    expect(sum(invited)).toBe(4_632_214);
  });

  it("did not ask Trøndelag (38), Møre og Romsdal (26) and Bindal", () => {
    const counties = dashboard.municipalities
      .filter((one) => !one.invited)
      .map(({code, county}) => (code === "1811" ? code : county.code));
    const count = (key: string): number => counties.filter((one) => one === key).length;
    expect([count("50"), count("15"), count("1811"), counties.length]).toEqual([38, 26, 1, 65]);
  });

  it("has a first list of 16 signatories with 54 714 inhabitants", () => {
    const first = data.events.filter(({source}) => source === "dm-16").map(({municipality}) => municipality);
    expect(first).toHaveLength(16);
    expect(sum(first)).toBe(54_714);
  });

  it("has events of 50 municipalities, all of them asked", () => {
    const codes = new Set(data.events.map(({municipality}) => municipality));
    expect(codes.size).toBe(50);
    const invited = new Map(dashboard.municipalities.map((one) => [one.code, one.invited]));
    for (const code of codes) expect(invited.get(code), code).toBe(true);
  });

  it("knows 43 signatories by name, a decision counted", () => {
    const accepted = new Set(
      data.events.filter(({kind}) => kind === "signed" || kind === "decided").map(({municipality}) => municipality)
    );
    expect(accepted.size).toBe(43);
  });

  it("resolves every source", () => {
    const used = [
      ...data.events.map(({source}) => source),
      ...data.milestones.flatMap(({source, supportingSource}) => [source, supportingSource]),
      ...Object.values(data.campaign).flatMap(({source, supportingSource}) => [source, supportingSource]),
      ...data.gaps.map(({source}) => source),
      ...data.presets.map(({source}) => source),
      ...data.controlTotals.map(({source}) => source),
      ...data.participation.map(({source}) => source),
      ...data.ramp.map(({source}) => source),
      ...data.roles.map(({source}) => source),
      ...data.timeline.flatMap(({source, supportingSource}) => [source, supportingSource]),
      ...checkFiles(realFiles).parsed.descriptor.resources.flatMap(({sources}) => sources.map(({id}) => id ?? null))
    ];
    for (const id of used) if (id !== null) expect(sourceIds, id).toContain(id);
  });

  it("has no official total below what is documented by then", () => {
    const signed = acceptances(data.events, "signed");
    expect(data.milestones).not.toEqual([]);
    for (const milestone of data.milestones) {
      const {minimum} = documentedOn(milestone.latest, signed, dashboard.municipalities);
      expect(minimum.count).toBeLessThanOrEqual(milestone.signedCount);
      const population = officialPopulation(milestone, minimum.denominator);
      if (population) expect(minimum.population).toBeLessThanOrEqual(population.high);
    }
  });

  it("opens on the last official total with a share", () => {
    expect(dashboard.openingDate).toBe("2020-07-08");
  });

  it("has whole years of population, and Ålesund's split among the code changes", () => {
    expect(data.population.length % 356).toBe(0);
    expect(data.codeChanges.filter(({oldCode}) => oldCode === "1507").map(({newCode}) => newCode)).toEqual([
      "1508",
      "1580"
    ]);
  });

  it("names the seven that made the letter, and the seven that asked for priority, Oslo not among them", () => {
    const names = (role: string) => data.roles.filter((one) => one.role === role).map((one) => one.municipalityName);
    expect(names("made-the-letter").sort()).toEqual(
      ["Bergen", "Bodø", "Bærum", "Kristiansand", "Oslo", "Stavanger", "Vinje"].sort()
    );
    expect(names("asked-for-priority")).toHaveLength(7);
    expect(names("asked-for-priority")).not.toContain("Oslo");
  });

  it("takes the 185 as reported on 7 October of an earlier day", () => {
    const [total] = data.milestones.filter(({signedCount}) => signedCount === 185);
    expect([total.earliest, total.latest]).toEqual(["2020-07-08", "2020-10-07"]);
  });

  it("has no source that points to a front page", () => {
    for (const {id, url} of data.sources) expect(isFrontPage(url), id).toBe(false);
  });

  it("passes every check: no error, nothing skipped", () => {
    expect(checkFiles(realFiles).runs.filter(({status}) => status === "error" || status === "skipped")).toEqual([]);
  });
});
