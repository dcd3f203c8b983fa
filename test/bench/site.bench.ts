// `npm run bench -- site`: the figures the site is to hold, measured on dist/ as it is built now. Ratios are of one
// run.
import {existsSync} from "node:fs";
import {join} from "node:path";
import {dist, Site} from "../browser/site.js";
import {measureBuilds} from "./build-times.js";
import {median, printTable, type Row} from "./measure.js";
import {dateSteps, firstView, runLighthouse, type LighthouseFigures} from "./page-figures.js";

const lighthouseRuns = 3;
const buildRuns = 3;
const stepRounds = 5;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const range = (values: readonly number[], digits: number, unit: string) =>
  `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}${unit}, ${values.length} runs`;

async function pages(): Promise<Row[]> {
  const site = await Site.start();
  try {
    const view = await firstView(site, "");
    for (const {address, bytes} of view.requests)
      console.log(`  ${kilobytes(bytes).padStart(7)} kB  ${new URL(address).pathname}`);
    const runs: LighthouseFigures[] = [];
    for (let run = 0; run < lighthouseRuns; run += 1) runs.push(await runLighthouse(site.address));
    const below = [...new Set(runs.flatMap((each) => each.below))];
    if (below.length > 0) console.log(`  Lighthouse, below full marks: ${below.join(", ")}`);
    const of = (key: "performance" | "accessibility" | "blocking") => runs.map((each) => each[key]);
    const rows: Row[] = [
      {
        what: "Oversikt, first view, on the wire",
        hold: "≤ 80 kB (aim 60)",
        measured: `${kilobytes(view.bytes)} kB`,
        spread: "headers included",
        held: view.bytes <= 80_000
      },
      {
        what: "Oversikt, first view, requests",
        hold: "≤ 10 (aim 8)",
        measured: String(view.requests.length),
        spread: "",
        held: view.requests.length <= 10
      },
      {
        what: "Lighthouse performance",
        hold: "≥ 98",
        measured: String(median(of("performance"))),
        spread: range(of("performance"), 0, ""),
        held: median(of("performance")) >= 98
      },
      {
        what: "Lighthouse accessibility",
        hold: "100",
        measured: String(median(of("accessibility"))),
        spread: range(of("accessibility"), 0, ""),
        held: median(of("accessibility")) === 100
      },
      {
        what: "total blocking time",
        hold: "0 ms",
        measured: `${median(of("blocking")).toFixed(0)} ms`,
        spread: range(of("blocking"), 0, " ms"),
        held: median(of("blocking")) === 0
      }
    ];
    for (const [path, name, hold] of [
      ["kart.html", "Kart", true],
      ["", "Oversikt", false]
    ] as const) {
      if (!existsSync(join(dist, path === "" ? "index.html" : path))) continue;
      const opened = await site.open(path);
      const {script, whole, steps} = await dateSteps(opened.page, stepRounds);
      await opened.close();
      rows.push(
        {
          what: `${name}, a date step, main thread`,
          hold: hold ? "≤ 2 ms" : "",
          measured: `${median(whole).toFixed(2)} ms`,
          spread: `${range(whole, 2, " ms")} of ${steps} steps`,
          held: hold ? median(whole) <= 2 : null
        },
        {
          what: `${name}, of this our script`,
          hold: "",
          measured: `${median(script).toFixed(2)} ms`,
          spread: range(script, 2, " ms"),
          held: null
        }
      );
    }
    return rows;
  } finally {
    await site.close();
  }
}

async function builds(): Promise<Row[]> {
  const {ours, empty, oursMemory, emptyMemory} = await measureBuilds(buildRuns);
  const ratios = ours.map((seconds, run) => seconds / empty[run]);
  return [
    {
      what: "warm build",
      hold: "",
      measured: `${median(ours).toFixed(2)} s`,
      spread: `${range(ours, 2, " s")}; ${oursMemory.toFixed(0)} MB`,
      held: null
    },
    {
      what: "warm build of an empty Framework page",
      hold: "",
      measured: `${median(empty).toFixed(2)} s`,
      spread: `${range(empty, 2, " s")}; ${emptyMemory.toFixed(0)} MB`,
      held: null
    },
    {
      what: "ratio",
      hold: "≤ 3",
      measured: median(ratios).toFixed(2),
      spread: range(ratios, 2, ""),
      held: median(ratios) <= 3
    }
  ];
}

export default async function run(): Promise<void> {
  if (!existsSync(join(dist, "index.html"))) throw new Error("bench: nothing is built yet; run npm run build first");
  printTable([...(await pages()), ...(await builds())]);
}
