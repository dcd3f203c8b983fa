// The embedded figure on another day or by another rule, as its address asks. Loaded only then.
import {escapeText} from "../figures/drawing/svg.js";
import {dataMissing, linkProblems} from "../language/notices.js";
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
import type {JsonFile} from "../page/open.js";
import {pageEdition} from "../export/page/page-edition.js";
import {embedHtml} from "./embed-html.js";

export interface EmbedFiles {
  dashboard: JsonFile;
  populations: JsonFile;
  map: JsonFile;
  cartogram: JsonFile;
}

function say(lines: readonly string[]): void {
  const note = document.createElement("div");
  note.setAttribute("role", "status");
  note.innerHTML = lines.map((line) => `<p>${escapeText(line)}</p>`).join("");
  document.body.prepend(note);
}

/** Write the figure again in the state of the address; what cannot be used is said above it. */
export async function redraw(name: string, files: EmbedFiles): Promise<void> {
  if (!isFigureName(name)) return;
  try {
    const data = decodeDashboard((await files.dashboard.json()) as DashboardWire);
    const years = factsByYear(data, async () => (await files.populations.json()) as Populations);
    const published = await years.load(data.baseYear);
    const link = readState(location.search, published.defaults, published.known);
    const {state} = link;
    const facts = await years.load(state.baseYear);
    const assets = {
      ...noAssets,
      map: name === "kart" ? decodeMap((await files.map.json()) as MapWire) : null,
      cartogram: name === "folkekart" ? decodeCartogram((await files.cartogram.json()) as CartogramWire) : null
    };
    const edition = {...pageEdition(), site: new URL("../", location.href).href};
    const figure = exportedFigure(name, viewOf(facts, state), assets, edition);
    document.querySelector("h1")!.textContent = figure.title;
    document.querySelector("[data-slot=figure]")!.innerHTML = embedHtml(
      figure,
      `../${pageOfFigure[name]}${writeState(state, published.defaults)}`
    );
    say(linkProblems(link));
  } catch (error) {
    say([dataMissing]);
    throw error;
  }
}
