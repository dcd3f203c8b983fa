// Opens a page in the browser: reads data and address, fills or adopts the slots, keeps address and slots in step.
import {decodeDashboard, type DashboardData, type DashboardWire} from "../model/dashboard-data.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeLayer, decodeMap, type LayerWire, type MapGeometry, type MapLayer, type MapWire} from "../model/map-geometry.js";
import {escapeText} from "../charts/svg.js";
import {baseYearWords} from "../language/base-year.js";
import {dataMissing, type BadValue} from "../language/notices.js";
import type {Populations} from "../model/base-year.js";
import {yearsOf} from "./captions.js";
import {factsByYear} from "./facts-by-year.js";
import {noticesHtml, writeNotices} from "./notices.js";
import {readState, writeState, type PageState} from "./page-state.js";
import {noAssets, type App, type Assets, type Slots} from "./slot.js";
import {viewOf, type View} from "./view.js";

/** The part of Framework's FileAttachment that is used. */
interface JsonFile {
  json(): Promise<unknown>;
}

export interface PageFiles {
  dashboard: JsonFile;
  /** Inhabitants of the other base years; fetched when one is chosen. */
  populations: JsonFile;
  map?: JsonFile;
  mapDetail?: JsonFile;
  cartogram?: JsonFile;
  basis?: JsonFile;
}

/** In the preview nothing is drawn yet: fetch what a slot needs for that. */
async function assetsFor(needs: keyof Assets | undefined, files: PageFiles, map: () => Promise<MapGeometry>): Promise<Assets> {
  const read = async (file: JsonFile | undefined): Promise<unknown> => {
    if (!file) throw new Error(`this page has no file for ${needs}`);
    return file.json();
  };
  if (needs === "map") return {...noAssets, map: await map()};
  if (needs === "cartogram") return {...noAssets, cartogram: decodeCartogram((await read(files.cartogram)) as CartogramWire)};
  if (needs === "basis") return {...noAssets, basis: (await read(files.basis)) as BasisData};
  return noAssets;
}

/** Let the browser do what waits. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

/**
 * Without its data a page stays as it was built, and says so.
 * @throws when the data cannot be fetched or are of another version
 */
export async function openPage(slots: Slots, files: PageFiles): Promise<void> {
  let data: DashboardData;
  try {
    data = decodeDashboard((await files.dashboard.json()) as DashboardWire);
  } catch (error) {
    writeNotices(`<div class="ds-alert" data-color="warning" role="status"><p>${escapeText(dataMissing)}</p></div>`);
    throw error;
  }
  await turn();
  const years = factsByYear(data, async () => (await files.populations.json()) as Populations);
  const facts = years.at(data.baseYear)!;
  const map = once(async (): Promise<MapGeometry> => {
    if (!files.map) throw new Error("this page has no map");
    return decodeMap((await files.map.json()) as MapWire);
  });
  const mapDetail = once(async (): Promise<MapLayer | null> =>
    files.mapDetail ? decodeLayer((await files.mapDetail.json()) as LayerWire, (await map()).unitsPerPixel) : null
  );

  const places = [...document.querySelectorAll<HTMLElement>("[data-slot]")];
  const read = () => readState(location.search, facts.defaults, facts.known);
  const opened = read();
  let bad: readonly BadValue[] = opened.bad;
  let failed: readonly string[] = [];
  const failure = (year: number) => (error: unknown): void => {
    console.error(error);
    failed = [baseYearWords.missing(year)];
  };
  const {baseYear} = opened.state;
  const openedFacts = await years.load(baseYear).catch(failure(baseYear));
  const openedState = openedFacts ? opened.state : {...opened.state, baseYear: facts.defaults.baseYear};
  let view: View = viewOf(openedFacts ?? facts, openedState);
  const first = view;
  const updates: ((view: View) => void)[] = [];
  /** What was asked for last; the view follows when the inhabitants of its year are there. */
  let asked: PageState = openedState;
  const follow = () => {
    carryState(view.state, facts.defaults);
    const published = location.pathname + writeState({...view.state, baseYear: facts.defaults.baseYear}, facts.defaults, location.search);
    writeNotices(noticesHtml({bad, failed, years: yearsOf(view.facts), published}));
  };
  let following: ReturnType<typeof setTimeout> | undefined;
  const draw = (state: PageState) => {
    view = viewOf(years.at(state.baseYear) ?? facts, state, view);
    clearTimeout(following);
    following = setTimeout(follow, 150);
    for (const update of updates) update(view);
  };
  const show = (state: PageState) => {
    asked = state;
    if (years.at(state.baseYear)) return draw(state);
    void years.load(state.baseYear).then(
      () => asked === state && draw(state),
      (error: unknown) => {
        failure(state.baseYear)(error);
        if (asked !== state) return;
        asked = {...state, baseYear: view.state.baseYear};
        history.replaceState(null, "", addressOf(asked));
        draw(asked);
      }
    );
  };
  const addressOf = (state: PageState) => location.pathname + writeState(state, facts.defaults, location.search) + location.hash;
  const live = document.createElement("div");
  live.className = "ds-sr-only";
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const app: App = {
    get view() {
      return view;
    },
    choose(change, how = "choice") {
      const state = {...asked, ...change};
      const address = addressOf(state);
      failed = [];
      if (how === "drag") history.replaceState(null, "", address);
      else if (address !== location.pathname + location.search + location.hash) history.pushState(null, "", address);
      show(state);
    },
    map,
    mapDetail,
    announce(text) {
      clearTimeout(speaking);
      speaking = setTimeout(() => (live.textContent = text), 250);
    }
  };

  if (location.search !== "") follow();
  const initial = viewOf(facts, facts.defaults);
  const isDefault = writeState(openedState, facts.defaults) === "";
  for (const place of places) {
    // The page is there already: between two slots the reader's scrolling and typing come first.
    await turn();
    const slot = slots[place.dataset.slot!];
    if (!slot) throw new Error(`no slot "${place.dataset.slot}" on this page`);
    // In the built page the default state stands there already; in the preview the place is empty.
    if (!place.hasChildNodes()) {
      place.innerHTML = slot.html(initial, await assetsFor(slot.needs, files, map));
    }
    const update = slot.mount?.(place, app) ?? rewriteOf(place, (next) => slot.html(next, noAssets));
    updates.push(update);
    if (!isDefault || view !== first) update(view);
  }
  addEventListener("popstate", () => {
    const next = read();
    bad = next.bad;
    failed = [];
    show(next.state);
  });
  document.documentElement.dataset.ready = "true";
}

/** The navigation leads on to the same day, the same municipality and the same base year. What only one page has, the part of the map, stays. */
function carryState(state: PageState, defaults: PageState): void {
  const address = writeState({...state, region: null}, defaults);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header nav a")) {
    link.href = link.href.replace(/[?#].*$/, "") + address;
  }
}

/** Write the HTML again only when it differs. */
export function rewriteOf<V>(place: Element, html: (view: V) => string): (view: V) => void {
  let written: string | null = null;
  return (view) => {
    const next = html(view);
    if (next === written) return;
    written = next;
    place.innerHTML = next;
  };
}
