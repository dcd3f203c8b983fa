// `npm run bench -- scenarios`: the page of scenarios in a real browser, measured on dist/ as it is built now.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {checksum} from "../../src/scenario/address-digits.js";
import {dist, ready, Site} from "../browser/site.js";
import {median, printTable, type Row} from "./measure.js";
import {clickWork, kinds, type ClickWork} from "./main-thread.js";
import {
  atRest,
  heap,
  interactionTimes,
  load,
  pickTimes,
  plainAnswerTime,
  slideTime,
  slowedDown,
  wholeTimes,
  type Hand,
  type Load,
  type WholeTime
} from "./scenario-figures.js";

const picks = 24;
const clicks = 20;
const runs = 3;
const loads = 7;
/** Pages opened anew, and the clicks on each. */
const fresh = 5;
const firstClicks = 6;
const slowdown = 4;
/** How to pick, and how long after all answers before are there: at 500 ms they are being made more precise. */
const hands: readonly [hand: Hand, pause: number][] = [
  ["by hand", 0],
  ["by hand", 500],
  ["by key", 0],
  ["out of nothing", 0]
];
const path = "scenarier.html";
const addressOf = (state: string): string => `${path}?${state}&k=${checksum(state)}`;
/** Everything is undecided: the most to compute. */
const open = addressOf("s=2&fra=ingen");
/** What picks are made on. Correlation, national and county, in per cent. */
const bases: readonly [name: string, address: string][] = [
  ["nothing decided", open],
  ["43 documented", path],
  ...["5-5", "5-0", "20-10"].map((both): [string, string] => [
    `nothing decided, correlation ${both}`,
    addressOf(`s=2&fra=ingen&samvar=${both}`)
  ]),
  ["43 documented, correlation 5-5", addressOf("s=2&samvar=5-5")]
];

const range = (values: readonly number[], digits = 1) =>
  `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)} ms, ${values.length} runs`;
/** INP as the metric is defined: the slowest interaction, one left out for every fifty. */
const interactionToNextPaint = (durations: readonly number[]): number =>
  [...durations].sort((a, b) => b - a)[Math.floor(durations.length / 50)];
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/**
 * Workers are asked for by their own thread, which the page's network does not show: compressed here as the server
 * does.
 * @returns what they are, and what they fetch when correlation is switched on
 */
function workers(): {always: {name: string; bytes: number}[]; correlation: number} {
  const folder = join(dist, "_app");
  const sized = (file: string) => ({
    name: `/_app/${file}`,
    bytes: brotliCompressSync(readFileSync(join(folder, file))).length
  });
  const files = readdirSync(folder).filter((file) => /^(?:answers|certificate)-worker\..*\.js$/.test(file));
  const scripts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const parts = (pattern: RegExp) => [
    ...new Set(scripts.flatMap((script) => [...script.matchAll(pattern)].map(([, name]) => name)))
  ];
  const fixed = parts(/from"\.\/(part\.\w+\.js)"/g);
  const late = parts(/import\("\.\/(part\.\w+\.js)"\)/g);
  return {
    always: [...files, ...fixed].map(sized),
    correlation: late.map(sized).reduce((sum, {bytes}) => sum + bytes, 0)
  };
}

export default async function run(): Promise<void> {
  if (!existsSync(join(dist, path))) throw new Error("bench: nothing is built yet; run npm run build first");
  const members = readMunicipalities2020();
  const byWeight = [...members].sort((a, b) => b.weight - a.weight);
  const total = members.reduce((sum, {weight}) => sum + weight, 0);
  const quotas = [Math.floor(total / 2) + 1, Math.ceil(total * 0.55)];
  const games = quotas.map((quota) => ({
    weights: members.map(({weight}) => weight),
    p: members.map(() => 0.5),
    total,
    quota
  }));
  const site = await Site.start();
  try {
    const opened = await site.open(`${open}&farge=paavirkning`);
    await atRest(opened.page);
    const codes = byWeight.slice(10, 10 + picks).map(({id}) => id);
    // The first round is the compiler's.
    await pickTimes(opened.page, codes.slice(0, 6), false);
    await pickTimes(opened.page, codes.slice(0, 6), true);
    const keyed = await pickTimes(opened.page, codes, false);
    const times = await pickTimes(opened.page, codes, true);
    const whole: {what: string; times: WholeTime[]; hold: boolean}[] = [];
    /** Of each page that is picked by hand, nothing being known of the browser but how it was pointed. */
    const firsts: WholeTime[] = [];
    for (const [base, start] of bases) {
      const address = `${start}${start.includes("?") ? "&" : "?"}farge=shapley`;
      for (const [place, slot] of [
        ["map", "map"],
        ["crossing date and who tips", "crossing"]
      ] as const) {
        for (const [hand, pause] of hands) {
          const {page, close} = await site.open(address);
          const [first] = await wholeTimes(page, codes.slice(0, 6), slot, hand, pause);
          if (hand === "by hand") firsts.push(first);
          whole.push({
            what: `${base}, ${place} in sight, ${hand}${pause > 0 ? `, ${pause} ms later` : ""}`,
            times: await wholeTimes(page, codes.slice(6), slot, hand, pause),
            hold: hand !== "out of nothing"
          });
          await close();
        }
      }
    }
    const plain: number[] = [];
    for (let one = 0; one < runs; one += 1) plain.push(await plainAnswerTime(opened.page, games));
    const slides: {step: number; longest: number; wall: number}[] = [];
    for (let one = 0; one <= runs; one += 1) slides.push(await slideTime(opened.page));
    slides.shift();
    const held = await heap(opened.page);
    const largest = byWeight.slice(0, clicks).map(({id}) => id);
    const work = await clickWork(site.browser, () => interactionTimes(opened.page, largest));
    await slowedDown(opened.page, slowdown);
    await interactionTimes(opened.page, codes.slice(0, 4));
    const interactions = await interactionTimes(opened.page, largest);
    const slowPicks = await pickTimes(opened.page, codes, true);
    const rested = await interactionTimes(opened.page, codes.slice(0, clicks), true);
    const slowWork = await clickWork(site.browser, () => interactionTimes(opened.page, largest));
    if (opened.complaints.length > 0) throw new Error(opened.complaints.join("\n"));
    await opened.close();
    const cold: number[] = [];
    for (let one = 0; one < fresh; one += 1) {
      const {page, close} = await site.open(`${open}&farge=paavirkning`);
      await slowedDown(page, slowdown);
      await page.reload({waitUntil: "load"});
      await ready(page);
      await atRest(page);
      cold.push(...(await interactionTimes(page, largest.slice(0, firstClicks))));
      await close();
    }
    const calm: Load[] = [];
    const slow: Load[] = [];
    const other: Load[] = [];
    for (let one = 0; one < loads; one += 1) {
      calm.push(await load(site, path, 1));
      slow.push(await load(site, path, slowdown));
      other.push(await load(site, "kart.html", slowdown));
    }
    const engine = workers();
    const loaded = new Map([...calm[0].scripts, ...engine.always].map(({name, bytes}) => [name, bytes]));
    for (const [name, bytes] of [...loaded].sort(([, a], [, b]) => b - a))
      console.log(`  ${kilobytes(bytes).padStart(7)} kB  ${name}`);
    const shell = new Map(other[0].scripts.map(({name, bytes}) => [name, bytes]));
    const sent = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
    const shared = [...loaded].filter(([name]) => shell.has(name)).reduce((sum, [, bytes]) => sum + bytes, 0);
    const [written, painted, everything] = [
      times.map((time) => time.written),
      times.map((time) => time.painted),
      times.map((time) => time.whole)
    ];
    for (const [rate, {clicks: each, raster}] of [
      [1, work],
      [slowdown, slowWork]
    ] as const) {
      // A slow browser draws the answers in the frame after the click's.
      for (const part of rate === 1 ? (["frame", "answers"] as const) : (["frame"] as const)) {
        console.log(
          `  main thread at ${rate}×, until ${part === "frame" ? "the click's frame" : "the answers' frame"}: ${kinds.map((kind) => `${kind} ${median(each.map((click) => click[part][kind])).toFixed(1)}`).join(", ")} ms`
        );
      }
      console.log(
        `  at ${rate}×: the click's frame ${median(each.map(({wall}) => wall)).toFixed(0)} ms after the click by the clock; rasterising in other threads ${raster.toFixed(1)} ms a click`
      );
    }
    const until = (part: "frame" | "answers", each: readonly ClickWork[]) => each.map((click) => click[part].all);
    const workRow = (what: string, part: "frame" | "answers", each: readonly ClickWork[], most: number | null): Row => {
      const values = until(part, each);
      return {
        what,
        hold: most === null ? "" : `≤ ${most} ms`,
        measured: `${median(values).toFixed(1)} ms`,
        spread: range(values),
        held: most === null ? null : median(values) <= most
      };
    };
    const [steps, walls, tasks] = [
      slides.map(({step}) => step),
      slides.map(({wall}) => wall),
      slides.map(({longest: most}) => most)
    ];
    const longest = (each: readonly Load[]) => each.map(({longTasks}) => Math.max(0, ...longTasks));
    const clicked = [...interactions, ...rested, ...cold];
    const rows: Row[] = [
      {
        what: "pick by hand, until all quick answers in sight are in the page",
        hold: "≤ 16 ms",
        measured: `${median(written).toFixed(1)} ms`,
        spread: range(written),
        held: median(written) <= 16
      },
      {
        what: "pick by hand, frames until they are shown",
        hold: "1",
        measured: median(times.map(({frames}) => frames)).toString(),
        spread: `${times.filter(({frames}) => frames === 1).length} of ${times.length} in the first`,
        held: median(times.map(({frames}) => frames)) === 1
      },
      {
        what: "pick by hand, until they are painted (waits for the next frame)",
        hold: "",
        measured: `${median(painted).toFixed(1)} ms`,
        spread: range(painted),
        held: null
      },
      {
        what: "pick out of nothing, until in the page",
        hold: "≤ 16 ms",
        measured: `${median(keyed.map((time) => time.written)).toFixed(1)} ms`,
        spread: range(keyed.map((time) => time.written)),
        held: median(keyed.map((time) => time.written)) <= 16
      },
      {
        what: "pick out of nothing, frames until they are shown",
        hold: "",
        measured: median(keyed.map(({frames}) => frames)).toString(),
        spread: range(keyed.map((time) => time.painted)),
        held: null
      },
      {
        what: "pick, until those out of sight are in the page too",
        hold: "",
        measured: `${median(everything).toFixed(1)} ms`,
        spread: range(everything),
        held: null
      },
      ...whole.map(({what, times: each, hold}): Row => {
        const [milliseconds, frames] = [each.map((time) => time.written), each.map(({frame}) => frame)];
        return {
          what: `pick, until all answers in sight are in the page: ${what}`,
          hold: hold ? "≤ 16 ms" : "",
          measured: `${median(milliseconds).toFixed(0)} ms`,
          spread: `${range(milliseconds, 0)}; in the pick's frame ${frames.filter((frame) => frame === 1).length}`,
          held: hold ? median(milliseconds) <= 16 && median(frames) === 1 : null
        };
      }),
      {
        what: "the first pick by hand on each of these pages",
        hold: "",
        measured: `${median(firsts.map((time) => time.written)).toFixed(0)} ms`,
        spread: `${range(
          firsts.map((time) => time.written),
          0
        )}; in the pick's frame ${firsts.filter(({frame}) => frame === 1).length}`,
        held: null
      },
      workRow("click, main thread until all quick answers are painted", "answers", work.clicks, 16),
      workRow("click, main thread until its own frame", "frame", work.clicks, null),
      workRow(`the same at ${slowdown}×`, "frame", slowWork.clicks, 50),
      {
        what: `pick by hand at ${slowdown}×, until the answers are painted`,
        hold: "",
        measured: `${median(slowPicks.map((time) => time.painted)).toFixed(0)} ms`,
        spread: `${range(
          slowPicks.map((time) => time.painted),
          0
        )}; frames: ${median(slowPicks.map(({frames}) => frames))}`,
        held: null
      },
      {
        what: "baseline: ascending DP, two probabilities, same browser",
        hold: "",
        measured: `${median(plain).toFixed(0)} ms`,
        spread: range(plain, 0),
        held: null
      },
      {
        what: "ratio, baseline to all our answers",
        hold: "",
        measured: (median(plain) / median(written)).toFixed(1),
        spread: "",
        held: null
      },
      {
        what: `click to next paint at ${slowdown}×, coloured by influence`,
        hold: "≤ 50 ms",
        measured: `${median(interactions).toFixed(0)} ms`,
        spread: range(interactions, 0),
        held: median(interactions) <= 50
      },
      {
        what: "the same, the click before wholly answered",
        hold: "≤ 50 ms",
        measured: `${median(rested).toFixed(0)} ms`,
        spread: `${range(rested, 0)}; above 50 ms: ${rested.filter((time) => time > 50).length}`,
        held: median(rested) <= 50
      },
      {
        what: `the first clicks on a page that was slow from the start`,
        hold: "≤ 50 ms",
        measured: `${median(cold).toFixed(0)} ms`,
        spread: `${range(cold, 0)}; above 50 ms: ${cold.filter((time) => time > 50).length}`,
        held: median(cold) <= 50
      },
      {
        what: "INP of all these clicks",
        hold: "≤ 50 ms",
        measured: `${interactionToNextPaint(clicked).toFixed(0)} ms`,
        spread: `the slowest ${Math.max(...clicked).toFixed(0)} ms; above 50 ms: ${clicked.filter((time) => time > 50).length} of ${clicked.length}`,
        held: interactionToNextPaint(clicked) <= 50
      },
      {
        what: "a step of the slider, main thread in all",
        hold: "",
        measured: `${median(steps).toFixed(1)} ms`,
        spread: range(steps),
        held: null
      },
      {
        what: "a step of the slider, until its answers are painted",
        hold: "",
        measured: `${median(walls).toFixed(0)} ms`,
        spread: range(walls, 0),
        held: null
      },
      {
        what: "longest task above 50 ms while sliding",
        hold: "none",
        measured: `${median(tasks).toFixed(0)} ms`,
        spread: range(tasks, 0),
        held: median(tasks) === 0
      },
      {
        what: "longest task above 50 ms at load",
        hold: "none",
        measured: `${median(longest(calm)).toFixed(0)} ms`,
        spread: `${range(longest(calm), 0)}; none in ${longest(calm).filter((time) => time === 0).length}`,
        held: median(longest(calm)) === 0
      },
      {
        what: `the same at ${slowdown}×`,
        hold: "",
        measured: `${median(longest(slow)).toFixed(0)} ms`,
        spread: range(longest(slow), 0),
        held: null
      },
      {
        what: `baseline: Kart at ${slowdown}×`,
        hold: "",
        measured: `${median(longest(other)).toFixed(0)} ms`,
        spread: range(longest(other), 0),
        held: null
      },
      {
        what: "heap of the main thread after all this",
        hold: "",
        measured: `${(held / 1e6).toFixed(1)} MB`,
        spread: "after a collection, without workers",
        held: null
      },
      {
        what: "scripts and workers, compressed, not shared with Kart",
        hold: "≤ 60 kB",
        measured: `${kilobytes(sent - shared)} kB`,
        spread: `${kilobytes(sent)} kB in all; ${kilobytes(engine.correlation)} kB more with correlation`,
        held: sent - shared <= 60_000
      }
    ];
    printTable(rows);
  } finally {
    await site.close();
  }
}
