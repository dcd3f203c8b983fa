// The municipality that an analyst names, or a sentence about what was probably meant.
import type {DashboardData} from "../../src/model/dashboard-data.js";
import {nameIndex, resolveMunicipality, type NamedMunicipality} from "../../src/model/municipality-names.js";
import type {Municipality} from "../../src/model/types.js";

export type Found = {municipality: Municipality; note: string | null} | {fault: string};

const listOf = (those: readonly NamedMunicipality[]): string =>
  those.map(({code, label}) => `${code} ${label}`).join(", ");

export function municipalityNamed(text: string, data: DashboardData): Found {
  const found = resolveMunicipality(nameIndex(data), text);
  if (found.kind === "several") {
    const {municipalities} = found;
    return {
      fault: `"${text}" may be ${municipalities.length} municipalities: ${listOf(municipalities)}. Give the code`
    };
  }
  if (found.kind === "none") {
    const meant = found.suggestions.length > 0 ? ` (did you mean ${listOf(found.suggestions)}?)` : "";
    return {fault: `no municipality "${text}" on 1 January 2020${meant}`};
  }
  const municipality = data.municipalities.find(({code}) => code === found.municipality.code)!;
  const {later} = found;
  const note =
    later && `${later.code} ${later.name} came later: on 1 January 2020 it was ${listOf([found.municipality])}`;
  return {municipality, note};
}
