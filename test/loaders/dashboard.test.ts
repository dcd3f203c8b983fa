import {describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData, encodeDashboard} from "../../loaders/dashboard.js";
import {decodeDashboard, type DashboardWire} from "../../src/model/dashboard-data.js";
import {folder} from "./real-data.js";

const data = dashboardData(loadData(folder));

describe("dashboard.json", () => {
  it("comes out of the wire as it went in", () => {
    const wire = JSON.parse(JSON.stringify(encodeDashboard(data))) as DashboardWire;
    expect(decodeDashboard(wire)).toEqual(data);
  });

  it("says which Herøy and which Våler", () => {
    const names = data.municipalities
      .filter(({name, displayName}) => name !== displayName)
      .map(({code, displayName}) => [code, displayName]);
    expect(names).toEqual([
      ["1515", "Herøy i Møre og Romsdal"],
      ["1818", "Herøy i Nordland"],
      ["3018", "Våler i Viken"],
      ["3419", "Våler i Innlandet"]
    ]);
  });

  it("opens on the last total with a share, wherever that is", () => {
    const checked = loadData(folder);
    const earlier = {...checked, milestones: checked.milestones.filter(({latest}) => latest < "2020-07-01")};
    expect(dashboardData(earlier).openingDate).toBe("2020-06-24");
    expect(() => dashboardData({...checked, milestones: []})).toThrow(/no day to open on/);
  });

  it("joins each municipality with its county and the population of the base date", () => {
    const oslo = data.municipalities[0];
    expect(oslo).toEqual({
      code: "0301",
      name: "Oslo",
      displayName: "Oslo",
      county: {code: "03", name: "Oslo"},
      population: 693_494,
      invited: true,
      notInvitedReason: ""
    });
    expect(data.municipalities.map(({code}) => code)).toEqual(data.municipalities.map(({code}) => code).toSorted());
  });
});
