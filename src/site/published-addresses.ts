// The files at fixed addresses. Framework asks a loader for each (`dynamicPaths`): src/figur.zip.ts,
// src/data.zip.ts and src/vendor.zip.ts, or the page src/innebygd/[figur].md. Nothing else is published beside the
// pages.
import {parse} from "csv-parse/sync";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describedFiles} from "../../loaders/data-package.js";
import {daysWithTotal} from "../model/official.js";
import {dayAddress} from "../parts/published.js";
import {catalogueName} from "./catalogue.js";
import {lateFiles} from "../export/late-files.js";
import {figureNames, tableNames, type FigureName} from "../figures/names.js";

/** What social networks show beside a link, in pixels. */
export const socialSize = {width: 1200, height: 630};

/** The picture for a page's link: the figure its reader meets first. */
const socialFigure: Readonly<Record<string, FigureName>> = {
  "/kart": "kart",
  "/kommuner": "kart",
  "/utvikling": "utvikling"
};
const otherwise: FigureName = "andel";

export const socialFigures: readonly FigureName[] = [...new Set([otherwise, ...Object.values(socialFigure)])];

/** Address of the picture for a page, below the site's root. @param path Framework's: "/kart" */
export const socialPicture = (path: string): string => `figur/deling-${socialFigure[path] ?? otherwise}.png`;

/** Every fixed address from the site's root, pages as Framework names them. */
export function publishedAddresses(dataFolder: string): string[] {
  const tables = [...figureNames, ...tableNames].flatMap((name) => [
    `${name}.xlsx`,
    ...[`${name}.csv`, `${name}-regneark.csv`].flatMap((csv) => [csv, csv.replace(/csv$/, "metadata.json")]),
    `${name}.json`
  ]);
  return [
    ...figureNames.flatMap((name) => [`/figur/${name}.svg`, `/figur/${name}.png`]),
    ...daysOfTotals(dataFolder).flatMap((date) => figureNames.map((name) => `/figur/${dayAddress(date, name)}`)),
    ...socialFigures.map((name) => `/figur/deling-${name}.png`),
    ...[...describedFiles(dataFolder), catalogueName, ...tables].map((name) => `/data/${name}`),
    ...lateFiles.map(({name}) => `/vendor/${name}`),
    ...figureNames.map((name) => `/innebygd/${name}`),
    ...municipalityCodes(dataFolder).map((code) => `/kommune/${code}`)
  ];
}

/** First column of municipalities.csv: the loaders check the file, this only lists it. */
const municipalityCodes = (dataFolder: string): string[] =>
  readFileSync(join(dataFolder, "municipalities.csv"), "utf8").match(/^\d{4}(?=,)/gm) ?? [];

const daysOfTotals = (dataFolder: string): string[] =>
  daysWithTotal(parse(readFileSync(join(dataFolder, "milestones.csv")), {columns: true}) as {latest: string}[]);
