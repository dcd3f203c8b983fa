// «Slik kan det gå»: four drawn outcomes at a time. Drawn when they are asked for: four maps are much to load.
import {drawn, together} from "../../figures/drawn/figure.js";
import {escapeText, svgText} from "../../figures/drawing/svg.js";
import {textOf} from "../../figures/figure.js";
import {markOld} from "../../figures/old.js";
import {leavingScenario, missingText, shownBy} from "../../figures/scenario-figure.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {noAssets} from "../../figures/slot.js";
import {words as figureWords} from "../../language/figures.js";
import {drawnWords as words} from "../../scenario/answer-words.js";
import {isOld, type ScenarioView} from "../../scenario/view.js";

export const drawnSlot: ScenarioSlot = {
  html: () =>
    `<div class="drawn"><p class="quiet">${words.lead}</p><div class="actions"><button type="button" class="ds-button" data-variant="secondary" data-action="draw">${words.draw}</button></div><div data-part="maps"></div><p class="quiet note" data-part="note" hidden></p><div class="figure-export" data-part="export" hidden><button type="button" class="ds-button" data-variant="secondary" aria-expanded="false" aria-controls="tenkt-export">${figureWords.download}</button><div class="export-panel" id="tenkt-export" hidden></div></div></div>`,
  mount(root, app) {
    const find = (part: string) => root.querySelector<HTMLElement>(`[data-part=${part}]`)!;
    const [maps, menu, note] = [find("maps"), find("export"), find("note")];
    let from: number | null = null;
    const figure = drawn(() => from ?? 0);
    let written = "";
    const draw = async (view: ScenarioView): Promise<void> => {
      if (from === null) return;
      markOld(maps, isOld(view, shownBy(figure.parts, view)) && !view.answers?.error);
      const assets = {...noAssets, map: await app.map()};
      const missing = missingText(figure, view);
      const width = Math.max(320, Math.min(900, root.clientWidth));
      const html =
        missing !== null
          ? `<p class="quiet">${escapeText(missing)}</p>`
          : svgText(figure.draw(view, {...textOf<ScenarioView>(figure, view), id: "tenkt", width, height: 0}, assets));
      if (html !== written) maps.innerHTML = written = html;
    };
    root.querySelector("[data-action=draw]")!.addEventListener("click", ({target}) => {
      const count = shownBy(figure.parts, app.view)?.outcomes?.length ?? together;
      from = from === null ? 0 : (from + together) % count;
      (target as HTMLElement).textContent = words.more;
      note.hidden = menu.hidden = false;
      note.textContent = figure.note!(app.view);
      void draw(app.view).then(() => {
        if (missingText(figure, app.view) === null) app.announce(figure.finding(app.view));
      });
    });
    menu
      .querySelector("[aria-expanded]")!
      .addEventListener("click", () =>
        app.download(menu, async (edition) =>
          leavingScenario(figure, app.view, {...noAssets, map: await app.map()}, edition)
        )
      );
    return (view) => void draw(view);
  }
};
