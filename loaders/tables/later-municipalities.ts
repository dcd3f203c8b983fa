// The municipalities that came after 1 January 2020, each with the municipalities of 2020 it covers. A code may change
// more than once, so its rows are followed back through the years.
import type {LaterMunicipality} from "../../src/model/municipality-names.js";
import type {MunicipalityCode} from "../../src/model/types.js";
import type {MunicipalityRow} from "./municipalities.js";
import type {CodeChangeRow} from "./population.js";

/**
 * In the order of the dates; a row whose old code no earlier row or year knows is left out, which the checks report.
 */
export function laterMunicipalities(
  municipalities: readonly Pick<MunicipalityRow, "code">[],
  changes: readonly Pick<CodeChangeRow, "oldCode" | "newCode" | "newName" | "newOfficialName" | "date">[]
): LaterMunicipality[] {
  const covers = new Map<string, readonly MunicipalityCode[]>(municipalities.map(({code}) => [code, [code]]));
  const later = new Map<string, LaterMunicipality>();
  for (const {oldCode, newCode, newName, newOfficialName} of changes.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0
  )) {
    const before = later.get(newCode)?.municipalities ?? [];
    const codes = [...new Set([...before, ...(covers.get(oldCode) ?? [])])];
    if (codes.length === 0) continue;
    covers.set(newCode, codes);
    later.set(newCode, {code: newCode, name: newOfficialName || newName, municipalities: codes});
  }
  return [...later.values()];
}
