import {describe, expect, it} from "vitest";
import {
  DASHBOARD_VERSION,
  decodeDashboard,
  type CampaignFacts,
  type DashboardMilestone,
  type DashboardWire
} from "../../src/model/dashboard-data.js";
import type {SigningEvent, Source} from "../../src/model/types.js";
import {toWire} from "../../src/model/wire-table.js";

const day = {value: "2020-01-01", comparison: "on", source: "s", supportingSource: null} as const;
const number = {value: 1, comparison: "equal", source: "s", supportingSource: null} as const;
const campaign: CampaignFacts = {
  letter: day,
  deadline: day,
  baseDate: day,
  qualityAssurance: day,
  invitedPopulation: number,
  invitedMunicipalities: number,
  targetShare: number,
  breakEvenShare: number,
  notSigned: number,
  notSignedByChoice: number
};

const event: SigningEvent = {
  municipality: "0301",
  kind: "signed",
  earliest: "2020-05-01",
  latest: "2020-06-01",
  source: "s",
  evidence: "press",
  note: ""
};
const source: Source = {
  id: "s",
  publisher: "Someone",
  title: "Title",
  url: "https://example.org/",
  published: "2020",
  kind: "press",
  note: ""
};

const wire: DashboardWire = {
  version: DASHBOARD_VERSION,
  baseYear: 2020,
  baseYears: [2020],
  campaign,
  openingDate: "2020-07-08",
  counties: [
    ["03", "Oslo"],
    ["18", "Nordland"]
  ],
  reasons: ["elsewhere"],
  municipalities: [
    ["0301", "Oslo", 5, -1],
    ["1818", "Herøy", 3, 0, "Herøy i Nordland"]
  ],
  events: toWire<SigningEvent>([event]),
  milestones: toWire<DashboardMilestone>([]),
  sources: toWire<Source>([source]),
  roles: [],
  officialNames: [["1818", "Herøy - Hærøye"]],
  laterCodes: "0399030118991818180018181800030118011818",
  laterNames: [["1800", "Storøy"]]
};

describe("decodeDashboard", () => {
  it("resolves counties and reasons, and unpacks tables", () => {
    const {municipalities, events, sources} = decodeDashboard(wire);
    expect(municipalities[0]).toMatchObject({
      displayName: "Oslo",
      county: {code: "03", name: "Oslo"},
      invited: true,
      notInvitedReason: ""
    });
    expect(municipalities[1]).toMatchObject({
      displayName: "Herøy i Nordland",
      county: {code: "18"},
      invited: false,
      notInvitedReason: "elsewhere"
    });
    expect(events).toEqual([event]);
    expect(sources).toEqual([source]);
  });

  it("knows what a later code covers; a merger has no one municipality of 2020", () => {
    const {laterCodes, laterMunicipalities, officialNames} = decodeDashboard(wire);
    expect(Object.fromEntries(laterCodes)).toEqual({"0399": "0301", "1899": "1818", "1801": "1818"});
    expect(laterMunicipalities.slice(1)).toEqual([
      {code: "1899", name: "Herøy", municipalities: ["1818"]},
      {code: "1800", name: "Storøy", municipalities: ["1818", "0301"]},
      {code: "1801", name: "Herøy", municipalities: ["1818"]}
    ]);
    expect(officialNames.get("1818")).toBe("Herøy - Hærøye");
  });

  it("refuses another version and a municipality without a county", () => {
    expect(() => decodeDashboard({...wire, version: DASHBOARD_VERSION + 1})).toThrow(/version/);
    expect(() => decodeDashboard({...wire, counties: [["03", "Oslo"]]})).toThrow(/no county for municipality 1818/);
  });
});
