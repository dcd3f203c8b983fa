// The map on the page: a click takes a municipality from open to yes to no.
import {controls} from "../../language/controls.js";
import {integer, percent} from "../../language/numbers.js";
import type {MunicipalityCode} from "../../model/types.js";
import {measureValue} from "../../scenario/figure-words.js";
import {colouringName, pickShort, scenarioMapWords} from "../../scenario/page-words.js";
import {cyclePick} from "../../scenario/state.js";
import {
  colourings,
  isCurrent,
  measuredQuota,
  measureOf,
  mostOf,
  scenarioView,
  type Colouring,
  type ScenarioView
} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";
import {escapeText} from "../drawing/svg.js";
import {element} from "../html.js";
import {legendHtml, regionOptions} from "../map/stage.js";
import {mountMap} from "../map/mount-map.js";
import {patchOf} from "../patch.js";
import type {ScenarioApp} from "../scenario-app.js";
import {scenarioSlot} from "../scenario-figure.js";
import type {Update} from "../slot.js";
import {hasCircle, scenarioFill, type ScenarioLook} from "./chart.js";
import {scenarioMap} from "./figure.js";
import {mapLooks} from "./looks.js";

const {name: id} = scenarioMap;

const legend = (view: ScenarioView): string => legendHtml(scenarioMap.legend(view, id));

const option = (value: string, label: string, selected: boolean) =>
  element("option", {value, selected}, escapeText(label));

const quotaOptions = ({state}: ScenarioView): string =>
  state.scenario.quotas.map((quota, i) => option(String(i), quotaPhrase(quota), i === measuredQuota(state))).join("");

const select = (part: string, label: string, options: string): string =>
  `<label><span>${label}</span> <select class="ds-input" data-part="${part}">${options}</select></label>`;

function tools(view: ScenarioView): string {
  const colours = colourings.map((one) => option(one, colouringName[one], one === view.state.colouring)).join("");
  return `<div class="tool-row">${select("colour", scenarioMapWords.colour, colours)}${select("measured", scenarioMapWords.quota, quotaOptions(view))}${select("region", controls.region, regionOptions(view.known.facts.data.counties, view.state.page.region))}</div>`;
}

const around = (svg: string, view: ScenarioView): string =>
  `<a class="ds-skip-link" href="#${id}-after">${controls.skipMap}</a>
<div class="map" data-legend="above"><div data-part="legend">${legend(view)}</div><div class="map-stage" role="application" tabindex="0" aria-label="${scenarioMapWords.keys}">${svg}<div class="map-tooltip" hidden></div></div></div>
<p class="figure-note">${scenarioMapWords.hint}</p><span class="ds-sr-only" id="${id}-after" tabindex="-1">${controls.afterMap}</span>`;

/** Name, choice, inhabitants, and how much it matters. */
function lines(code: MunicipalityCode, view: ScenarioView): string[] {
  const municipality = view.known.facts.municipality.get(code);
  if (!municipality) return [];
  const position = view.known.position.get(code);
  if (position === undefined)
    return [municipality.displayName, `${municipality.notInvitedReason}. Ikke med i regnestykket.`];
  const quota = measuredQuota(view.state);
  const influence = isCurrent(view) ? measureOf(view.answers, "influence", quota) : null;
  const value = influence?.values[position];
  return [
    municipality.displayName,
    `${pickShort[view.picks[position]]}.`,
    `${integer(municipality.population)} innbyggere, ${percent(municipality.population / view.known.denominator, 1)}.`,
    ...(influence && value !== undefined && !Number.isNaN(value)
      ? [
          `Påvirkning: ${measureValue("influence", mostOf(influence), influence.errorBound)(value)} (${quotaPhrase(view.state.scenario.quotas[quota])}).`
        ]
      : [])
  ];
}

/** Show the circles of those that are open. */
function updateCircles(svg: Element, looks: ReadonlyMap<MunicipalityCode, ScenarioLook>): void {
  for (const circle of svg.querySelectorAll(`#${id}-above circle`)) {
    const code = circle.id.slice(-4);
    if (hasCircle(looks.get(code))) circle.removeAttribute("visibility");
    else circle.setAttribute("visibility", "hidden");
  }
}

function mountDrawing(drawing: HTMLElement, app: ScenarioApp): Update<ScenarioView> {
  const panel = drawing.parentElement!;
  const colour = panel.querySelector<HTMLSelectElement>("[data-part=colour]")!;
  const measured = panel.querySelector<HTMLSelectElement>("[data-part=measured]")!;
  colour.addEventListener("change", () => app.show({colouring: colour.value as Colouring}));
  measured.addEventListener("change", () => app.show({measured: Number(measured.value)}));
  const {known} = app.view;
  const updateMap = mountMap<ScenarioView, ScenarioLook>(
    {
      id,
      facts: known.facts,
      drawn: mapLooks(scenarioView(known, known.defaults)).looks,
      looks: (view) => mapLooks(view).looks,
      fillOf: (look) => scenarioFill(id, look),
      lines,
      marked: () => null,
      lasting: true,
      press: (code) => app.change((state) => cyclePick(state, [code], app.view.facts)),
      region: {of: (view) => view.state.page.region, choose: (region) => app.show({page: {region}})}
    },
    drawing,
    app
  );
  const svg = drawing.querySelector(".map-stage svg")!;
  const writeLegend = patchOf<ScenarioView>(drawing.querySelector("[data-part=legend]")!, legend);
  let quotas = quotaOptions(app.view);
  return (view) => {
    updateMap(view);
    updateCircles(svg, mapLooks(view).looks);
    // Where the unnamed are drawn, nothing is measured by municipality.
    colour.closest("label")!.hidden = view.question.drawn !== undefined;
    colour.value = view.state.colouring;
    const options = quotaOptions(view);
    if (options !== quotas) measured.innerHTML = quotas = options;
    measured.value = String(measuredQuota(view.state));
    measured.closest("label")!.hidden = view.state.colouring === "picks" || view.question.drawn !== undefined;
    writeLegend(view);
  };
}

export const scenarioMapSlot = scenarioSlot(scenarioMap, {tools, around, mountDrawing});
