// The map of statuses: who has signed, who has not, whom nobody asked, and what is not known.
import type {MapGeometry} from "../../model/map-geometry.js";
import type {Shown} from "../../model/status.js";
import type {MunicipalityCode} from "../../model/types.js";
import {countryMap, type CountryMapOptions} from "./country-map.js";
import type {SvgNode} from "../drawing/svg.js";
import {fillOf, patterns} from "../drawing/status-fills.js";

export interface StatusMapData {
  geometry: MapGeometry;
  shown: ReadonlyMap<MunicipalityCode, Shown>;
  words: {helseplattformen: readonly string[]; inset: string};
}

/** Most shapes are unknown. */
const commonest: Shown = "unknown";

/** The fill a shape carries itself; null for the group's. */
export function ownFill(id: string, shown: Shown): string | null {
  return shown === commonest ? null : fillOf(id, shown);
}

/** The figure, in the geometry's own size. */
export function statusMap({geometry, shown, words}: StatusMapData, options: CountryMapOptions): SvgNode {
  const {id} = options;
  return countryMap(
    {
      geometry,
      commonFill: fillOf(id, commonest),
      ownFill: (code) => ownFill(id, shown.get(code) ?? commonest),
      patterns: (scale) => patterns(id, scale),
      notInvited: new Set([...shown].flatMap(([code, look]) => (look === "not-invited" ? [code] : []))),
      words
    },
    options
  );
}
