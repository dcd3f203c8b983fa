// `npm run briefing`: arguments in, folder out, exit status. main.ts gives it the process.
import {dataFolder} from "../../loaders/data.js";
import {InvalidData} from "../../loaders/problem.js";
import type {Facts} from "../model/view.js";
import {editionOf, readSiteFacts} from "../site/site-facts.js";
import {projectFolder} from "../site/install.js";
import {help, readArguments} from "./arguments.js";
import {makeBriefing} from "./make.js";
import {FigureProblem} from "./other-figures.js";
import {OutputProblem, requireFree, writeFolder, type WriteFile} from "./output-folder.js";
import {progress, type Terminal} from "./progress.js";
import {readBriefingData, type BriefingData} from "./read-state.js";
import {readScenarioFile, scenarioPart, ScenarioProblem} from "./scenario-part.js";

export interface Outlet {
  out(text: string): void;
  terminal: Terminal;
  /** How files are written; a test lets it fail. */
  write?: WriteFile;
  /** Where the data come from; a test that has read them need not read them again. */
  read?: () => BriefingData;
}

/** Null when the data cover the day, else what they cover. */
function dayProblem({firstDate, known}: Facts, date: string): string | null {
  if (date >= firstDate && date <= known.lastDate) return null;
  return `--date ${date}: there are no data for that day; they cover ${firstDate} to ${known.lastDate}`;
}

/** Code of a county by its number or name, or of the inset; undefined when there is none. */
function regionOf({data, known}: Facts, asked: string | null): string | null | undefined {
  if (asked === null) return null;
  const wanted = asked.toLocaleLowerCase("nb");
  // Oslo is a county too; the word means the fjord, as in the addresses of the site.
  const county = data.counties.find(({name}) => name.toLocaleLowerCase("nb") === wanted && wanted !== "oslo");
  return county?.code ?? (known.regions.has(wanted) ? wanted : undefined);
}

function regionProblem({data}: Facts, asked: string): string {
  const counties = data.counties.map(({code, name}) => `${code} ${name}`).join(", ");
  return `--region "${asked}": there is no such part of the map; known: oslo (the fjord), ${counties}`;
}

/** Null when the inhabitants of the year are known. */
function yearProblem({data}: Facts, year: number | null): string | null {
  if (year === null || data.baseYears.includes(year)) return null;
  return `--year ${year}: the inhabitants of that year are not known; known: ${data.baseYears.join(", ")}`;
}

/** @returns the exit status; on 1 and 2 nothing has been written */
export async function runBriefing(
  args: readonly string[],
  {out, terminal, write, read = () => readBriefingData(dataFolder())}: Outlet
): Promise<0 | 1 | 2> {
  const wrong = (lines: readonly string[], status: 1 | 2 = 2) => {
    terminal.write(`${lines.join("\n")}\n`);
    return status;
  };
  const options = readArguments(args);
  if (options === "help") {
    out(help);
    return 0;
  }
  if ("problems" in options) return wrong([...options.problems, "--help tells more"]);
  let data: BriefingData;
  try {
    requireFree(options.out);
    data = read();
  } catch (error) {
    if (error instanceof OutputProblem) return wrong([error.message]);
    if (error instanceof InvalidData) return wrong([error.message], 1);
    throw error;
  }
  let file: ReturnType<typeof readScenarioFile> | null = null;
  const region = regionOf(data.facts, options.region);
  const problems = [
    dayProblem(data.facts, options.date),
    region === undefined ? regionProblem(data.facts, options.region!) : null,
    yearProblem(data.facts, options.year)
  ].filter((problem) => problem !== null);
  try {
    if (options.scenario !== null) file = readScenarioFile(options.scenario, data, options.date);
  } catch (error) {
    if (!(error instanceof ScenarioProblem)) throw error;
    problems.push(error.message);
  }
  if (problems.length > 0) return wrong(problems);
  let bar: ReturnType<typeof progress> | null = null;
  try {
    const edition = editionOf(readSiteFacts(projectFolder));
    if (file) terminal.write(`${options.scenario}: …\n`);
    const scenario = file && scenarioPart(file, data, edition, options.scenarioFigures);
    const files = await makeBriefing(data, {...options, region: region ?? null}, edition, scenario, {
      started: (total) => (bar = progress(total, terminal)),
      done: (name) => bar?.done(name)
    });
    writeFolder(options.out, files, write);
    endOf(bar);
    out(`${options.out}: ${files.size} files; open index.html\n`);
    return 0;
  } catch (error) {
    endOf(bar);
    if (
      error instanceof OutputProblem ||
      error instanceof ScenarioProblem ||
      error instanceof FigureProblem ||
      (error instanceof Error && error.message.startsWith("AKSON_SITE"))
    )
      return wrong([error.message]);
    throw error;
  }
}

const endOf = (bar: ReturnType<typeof progress> | null): void => bar?.end();
