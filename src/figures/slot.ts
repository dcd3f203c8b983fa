// A slot is a place on a page that shows the state: an element with `data-slot="name"`. Its HTML is text from a pure
// function, so the build can write it into the page and the browser can write it again.
import type {ExportedFigure, Wish} from "./exported-figure.js";
import type {BackTest} from "../scenario/back-test.js";
import type {CalibrationPart} from "../model/calibration-data.js";
import type {MustBeData} from "../model/must-be-data.js";
import type {BasisData} from "../model/basis-data.js";
import type {Cartogram} from "../model/cartogram.js";
import type {MapGeometry, MapLayer} from "../model/map-geometry.js";
import type {IsoDate} from "../model/types.js";
import type {SheetsData} from "../model/municipality-sheet.js";
import type {PageState} from "../model/page-address.js";
import type {StoryData} from "../model/story-data.js";
import type {View} from "../model/view.js";

/** What the first drawing of a slot may need beside the view. It is made when the page is built. */
export interface Assets {
  map: MapGeometry | null;
  cartogram: Cartogram | null;
  basis: BasisData | null;
  backTest: BackTest | null;
  calibration: CalibrationPart | null;
  story: StoryData | null;
  sheets: SheetsData | null;
}

export const noAssets: Assets = {
  map: null,
  cartogram: null,
  basis: null,
  backTest: null,
  calibration: null,
  story: null,
  sheets: null
};

/** @throws when it is not there */
export function geometryOf<K extends keyof Assets>(assets: Assets, name: K): NonNullable<Assets[K]> {
  const found = assets[name];
  if (found === null) throw new Error(`nothing to draw from: ${name} is missing`);
  return found;
}

/** What a mounted slot may do on any page: read the current view, and announce. */
export interface Stage<V> {
  readonly view: V;
  /**
   * Announce something politely to a screen reader. `after`: texts that wait are announced first, not replaced,
   * and so are those announced before the task ends.
   */
  announce(text: string, when?: "after"): void;
  /** Open or close the menu «Last ned» in its place. The figure is made when the reader downloads it. */
  download(menu: HTMLElement, make: (edition: Wish) => Promise<ExportedFigure>): void;
}

/** What a mounted slot may do on a page of statuses. */
export interface App extends Stage<View> {
  /** Change the state. `drag` replaces the address, a choice adds to the history. */
  choose(change: Partial<PageState>, how?: "choice" | "drag"): void;
  /** Geometry of the map, fetched once. */
  map(): Promise<MapGeometry>;
  /** Finer geometry for zooming in, fetched once; null where the page has none. */
  mapDetail(): Promise<MapLayer | null>;
  /** The people's map, fetched once. */
  cartogram(): Promise<Cartogram>;
  /** The same state on another day: what a total says belongs to the total's own day. */
  viewOn(date: IsoDate): View;
  /** What the published totals say of those without a name, fetched once. */
  mustBe(): Promise<MustBeData>;
}

/** Shows a view. */
export interface Update<V> {
  (view: V): void;
}

export interface Slot<A extends Stage<unknown> = App> {
  /** Inner HTML of a state. */
  html(view: A["view"], assets: Assets): string;
  /** Bring it to life. The answer updates it; without `mount`, the HTML is simply written again when it changed. */
  mount?(element: HTMLElement, app: A): Update<A["view"]>;
}

/** The slots of one page by name. */
export type Slots<A extends Stage<unknown> = App> = Readonly<Record<string, Slot<A>>>;
