// The people's map on its page: drawn once, recoloured, and pointed at like the map.
import type {View} from "../../model/view.js";
import {slotOf} from "../frame.js";
import {mountMap} from "../map/mount-map.js";
import {stageHtml} from "../map/stage.js";
import {statusBehaviour} from "../map/status-behaviour.js";
import {noAssets, type App} from "../slot.js";
import {cartogram} from "./figure.js";

const {name: id} = cartogram;

export const cartogramSlot = slotOf<View, App>(cartogram, {
  around: (svg) => stageHtml(id, svg),
  mountDrawing: (drawing, app) => mountMap(statusBehaviour(id, app), drawing, app),
  now: async (app) => ({view: app.view, assets: {...noAssets, cartogram: await app.cartogram()}})
});
