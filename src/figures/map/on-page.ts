// The map on its page: it is drawn once and recoloured, can be pointed at, and follows the region that is chosen.
import {controls} from "../../language/controls.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import type {View} from "../../model/view.js";
import {slotOf} from "../frame.js";
import {noAssets, type App} from "../slot.js";
import {map, statusLegend} from "./figure.js";
import {mountMap} from "./mount-map.js";
import {legendHtml, regionOptions, stageHtml} from "./stage.js";
import {statusBehaviour} from "./status-behaviour.js";

const {name: id} = map;

/** A part of the country is drawn with finer outlines. */
async function outlines(app: App): Promise<MapGeometry> {
  const geometry = await app.map();
  const detail = app.view.state.region === null ? null : await app.mapDetail();
  return detail === null
    ? geometry
    : {...geometry, municipalities: detail.municipalities, countyBorders: detail.countyBorders};
}

/** @param isLegendInside false where a table beside the map is its legend */
const slot = (isLegendInside: boolean) =>
  slotOf<View, App>(map, {
    tools: ({facts, state}) =>
      `<label class="region"><span>${controls.region}</span> <select class="ds-input" data-part="region">${regionOptions(facts.data.counties, state.region)}</select></label>`,
    around: (svg, view) =>
      stageHtml(id, svg, isLegendInside ? `<div data-part="legend">${legendHtml(statusLegend(view, id))}</div>` : ""),
    mountDrawing: (drawing, app) =>
      mountMap(
        {
          ...statusBehaviour(id, app),
          legend: (view) => legendHtml(statusLegend(view, id)),
          region: {of: (view) => view.state.region, choose: (region) => app.choose({region})}
        },
        drawing,
        app
      ),
    now: async (app) => ({view: app.view, assets: {...noAssets, map: await outlines(app)}})
  });

export const mapSlot = slot(true);
export const mapBesideLegendSlot = slot(false);
