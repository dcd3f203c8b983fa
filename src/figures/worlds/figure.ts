// Four worlds as one figure. Never one alone, and no municipality is named.
import type {Cartogram} from "../../model/cartogram.js";
import type {MapGeometry} from "../../model/map-geometry.js";
import {tallyOf, type NumberedWorld} from "../../model/numbered-worlds.js";
import {pinnedState} from "../../model/page-address.js";
import type {Unnamed} from "../../model/unnamed.js";
import {publishersOf, type View} from "../../model/view.js";
import {mapCredit, populationSource} from "../../language/figures.js";
import type {Column, Row} from "../columns.js";
import type {LegendEntry} from "../exported-figure.js";
import type {Figure} from "../figure.js";
import {worldsFigure, worldsHeight, type WorldsData} from "./chart.js";
import {looksOf, worldLooks, worldSwatch} from "./looks.js";
import {
  assumption,
  lookName,
  panelLines,
  worldsAlt,
  worldsFinding,
  worldsMethod,
  worldsSubtitle,
  worldWords
} from "./words.js";

export interface WorldsView {
  view: View;
  unnamed: Unnamed;
  worlds: readonly NumberedWorld[];
  geometry: MapGeometry;
  cartogram: Cartogram;
}

const outNames = ({unnamed}: WorldsView): string[] => unnamed.out.map(({displayName}) => displayName);
const numbers = ({worlds}: WorldsView): number[] => worlds.map(({number}) => number);

function dataOf({view, unnamed, worlds, geometry, cartogram}: WorldsView): WorldsData {
  const looks = looksOf(unnamed, worlds, view.facts.data.municipalities);
  return {
    geometry,
    cartogram,
    mark: worldWords.mark,
    panels: worlds.map((world, index) => ({
      title: worldWords.name(world.number),
      looks: looks[index],
      lines: panelLines(tallyOf(unnamed, world), unnamed.denominator)
    }))
  };
}

const columns: readonly Column[] = [
  {key: "world_seed", label: "Tenkt utfall (frø)", kind: "text", rowHead: true},
  {key: "county", label: "Fylke", kind: "text"},
  {key: "signed_drawn_or_documented", label: "Trukket ut eller dokumentert", kind: "integer"},
  {key: "invited", label: "Spurte kommuner", kind: "integer"},
  {key: "basis", label: "Grunnlag", kind: "text", fileOnly: true}
];

function rows(of: WorldsView): Row[] {
  const basis = `${worldWords.csvBasis}. ${assumption(outNames(of))}`;
  return of.worlds.flatMap((world) =>
    tallyOf(of.unnamed, world).counties.map(({name, signed, invited}): Row => [
      worldWords.name(world.number),
      name,
      signed,
      invited,
      basis
    ])
  );
}

/** The number only where it is the same in all that are shown. */
export function worldsLegend(of: WorldsView, id: string): LegendEntry[] {
  const looks = looksOf(of.unnamed, of.worlds, of.view.facts.data.municipalities);
  return worldLooks.flatMap((look) => {
    const counts = looks.map((each) => [...each.values()].filter((one) => one === look).length);
    if (Math.max(...counts) === 0) return [];
    const same = counts.every((count) => count === counts[0]);
    return [{swatch: worldSwatch(id, look), label: lookName[look], ...(same ? {count: counts[0]} : {})}];
  });
}

const height = (of: WorldsView, width: number): number => Math.ceil(worldsHeight(width, dataOf(of)));

export const worldsOfDay: Figure<WorldsView> = {
  basis: "computed",
  name: worldWords.file,
  page: "kart.html",
  heading: () => worldWords.heading,
  title: () => worldWords.heading,
  subtitle: (of) => worldsSubtitle(of.unnamed.total, outNames(of)),
  finding: () => worldsFinding,
  alt: (of) => worldsAlt(numbers(of), of.unnamed.total, outNames(of)),
  source: ({view}) =>
    `Kilde: publiserte tall fra ${view.totalOfDay ? publishersOf(view.facts, view.totalOfDay).join(" og ") : "–"}; ` +
    `navn: se Datagrunnlag; ${populationSource(view.facts.published.year)}. ${mapCredit}.`,
  note: () => worldWords.note,
  method: () => worldsMethod,
  assumptions: (of) => assumption(outNames(of)),
  legend: worldsLegend,
  columns: () => columns,
  rows,
  sizes: (of) => ({
    wide: {width: 1160, height: height(of, 1160)},
    compact: {width: 350, height: height(of, 350)}
  }),
  heightFor: height,
  draw: (of, place) => worldsFigure(dataOf(of), place.width, place),
  date: ({unnamed}) => unnamed.total.latest,
  scenario: (of) => `utfall-${numbers(of)[0]}`,
  link: ({view}) => `kart.html${pinnedState(view.state, view.facts.defaults)}`
};
