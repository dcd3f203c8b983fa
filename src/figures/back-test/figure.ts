// The back-test on the page of methods: what was known, a figure, a table, how it went, what cannot be known.
import type {BackTest, Knowledge} from "../../scenario/back-test.js";
import {percent} from "../../language/numbers.js";
import type {View} from "../../model/view.js";
import {interval, type Column} from "../columns.js";
import {escapeText} from "../drawing/svg.js";
import {aboutLetter} from "../export-words.js";
import {textOf, type Figure} from "../figure.js";
import {bothWidths, menuHtml} from "../frame.js";
import {leaving} from "../leaving.js";
import {geometryOf, noAssets, type Slot} from "../slot.js";
import {tableHtml, type Table} from "../table.js";
import {heightAt, probabilityByAssumption} from "./chart.js";
import {
  assumptionText,
  backTestAlt,
  backTestSource,
  backTestSubtitle,
  backTestWords,
  chance,
  correlationNote,
  evenText,
  knowledgeName,
  knownThen,
  legendName,
  methodText,
  notKnown,
  outcomeText,
  spreadNote,
  startingPoints
} from "./words.js";

export interface BackTestView {
  view: View;
  test: BackTest;
}

/** One row an assumption, two columns a starting point. */
export function backTestTable(test: BackTest): Table {
  return {
    stack: true,
    caption: `${backTestWords.vertical}. ${backTestSubtitle(test)}`,
    columns: [
      {label: backTestWords.assumption},
      ...test.bases.flatMap(({knowledge}) => [
        {label: `${knowledgeName[knowledge]}, ${backTestWords.independent}`, numeric: true},
        {label: `${knowledgeName[knowledge]}, ${backTestWords.correlated}`, numeric: true}
      ])
    ],
    rows: test.bases[0].rows.map(({p}, index) => [
      `${backTestWords.assumed} ${percent(p, 0)}`,
      ...test.bases.flatMap(({rows}) => [chance(rows[index].independent), chance(rows[index].correlated)])
    ])
  };
}

const name = "tilbakeblikk";
const yearOf = ({view}: BackTestView): number => view.facts.published.year;

const spreadColumns = (knowledge: Knowledge, correlated: boolean): Column => {
  const [kind, key] = correlated
    ? [backTestWords.correlated, "correlated"]
    : ([backTestWords.independent, "independent"] as const);
  return {
    ...interval(`${knowledge}_${key}`, `${knowledgeName[knowledge]}, ${kind}`, "share"),
    digits: 0
  };
};

/** The back-test as files have it; its page has more room for words. */
export const backTestFigure: Figure<BackTestView> = {
  basis: "computed",
  name,
  page: "metode.html",
  about: aboutLetter,
  heading: () => backTestWords.heading,
  title: () => backTestWords.title,
  subtitle: ({test}) => backTestSubtitle(test),
  finding: ({test}) => evenText(test),
  alt: ({test}) => `${backTestAlt(test)} ${spreadNote(test)}`,
  method: ({test}) => `${assumptionText(test)} ${methodText(test)} ${spreadNote(test)}`,
  assumptions: ({test}) => assumptionText(test),
  source: (shown) => backTestSource(yearOf(shown)),
  sources({view, test}) {
    const days = [test.total.latest, test.outcome.latest];
    const totals = view.facts.data.milestones.filter(({latest}) => days.includes(latest));
    const ids = new Set(totals.flatMap(({source, supportingSource}) => [source, supportingSource]));
    return [...ids].flatMap((id) => (id === null ? [] : (view.facts.source.get(id) ?? [])));
  },
  legend: () => [],
  columns: ({test}) => [
    {key: "assumed_probability", label: backTestWords.assumption, kind: "share", digits: 0, rowHead: true},
    ...test.bases.flatMap(({knowledge}) => [
      {
        key: `${knowledge}_independent`,
        label: `${knowledgeName[knowledge]}, ${backTestWords.independent}`,
        kind: "share" as const
      },
      spreadColumns(knowledge, false),
      {
        key: `${knowledge}_correlated`,
        label: `${knowledgeName[knowledge]}, ${backTestWords.correlated}`,
        kind: "share" as const
      },
      spreadColumns(knowledge, true)
    ]),
    {key: "basis", label: "Grunnlag", kind: "text", fileOnly: true}
  ],
  rows: ({test}) =>
    test.bases[0].rows.map(({p}, index) => [
      p,
      ...test.bases.flatMap(({rows}) =>
        [rows[index].independent, rows[index].correlated].flatMap(({value, low, high}) => [value, {low, high}])
      ),
      `${assumptionText(test)} ${correlationNote(test)} ${spreadNote(test)}`
    ]),
  sizes: ({test}) => ({
    wide: {width: 720, height: heightAt(720, test.bases.length)},
    compact: {width: 340, height: heightAt(340, test.bases.length)}
  }),
  heightFor: ({test}, width) => heightAt(width, test.bases.length),
  draw: ({test}, place) =>
    probabilityByAssumption(
      {
        curves: test.bases.map((basis) => ({points: basis.curve, name: legendName(basis)})),
        realised: {...test.realised.inhabitants, label: backTestWords.realised},
        words: backTestWords
      },
      place
    ),
  date: ({test}) => test.date,
  scenario: () => null,
  link: () => `metode.html#${name}`
};

const paragraph = (text: string) => `<p>${escapeText(text)}</p>`;
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

export const backTestSlot: Slot = {
  html(view, assets) {
    const test = geometryOf(assets, "backTest");
    const shown = {view, test};
    const {facts} = view;
    const nameOf = (code: string) => facts.municipality.get(code)?.displayName ?? code;
    const points = startingPoints(test, nameOf).map(
      ({name, text}) => `<strong>${escapeText(name)}.</strong> ${escapeText(text)}`
    );
    const sizes = backTestFigure.sizes(shown)!;
    const draw = (part: "wide" | "compact") =>
      backTestFigure.draw(shown, {...textOf(backTestFigure, shown), ...sizes[part], id: `${name}-${part}`}, assets);
    return `${paragraph(knownThen(test))}
<p>Siden ville da ha svart på ett spørsmål: Hvor sannsynlig er målet hvis hver av de andre kommunene signerer med en viss sannsynlighet? Svaret avhenger av hva vi visste. Vi viser tre utgangspunkter:</p>
${list(points)}
<figure class="figure" aria-labelledby="tilbakeblikk-heading">
<h3 class="ds-heading" data-size="xs" id="tilbakeblikk-heading">${escapeText(backTestWords.heading)}</h3>
<p class="figure-finding">${escapeText(backTestSubtitle(test))} Uavhengige kommuner. ${backTestWords.beside}</p>
${bothWidths(draw("wide"), draw("compact"))}
${tableHtml(backTestTable(test))}
<figcaption><p class="figure-note">${escapeText(`${correlationNote(test)} ${spreadNote(test)}`)}</p><p class="figure-source">${escapeText(backTestSource(yearOf(shown)))}</p></figcaption>
${menuHtml(name)}<script type="application/json">${JSON.stringify(test).replaceAll("<", "\\u003c")}</script>
</figure>
<h3>Slik gikk det</h3>
${outcomeText(test).map(paragraph).join("\n")}
${paragraph(evenText(test))}
<h3>Dette viser det ikke</h3>
${list(notKnown(test, nameOf).map(escapeText))}`;
  },
  mount(root, app) {
    const menu = root.querySelector<HTMLElement>("[data-part=export]")!;
    const test = JSON.parse(root.querySelector("script")!.textContent) as BackTest;
    menu
      .querySelector("[aria-expanded]")!
      .addEventListener("click", () =>
        app.download(menu, async (edition) => leaving(backTestFigure, {view: app.view, test}, noAssets, edition))
      );
    return () => {};
  }
};
