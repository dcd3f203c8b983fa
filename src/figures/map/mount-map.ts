// Makes the map interactive: pointing, clicking, keys, selection, zoom.
import {announceMunicipality} from "./tooltip-words.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";
import {stepFrom, type Direction} from "./neighbour-step.js";
import type {App, Stage, Update} from "../slot.js";
import type {Facts} from "../../model/view.js";
import {recolouring} from "./recolour.js";
import {tooltipIn} from "./tooltip.js";
import {refine, regionBox, zoomTo} from "./zoom.js";

/** Radii to search when no shape is hit, px; together a target of 24 px. */
const nearby: readonly [number, number][] = [6, 12].flatMap((radius) =>
  Array.from({length: 8}, (_, index): [number, number] => [
    radius * Math.cos((index * Math.PI) / 4),
    radius * Math.sin((index * Math.PI) / 4)
  ])
);

const markClass = {selected: "map-selected", focused: "map-focused"} as const;

/** Outline of a municipality that is selected or has the keyboard's focus: a copy of its shape, on top. */
function outlines(svg: Element, id: string) {
  /** Where the shapes are, and where their marks go: in the map, and in the inset. */
  const planes = [
    {prefix: `${id}-`, land: `#${id}-land`, marks: `#${id}-marks`},
    {prefix: `${id}-inset-`, land: `#${id}-inset-land`, marks: `#${id}-inset-land`}
  ];
  return (code: MunicipalityCode | null, kind: "selected" | "focused") => {
    for (const mark of svg.querySelectorAll(`[data-kind=${kind}]`)) mark.remove();
    if (code === null) return;
    for (const {prefix, land, marks} of planes) {
      const shape = svg.querySelector(`#${CSS.escape(`${prefix}${code}`)}`);
      if (!shape) continue;
      // White below black: seen on the dark fills and on the light ones. The shape itself comes on top, so that the
      // outline lies around its status and never on it.
      for (const name of ["map-halo", markClass[kind], "map-marked"]) {
        const mark = shape.cloneNode() as SVGElement;
        const fill = shape.getAttribute("fill") ?? svg.querySelector(land)!.getAttribute("fill") ?? "none";
        mark.removeAttribute("id");
        mark.setAttribute("fill", name === "map-marked" ? fill : "none");
        mark.setAttribute("class", name);
        mark.dataset.kind = kind;
        svg.querySelector(marks)!.append(mark);
      }
    }
  };
}

/** What a map needs of the page: geometry, fetched once, and announcements for screen readers. */
export type MapStage<V> = Stage<V> & Pick<App, "map" | "mapDetail">;

/** What differs from map to map. */
export interface MapBehaviour<V, Look> {
  /** Prefix of the figure's ids. */
  id: string;
  facts: Facts;
  /** What the figure in the page shows as it arrives. */
  drawn: ReadonlyMap<MunicipalityCode, Look>;
  looks(view: V): ReadonlyMap<MunicipalityCode, Look>;
  /** The fill of a look; null for the one that stands on the group. */
  fillOf(look: Look): string | null;
  /** Name first, then what is said of a municipality; empty when there is nothing to say. */
  lines(code: MunicipalityCode, view: V): readonly string[];
  /** The municipality that is outlined as selected. */
  marked(view: V): MunicipalityCode | null;
  /** A click, a tap, Enter. */
  press(code: MunicipalityCode): void;
  /** Escape, when no tooltip is open. */
  dismiss?(): void;
  /** Written into the place of the legend when something is recoloured. */
  legend?(view: V): string;
  /** Does a tooltip stay when the state changes, and say what is true then? Otherwise it goes. */
  lasting?: boolean;
  /** Where the figure follows the reader's choice of region. */
  region?: {of(view: V): string | null; choose(region: string | null): void};
}

/** @param drawing holds the figure as `behaviour.drawn` says */
export function mountMap<V, Look>(behaviour: MapBehaviour<V, Look>, drawing: HTMLElement, app: MapStage<V>): Update<V> {
  const {id, facts} = behaviour;
  const stage = drawing.querySelector<HTMLElement>(".map-stage")!;
  const svg = stage.querySelector<SVGSVGElement>("svg")!;
  const legendPlace = drawing.querySelector<HTMLElement>("[data-part=legend]");
  const select = drawing.parentElement?.querySelector<HTMLSelectElement>("[data-part=region]");
  const recolour = recolouring(svg, id, behaviour.drawn, behaviour.fillOf);
  const linesOf = (code: MunicipalityCode) => behaviour.lines(code, app.view);
  const tooltip = tooltipIn(stage, linesOf);
  const outline = outlines(svg, id);
  let focused: MunicipalityCode | null = null;
  let geometry: MapGeometry | null = null;

  const codeOf = (target: EventTarget | null): MunicipalityCode | null => {
    const found = /-(\d{4})$/.exec((target as Element | null)?.id ?? "");
    return found && facts.municipality.has(found[1]) ? found[1] : null;
  };
  const press = (code: MunicipalityCode) => {
    behaviour.press(code);
    app.announce(announceMunicipality(linesOf(code)));
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
    if (code === null) return tooltip.hide();
    press(code);
    // A finger has no hover: what it hit is said where it is, not only beside the map. With the next frame: measuring
    // now would lay out the whole page once more before the answers are in it.
    const {clientX, clientY} = event;
    if (tooltip.shows !== code) requestAnimationFrame(() => tooltip.show(code, clientX, clientY));
  });

  const point = (code: MunicipalityCode) => {
    focused = code;
    outline(code, "focused");
    const shape = svg.querySelector(`#${CSS.escape(`${id}-${code}`)}`);
    const box = shape?.getBoundingClientRect();
    if (box) tooltip.show(code, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  };
  const focus = (code: MunicipalityCode) => {
    point(code);
    app.announce(announceMunicipality(linesOf(code)));
  };
  const largest = () => facts.data.municipalities.reduce((a, b) => (b.population > a.population ? b : a)).code;
  stage.addEventListener("focus", () => {
    // A pointer focuses too, but then says itself where it is.
    if (stage.matches(":focus-visible")) focus(focused ?? behaviour.marked(app.view) ?? largest());
  });
  stage.addEventListener("blur", () => {
    outline(null, "focused");
    tooltip.hide();
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const from = focused ?? behaviour.marked(app.view) ?? largest();
      void app.map().then((map) => focus(stepFrom(from, event.key as Direction, map)));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (focused !== null) press(focused);
    } else if (event.key === "Escape") {
      if (tooltip.shows !== null) tooltip.hide();
      else behaviour.dismiss?.();
    }
  });

  select?.addEventListener("change", () => behaviour.region?.choose(select.value === "" ? null : select.value));
  let region: string | null = null;
  const zoom = async (asked: string | null) => {
    if (asked === region) return;
    region = asked;
    if (select) select.value = region ?? "";
    geometry ??= await app.map();
    if (region !== asked) return;
    zoomTo(svg, id, regionBox(region, geometry, facts), geometry);
    const detail = region === null ? null : await app.mapDetail();
    if (detail) refine(svg, id, detail);
  };

  const tell = () => {
    if (tooltip.shows !== null && document.activeElement === stage && focused !== null) point(focused);
    else if (behaviour.lasting) tooltip.again();
    else tooltip.hide();
  };
  return (view) => {
    if (recolour(behaviour.looks(view)) > 0 && behaviour.legend && legendPlace)
      legendPlace.innerHTML = behaviour.legend(view);
    outline(behaviour.marked(view), "selected");
    tell();
    if (behaviour.region) void zoom(behaviour.region.of(view));
  };
}
