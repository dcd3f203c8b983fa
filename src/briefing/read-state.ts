// What a briefing is made of, read from the data folder itself: what the command line draws from, without a built site.
import {backTestData} from "../../loaders/back-test.js";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData, encodeDashboard} from "../../loaders/dashboard.js";
import {cartogram} from "../../loaders/geometry/cartogram.js";
import {mapData, mapDetail} from "../../loaders/geometry/map-data.js";
import {populationsByYear} from "../../loaders/tables/populations.js";
import {scenariosData} from "../../loaders/scenarios.js";
import {storyData} from "../../loaders/story.js";
import {mustBeData} from "../../loaders/unnamed.js";
import {noAssets, type Assets} from "../figures/slot.js";
import {factsOf, type Facts} from "../model/view.js";
import {decodeCartogram, encodeCartogram} from "../model/cartogram.js";
import {decodeDashboard} from "../model/dashboard-data.js";
import {onBaseYear} from "../model/base-year.js";
import {decodeLayer, decodeMap} from "../model/map-geometry.js";
import {decodeMustBe, type MustBeData} from "../model/must-be-data.js";
import type {StoryData} from "../model/story-data.js";
import type {BackTest} from "../scenario/back-test.js";
import {decodeScenarios, type ScenariosData} from "../scenario/presets.js";

export interface BriefingData {
  readonly facts: Facts;
  /** The facts on the inhabitants of another year. @throws {RangeError} when they are not known */
  factsOn(year: number): Facts;
  /** With finer outlines, for a part of the country. */
  readonly detailed: Assets;
  /** Made when first asked for: a refusal need not wait for the geometry. */
  readonly assets: Assets;
  readonly scenarios: ScenariosData;
  readonly story: StoryData;
  /** Worked out when first asked for: about a second. */
  readonly mustBe: MustBeData;
  /** The same: some seconds. */
  readonly backTest: BackTest;
}

/**
 * Facts and geometry as the site has them: through the same rounding of the wire, so that the figures are the same
 * bytes.
 * @throws {InvalidData} when a check found an error
 */
export function readBriefingData(folder: string): BriefingData {
  const data = loadData(folder);
  const dashboard = dashboardData(data);
  const notInvited = new Set(data.municipalities.filter(({invited}) => !invited).map(({code}) => code));
  const inhabitants = new Map(dashboard.municipalities.map(({code, population}) => [code, population]));
  const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  let assets: Assets | null = null;
  const decoded = decodeDashboard(wire(encodeDashboard(dashboard)));
  const facts = factsOf(decoded);
  return {
    facts,
    factsOn: (year) =>
      year === decoded.baseYear ? facts : factsOf(onBaseYear(decoded, year, wire(populationsByYear(data)))),
    get detailed() {
      const map = this.assets.map!;
      const {municipalities, countyBorders} = decodeLayer(wire(mapDetail(data.boundaries)), map.unitsPerPixel);
      return {...this.assets, map: {...map, municipalities, countyBorders}};
    },
    get assets() {
      assets ??= {
        ...noAssets,
        map: decodeMap(wire(mapData(data.boundaries, notInvited))),
        cartogram: decodeCartogram(
          wire(encodeCartogram(cartogram(decodeMap(mapData(data.boundaries, new Set())), inhabitants)))
        )
      };
      return assets;
    },
    scenarios: decodeScenarios(wire(scenariosData(data))),
    story: wire(storyData(data)),
    get mustBe() {
      return decodeMustBe(wire(mustBeData(data)));
    },
    get backTest() {
      return wire(backTestData(data));
    }
  };
}
