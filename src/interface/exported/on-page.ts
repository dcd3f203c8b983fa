// The figures of the moment on a page of statuses: the view as it is when the reader asks. Loaded only then. Made as the
// command line makes them, so that both give the same bytes.
import type {ExportedFigure} from "../../figures/exported-figure.js";
import {pageEdition} from "../../page/page-edition.js";
import {noAssets, type App} from "../../figures/slot.js";
import {exportedFigure} from "../../figures/all.js";
import type {FigureName} from "../../figures/names.js";

/** A part of the country is drawn with the finer outlines, as on the page. */
async function mapOf(app: App) {
  const geometry = await app.map();
  const detail = app.view.state.region === null ? null : await app.mapDetail();
  return detail === null
    ? geometry
    : {...geometry, municipalities: detail.municipalities, countyBorders: detail.countyBorders};
}

export async function figureNow(name: FigureName, app: App): Promise<ExportedFigure> {
  const map = name === "kart" ? await mapOf(app) : null;
  const cartogram = name === "folkekart" ? await app.cartogram() : null;
  return exportedFigure(name, app.view, {...noAssets, map, cartogram}, pageEdition());
}
