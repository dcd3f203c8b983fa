// The state every page opens with and every published file shows, made from what the loaders have written.
import type {Assets} from "../figures/slot.js";
import type {BasisData} from "../model/basis-data.js";
import type {CalibrationPart} from "../model/calibration-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeDashboard, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMap, type MapWire} from "../model/map-geometry.js";
import type {SheetsData} from "../model/municipality-sheet.js";
import type {StoryData} from "../model/story-data.js";
import {factsOf, viewOf, type View} from "../model/view.js";
import type {BackTest} from "../scenario/back-test.js";

/** The output of the loader `src/data/<name>.json.ts`. */
export type ReadOutput = (name: string) => unknown;

export interface OpenedState {
  readonly view: View;
  readonly assets: Assets;
}

export const once = <T>(make: () => T): (() => T) => {
  let made: {value: T} | null = null;
  return () => (made ??= {value: make()}).value;
};

const makers: {[K in keyof Assets]: (read: ReadOutput) => Assets[K]} = {
  map: (read) => decodeMap(read("map") as MapWire),
  cartogram: (read) => decodeCartogram(read("cartogram") as CartogramWire),
  basis: (read) => read("basis") as BasisData,
  backTest: (read) => read("back-test") as BackTest,
  calibration: (read) => read("calibration") as CalibrationPart,
  story: (read) => read("story") as StoryData,
  sheets: (read) => read("municipality-sheets") as SheetsData
};

/** Each output is read when it is first asked for: few pages need all of them. */
export function openedState(read: ReadOutput): OpenedState {
  const view = once(() => {
    const facts = factsOf(decodeDashboard(read("dashboard") as DashboardWire));
    return viewOf(facts, facts.defaults);
  });
  const assets = {} as Assets;
  for (const name of Object.keys(makers) as (keyof Assets)[])
    Object.defineProperty(assets, name, {enumerable: true, get: once(() => makers[name](read))});
  return {
    get view() {
      return view();
    },
    assets
  };
}
