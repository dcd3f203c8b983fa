// The embedded figure on another day or by another rule, as its address asks. Loaded only then.
import {escapeText} from "../figures/drawing/svg.js";
import {badValue, dataMissing} from "../language/notices.js";
import type {Populations} from "../model/base-year.js";
import {decodeCartogram, type CartogramWire} from "../model/cartogram.js";
import {decodeDashboard, type DashboardWire} from "../model/dashboard-data.js";
import {decodeMap, type MapWire} from "../model/map-geometry.js";
import {exportedFigure} from "../figures/all.js";
import {isFigureName, pageOfFigure} from "../figures/names.js";
import {factsByYear} from "../model/facts-by-year.js";
import {readState, writeState} from "../model/page-address.js";
import {noAssets} from "../figures/slot.js";
import {viewOf} from "../model/view.js";
import {embedHtml} from "./embed-html.js";

const {
  dashboard = "",
  map = "",
  cartogram = "",
  populations = "",
  year = "",
  version = ""
} = document.documentElement.dataset;

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function say(lines: readonly string[]): void {
  const note = document.createElement("div");
  note.setAttribute("role", "status");
  note.innerHTML = lines.map((line) => `<p>${escapeText(line)}</p>`).join("");
  document.body.prepend(note);
}

/** Write the figure again in the state of the address; what cannot be used is said above it. */
export async function redraw(name: string): Promise<void> {
  if (!isFigureName(name)) return;
  try {
    const years = factsByYear(
      decodeDashboard((await read(dashboard)) as DashboardWire),
      async () => (await read(populations)) as Populations
    );
    const published = await years.load(Number(year));
    const {state, bad} = readState(location.search, published.defaults, published.known);
    const facts = await years.load(state.baseYear);
    const assets = {
      ...noAssets,
      map: name === "kart" ? decodeMap((await read(map)) as MapWire) : null,
      cartogram: name === "folkekart" ? decodeCartogram((await read(cartogram)) as CartogramWire) : null
    };
    const site = new URL("../", location.href).href;
    const figure = exportedFigure(name, viewOf(facts, state), assets, {site, version});
    document.body.innerHTML = embedHtml(figure, `../${pageOfFigure[name]}${writeState(state, published.defaults)}`);
    say(bad.map(badValue));
  } catch (error) {
    say([dataMissing]);
    throw error;
  }
}
