// The map comes to life: pointing, clicking, keys, selection, zoom.
import {announceMunicipality} from "../../language/municipality.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";
import {stepFrom, type Direction} from "../neighbour-step.js";
import type {App} from "../slot.js";
import type {View} from "../view.js";
import {recolouring} from "./recolour.js";
import {tooltipIn, tooltipLines} from "./tooltip.js";
import {refine, regionBox, zoomTo} from "./zoom.js";

/** Where to look when nothing is hit: two circles, px; together a target of 24 px. */
const nearby: readonly [number, number][] = [6, 12].flatMap((radius) =>
  Array.from({length: 8}, (_, index): [number, number] => [radius * Math.cos((index * Math.PI) / 4), radius * Math.sin((index * Math.PI) / 4)])
);

const markClass = {selected: "map-selected", focused: "map-focused"} as const;

/** Outline of a municipality that is selected or has the keyboard's focus: a copy of its shape, on top. */
function outlines(svg: Element, id: string) {
  const marks = svg.querySelector(`#${id}-marks`)!;
  return (code: MunicipalityCode | null, kind: "selected" | "focused") => {
    for (const mark of marks.querySelectorAll(`[data-kind=${kind}]`)) mark.remove();
    const shape = code === null ? null : svg.querySelector(`#${CSS.escape(`${id}-${code}`)}`);
    if (!shape) return;
    // White below black: seen on the dark fills and on the light ones.
    for (const name of ["map-halo", markClass[kind]]) {
      const mark = shape.cloneNode() as SVGElement;
      mark.removeAttribute("id");
      mark.setAttribute("fill", "none");
      mark.setAttribute("class", name);
      mark.dataset.kind = kind;
      marks.append(mark);
    }
  };
}

export interface MountedMap {
  /** Prefix of the figure's ids. */
  id: string;
  /** Written into the place of the legend when something is recoloured; null when the figure has none of its own. */
  legend: ((view: View) => string) | null;
  /** Does the figure follow the reader's choice of region? */
  zooms: boolean;
}

/** @param drawing holds the figure in the state of the page's defaults */
export function mountMap({id, legend, zooms}: MountedMap, drawing: HTMLElement, app: App): (view: View) => void {
  const stage = drawing.querySelector<HTMLElement>(".map-stage")!;
  const svg = stage.querySelector<SVGSVGElement>("svg")!;
  const legendPlace = drawing.querySelector<HTMLElement>("[data-part=legend]");
  const select = drawing.parentElement?.querySelector<HTMLSelectElement>("[data-part=region]");
  const recolour = recolouring(svg, id, app.view.facts.defaultShown);
  const tooltip = tooltipIn(stage, () => app.view);
  const outline = outlines(svg, id);
  let focused: MunicipalityCode | null = null;
  let geometry: MapGeometry | null = null;

  const codeOf = (target: EventTarget | null): MunicipalityCode | null => {
    const found = /-(\d{4})$/.exec((target as Element | null)?.id ?? "");
    return found && app.view.facts.municipality.has(found[1]) ? found[1] : null;
  };
  const select_ = (code: MunicipalityCode | null) => {
    app.choose({municipality: code});
    if (code !== null) app.announce(announceMunicipality(tooltipLines(code, app.view)));
  };

  /** The municipality at a place on the screen, or close by: many are islands smaller than a fingertip. */
  const codeAt = ({target, clientX, clientY}: MouseEvent): MunicipalityCode | null => {
    const here = codeOf(target);
    if (here !== null) return here;
    for (const [dx, dy] of nearby) {
      const code = codeOf(document.elementFromPoint(clientX + dx, clientY + dy));
      if (code !== null) return code;
    }
    return null;
  };

  svg.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const code = codeAt(event);
    if (code === null) tooltip.hideSoon();
    else if (code !== tooltip.shows) tooltip.show(code, event.clientX, event.clientY);
    else tooltip.stay();
  });
  svg.addEventListener("pointerleave", () => tooltip.hideSoon());
  svg.addEventListener("click", (event) => {
    const code = codeAt(event);
    if (code === null) return;
    select_(code);
    // A finger has no hover: what it hit is said where it is, not only beside the map.
    tooltip.show(code, event.clientX, event.clientY);
  });

  const focus = (code: MunicipalityCode) => {
    focused = code;
    outline(code, "focused");
    const shape = svg.querySelector(`#${CSS.escape(`${id}-${code}`)}`);
    const box = shape?.getBoundingClientRect();
    if (box) tooltip.show(code, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
    app.announce(announceMunicipality(tooltipLines(code, app.view)));
  };
  const largest = () => app.view.facts.data.municipalities.reduce((a, b) => (b.population > a.population ? b : a)).code;
  stage.addEventListener("focus", () => {
    // A pointer focuses too, but then says itself where it is.
    if (stage.matches(":focus-visible")) focus(focused ?? app.view.state.municipality ?? largest());
  });
  stage.addEventListener("blur", () => {
    outline(null, "focused");
    tooltip.hide();
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const from = focused ?? app.view.state.municipality ?? largest();
      void app.map().then((map) => focus(stepFrom(from, event.key as Direction, map)));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (focused !== null) select_(focused);
    } else if (event.key === "Escape") {
      if (tooltip.shows !== null) tooltip.hide();
      else if (app.view.state.municipality !== null) select_(null);
    }
  });

  select?.addEventListener("change", () => app.choose({region: select.value === "" ? null : select.value}));
  let region: string | null = null;
  const zoom = async (view: View) => {
    if (view.state.region === region) return;
    region = view.state.region;
    if (select) select.value = region ?? "";
    const asked = region;
    geometry ??= await app.map();
    if (region !== asked) return;
    zoomTo(svg, id, regionBox(region, geometry, view), geometry);
    const detail = region === null ? null : await app.mapDetail();
    if (detail) refine(svg, id, detail);
  };

  return (view) => {
    if (recolour(view.shown) > 0 && legend && legendPlace) legendPlace.innerHTML = legend(view);
    outline(view.state.municipality, "selected");
    if (tooltip.shows !== null && document.activeElement === stage && focused !== null) focus(focused);
    else tooltip.hide();
    if (zooms) void zoom(view);
  };
}
