// Opens a page in the browser: reads data and address, fills or adopts the slots, keeps address and slots in step.
import {decodeDashboard, type DashboardData, type DashboardWire} from "../model/dashboard-data.js";
import type {BasisData} from "../model/basis-data.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeLayer, decodeMap, type LayerWire, type MapGeometry, type MapLayer, type MapWire} from "../model/map-geometry.js";
import {escapeText} from "../charts/svg.js";
import {badValue, dataMissing, noticeLead, noticeTitle, type BadValue} from "../language/notices.js";
import {readState, writeState, type PageState} from "./page-state.js";
import {keepPrintedLine} from "./printed-line.js";
import {noAssets, type App, type Assets, type Slots} from "./slot.js";
import {factsOf, viewOf, type View} from "./view.js";

/** The part of Framework's FileAttachment that is used. */
interface JsonFile {
  json(): Promise<unknown>;
}

export interface PageFiles {
  dashboard: JsonFile;
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
    const place = document.querySelector("#notices");
    if (place) place.innerHTML = `<div class="ds-alert" data-color="warning" role="status"><p>${escapeText(dataMissing)}</p></div>`;
    throw error;
  }
  await turn();
  const facts = factsOf(data);
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
  let view: View = viewOf(facts, opened.state);
  const first = view;
  const updates: ((view: View) => void)[] = [];
  let carrying: ReturnType<typeof setTimeout> | undefined;
  const show = (state: PageState) => {
    view = viewOf(facts, state, view);
    clearTimeout(carrying);
    carrying = setTimeout(() => carryState(view.state, facts.defaults), 150);
    for (const update of updates) update(view);
  };
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
      const state = {...view.state, ...change};
      const address = location.pathname + writeState(state, facts.defaults, location.search) + location.hash;
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

  if (location.search !== "") carryState(opened.state, facts.defaults);
  const initial = viewOf(facts, facts.defaults);
  const isDefault = writeState(opened.state, facts.defaults) === "";
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
  showNotice(opened.bad);
  keepPrintedLine(() => view.state.date);
  addEventListener("popstate", () => {
    const {state, bad} = read();
    show(state);
    showNotice(bad);
  });
  document.documentElement.dataset.ready = "true";
}

/** The navigation leads on to the same day and the same municipality. What only one page has, the part of the map, stays. */
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

/** The alert above the page, on what the address asked for in vain. */
function showNotice(bad: readonly BadValue[]): void {
  const place = document.querySelector("#notices");
  if (!place) return;
  const items = bad.map((value) => `<li>${escapeText(badValue(value))}</li>`).join("");
  place.innerHTML =
    bad.length === 0
      ? ""
      : `<div class="ds-alert" data-color="warning" role="status"><p><strong>${noticeTitle}.</strong> ${noticeLead}</p><ul>${items}</ul></div>`;
}
