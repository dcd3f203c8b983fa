// Opens a page of statuses in the browser: its data, its address, what its slots may do.
import {decodeDashboard, type DashboardData, type DashboardWire} from "../model/dashboard-data.js";
import type {BackTest} from "../model/back-test.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type Cartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeLayer, decodeMap, type LayerWire, type MapGeometry, type MapLayer, type MapWire} from "../model/map-geometry.js";
import {badValue} from "../language/notices.js";
import {live, showDataMissing, turn} from "./live-page.js";
import {readState, writeState, type PageState} from "./page-state.js";
import {keepPrintedLine} from "./printed-line.js";
import {noAssets, type App, type Assets, type Slots} from "./slot.js";
import {factsOf, viewOf, type View} from "./view.js";

/** The part of Framework's FileAttachment that is used. */
export interface JsonFile {
  json(): Promise<unknown>;
}

export interface PageFiles {
  dashboard: JsonFile;
  map?: JsonFile;
  mapDetail?: JsonFile;
  cartogram?: JsonFile;
  basis?: JsonFile;
  backTest?: JsonFile;
}

/** In the preview nothing is drawn yet: fetch what a slot needs for that. */
export async function assetsFor(needs: keyof Assets, files: PageFiles, map: () => Promise<MapGeometry>): Promise<Assets> {
  const read = async (file: JsonFile | undefined): Promise<unknown> => {
    if (!file) throw new Error(`this page has no file for ${needs}`);
    return file.json();
  };
  if (needs === "map") return {...noAssets, map: await map()};
  if (needs === "cartogram") return {...noAssets, cartogram: decodeCartogram((await read(files.cartogram)) as CartogramWire)};
  if (needs === "basis") return {...noAssets, basis: (await read(files.basis)) as BasisData};
  if (needs === "backTest") return {...noAssets, backTest: (await read(files.backTest)) as BackTest};
  return noAssets;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

/** The facts of the campaign, or a notice on the page. @throws when they cannot be fetched or are of another version */
export async function openData(file: JsonFile): Promise<DashboardData> {
  try {
    return decodeDashboard((await file.json()) as DashboardWire);
  } catch (error) {
    showDataMissing();
    throw error;
  }
}

/** Geometry, fetched once when it is first asked for. */
export function geometryOf(files: PageFiles): Pick<App, "map" | "mapDetail" | "cartogram"> {
  const map = once(async (): Promise<MapGeometry> => {
    if (!files.map) throw new Error("this page has no map");
    return decodeMap((await files.map.json()) as MapWire);
  });
  const mapDetail = once(async (): Promise<MapLayer | null> =>
    files.mapDetail ? decodeLayer((await files.mapDetail.json()) as LayerWire, (await map()).unitsPerPixel) : null
  );
  const cartogram = once(async (): Promise<Cartogram> => {
    if (!files.cartogram) throw new Error("this page has no people's map");
    return decodeCartogram((await files.cartogram.json()) as CartogramWire);
  });
  return {map, mapDetail, cartogram};
}

/**
 * Without its data a page stays as it was built, and says so.
 * @throws when the data cannot be fetched or are of another version
 */
export async function openPage(slots: Slots, files: PageFiles): Promise<void> {
  const data = await openData(files.dashboard);
  await turn();
  const facts = factsOf(data);
  const geometry = geometryOf(files);
  let carrying: ReturnType<typeof setTimeout> | undefined;
  await live<PageState, View, App>({
    slots,
    defaults: facts.defaults,
    initial: viewOf(facts, facts.defaults),
    read(search) {
      const {state, bad} = readState(search, facts.defaults, facts.known);
      return {state, problems: bad.map(badValue)};
    },
    write: (state, search) => writeState(state, facts.defaults, search),
    viewOf: (state, before) => viewOf(facts, state, before),
    appOf(core) {
      keepPrintedLine(() => core.view.state.date);
      return {
        get view() {
          return core.view;
        },
        announce: core.announce,
        choose: (change, how = "choice") => core.go({...core.view.state, ...change}, how),
        ...geometry
      };
    },
    assetsFor: (needs) => assetsFor(needs, files, geometry.map),
    changed({state}) {
      clearTimeout(carrying);
      carrying = setTimeout(() => carryState(state, facts.defaults), 150);
    }
  });
}

/** The navigation leads on to the same day and the same municipality. What only one page has, the part of the map, stays. */
export function carryState(state: PageState, defaults: PageState): void {
  const address = writeState({...state, region: null}, defaults);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header nav a")) {
    link.href = link.href.replace(/[?#].*$/, "") + address;
  }
}
