// What fills the places of every page, drawn in the state the page opens with. figure-places.ts bundles and runs this
// module, so that the preview draws with the code as it stands.
//
// A page of its own: a module in src/page/contents/ that names its slots, imported by the page's fence and here.
// Many pages of one kind (src/kommune/[nr].md): one entry whose `state` follows from the parameters, and `words` for
// `{{name}}` in its text. All of them share one script when their fence does not use `observable.params`.
import {drawnDayHtml, embedHtml} from "../embed/embed-html.js";
import {exportedFigure} from "../figures/all.js";
import type {Edition} from "../figures/exported-figure.js";
import {isFigureName, pageOfFigure} from "../figures/names.js";
import type {Slots} from "../figures/slot.js";
import {viewOf, type Facts} from "../model/view.js";
import type {PageState} from "../model/page-address.js";
import {slots as basis} from "../page/contents/basis.js";
import {slots as development} from "../page/contents/development.js";
import {slots as map} from "../page/contents/map.js";
import {slots as method} from "../page/contents/method.js";
import {slots as missing} from "../page/contents/missing.js";
import {slots as municipality} from "../page/contents/municipality.js";
import {slots as municipalities} from "../page/contents/municipalities.js";
import {slots as overview} from "../page/contents/overview.js";
import {slots as scenarios} from "../page/contents/scenarios.js";
import {slots as story} from "../page/contents/story.js";
import {slots as use} from "../page/contents/use.js";
import {answeredView} from "../scenario/answered-now.js";
import {decodeScenarios, type ScenariosData} from "../scenario/presets.js";
import {useDefaults, useView} from "../scenario/use-view.js";
import {scenarioKnown} from "../scenario/view.js";
import {sheetTitle} from "../parts/sheet/title.js";
import {once, openedState, type ReadOutput} from "./opened-state.js";

/** Parameters of a page by name: {nr: "0301"}. */
export type Params = Readonly<Record<string, string>>;

export interface Drawer {
  /** Inner HTML of a place; undefined when the page has no such part. @param route as in `routeOf` */
  part(route: string, params: Params, name: string): string | undefined;
  /** What stands for `{{name}}` in a page's text. */
  words(route: string, params: Params): Readonly<Record<string, string>>;
}

interface PageKind {
  slots: Slots;
  state?(params: Params): Partial<PageState>;
  words?(params: Params, facts: Facts): Readonly<Record<string, string>>;
}

const pages: Readonly<Record<string, PageKind>> = {
  "/index": {slots: overview},
  "/kart": {slots: map},
  "/utvikling": {slots: development},
  "/kommuner": {slots: municipalities},
  "/kommune/[nr]": {
    slots: municipality,
    state: ({nr}) => ({municipality: nr}),
    words: ({nr}, facts) => ({name: sheetTitle(facts, nr)})
  },
  "/om": {slots: story},
  "/404": {slots: missing},
  "/datagrunnlag": {slots: basis},
  "/metode": {slots: method}
};

/** @param edition what figures say of where they were made */
export function drawer(read: ReadOutput, edition: Edition): Drawer {
  const opened = openedState(read);
  const {assets} = opened;
  const scenario = once(() =>
    answeredView(scenarioKnown(opened.view.facts, decodeScenarios(read("scenarios") as ScenariosData)))
  );
  const used = once(() => {
    const {facts} = opened.view;
    const scenarios = scenarioKnown(facts, decodeScenarios(read("scenarios") as ScenariosData));
    return useView({facts, story: assets.story!, scenarios}, useDefaults, scenarios.defaults.scenario);
  });
  const embedded = ({figur}: Params) => {
    if (!isFigureName(figur)) throw new Error(`no figure is called "${figur}"`);
    return {figure: exportedFigure(figur, opened.view, assets, edition), back: `../${pageOfFigure[figur]}`};
  };
  return {
    part(route, params, name) {
      if (route === "/scenarier") return scenarios[name]?.html(scenario(), assets);
      if (route === "/bruk") return use[name]?.html(used(), assets);
      if (route === "/innebygd/[figur]") {
        const {figure, back} = embedded(params);
        return name === "figure" ? drawnDayHtml(opened.view.state.date) + embedHtml(figure, back) : undefined;
      }
      const page = pages[route];
      const {facts, state} = opened.view;
      const view = page?.state ? viewOf(facts, {...state, ...page.state(params)}) : opened.view;
      return page?.slots[name]?.html(view, assets);
    },
    words(route, params) {
      if (route === "/innebygd/[figur]") return {title: embedded(params).figure.title};
      return pages[route]?.words?.(params, opened.view.facts) ?? {};
    }
  };
}
