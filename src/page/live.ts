// Runs a page: its slots are filled or adopted, and address, history and slots are kept in step. What the state
// means is the page's own.
import {escapeText} from "../figures/drawing/svg.js";
import {dataMissing, noticeLead, noticeTitle} from "../language/notices.js";
import {hasSlides} from "../export/page/storage-key.js";
import {addressBar} from "./address-bar.js";
import {pageEdition} from "./page-edition.js";
import {rewriteOf} from "../figures/patch.js";
import {noAssets, type Slots, type Stage, type Update} from "../figures/slot.js";

/** What a page's state is made of and how it is shown. `State` is immutable, `V` is all that slots show of it. */
export interface PageLife<State, V, A extends Stage<V>> {
  slots: Slots<A>;
  defaults: State;
  /** The state the built page shows. */
  initial: V;
  /** The state the address asks for, and in words what it asked for that cannot be used. */
  read(search: string): {state: State; problems: readonly string[]};
  /** The address of a state, "" or "?…"; parameters of others in `search` are kept. */
  write(state: State, search: string): string;
  viewOf(state: State, before: V): V;
  /** What mounted slots may do, on top of seeing and speaking. */
  appOf(core: LifeCore<State, V>): A;
  /** After every change of state, when it is drawn. */
  changed?(view: V): void;
}

export interface LifeCore<State, V> extends Stage<V> {
  /** A new state: `drag` replaces the address, a choice adds to the history. */
  go(state: State, how: "choice" | "drag"): void;
  /** A gesture has ended: write its address. */
  settle(): void;
  /** The same state with an answer that has arrived. */
  refresh(change: (view: V) => V): void;
}

/** Let the browser handle pending events. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** An invisible place that a screen reader reads from, politely and not too often. */
function voice(): (text: string, when?: "after") => void {
  const live = document.createElement("div");
  live.className = "ds-sr-only";
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  let speaking: ReturnType<typeof setTimeout> | undefined;
  let waiting = "";
  const say = (text: string): void => {
    clearTimeout(speaking);
    waiting = text;
    speaking = setTimeout(() => {
      live.textContent = waiting;
      waiting = "";
    }, 250);
  };
  return (text, when) => {
    // An answer may be there before the act that asked for it has been said, in the same task.
    if (when === "after") queueMicrotask(() => say(waiting === "" ? text : `${waiting} ${text}`));
    else say(text);
  };
}

/** The alert above the page, with the parameters of the address that were ignored. */
export function showNotice(problems: readonly string[]): void {
  const place = document.querySelector("#notices");
  if (!place) return;
  const items = problems.map((problem) => `<li>${escapeText(problem)}</li>`).join("");
  place.innerHTML =
    problems.length === 0
      ? ""
      : `<div class="ds-alert" data-color="warning" role="status"><p><strong>${noticeTitle}.</strong> ${noticeLead}</p><ul>${items}</ul></div>`;
}

/** Without its data a page stays as it was built, and says so. */
export function showDataMissing(): void {
  const place = document.querySelector("#notices");
  if (place)
    place.innerHTML = `<div class="ds-alert" data-color="warning" role="status"><p>${escapeText(dataMissing)}</p></div>`;
}

/** Start the page. Resolves when every slot is mounted. @throws when the page has a place without a slot */
export async function live<State, V, A extends Stage<V>>(page: PageLife<State, V, A>): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-slot]")];
  const opened = page.read(location.search);
  const isDefault = page.write(opened.state, "") === page.write(page.defaults, "");
  let view = isDefault ? page.initial : page.viewOf(opened.state, page.initial);
  const first = view;
  const updates: Update<V>[] = [];
  const draw = () => {
    for (const update of updates) update(view);
  };
  const show = (state: State) => {
    view = page.viewOf(state, view);
    draw();
    page.changed?.(view);
  };
  const bar = addressBar();
  const announce = voice();
  const app = page.appOf({
    get view() {
      return view;
    },
    announce,
    download: (menu, make) =>
      void import("../export/page/menu.js").then(({toggleMenu}) =>
        toggleMenu(menu, (later) => make({...pageEdition(), later}), announce)
      ),
    go(state, how) {
      show(state);
      bar.write(location.pathname + page.write(state, location.search) + location.hash, how);
    },
    settle: bar.flush,
    refresh(seen) {
      view = seen(view);
      draw();
    }
  });

  if (location.search !== "") page.changed?.(view);
  for (const place of places) {
    // The page is there already: between two slots the reader's scrolling and typing come first.
    await turn();
    const slot = page.slots[place.dataset.slot!];
    if (!slot) throw new Error(`no slot "${place.dataset.slot}" on this page`);
    const update = slot.mount?.(place, app) ?? rewriteOf(place, (next: V) => slot.html(next, noAssets));
    updates.push(update);
    if (!isDefault || view !== first) update(view);
  }
  showNotice(opened.problems);
  for (const last of ["pagehide", "beforeprint"]) addEventListener(last, bar.flush);
  addEventListener("popstate", () => {
    bar.drop();
    const {state, problems} = page.read(location.search);
    show(state);
    showNotice(problems);
  });
  if (hasSlides()) void import("../export/page/tray.js");
  document.documentElement.dataset.ready = "true";
}
