// Opens a page of statuses in the browser: its data, its address, what its slots may do.
import {decodeDashboard, type DashboardData, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMustBe, type MustBeData} from "../model/must-be-data.js";
import {decodeCartogram, type Cartogram, type CartogramWire} from "../model/cartogram.js";
import {
  decodeLayer,
  decodeMap,
  type LayerWire,
  type MapGeometry,
  type MapLayer,
  type MapWire
} from "../model/map-geometry.js";
import {baseYearWords} from "../language/base-year.js";
import {linkProblems} from "../language/notices.js";
import type {Populations} from "../model/base-year.js";
import {yearsOf} from "../figures/captions.js";
import {factsByYear, type FactsByYear} from "../model/facts-by-year.js";
import {live, showDataMissing, turn, type LifeCore} from "./live.js";
import {yearNoticeHtml, yearNoticePlace} from "./notices.js";
import {readState, writeState, type PageState} from "../model/page-address.js";
import {keepPrintedLine} from "./printed-line.js";
import type {App, Slots} from "../figures/slot.js";
import {viewOf, type Facts, type View} from "../model/view.js";

/** The part of Framework's FileAttachment that is used. */
export interface JsonFile {
  json(): Promise<unknown>;
}

export interface PageFiles {
  dashboard: JsonFile;
  map?: JsonFile;
  mapDetail?: JsonFile;
  cartogram?: JsonFile;
  mustBe?: JsonFile;
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

/** Geometry and what else is large, fetched once when it is first asked for. */
export function geometryOf(files: PageFiles): Pick<App, "map" | "mapDetail" | "cartogram" | "mustBe"> {
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
  const mustBe = once(async (): Promise<MustBeData> => {
    if (!files.mustBe) throw new Error("this page has no bounds");
    return decodeMustBe((await files.mustBe.json()) as MustBeData);
  });
  return {map, mapDetail, cartogram, mustBe};
}

/**
 * Without its data a page stays as it was built, and says so. `populations` has the inhabitants of the other base
 * years; it is fetched when one is chosen.
 * @throws when the data cannot be fetched or are of another version
 */
export async function openPage(slots: Slots, files: PageFiles & {populations: JsonFile}): Promise<void> {
  const data = await openData(files.dashboard);
  await turn();
  const years = factsByYear(data, async () => (await files.populations.json()) as Populations);
  const facts = years.at(data.baseYear)!;
  const geometry = geometryOf(files);
  const read = (search: string) => readState(search, facts.defaults, facts.known);
  // Failures are reported when the state is read below.
  await years.load(read(location.search).state.baseYear).catch(console.error);
  let following: ReturnType<typeof setTimeout> | undefined;
  const follow = follower(facts);
  await live<PageState, View, App>({
    slots,
    defaults: facts.defaults,
    initial: viewOf(facts, facts.defaults),
    read(search) {
      const link = read(search);
      const {state} = link;
      const problems = linkProblems(link);
      if (years.at(state.baseYear)) return {state, problems};
      return {
        state: {...state, baseYear: facts.defaults.baseYear},
        problems: [...problems, baseYearWords.missing(state.baseYear)]
      };
    },
    write: (state, search) => writeState(state, facts.defaults, search),
    viewOf: (state, before) => viewOf(years.at(state.baseYear)!, state, before),
    appOf(core) {
      keepPrintedLine(() => core.view.state.date);
      return {
        get view() {
          return core.view;
        },
        announce: core.announce,
        download: core.download,
        viewOn: (date) => viewOf(core.view.facts, {...core.view.state, date}, core.view),
        choose: choosing(core, years, (year) => follow(core.view, year)),
        ...geometry
      };
    },
    changed(view) {
      clearTimeout(following);
      following = setTimeout(() => follow(view, null), 150);
    }
  });
}

/**
 * A choice is made at once, except of a year whose inhabitants are to be fetched first; of two such the later one
 * holds.
 */
function choosing(core: LifeCore<PageState, View>, years: FactsByYear, missing: (year: number) => void): App["choose"] {
  let wanted: number | null = null;
  return (change, how = "choice") => {
    const {baseYear} = change;
    wanted = baseYear ?? wanted;
    if (baseYear === undefined || years.at(baseYear)) return core.go({...core.view.state, ...change}, how);
    void years.load(baseYear).then(
      () => wanted === baseYear && core.go({...core.view.state, ...change}, how),
      (error: unknown) => {
        console.error(error);
        // Draw again, so that the control shows the year in use.
        core.refresh((view) => view);
        missing(baseYear);
      }
    );
  };
}

/** Updates outside the slots: the navigation, and the notice on the base year. */
function follower({defaults}: Facts): (view: View, missing: number | null) => void {
  const write = yearNoticePlace();
  return ({state, facts}, missing) => {
    carryState(state, defaults);
    const published =
      location.pathname + writeState({...state, baseYear: defaults.baseYear}, defaults, location.search);
    write(yearNoticeHtml({years: yearsOf(facts), published, missing}));
  };
}

/**
 * The navigation leads on to the same day, the same municipality and the same base year. What only one page has, the
 * part of the map, stays.
 */
export function carryState(state: PageState, defaults: PageState): void {
  const address = writeState({...state, region: null, mode: defaults.mode, world: defaults.world}, defaults);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header nav a")) {
    link.href = link.href.replace(/[?#].*$/, "") + address;
  }
}
