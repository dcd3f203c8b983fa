// Small made-up facts for tests of the interface. The shape is the real one; the names and numbers are not.
import {DASHBOARD_VERSION, type DashboardData} from "../../src/model/dashboard-data.js";
import {factsOf, type Facts} from "../../src/model/view.js";
import type {County, EventKind, Municipality, SigningEvent} from "../../src/model/types.js";
import {milestone} from "./arbitraries.js";

const counties: County[] = [
  {code: "03", name: "Oslo"},
  {code: "18", name: "Nordland"},
  {code: "50", name: "Trøndelag"}
];

function place(code: string, name: string, population: number, displayName = name): Municipality {
  const county = counties.find((each) => code.startsWith(each.code))!;
  const invited = county.code !== "50";
  return {code, name, displayName, county, population, invited, notInvitedReason: invited ? "" : "Helseplattformen"};
}

export const places: Municipality[] = [
  place("0301", "Oslo", 6000),
  place("1804", "Bodø", 3000),
  place("1818", "Herøy", 600, "Herøy i Nordland"),
  place("1860", "Vestvågøy", 400),
  place("5001", "Trondheim", 9000)
];

const event = (municipality: string, kind: EventKind, earliest: string, latest = earliest): SigningEvent => ({
  municipality,
  kind,
  earliest,
  latest,
  source: "kilde",
  evidence: "press",
  note: ""
});

export const events: SigningEvent[] = [
  event("0301", "postponed", "2020-06-01", "2020-06-30"),
  event("1804", "signed", "2020-05-01", "2020-06-10"),
  event("1818", "decided", "2020-06-05"),
  event("1860", "signed", "2020-06-20", "2020-07-10")
];

const fact = <T>(value: T, comparison: "on" | "before" | "equal" | "more than" | "at least" | "about") => ({
  value,
  comparison,
  source: "kilde",
  supportingSource: null
});

export const data: DashboardData = {
  version: DASHBOARD_VERSION,
  baseYear: 2020,
  baseYears: [2020, 2024],
  campaign: {
    letter: fact("2020-04-14", "on"),
    deadline: fact("2020-07-01", "before"),
    baseDate: fact("2020-01-01", "on"),
    qualityAssurance: fact("2020-06-20", "on"),
    invitedPopulation: fact(10_000, "equal"),
    invitedMunicipalities: fact(4, "equal"),
    targetShare: fact(0.5, "more than"),
    breakEvenShare: fact(0.55, "at least"),
    notSigned: fact(1, "equal"),
    notSignedByChoice: fact(1, "about")
  },
  openingDate: "2020-07-08",
  counties,
  municipalities: places,
  events,
  milestones: [
    {...milestone({signedCount: 2, invitedCount: 4, share: 0.34, shareDigits: 2}), supportingSource: null},
    {
      ...milestone({
        earliest: "2020-07-08",
        latest: "2020-07-08",
        signedCount: 3,
        invitedCount: 4,
        share: 0.65,
        shareDigits: 2
      }),
      supportingSource: null
    }
  ],
  sources: [
    {
      id: "kilde",
      publisher: "Utgiver",
      title: "Tittel",
      url: "https://example.org/",
      published: "2020-07",
      kind: "press",
      note: ""
    }
  ],
  roles: [],
  officialNames: new Map(),
  laterMunicipalities: [{code: "1899", name: "Bodø", municipalities: ["1804"]}],
  laterCodes: new Map([["1899", "1804"]])
};

export const facts: Facts = factsOf(data);
