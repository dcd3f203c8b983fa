// What must be said of the numbers in a table that leaves the page: in the sheet «Om tallene» and beside each CSV.
import type {DataColumn} from "../figures/data-table.js";
import type {ExportedFigure} from "../figures/exported-figure.js";
import {exportWords} from "../figures/export-words.js";
import {longDate} from "../language/dates.js";

const licence = {name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.no"};

const unitName: Readonly<Record<DataColumn["type"], string>> = {
  text: "tekst",
  integer: "antall",
  number: "tall",
  share: "andel, 0 til 1",
  date: "dato"
};

export interface AboutLine {
  label: string;
  text: string;
}

/** Label and text, line by line; what a figure does not have is left out. */
export function aboutTable(figure: ExportedFigure): AboutLine[] {
  const {title, date, subtitle, finding, assumptions, method, source, sources, link, version, table} = figure;
  const lines: [label: string, text: string | null][] = [
    ["Tittel", title],
    ["Dag", longDate(date)],
    ["Gjelder", subtitle],
    ["Funn", finding],
    ["Antakelser", assumptions],
    ["Metode", method],
    ["Kilde", source],
    ...sources.map(({publisher, title: name, url}): [string, string] => [
      "Kilde, adresse",
      `${publisher}: ${name}. ${url}`
    ]),
    ...table.columns.map(({label, type}): [string, string] => ["Kolonne", `${label} (${unitName[type]})`]),
    ["Lisens", `${licence.name}. ${licence.url}`],
    ["Lenke", link],
    ["Laget med", exportWords.version(version)]
  ];
  return lines.flatMap(([label, text]) => (text === null || text === "" ? [] : [{label, text}]));
}

/** The same for machines: the text of the file that lies beside a CSV. */
export function metadataJson(figure: ExportedFigure, csv: string): string {
  const {title, date, subtitle, finding, assumptions, method, source, sources, link, version, table} = figure;
  const about = {
    file: csv,
    title,
    date,
    description: subtitle,
    finding,
    assumptions,
    method,
    source,
    sources,
    columns: table.columns,
    licence,
    link: link === "" ? null : link,
    version
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
