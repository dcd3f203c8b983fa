// The back-test on the page of methods: what was known, a figure, a table, how it went, what cannot be known.
import {probabilityByAssumption} from "./chart.js";
import {escapeText} from "../drawing/svg.js";
import {
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
  notKnown,
  outcomeText,
  spreadNote,
  startingPoints
} from "./words.js";
import {percent} from "../../language/numbers.js";
import type {BackTest} from "../../scenario/back-test.js";
import {bothWidths} from "../frame.js";
import type {Assets, Slot} from "../slot.js";
import {tableHtml, type Table} from "../table.js";
import type {View} from "../../model/view.js";

function testOf({backTest}: Assets): BackTest {
  if (backTest === null) throw new Error("this slot is written once, with the back-test");
  return backTest;
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

function drawing(test: BackTest, year: number): string {
  const text = {
    title: backTestWords.heading,
    subtitle: backTestSubtitle(test),
    alt: backTestAlt(test),
    source: backTestSource(year)
  };
  const data = {
    curves: test.bases.map((basis) => ({points: basis.curve, name: legendName(basis)})),
    realised: {...test.realised.inhabitants, label: backTestWords.realised},
    words: backTestWords
  };
  return bothWidths(
    probabilityByAssumption(data, {...text, id: "tilbakeblikk-wide", width: 720, compact: false}),
    probabilityByAssumption(data, {...text, id: "tilbakeblikk-compact", width: 340, compact: true})
  );
}

const paragraph = (text: string) => `<p>${escapeText(text)}</p>`;
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

export const backTestSlot: Slot = {
  html({facts}: View, assets) {
    const test = testOf(assets);
    const nameOf = (code: string) => facts.municipality.get(code)?.displayName ?? code;
    const points = startingPoints(test, nameOf).map(
      ({name, text}) => `<strong>${escapeText(name)}.</strong> ${escapeText(text)}`
    );
    return `${paragraph(knownThen(test))}
<p>Siden ville da ha svart på ett spørsmål: Hvor sannsynlig er målet hvis hver av de andre kommunene signerer med en viss sannsynlighet? Svaret avhenger av hva vi visste. Vi viser tre utgangspunkter:</p>
${list(points)}
<figure class="figure" aria-labelledby="tilbakeblikk-heading">
<h3 class="ds-heading" data-size="xs" id="tilbakeblikk-heading">${escapeText(backTestWords.heading)}</h3>
<p class="figure-finding">${escapeText(backTestSubtitle(test))} Uavhengige kommuner. Tallet ved hvert navn er sannsynligheten ved den andelen som faktisk kom til.</p>
${drawing(test, facts.published.year)}
${tableHtml(backTestTable(test))}
<figcaption><p class="figure-note">${escapeText(`${correlationNote(test)} ${spreadNote(test)}`)}</p><p class="figure-source">${escapeText(backTestSource(facts.published.year))}</p></figcaption>
</figure>
<h3>Slik gikk det</h3>
${outcomeText(test).map(paragraph).join("\n")}
${paragraph(evenText(test))}
<h3>Dette viser det ikke</h3>
${list(notKnown(test, nameOf).map(escapeText))}`;
  },
  mount: () => () => {}
};
