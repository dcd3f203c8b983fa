// The command line of `npm run briefing`: what is asked, or everything that is wrong with it.
import {parseArgs} from "node:util";
import {closest, distance} from "fastest-levenshtein";
import {figureNames, scenarioFigureNames, type FigureName, type ScenarioFigureName} from "../figures/names.js";
import {presetKeys, type PresetKey} from "../export/preset.js";
import type {CountingRule} from "../model/acceptance.js";
import {isIsoDate} from "../model/calendar.js";
import type {Later} from "../model/known-on.js";
import type {IsoDate} from "../model/types.js";

export const formats = ["svg", "png", "csv", "xlsx", "pptx", "pdf"] as const;
export type Format = (typeof formats)[number];

/** As in the addresses of the site. */
const rules = {vedtatt: "signed-or-decided", signert: "signed"} as const satisfies Record<string, CountingRule>;

/** What the figures do with what came after the day. */
const laters = {dempet: "dimmed", utelatt: "left-out"} as const satisfies Record<string, Later>;

export interface BriefingOptions {
  date: IsoDate;
  /** A scenario file, or null. */
  scenario: string | null;
  /** In the order of the site. */
  figures: readonly FigureName[];
  /** Those of the scenario that were asked for by name; null takes those there are. */
  scenarioFigures: readonly ScenarioFigureName[] | null;
  formats: ReadonlySet<Format>;
  /** Of the pictures. */
  size: PresetKey;
  rule: CountingRule;
  later: Later;
  /** The part of the map shown, as typed; null: the whole country. The command knows which there are. */
  region: string | null;
  /** Year whose inhabitants count; null: the published one. */
  year: number | null;
  out: string;
}

export const help = `Usage: npm run briefing -- --date 2020-07-08 --out DIR [options]

Makes the figures, tables, a presentation, a one-page brief and an index page of one day, without a browser. The same commit
and the same arguments give the same bytes.

  --date DAY        the day, as 2020-07-08
  --out DIR         the folder to make; an earlier briefing there is replaced, other files never are
  --scenario FILE   a scenario file: its assumptions, answers and figures join, marked as calculated
  --figures LIST    some of: ${figureNames.join(", ")};
                    with --scenario also: ${scenarioFigureNames.join(", ")} (default: all)
  --format LIST     some of: ${formats.join(", ")} (default: all); the index page is always made
  --size SIZE       of the pictures: ${presetKeys.join(", ")} (default: 16x9)
  --rule RULE       what counts as signed: ${Object.keys(rules).join(", ")} (default: vedtatt, signed or decided)
  --later HOW       what came after the day: ${Object.keys(laters).join(", ")} (default: dempet, dimmed and called later;
                    utelatt leaves it out)
  --region COUNTY   the part of the map: a county's number or name, or oslo for the fjord (default: the whole country)
  --year YEAR       whose inhabitants count (default: the published year)
  --help            show this text

AKSON_SITE=https://example.org/akson/ puts the address of the page into each figure.
Exit status: 0 made; 1 a fault in the program or the data; 2 the arguments, the scenario or the folder are wrong. Then nothing is written.
`;

/** Parts of a list between commas; empty parts are dropped. */
const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function unknown(option: string, value: string, known: readonly string[]): string {
  const near = closest(value, [...known]);
  const hint = distance(value, near) <= 2 ? ` (did you mean ${near}?)` : "";
  return `${option}: "${value}" is unknown${hint}; known: ${known.join(", ")}`;
}

/** Names of a list, in the order of `known`; `problems` gets what is not known. */
function chosen<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
  problems: string[]
): T[] {
  if (text === undefined) return [...known];
  const wanted = listed(text);
  if (wanted.length === 0) problems.push(`${option} is empty; known: ${known.join(", ")}`);
  for (const value of wanted) if (!known.some((name) => name === value)) problems.push(unknown(option, value, known));
  return known.filter((name) => wanted.includes(name));
}

/** The value that was given, or null when it is not known. */
function oneOf<T extends string>(option: string, value: string, known: readonly T[], problems: string[]): T | null {
  const found = known.find((each) => each === value) ?? null;
  if (found === null) problems.push(unknown(option, value, known));
  return found;
}

/** @returns the options, "help", or all problems in words */
export function readArguments(args: readonly string[]): BriefingOptions | "help" | {problems: string[]} {
  const options = {
    date: {type: "string"},
    out: {type: "string"},
    scenario: {type: "string"},
    figures: {type: "string"},
    format: {type: "string"},
    size: {type: "string"},
    rule: {type: "string"},
    later: {type: "string"},
    region: {type: "string"},
    year: {type: "string"},
    help: {type: "boolean", short: "h"}
  } as const;
  let values: ReturnType<typeof parseArgs<{options: typeof options}>>["values"];
  try {
    ({values} = parseArgs({args: [...args], options}));
  } catch (error) {
    return {problems: [error instanceof Error ? error.message : String(error)]};
  }
  if (values.help) return "help";
  const problems: string[] = [];
  const {date, out} = values;
  if (date === undefined) problems.push("--date is missing; expected a day like 2020-07-08");
  else if (!isIsoDate(date)) problems.push(`--date "${date}" is no day; expected one like 2020-07-08`);
  if (out === undefined || out === "") problems.push("--out is missing; expected a folder to make");
  const figures = chosen("--figures", values.figures, [...figureNames, ...scenarioFigureNames], problems);
  const ofScenario = scenarioFigureNames.filter((name) => figures.includes(name));
  if (values.figures !== undefined && values.scenario === undefined)
    for (const name of ofScenario)
      problems.push(`--figures: "${name}" is a figure of a scenario; say which with --scenario FILE`);
  const wanted = chosen("--format", values.format, formats, problems);
  const size = oneOf("--size", values.size ?? "16x9", presetKeys, problems);
  const rule = oneOf("--rule", values.rule ?? "vedtatt", Object.keys(rules) as (keyof typeof rules)[], problems);
  const later = oneOf("--later", values.later ?? "dempet", Object.keys(laters) as (keyof typeof laters)[], problems);
  if (values.year !== undefined && !/^\d{4}$/.test(values.year))
    problems.push(`--year "${values.year}" is no year; expected one like 2020`);
  if (problems.length > 0 || date === undefined || out === undefined) return {problems};
  return {
    date,
    out,
    scenario: values.scenario ?? null,
    figures: figureNames.filter((name) => figures.includes(name)),
    scenarioFigures: values.figures === undefined ? null : ofScenario,
    formats: new Set(wanted),
    size: size ?? "16x9",
    rule: rules[rule ?? "vedtatt"],
    later: laters[later ?? "dempet"],
    region: values.region ?? null,
    year: values.year === undefined ? null : Number(values.year)
  };
}
