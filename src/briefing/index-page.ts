// The page beside the files: the same findings as the brief, each figure with its files. One file, no script, no
// address but those of its neighbours.
import {escapeText} from "../figures/drawing/svg.js";
import {scenarioFigureNames} from "../figures/names.js";
import {briefWords as words} from "./words.js";
import {siteName} from "../language/site.js";
import type {IsoDate} from "../model/types.js";
import type {ExportedFigure, ExportedTable} from "../figures/exported-figure.js";
import {safeText} from "../export/safe-text.js";
import type {BriefContent} from "./brief-content.js";
import type {ScenarioText} from "./scenario-text.js";

/** A file with what it is. */
export interface ListedFile {
  name: string;
  label: string;
}

export interface ListedFigure {
  figure: ExportedFigure;
  /** File shown on the page, or null. */
  picture: string | null;
  files: readonly ListedFile[];
}

export interface ListedTable {
  table: ExportedTable;
  files: readonly ListedFile[];
}

const style = `body{max-width:60rem;margin:0 auto;padding:1.5rem;color:#1f2a33;font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1rem}dt{font-weight:700}dd{margin:0}dd strong{font-size:1.6rem}
figure{margin:2rem 0;break-inside:avoid}img{max-width:100%;height:auto;border:1px solid #dfe4e8}small,.quiet{color:#55626e}a{color:#075745}ul{padding-left:1.2rem}.calculated{margin:2rem 0;padding:.1rem 1.2rem;border:1px dashed #55626e;background:#f5f7f9}@media print{img{max-height:220mm}}`;

const text = (value: string): string => escapeText(safeText(value));
const fileList = (files: readonly ListedFile[]): string =>
  files.length === 0
    ? ""
    : `<ul>${files.map(({name, label}) => `<li><a href="${escapeText(name)}">${text(label)}</a> <small>${escapeText(name)}</small></li>`).join("")}</ul>`;

function figureHtml({figure, picture, files}: ListedFigure, level: "h2" | "h3"): string {
  const image = picture === null ? "" : `<img src="${escapeText(picture)}" alt="${text(figure.alt)}">`;
  return `<figure><${level}>${text(figure.title)}</${level}><p>${text(figure.finding)}</p>${image}<figcaption><p class="quiet">${text(figure.subtitle)} ${text(figure.source)}</p>${fileList(files)}</figcaption></figure>`;
}

const isOfScenario = ({figure}: ListedFigure): boolean => scenarioFigureNames.some((name) => name === figure.name);

/** Computed figures, in a frame of their own, with the warning first. */
function scenarioHtml(
  {name, assumptions, everything, quotas, findings}: ScenarioText,
  figures: readonly ListedFigure[]
): string {
  const assumed = everything.map((line) => `<li><strong>${text(line.name)}:</strong> ${text(line.text)}</li>`);
  const answers = quotas.map(({sentence, method}) => `<li>${text(sentence)} <small>${text(method)}</small></li>`);
  return `<section class="calculated"><h2>${text(words.scenarioHeading(name))}</h2>
<p><strong>${text(words.scenarioWarning)}</strong></p>
<h3>${words.assumptions}</h3><p>${text(assumptions[0])}</p><ul>${assumed.join("")}</ul>
<h3>${words.answers}</h3><ul>${answers.join("")}</ul>${findings.map((sentence) => `<p>${text(sentence)}</p>`).join("")}
${figures.map((listed) => figureHtml(listed, "h3")).join("\n")}</section>`;
}

/** @param whole files that belong to all: the brief, the presentation */
export function indexPage(
  date: IsoDate,
  content: BriefContent,
  figures: readonly ListedFigure[],
  tables: readonly ListedTable[],
  whole: readonly ListedFile[]
): string {
  const key = content.keyFigures.map(
    ({figure, label, details}) =>
      `<div><dt>${text(label)}</dt><dd><strong>${text(figure)}</strong></dd>${details
        .filter((detail) => detail !== "")
        .map((detail) => `<dd>${text(detail)}</dd>`)
        .join("")}</div>`
  );
  const paragraphs = (list: readonly string[]) => list.map((sentence) => `<p>${text(sentence)}</p>`).join("");
  return `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${escapeText(words.indexTitle(date))}</title>
<style>${style}</style>
</head>
<body>
<p class="quiet">${escapeText(siteName)}</p>
<main>
<h1>${text(content.title)}</h1>
<p class="quiet">${text(content.subtitle)}</p>
<p>${text(content.lead)}</p>
<dl>${key.join("")}</dl>
<h2>${words.unknown}</h2>${paragraphs(content.unknown)}
<h2>${words.known}</h2>${paragraphs(content.understanding)}
${whole.length === 0 ? "" : `<h2>${words.fileList}</h2>${fileList(whole)}`}
${figures
  .filter((listed) => !isOfScenario(listed))
  .map((listed) => figureHtml(listed, "h2"))
  .join("\n")}
${tables.length === 0 ? "" : `<h2>${words.tables}</h2>`}${tables
    .map(
      ({table, files}) =>
        `<h3>${text(table.title)}</h3><p class="quiet">${text(table.subtitle)} ${text(table.source)}</p>${fileList(files)}`
    )
    .join("\n")}
${content.scenario === null ? "" : scenarioHtml(content.scenario, figures.filter(isOfScenario))}
<h2>${words.sources}</h2>
${paragraphs(content.sources)}
</main>
</body>
</html>
`;
}
