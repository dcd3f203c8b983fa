// dashboard.json: what every page loads. Assembled from the tables, then packed as src/model/dashboard-data.ts
// unpacks it.
import {publishedYear} from "../src/model/base-year.js";
import {DASHBOARD_VERSION, type DashboardData, type DashboardWire} from "../src/model/dashboard-data.js";
import {toWire} from "../src/model/wire-table.js";
import {lastMilestoneWithShare} from "../src/model/official.js";
import type {CheckedData} from "./checks/all.js";
import {laterMunicipalities} from "./tables/later-municipalities.js";
import {municipalityFacts} from "./tables/municipality-facts.js";
import {baseYears} from "./tables/populations.js";

/** Leave out the line in the file: pages do not need it. */
function withoutRow<T extends {row: number}>({row: _row, ...rest}: T): Omit<T, "row"> {
  return rest;
}

/** Sources that anything on a page refers to, and those of the files themselves: all of them, as the list is short. */
export function dashboardData(data: CheckedData): DashboardData {
  const {campaign} = data;
  const opening = lastMilestoneWithShare(data.milestones);
  if (!opening)
    throw new Error("milestones.csv has no official total with a share: the dashboard has no day to open on");
  const later = laterMunicipalities(data.municipalities, data.codeChanges);
  return {
    version: DASHBOARD_VERSION,
    baseYear: publishedYear(data),
    baseYears: baseYears(data),
    campaign,
    openingDate: opening.latest,
    counties: data.counties.map(({code, name}) => ({code, name})),
    municipalities: municipalityFacts(data.municipalities, data.counties, data.population, campaign.baseDate.value),
    events: data.events.map(({municipalityName: _, ...event}) => withoutRow(event)),
    milestones: data.milestones.map(withoutRow),
    sources: data.sources.map(withoutRow),
    roles: data.roles.map(({municipality, role, source}) => ({municipality, role, source})),
    officialNames: new Map(
      data.municipalities
        .filter(({name, officialName}) => name !== officialName)
        .map(({code, officialName}) => [code, officialName])
    ),
    laterMunicipalities: later,
    laterCodes: new Map(
      later
        .filter(({municipalities}) => municipalities.length === 1)
        .map(({code, municipalities}) => [code, municipalities[0]])
    )
  };
}

/** Numbers the texts in the order they come. */
function textIndex(): {texts: string[]; indexOf: (text: string) => number} {
  const texts: string[] = [];
  const known = new Map<string, number>();
  return {
    texts,
    indexOf(text) {
      const index = known.get(text) ?? texts.push(text) - 1;
      known.set(text, index);
      return index;
    }
  };
}

/** `decodeDashboard(encodeDashboard(data))` equals `data`. */
export function encodeDashboard(data: DashboardData): DashboardWire {
  const reasons = textIndex();
  const names = new Map(data.municipalities.map(({code, name}) => [code, name]));
  return {
    version: data.version,
    baseYear: data.baseYear,
    baseYears: data.baseYears,
    campaign: data.campaign,
    openingDate: data.openingDate,
    counties: data.counties.map(({code, name}) => [code, name]),
    reasons: reasons.texts,
    municipalities: data.municipalities.map(({code, name, displayName, population, invited, notInvitedReason}) => {
      const reason = invited ? -1 : reasons.indexOf(notInvitedReason);
      return displayName === name ? [code, name, population, reason] : [code, name, population, reason, displayName];
    }),
    events: toWire(data.events),
    milestones: toWire(data.milestones),
    sources: toWire(data.sources),
    roles: data.roles,
    officialNames: [...data.officialNames],
    laterCodes: data.laterMunicipalities
      .flatMap(({code, municipalities}) => municipalities.map((one) => code + one))
      .join(""),
    laterNames: data.laterMunicipalities
      .filter(({name, municipalities}) => name !== names.get(municipalities[0]))
      .map(({code, name}) => [code, name])
  };
}
