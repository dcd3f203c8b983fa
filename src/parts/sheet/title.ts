// The heading of a sheet, which is the title of its page too.
import type {MunicipalityCode} from "../../model/types.js";
import type {Facts} from "../../model/view.js";

/** "Kárášjohka – Karasjok"; "Herøy i Nordland" where two share a name. */
export function sheetTitle({data, municipality}: Facts, code: MunicipalityCode): string {
  const official = data.officialNames.get(code);
  return official === undefined ? municipality.get(code)!.displayName : official.split(" - ").join(" – ");
}
