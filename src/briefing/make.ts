// All files of a briefing, in memory: nothing is written before everything is made.
import {composeFigure} from "../export/compose.js";
import {metadataJson} from "../export/about-table.js";
import {csvText} from "../export/csv.js";
import type {Edition} from "../figures/exported-figure.js";
import {fileName} from "../export/file-name.js";
import {slideOf} from "../export/presentation/slide.js";
import {xlsxFile} from "../export/xlsx.js";
import {toPng, toPptx} from "../export/late-files-node.js";
import {presets, type PresetKey} from "../export/preset.js";
import {exportedFigure} from "../figures/all.js";
import {variantOf} from "../figures/day-figure.js";
import type {Assets} from "../figures/slot.js";
import {withoutLater} from "../model/known-on.js";
import {viewOf, type View} from "../model/view.js";
import {briefWords as words} from "./words.js";
import type {BriefingOptions, Format} from "./arguments.js";
import {briefContent} from "./brief-content.js";
import {briefPages} from "./brief-pages.js";
import {briefPdf} from "./pdf/brief.js";
import {figurePdf} from "./pdf/figure.js";
import {indexPage, type ListedFigure, type ListedFile} from "./index-page.js";
import type {BriefingData} from "./read-state.js";
import type {ScenarioPart} from "./scenario-part.js";

/** What of the command line decides what is made. */
export type Wanted = Pick<BriefingOptions, "date" | "figures" | "formats"> &
  Partial<Pick<BriefingOptions, "size" | "rule" | "region" | "year" | "later">>;

/** Files by name. The index page comes last: it lists the others. */
export type BriefingFiles = Map<string, Uint8Array>;

interface Work {
  what: string;
  run(): Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is to be made, one step a file that takes time. */
function workOf(
  view: View,
  assets: Assets,
  {figures: names, formats, size = "16x9"}: Wanted,
  edition: Edition,
  scenario: ScenarioPart | null
): {work: Work[]; files: BriefingFiles} {
  const files: BriefingFiles = new Map();
  const work: Work[] = [];
  const make = (name: string, content: () => Promise<Uint8Array> | Uint8Array) => {
    work.push({what: name, run: async () => void files.set(name, await content())});
    return name;
  };
  const has = (format: Format) => formats.has(format);
  const named = (name: string, ending: string) =>
    fileName({name, date: view.state.date, variant: variantOf(view), scenario: scenario?.text.name ?? null}, ending);
  const figures = [...names.map((name) => exportedFigure(name, view, assets, edition)), ...(scenario?.figures ?? [])];

  const listed = figures.map((figure): ListedFigure => {
    const own: ListedFile[] = [];
    const add = (
      ending: string,
      label: string,
      make_: () => Promise<Uint8Array> | Uint8Array,
      suffix = "",
      key?: PresetKey
    ) => {
      const name = make(fileName({...figure, name: figure.name + suffix}, ending, key), make_);
      own.push({name, label});
      return name;
    };
    const svg = composeFigure(figure, presets[size]);
    const vector = has("svg") ? add("svg", "SVG", () => bytes(svg), "", size) : null;
    const raster = has("png") ? add("png", "PNG", () => toPng(svg), "", size) : null;
    if (has("pdf"))
      add("pdf", "PDF", () => figurePdf(figure, presets[size], edition.sourceDate ?? figure.date), "", size);
    if (has("csv")) {
      add("csv", words.tablePeople, () => bytes(csvText(figure.table, "people")));
      add("csv", words.tableMachines, () => bytes(csvText(figure.table, "machines")), "-maskin");
      const csv = fileName(figure, "csv");
      add("metadata.json", words.metadata, () => bytes(metadataJson(figure, csv)));
    }
    if (has("xlsx")) add("xlsx", words.spreadsheet, () => xlsxFile(figure));
    return {figure, picture: vector ?? raster, files: own};
  });
  const whole: ListedFile[] = [];
  if (has("pdf")) {
    const name = make(named("notat", "pdf"), () => briefPdf(briefPages(view, assets, edition, scenario)));
    whole.push({name, label: words.brief});
  }
  if (has("pptx"))
    whole.push({
      name: make(named("presentasjon", "pptx"), async () => toPptx(await Promise.all(figures.map(slideOf)))),
      label: words.presentation
    });
  make("index.html", () =>
    bytes(indexPage(view.state.date, briefContent(view, edition, scenario?.text ?? null), listed, whole))
  );
  return {work, files};
}

/**
 * @param done is told of each file
 * @returns the files of the briefing by name
 */
export async function makeBriefing(
  data: BriefingData,
  options: Wanted,
  edition: Edition,
  scenario: ScenarioPart | null = null,
  {started = () => {}, done = () => {}}: {started?: (total: number) => void; done?: (name: string) => void} = {}
): Promise<BriefingFiles> {
  const {date, rule = data.facts.defaults.rule, region = null, year = null, later = "dimmed"} = options;
  const facts = year === null ? data.facts : data.factsOn(year);
  const whole = viewOf(facts, {...facts.defaults, date, rule, region, baseYear: facts.data.baseYear});
  const view = later === "left-out" ? withoutLater(whole) : whole;
  const assets = region === null ? data.assets : data.detailed;
  const {work, files} = workOf(view, assets, options, edition, scenario);
  started(work.length);
  for (const {what, run} of work) {
    await run();
    done(what);
  }
  return files;
}
