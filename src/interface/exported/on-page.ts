// The figures of the moment on a page of statuses: the view and the address as they are when the reader asks. Loaded only then.
import type {ExportedFigure} from "../../export/exported-figure.js";
import {pageOrigin} from "../export/page-origin.js";
import type {App} from "../slot.js";
import {exportedCounties} from "./counties.js";
import {exportedCoverage} from "./coverage.js";
import {exportedCartogram, exportedMap} from "./map.js";
import {exportedShares} from "./shares.js";

export const coverage = (app: App, whole: boolean): ExportedFigure => exportedCoverage(app.view, pageOrigin(), whole);
export const shares = (app: App): ExportedFigure => exportedShares(app.view, pageOrigin());
export const counties = (app: App): ExportedFigure => exportedCounties(app.view, pageOrigin());
export const cartogram = async (app: App): Promise<ExportedFigure> => exportedCartogram(app.view, pageOrigin(), await app.cartogram());

/** A part of the country is drawn with the finer outlines, as on the page. */
export async function map(app: App): Promise<ExportedFigure> {
  const geometry = await app.map();
  const detail = app.view.state.region === null ? null : await app.mapDetail();
  const drawn = detail === null ? geometry : {...geometry, municipalities: detail.municipalities, countyBorders: detail.countyBorders};
  return exportedMap(app.view, pageOrigin(), drawn);
}
