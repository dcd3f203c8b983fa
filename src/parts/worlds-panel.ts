// «Tenkte utfall»: four worlds, the next and the previous four, a number to go to, and a thousand as a file. Loaded
// when it is chosen.
import {csvText} from "../export/csv.js";
import {fileName} from "../export/file-name.js";
import {saveFile} from "../export/page/save-file.js";
import type {DataTable} from "../figures/data-table.js";
import {escapeText} from "../figures/drawing/svg.js";
import {slotOf} from "../figures/frame.js";
import {legendHtml} from "../figures/map/stage.js";
import {noAssets, type App, type Stage} from "../figures/slot.js";
import {worldsLegend, worldsOfDay, type WorldsView} from "../figures/worlds/figure.js";
import {assumption, whyOut, worldsSubtitle, worldWords} from "../figures/worlds/words.js";
import {longDate} from "../language/dates.js";
import {
  firstWorld,
  lastWorld,
  tallyOf,
  totalToDraw,
  worldsBehind,
  type NumberedWorld,
  type Worlds
} from "../model/numbered-worlds.js";
import type {IsoDate} from "../model/types.js";
import type {Facts} from "../model/view.js";

const together = 4;
const inFile = 1000;

const built = new Map<IsoDate, Worlds>();

/** Worlds of the total that a day stands on; the sampler is made once a total. */
export function worldsOn({data}: Facts, date: IsoDate): Worlds | null {
  const facts = {...data, deadline: data.campaign.deadline.value};
  const total = totalToDraw(facts, date);
  if (total === null) return null;
  const worlds = built.get(total.latest) ?? worldsBehind(facts, total);
  built.set(total.latest, worlds);
  return worlds;
}

/** The first of the four that are shown from a number on. */
export const firstShown = (world: number): number => Math.min(world, lastWorld - together + 1);

export const fourFrom = (at: Worlds["at"], first: number): NumberedWorld[] =>
  Array.from({length: together}, (_, index) => at(first + index));

/**
 * A thousand worlds, one a row, by county; the seed gives the same again. Like the pictures it names no municipality: a
 * row, quoted alone, would say that these ones signed.
 */
export function thousandWorlds({unnamed, at}: Worlds, first: number): DataTable {
  const counties = tallyOf(unnamed, at(first)).counties.map(({code, name}) => ({code, name}));
  const basis = `${worldWords.csvBasis}. ${assumption(unnamed.out.map(({displayName}) => displayName))}`;
  return {
    name: "tenkte-utfall-1000",
    columns: [
      {key: "world_seed", label: "Tenkt utfall (frø)", type: "integer"},
      {key: "total_date", label: "Stemmer med tallet for", type: "date"},
      {key: "municipalities", label: "Kommuner", type: "integer"},
      {key: "inhabitants", label: "Innbyggere", type: "integer"},
      {key: "share", label: "Andel", type: "share"},
      ...counties.map(({code, name}) => ({
        key: `county_${code}`,
        label: `${name}, kommuner`,
        type: "integer" as const
      })),
      {key: "basis", label: "Grunnlag", type: "text"}
    ],
    rows: Array.from({length: inFile}, (_, index) => {
      const world = at(first + index);
      const {count, population, counties: tallies} = tallyOf(unnamed, world);
      const signed = new Map(tallies.map((one) => [one.code, one.signed]));
      return [
        world.number,
        unnamed.total.latest,
        count,
        population,
        population / unnamed.denominator,
        ...counties.map(({code}) => signed.get(code) ?? 0),
        basis
      ];
    })
  };
}

const button = (action: string, text: string) =>
  `<button type="button" class="ds-button" data-variant="secondary" ` +
  `data-action="${action}">${escapeText(text)}</button>`;

const controlsHtml = (first: number): string =>
  `<div class="world-controls" role="group"
aria-label="${worldWords.controls}">${button("previous", worldWords.previous)}${button("next", worldWords.next)}
<label><span>${worldWords.number}</span> <input class="ds-input" type="number" inputmode="numeric"
min="${firstWorld}" max="${lastWorld}" step="1" value="${first}"></label>
${button("thousand", worldWords.download)}</div>`;

const slot = slotOf<WorldsView, Stage<WorldsView>>(worldsOfDay);

/** Draw the panel for the page's day and number. */
export async function showWorlds(element: HTMLElement, app: App): Promise<void> {
  const [geometry, cartogram] = await Promise.all([app.map(), app.cartogram()]);
  const {view} = app;
  const {facts, state} = view;
  const say = (text: string) => {
    element.innerHTML = `<p>${escapeText(text)}</p>`;
  };
  if (facts.data.baseYear !== facts.published.year) return say(worldWords.wrongYear(facts.published.year));
  const worlds = worldsOn(facts, state.date);
  if (worlds === null) return say(worldWords.noTotal(longDate(state.date)));
  const {unnamed, at} = worlds;
  const first = firstShown(state.world);
  const of: WorldsView = {
    view: app.viewOn(unnamed.total.latest),
    unnamed,
    worlds: fourFrom(at, first),
    geometry,
    cartogram
  };
  const out = unnamed.out.map(({displayName}) => displayName);
  const focused = document.activeElement?.closest<HTMLElement>("[data-action]")?.dataset.action;
  element.innerHTML = `<p class="reading">${escapeText(worldsSubtitle(unnamed.total, out))}</p>
${controlsHtml(first)}
<div data-part="legend">${legendHtml(worldsLegend(of, "tenkte-utfall"))}</div>
<div data-part="figure">${slot.html(of, noAssets)}</div>
<p class="quiet reading">${escapeText(whyOut(out))}</p>`;
  slot.mount?.(element.querySelector<HTMLElement>("[data-part=figure]")!, {
    view: of,
    announce: app.announce,
    download: app.download
  });
  const go = (number: number) => {
    const world = Math.min(Math.max(Math.round(number) || firstWorld, firstWorld), lastWorld - together + 1);
    app.choose({world});
    app.announce(`${worldWords.name(world)} til ${world + together - 1}.`);
  };
  const actions: Record<string, () => void> = {
    previous: () => go(first - together),
    next: () => go(first + together),
    thousand() {
      const table = thousandWorlds(worlds, first);
      const name = fileName({name: table.name, date: unnamed.total.latest, scenario: `fra-nr-${first}`}, "csv");
      saveFile(name, csvText(table, "people"), "text/csv");
      app.announce(`Lagret ${name}.`);
    }
  };
  for (const [action, act] of Object.entries(actions)) {
    element.querySelector(`[data-action=${action}]`)!.addEventListener("click", act);
  }
  const field = element.querySelector<HTMLInputElement>("input[type=number]")!;
  field.addEventListener("change", () => go(Number(field.value)));
  if (focused) element.querySelector<HTMLElement>(`[data-action=${focused}]`)?.focus();
}
