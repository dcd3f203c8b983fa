// The search box's index of names: the facts of the page, with equally good matches in the order of their names.
import {compareNames} from "../language/names.js";
import {nameIndex, type NameIndex} from "../model/municipality-names.js";
import type {DashboardData} from "../model/dashboard-data.js";

export const searchIndex = ({
  municipalities,
  officialNames,
  laterMunicipalities
}: Pick<DashboardData, "municipalities" | "officialNames" | "laterMunicipalities">): NameIndex =>
  nameIndex({
    municipalities: municipalities.toSorted((a, b) => compareNames(a.displayName, b.displayName)),
    officialNames,
    laterMunicipalities
  });
