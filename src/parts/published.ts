// Datagrunnlag: where each figure and table lies for good, and how to put a figure on another page.
import {escapeText} from "../figures/drawing/svg.js";
import {dayAndMonth} from "../language/dates.js";
import {daysWithTotal} from "../model/official.js";
import type {IsoDate} from "../model/types.js";
import {publishedWords as words} from "./published-words.js";
import {figureLabel, tableLabel} from "../figures/names.js";
import {embedSnippet} from "../export/height-message.js";
import {figureNames, tableNames, type FigureName, type TableName} from "../figures/names.js";
import type {Slot} from "../figures/slot.js";

const link = (address: string, label: string): string => `<a class="ds-link" href="${address}">${label}</a>`;

const tableLinks = (name: FigureName | TableName): string =>
  [
    link(`data/${name}.xlsx`, words.workbook),
    `${link(`data/${name}.csv`, words.csv)} (${link(`data/${name}.metadata.json`, words.about)})`,
    `${link(`data/${name}-regneark.csv`, words.sheet)} (${link(`data/${name}-regneark.metadata.json`, words.about)})`,
    link(`data/${name}.json`, words.json)
  ].join(", ");

/** Below `figur/`. */
export const dayAddress = (date: IsoDate, name: FigureName): string => `${date}/${name}.svg`;

/** A row a figure, a column a day. */
function dayTable(days: readonly IsoDate[]): string {
  const head = days.map((date) => `<th scope="col">${escapeText(dayAndMonth(date))}</th>`).join("");
  const rows = figureNames.map((name) => {
    const cells = days.map(
      (date) =>
        `<td data-label="${escapeText(dayAndMonth(date))}"><a class="ds-link" href="figur/${dayAddress(date, name)}" aria-label="${escapeText(`${figureLabel[name]}, ${dayAndMonth(date)}, SVG`)}">SVG</a></td>`
    );
    return `<tr><th scope="row">${escapeText(figureLabel[name])}</th>${cells.join("")}</tr>`;
  });
  return `<details class="embed-code"><summary>${words.daysSummary}</summary><div class="scroll" tabindex="0" role="region" aria-label="${words.daysCaption}"><table class="ds-table stack" data-border="true"><caption>${words.daysCaption}</caption><thead><tr><th scope="col">${words.figure}</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
}

const row = (label: string, name: FigureName | TableName, figure: string, embed: string): string =>
  `<tr><th scope="row">${escapeText(label)}</th><td data-label="${words.figure}">${figure}</td><td data-label="${words.table}">${tableLinks(name)}</td><td data-label="${words.embed}">${embed}</td></tr>`;

const first: FigureName = "kart";
const snippetFor = (site: string): string =>
  escapeText(embedSnippet(`${site}innebygd/${first}.html`, figureLabel[first]));

/** The list, and code to paste; the site's own address is only known in the browser. */
export const publishedSlot: Slot = {
  html({facts}) {
    const rows = [
      ...figureNames.map((name) =>
        row(
          figureLabel[name],
          name,
          `${link(`figur/${name}.svg`, "SVG")}, ${link(`figur/${name}.png`, "PNG")}`,
          link(`innebygd/${name}.html`, `innebygd/${name}.html`)
        )
      ),
      ...tableNames.map((name) => row(tableLabel[name], name, "–", "–"))
    ];
    const head = [words.what, words.figure, words.table, words.embed]
      .map((label) => `<th scope="col">${label}</th>`)
      .join("");
    return `<h3 class="ds-heading" data-size="xs">${words.heading}</h3><p>${escapeText(words.lead(facts.defaults.date))}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}"><table class="ds-table stack" data-border="true"><caption>${words.caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>
${dayTable(daysWithTotal(facts.data.milestones))}
<details class="embed-code"><summary>${words.embedSummary}</summary><p>${words.embedLead}</p><pre class="scroll" tabindex="0"><code data-part="snippet">${snippetFor("")}</code></pre></details>`;
  },
  mount(root) {
    const code = root.querySelector("[data-part=snippet]");
    if (code) code.innerHTML = snippetFor(new URL("./", location.href).href);
    return () => {};
  }
};
