// The three services on this machine, as they behave: limits, errors and shapes included. They answer from recorded/,
// never from the project's data, so that a client that only understands the project's own files is found out.
import {readFileSync} from "node:fs";
import type {Answering} from "./server.js";
import {archiveOf, invented} from "./invented-boundaries.js";

const text = (name: string): string => readFileSync(new URL(`recorded/${name}`, import.meta.url), "utf8");
const read = <T>(name: string): T => JSON.parse(text(name)) as T;

export interface KlassChange {
  oldCode: string | null;
  oldName: string | null;
  newCode: string | null;
  newName: string | null;
  changeOccurred: string;
}
export interface KlassCode {
  code: string;
  name: string;
}
/** A data answer of Statistics Norway; what a test does to it stays inside the documented form, or does not. */
export interface Wire {
  id: string[];
  size: number[];
  dimension: Record<string, {label: string; category: {index?: unknown; label?: unknown}}>;
  value: unknown;
  [other: string]: unknown;
}
interface Metadata {
  updated: string;
  size: number[];
  dimension: Record<string, {category: {index: Record<string, number>; label: Record<string, string>}}>;
}

export class RealServices {
  changes = read<{codeChanges: KlassChange[]}>("klass-131-changes.json").codeChanges;
  codes = read<{codes: KlassCode[]}>("klass-131-codes-2020-01-01.json").codes;
  archive: () => Uint8Array = () => archiveOf(invented(this.municipalities));
  /** Sees every answer with figures before it is sent. */
  change: (wire: Wire) => unknown = (same) => same;
  /** Figures in the place of recorded ones. */
  figure = (code: string, year: string): unknown => this.recorded(code, year);
  private readonly metadata = read<Metadata>("ssb-07459-metadata.json");
  private readonly figures = read<Record<string, number[]>>("ssb-07459-figures.json");
  readonly years = ["2020", "2021", "2022", "2023", "2024", "2025", "2026"];
  /** Orders that Kartverket counted. */
  orders = 0;
  order: "ready" | "waiting" | "empty" = "ready";
  /** Asked of Statistics Norway's tables within the window; 40 are allowed. */
  private calls = 0;

  /** The 356 codes of 1 January 2020; 9999 is «Uoppgitt». */
  get municipalities(): string[] {
    return this.codes.map(({code}) => code).filter((code) => code !== "9999");
  }

  /** Another year in the table, with the inhabitants of each code that is valid then. */
  addYear(year: string, updated: string, inhabitants: (code: string, before: number) => number): void {
    this.publish(updated);
    for (const [code, values] of Object.entries(this.figures)) values.push(inhabitants(code, values.at(-1)!));
    this.years.push(year);
    const {index, label} = this.metadata.dimension.Tid.category;
    index[year] = Object.keys(index).length;
    label[year] = year;
    this.metadata.size[4] += 1;
  }

  /** Something in the table was published again at this time. */
  publish(updated: string): void {
    this.metadata.updated = updated;
  }

  /** A code that is new in the last year. */
  addCode(code: string, inhabitants: number): void {
    this.figures[code] = [...this.years.slice(1).map(() => 0), inhabitants];
    const {index, label} = this.metadata.dimension.Region.category;
    index[code] = Object.keys(index).length;
    label[code] = code;
    this.metadata.size[0] += 1;
  }

  recorded(code: string, year: string): number {
    return this.figures[code][this.years.indexOf(year)];
  }

  readonly answer: Answering = (request, response, count) => {
    const path = request.url ?? "";
    if (path.startsWith("/tables/")) this.statistics(request, response, count);
    else if (path.startsWith("/classifications/")) this.klass(request, response, count);
    else this.geonorge(request, response, count);
  };

  private readonly statistics: Answering = (request, response) => {
    this.calls += 1;
    const limit = {"x-ratelimit-policy": "40;w=60s"};
    if (this.calls === 41) return void response.writeHead(429, limit).end();
    if (this.calls > 41) this.calls = 1;
    const error = (status: number, title: string) =>
      void response.writeHead(status, limit).end(JSON.stringify({type: "Parameter error", title, status}));
    if (request.url === "/tables/07459/metadata?lang=no")
      return void response.writeHead(200, limit).end(JSON.stringify({...this.metadata, value: []}));
    if (request.url !== "/tables/07459/data?lang=no&outputFormat=json-stat2") return error(404, "Table not found");
    const {selection} = JSON.parse(request.body) as {selection: {variableCode: string; valueCodes: string[]}[]};
    const asked = (name: string) => selection.find(({variableCode}) => variableCode === name)?.valueCodes ?? [];
    const [regions, times] = [asked("Region"), asked("Tid")];
    if (new Set(regions).size !== regions.length) return void response.writeHead(500, limit).end();
    if (regions.some((code) => !(code in this.metadata.dimension.Region.category.index)))
      return error(400, "Non-existent value");
    // In the order of the table, whatever order was asked in.
    const sorted = [...regions].sort();
    const category = (codes: readonly string[]) => ({
      index: Object.fromEntries(codes.map((code, index) => [code, index])),
      label: Object.fromEntries(codes.map((code) => [code, code]))
    });
    const wire: Wire = {
      version: "2.0",
      class: "dataset",
      label: "07459: Befolkning, etter region, statistikkvariabel og år",
      source: "Statistisk sentralbyrå",
      updated: this.metadata.updated,
      role: {time: ["Tid"], metric: ["ContentsCode"]},
      id: ["Region", "ContentsCode", "Tid"],
      size: [sorted.length, 1, times.length],
      dimension: {
        Region: {label: "region", category: category(sorted)},
        ContentsCode: {label: "statistikkvariabel", category: {label: {Personer1: "Personer"}}},
        Tid: {label: "år", category: category(times)}
      },
      value: sorted.flatMap((code) => times.map((time) => this.figure(code, time))),
      extension: {px: {tableid: "07459"}}
    };
    response.writeHead(200, limit).end(JSON.stringify(this.change(wire)));
  };

  private readonly klass: Answering = (request, response) => {
    if (request.headers.accept !== "application/json") return void response.end("<codeList/>");
    const url = new URL(request.url ?? "", "http://localhost");
    if (url.pathname.endsWith("/codesAt")) return void response.end(JSON.stringify({codes: this.codes}));
    const [from, to] = [url.searchParams.get("from") ?? "", url.searchParams.get("to") ?? "9999"];
    const codeChanges = this.changes.filter(({changeOccurred}) => changeOccurred >= from && changeOccurred < to);
    response.end(JSON.stringify({codeChanges}));
  };

  private readonly geonorge: Answering = (request, response) => {
    const here = (body: string) =>
      body.replaceAll("https://nedlasting.geonorge.no/api", `http://${request.headers.host}`);
    const path = request.url ?? "";
    const list = /^\/codelists\/(format|projection|area)\//.exec(path)?.[1];
    if (path.startsWith("/capabilities/")) return void response.end(here(text("geonorge-capabilities.json")));
    if (list !== undefined) return void response.end(text(`geonorge-${list}.json`));
    if (path === "/order") {
      this.orders += 1;
      return void response.end(here(text(`geonorge-order-${this.order}.json`)));
    }
    if (request.headers["if-none-match"] === '"zip"') return void response.writeHead(304).end();
    response.writeHead(200, {etag: '"zip"'}).end(this.archive());
  };
}
