// What a visitor's browser pays: bytes and requests of a first view, Lighthouse, the main thread's time for a date
// step.
import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {ensureChromium} from "../browser/chromium.js";
import {ready, type Site} from "../browser/site.js";

export interface FirstView {
  /** On the wire: compressed, headers included. */
  bytes: number;
  requests: {address: string; bytes: number}[];
}

/** Load a page with an empty cache and count until nothing more is asked for. */
export async function firstView(site: Site, path: string): Promise<FirstView> {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const addresses = new Map<string, string>();
  const requests: FirstView["requests"] = [];
  session.on("Network.requestWillBeSent", ({requestId, request}) => addresses.set(requestId, request.url));
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    const address = addresses.get(requestId) ?? "?";
    if (!address.startsWith("data:")) requests.push({address, bytes: encodedDataLength});
  });
  await page.goto(site.address + path, {waitUntil: "networkidle"});
  await ready(page);
  await context.close();
  return {bytes: requests.reduce((sum, {bytes}) => sum + bytes, 0), requests};
}

export interface LighthouseFigures {
  performance: number;
  accessibility: number;
  /** Total blocking time in ms. */
  blocking: number;
  /** Audits below full marks, by id. */
  below: string[];
}

/**
 * The part of Lighthouse that is used. It is installed by the bench alone (package.json in this folder), so its types
 * may be missing.
 */
interface LighthouseModule {
  default(
    address: string,
    flags: object
  ): Promise<
    | {
        lhr: {
          audits: Record<string, {score: number | null; numericValue?: number}>;
          categories: Record<string, {score: number | null; auditRefs: {id: string; weight: number}[]}>;
        };
      }
    | undefined
  >;
}
const lighthouseName = "lighthouse";

/** Run Lighthouse (its own mobile throttling) in a fresh Chromium. */
export async function runLighthouse(address: string): Promise<LighthouseFigures> {
  const profile = mkdtempSync(join(tmpdir(), "akson-lighthouse-"));
  const browser = spawn(
    ensureChromium(),
    [
      "--headless=new",
      "--remote-debugging-port=0",
      "--no-first-run",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${profile}`,
      "about:blank"
    ],
    {stdio: ["ignore", "ignore", "pipe"]}
  );
  try {
    const port = await new Promise<number>((resolve, reject) => {
      let said = "";
      browser.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
        if (listening) resolve(Number(listening[1]));
      });
      browser.once("exit", () => reject(new Error(`Chromium ended before Lighthouse began:\n${said}`)));
    });
    const {default: lighthouse} = (await import(lighthouseName)) as LighthouseModule;
    const result = await lighthouse(address, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: ["performance", "accessibility"]
    });
    if (!result) throw new Error("Lighthouse gave no result");
    const {audits, categories} = result.lhr;
    const score = (id: string) => Math.round((categories[id].score ?? 0) * 100);
    const weighed = [categories.performance, categories.accessibility].flatMap(({auditRefs}) =>
      auditRefs.filter(({weight}) => weight > 0).map(({id}) => id)
    );
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      blocking: audits["total-blocking-time"].numericValue ?? NaN,
      below: weighed.filter((id) => (audits[id].score ?? 1) < 1)
    };
  } finally {
    const ended = once(browser, "exit");
    browser.kill();
    await ended;
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  }
}

export interface StepTimes {
  steps: number;
  /** Milliseconds of the main thread a step, one value a round. */
  script: number[];
  /** Everything the main thread did: script, style, layout, parsing, painting. */
  whole: number[];
}

/**
 * Move the date slider of a page through every day and back, one step an event, as a reader dragging it would. Times
 * are processor time of the main thread, so that other programs on the machine do not count. The first round is the
 * compiler's and is left out.
 */
export async function dateSteps(page: Page, rounds: number): Promise<StepTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  const seconds = async () => {
    const {metrics} = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {script: of("ScriptDuration"), whole: of("TaskDuration")};
  };
  const times: StepTimes = {steps: 0, script: [], whole: []};
  for (let round = 0; round <= rounds; round += 1) {
    const before = await seconds();
    times.steps = await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>("input[type=range]");
      if (!slider) throw new Error("no date slider on this page");
      const last = Number(slider.max);
      for (let step = 0; step < 2 * last; step += 1) {
        slider.value = String(step < last ? step + 1 : 2 * last - step - 1);
        slider.dispatchEvent(new Event("input", {bubbles: true}));
        void document.body.offsetHeight;
      }
      return 2 * last;
    });
    const after = await seconds();
    if (round === 0) continue;
    times.script.push(((after.script - before.script) * 1000) / times.steps);
    times.whole.push(((after.whole - before.whole) * 1000) / times.steps);
  }
  return times;
}
