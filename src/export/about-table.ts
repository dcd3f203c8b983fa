// What must be said of the numbers in a table that leaves the page: in the sheet «Om tallene» and beside each CSV.
import type {DataColumn} from "../figures/data-table.js";
import type {ExportedTable} from "../figures/exported-figure.js";
import {exportWords} from "../figures/export-words.js";
import {plainText} from "../language/plain-text.js";
import type {CsvForm} from "./csv.js";
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
export function aboutTable(figure: ExportedTable): AboutLine[] {
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

/** Types of CSV on the Web. */
const datatype = (type: DataColumn["type"], form: CsvForm) => {
  if (type === "text") return "string";
  if (type === "date" || type === "integer") return type;
  return form === "people" ? {base: "decimal", format: {decimalChar: ","}} : "decimal";
};

/**
 * The same for machines: the text of the file that lies beside a CSV, in the form of CSV on the Web
 * (https://www.w3.org/TR/tabular-metadata/).
 * @param csv name of that file
 */
export function metadataJson(figure: ExportedTable, csv: string, form: CsvForm): string {
  const {title, date, subtitle, finding, assumptions, method, source, sources, link, version, table} = figure;
  const about = {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "nb"}],
    url: csv,
    dialect: {delimiter: form === "people" ? ";" : ",", encoding: "utf-8", header: true},
    "dc:title": title,
    "dc:description": subtitle,
    "dc:date": date,
    "dc:abstract": finding,
    "dc:license": {"@id": licence.url},
    "dc:bibliographicCitation": source,
    "dc:source": sources.map(({publisher, title: name, url}) => ({
      "dc:publisher": publisher,
      "dc:title": name,
      "schema:url": url
    })),
    ...(method === null ? {} : {"schema:measurementTechnique": method}),
    ...(assumptions === null ? {} : {"schema:assumption": assumptions}),
    ...(link === "" ? {} : {"dc:relation": {"@id": link}}),
    "schema:version": version,
    tableSchema: {
      columns: table.columns.map(({key, label, type}) => ({
        name: key,
        titles: form === "people" ? label : key,
        "dc:description": `${label} (${unitName[type]})`,
        datatype: datatype(type, form)
      }))
    }
  };
  const harmless = (_: string, value: unknown): unknown => (typeof value === "string" ? plainText(value) : value);
  return `${JSON.stringify(about, harmless, 2)}\n`;
}
