// The three modes of the map page. What a mode shows stands in elements with `data-mode`; the others are hidden.
import {element, escapeText} from "../figures/drawing/svg.js";
import type {App, Slot} from "../figures/slot.js";
import type {MapMode} from "../model/page-address.js";
import type {View} from "../model/view.js";

const modeName: Record<MapMode, string> = {
  documented: "Dokumentert",
  "must-be": "Må være",
  worlds: "Tenkte utfall"
};

const lead: Record<MapMode, string> = {
  documented: "Det kildene sier om hver kommune.",
  "must-be":
    "Det som følger av publiserte tall alene, uten noen antakelse om hvem som var mest tilbøyelig til å signere.",
  worlds: "Slik kan det ha vært: trukket ut, ikke kjent. Hvert utfall stemmer med tallene."
};

const legend = "Hva kartsiden viser";
const modes = Object.keys(modeName) as MapMode[];

const html = ({state}: View): string => {
  const choices = modes.map((mode) => {
    const input = element("input", {type: "radio", name: "map-mode", value: mode, checked: mode === state.mode});
    return element("label", {}, input, element("span", {}, escapeText(modeName[mode])));
  });
  return `<fieldset class="map-modes"><legend class="ds-sr-only">${legend}</legend>${choices.join("")}</fieldset>
<p class="quiet" data-part="mode-lead">${escapeText(lead[state.mode])}</p>`;
};

export const mapModeSlot: Slot = {
  html,
  mount(root, app: App) {
    const inputs = [...root.querySelectorAll<HTMLInputElement>("input")];
    const sentence = root.querySelector("[data-part=mode-lead]")!;
    root.addEventListener("change", ({target}) => {
      if (target instanceof HTMLInputElement) app.choose({mode: target.value as MapMode});
      app.announce(`${modeName[app.view.state.mode]}. ${lead[app.view.state.mode]}`);
    });
    return ({state: {mode}}) => {
      for (const input of inputs) input.checked = input.value === mode;
      if (sentence.textContent !== lead[mode]) sentence.textContent = lead[mode];
      for (const place of document.querySelectorAll<HTMLElement>("[data-mode]"))
        place.hidden = place.dataset.mode !== mode;
    };
  }
};

/** A place that is empty until its mode is chosen: what it shows is fetched then. */
export const modePanelSlot = (
  mode: MapMode,
  load: () => Promise<(element: HTMLElement, app: App) => Promise<void>>
): Slot => ({
  html: () => "",
  mount: (root, app) => (view) => {
    if (view.state.mode !== mode) return;
    load()
      .then((show) => show(root, app))
      .catch((error: unknown) => {
        console.error(error);
        root.textContent = "Dette kunne ikke hentes. Last siden på nytt for å prøve igjen.";
      });
  }
});
