// The frame of every figure: heading, one-sentence finding, the figure or its table, note, source.
import {escapeText, svgText, type SvgNode} from "./drawing/svg.js";
import type {ExportedFigure, Space, Wish} from "./exported-figure.js";
import {words} from "../language/figures.js";
import {pageTable} from "./columns.js";
import {textOf, type Figure} from "./figure.js";
import {leaving} from "./leaving.js";
import {noAssets, type App, type Assets, type Slot, type Stage, type Update} from "./slot.js";
import {updateTable, type Table} from "./table.js";

export interface FigureSlot<A extends Stage<unknown> = App> {
  /** Prefix of all ids of the figure. */
  id: string;
  heading(view: A["view"]): string;
  finding(view: A["view"]): string;
  /** HTML of the drawing; may hold a wide and a compact variant. */
  drawing(view: A["view"], assets: Assets): string;
  table(view: A["view"]): Table;
  note?(view: A["view"]): string;
  source(view: A["view"]): string;
  /** The description inside a drawing that updates itself; one that is written again brings its own. */
  alt?(view: A["view"]): string;
  /** Between finding and drawing; set once, e.g. a toolbar. */
  tools?(view: A["view"]): string;
  /** Update the drawing in place; without it, it is written again. */
  mountDrawing?(element: HTMLElement, app: A): Update<A["view"]>;
  /** Below figure and table, whichever is shown. */
  controls?: Slot<A>;
  /** The reader chooses what the file does with what came after its day. */
  hasLater?: boolean;
  /** The current figure, for export. Called when the reader downloads: import what it needs then. */
  exported?(app: A, edition: Wish): Promise<ExportedFigure>;
}

/** Button and empty panel of the menu «Last ned»; its script is not part of the first view. */
const menuHtml = (id: string, hasLater: boolean): string =>
  `<div class="figure-export" data-part="export"${hasLater ? " data-later" : ""}><button type="button" class="ds-button" data-variant="secondary" aria-expanded="false" aria-controls="${id}-export">${words.download}</button><div class="export-panel" id="${id}-export" hidden></div></div>`;

/** A slot with tabs «Vis som figur / tabell». The table is written when it is first asked for. */
export function figureSlot<A extends Stage<unknown> = App>(figure: FigureSlot<A>): Slot<A> {
  const {id} = figure;
  const part = (name: string, html: string, tag = "div") =>
    `<${tag} data-part="${name}" class="figure-${name}">${html}</${tag}>`;
  return {
    html(view, assets) {
      return `<figure class="figure" aria-labelledby="${id}-heading">
<h2 class="ds-heading" data-size="sm" id="${id}-heading" data-part="heading">${escapeText(figure.heading(view))}</h2>
${part("finding", escapeText(figure.finding(view)), "p")}
<ds-tabs class="ds-tabs figure-tabs">
<ds-tablist aria-label="${words.figureOrTable}"><ds-tab aria-selected="true">${words.showFigure}</ds-tab><ds-tab>${words.showTable}</ds-tab></ds-tablist>
<ds-tabpanel>${figure.tools ? `<div class="figure-tools" data-part="tools">${figure.tools(view)}</div>` : ""}${part("drawing", figure.drawing(view, assets))}</ds-tabpanel>
<ds-tabpanel data-part="table" hidden></ds-tabpanel>
</ds-tabs>${figure.controls ? `\n${part("controls", figure.controls.html(view, assets))}` : ""}
<figcaption>${figure.note ? part("note", escapeText(figure.note(view)), "p") : ""}<p class="figure-source" data-part="source">${escapeText(figure.source(view))}</p></figcaption>${figure.exported ? `\n${menuHtml(id, figure.hasLater ?? false)}` : ""}
</figure>`;
    },
    mount(element, app) {
      // The tabs work before: the figure is shown. Their script is not part of the first view.
      void import("@digdir/designsystemet-web/ds-tabs");
      const find = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
      const texts: [Element, (view: A["view"]) => string][] = [
        [find("heading"), figure.heading],
        [find("finding"), figure.finding],
        [find("source"), figure.source]
      ];
      const description = element.querySelector(`#${CSS.escape(`${id}-desc`)}`);
      if (figure.alt && description) texts.push([description, figure.alt]);
      if (figure.note) texts.push([find("note"), figure.note]);
      const drawing = find("drawing");
      const updateDrawing: Update<A["view"]> =
        figure.mountDrawing?.(drawing, app) ??
        ((view) => {
          drawing.innerHTML = figure.drawing(view, noAssets);
        });
      const table = find("table");
      let tableView: A["view"] | null = null;
      const showTable = () => {
        if (table.hidden || tableView === app.view) return;
        tableView = app.view;
        updateTable(table, figure.table(app.view));
      };
      new MutationObserver(showTable).observe(table, {attributes: true, attributeFilter: ["hidden"]});
      if (figure.exported) {
        const menu = find("export");
        menu
          .querySelector("[aria-expanded]")!
          .addEventListener("click", () => app.download(menu, (edition) => figure.exported!(app, edition)));
      }
      const updateControls = figure.controls?.mount?.(find("controls"), app);
      return (view) => {
        updateControls?.(view);
        for (const [place, text] of texts) {
          const next = text(view);
          if (place.textContent !== next) place.textContent = next;
        }
        updateDrawing(view);
        showTable();
      };
    }
  };
}

/** The table of the page: exactly what is drawn. */
export const tableOf = <V>(figure: Figure<V>, view: V): Table =>
  pageTable(`${figure.heading(view)} ${figure.subtitle(view)}`, figure.columns(view), figure.rows(view, noAssets));

/** Options of a figure on its page. */
export interface OnPage<A extends Stage<unknown>> {
  /** Below the heading instead of the finding, where the page itself has said it. */
  lead?(view: A["view"]): string;
  controls?: Slot<A>;
  tools?(view: A["view"]): string;
  /** Put around the drawing. */
  around?(svg: string, view: A["view"]): string;
  mountDrawing?(element: HTMLElement, app: A): Update<A["view"]>;
  /** State and geometry for export; the current state unless given. */
  now?(app: A): Promise<{view: A["view"]; assets: Assets}>;
}

/** The figure on its page. */
export function slotOf<V, A extends Stage<V> = Stage<V>>(figure: Figure<V>, onPage: OnPage<A> = {}): Slot<A> {
  const {around = (svg: string) => svg, now = async ({view}: A) => ({view, assets: noAssets})} = onPage;
  const {name} = figure;
  return figureSlot<A>({
    id: name,
    heading: figure.heading,
    finding: onPage.lead ?? figure.finding,
    alt: figure.alt,
    source: figure.source,
    note: figure.note,
    drawing(view: V, assets) {
      const sizes = figure.sizes(view);
      const draw = (space: Space, id = name) => figure.draw(view, {...textOf(figure, view), ...space, id}, assets);
      if (sizes === null) return around(svgText(draw({width: 0, height: 0})), view);
      const medium = sizes.medium && draw(sizes.medium, `${name}-medium`);
      return around(bothWidths(draw(sizes.wide, `${name}-wide`), draw(sizes.compact, `${name}-compact`), medium), view);
    },
    table: (view: V) => tableOf(figure, view),
    tools: onPage.tools,
    controls: onPage.controls,
    mountDrawing: onPage.mountDrawing,
    hasLater: figure.withoutLater !== undefined,
    async exported(app, edition) {
      const {view, assets} = await now(app);
      return leaving<V>(figure, view, assets, edition);
    }
  });
}

/** Variants of one drawing; the style sheet shows the one that fits. */
export function bothWidths(wide: SvgNode, compact: SvgNode, medium?: SvgNode): string {
  const middle = medium === undefined ? "" : `<div class="medium">${svgText(medium)}</div>`;
  const large = medium === undefined ? "" : " large";
  return `<div class="wide${large}">${svgText(wide)}</div>${middle}<div class="compact">${svgText(compact)}</div>`;
}
