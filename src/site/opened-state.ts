// The state every page opens with and every published file shows, made from what the loaders have written.
import type {Assets} from "../figures/slot.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeDashboard, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMap, type MapWire} from "../model/map-geometry.js";
import {factsOf, viewOf, type View} from "../model/view.js";
import type {SheetsData} from "../model/municipality-sheet.js";
import type {StoryData} from "../model/story-data.js";
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

/** Each output is read when it is first asked for: few pages need all of them. */
export function openedState(read: ReadOutput): OpenedState {
  const view = once(() => {
    const facts = factsOf(decodeDashboard(read("dashboard") as DashboardWire));
    return viewOf(facts, facts.defaults);
  });
  const map = once(() => decodeMap(read("map") as MapWire));
  const cartogram = once(() => decodeCartogram(read("cartogram") as CartogramWire));
  const basis = once(() => read("basis") as BasisData);
  const backTest = once(() => read("back-test") as BackTest);
  const story = once(() => read("story") as StoryData);
  const sheets = once(() => read("municipality-sheets") as SheetsData);
  return {
    get view() {
      return view();
    },
    assets: {
      get map() {
        return map();
      },
      get cartogram() {
        return cartogram();
      },
      get basis() {
        return basis();
      },
      get backTest() {
        return backTest();
      },
      get story() {
        return story();
      },
      get sheets() {
        return sheets();
      }
    }
  };
}
