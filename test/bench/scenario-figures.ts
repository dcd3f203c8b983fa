// What the page of scenarios costs a reader: from a pick to all that is painted of it, and what a browser pays at load.
import type {CDPSession, Page} from "playwright-core";
import {ready, type Site} from "../browser/site.js";
import {ascendingDp, type Game} from "./baselines.js";

/** Milliseconds from the event. */
export interface PickTime {
  /** Until every quick answer in sight is written into the page: the probabilities, and the map by influence. */
  written: number;
  /** Until the frame that shows them has been made. */
  painted: number;
  /** How many frames that took: 1 is the first after the event. */
  frames: number;
  /** Until those out of sight are written too: the list, the distribution. */
  whole: number;
}

/** The name helper that the bench's own loader puts into functions. */
const withNameHelper = (page: Page) => page.evaluate("globalThis.__name = (made) => made");

/** Bring the page to rest: everything answers what is chosen. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("main .stale") === null);
}

/** What still answers an older question, of what is drawn from the quick answers. */
const behind = ".chances.stale, [data-slot=distribution] .stale, [data-slot].stale";

/** The quick answers are there; what takes longer may still come, in its own thread. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction((selector) => document.querySelector(selector) === null, behind);
}

/** The button goes down on a municipality and stays there for five frames (80 ms, as a hand does). */
async function press(page: Page, code: string): Promise<void> {
  await page.evaluate(async (id) => {
    await new Promise(requestAnimationFrame);
    document
      .getElementById(`scenariokart-${id}`)!
      .dispatchEvent(
        new PointerEvent("pointerdown", {bubbles: true, isPrimary: true, button: 0, pointerType: "mouse"})
      );
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  }, code);
}

/**
 * Click municipalities on the map, one after the other, each when the answers before are there.
 * @param pressed {@link press} before; else the click comes out of nothing, as from a key
 */
export async function pickTimes(page: Page, codes: readonly string[], pressed: boolean): Promise<PickTime[]> {
  await withNameHelper(page);
  const times: PickTime[] = [];
  for (const code of codes) {
    if (pressed) await press(page, code);
    times.push(
      await page.evaluate(async (id) => {
        const shape = document.getElementById(`scenariokart-${id}`);
        const inSight = [...document.querySelectorAll("[data-slot=chances], [data-slot=map], .chances")];
        const others = [
          ...document.querySelectorAll(
            "[data-slot=members], [data-slot=distribution], [data-slot=distribution] [data-part=drawing]"
          )
        ];
        if (!shape || inSight.length !== 3 || others.length !== 3)
          throw new Error("not the page of scenarios, or not as this bench knows it");
        // From a task of its own, as an event of the reader's: not from within a frame.
        const task = () =>
          new Promise<void>((resolve) => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        await task();
        let frames = 0;
        let counting = true;
        const countFrames = () => {
          if (!counting) return;
          frames += 1;
          requestAnimationFrame(countFrames);
        };
        const start = performance.now();
        const written = (places: Element[]) =>
          new Promise<number>((resolve) => {
            const observer = new MutationObserver(() => {
              if (places.some((place) => place.classList.contains("stale"))) return;
              observer.disconnect();
              resolve(performance.now() - start);
            });
            // What is written at once counts too, where no class changes for it.
            for (const place of places)
              observer.observe(place, {
                attributes: true,
                attributeFilter: ["class"],
                childList: true,
                characterData: true,
                subtree: true
              });
          });
        const painted = async () => {
          await new Promise(requestAnimationFrame);
          counting = false;
          await task();
          return performance.now() - start;
        };
        const times = Promise.all([
          written(inSight).then(async (time) => {
            const shown = frames;
            return {written: time, painted: await painted(), frames: shown + 1};
          }),
          written([...inSight, ...others])
        ]);
        shape.dispatchEvent(new MouseEvent("click", {bubbles: true}));
        requestAnimationFrame(countFrames);
        const [seen, whole] = await times;
        return {...seen, whole};
      }, code)
    );
    await answered(page);
  }
  return times;
}

/**
 * From a click until no part of the page that is in sight answers an older question: crossing, tips, Shapley–Shubik
 * too.
 */
export interface WholeTime {
  /** Milliseconds until they are written into the page. */
  written: number;
  /** The frame that shows them: 1 is the first after the click. */
  frame: number;
}

/** The keyboard goes on to a neighbour, and rests there for five frames. */
async function step(page: Page, direction: string): Promise<void> {
  await page.evaluate(async (key) => {
    await new Promise(requestAnimationFrame);
    const stage = document.querySelector<HTMLElement>("[data-slot=map] .map-stage")!;
    stage.focus({preventScroll: true});
    stage.dispatchEvent(new KeyboardEvent("keydown", {bubbles: true, key}));
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  }, direction);
}

/**
 * How a municipality is picked: the button goes down on it before the click; the keyboard is led to it before Enter;
 * or out of nothing.
 */
export type Hand = "by hand" | "by key" | "out of nothing";

/** A walk about the south, from Oslo. */
const walk = [
  "ArrowUp",
  "ArrowLeft",
  "ArrowLeft",
  "ArrowDown",
  "ArrowLeft",
  "ArrowUp",
  "ArrowRight",
  "ArrowUp",
  "ArrowLeft",
  "ArrowDown",
  "ArrowLeft"
];

/**
 * Pick on the map, each when everything answers what was picked before.
 * @param inSight the slot at the top of the window; the map itself may be out of sight
 * @param codes who is picked; by key it is whoever the keyboard comes to
 * @param pause ms that pass before
 */
export async function wholeTimes(
  page: Page,
  codes: readonly string[],
  inSight: string,
  hand: Hand,
  pause = 0
): Promise<WholeTime[]> {
  await withNameHelper(page);
  await page.locator(`[data-slot=${inSight}]`).evaluate((slot) => slot.scrollIntoView());
  const times: WholeTime[] = [];
  for (const [turn, code] of codes.entries()) {
    await atRest(page);
    await idle(page);
    await page.waitForTimeout(pause);
    if (hand === "by hand") await press(page, code);
    if (hand === "by key") await step(page, walk[turn % walk.length]);
    times.push(
      await page.evaluate(
        async ([id, how]) => {
          const shape =
            how === "by key"
              ? document.querySelector("[data-slot=map] .map-stage")
              : document.getElementById(`scenariokart-${id}`);
          const seen = [...document.querySelectorAll("[data-slot], [data-slot] *")].filter((place) => {
            const {top, bottom, height} = place.getBoundingClientRect();
            return height > 0 && bottom > 0 && top < innerHeight;
          });
          if (!shape || seen.length === 0) throw new Error("not the page of scenarios, or not as this bench knows it");
          await new Promise<void>((resolve) => setTimeout(resolve, 0));
          const behind = () => seen.some((place) => place.classList.contains("stale"));
          const tally = document.querySelector<HTMLElement>("[data-slot=map] [data-part=finding]")!;
          const picked = tally.textContent;
          let frames = 0;
          let counting = true;
          const countFrames = () => {
            if (!counting) return;
            frames += 1;
            requestAnimationFrame(countFrames);
          };
          const start = performance.now();
          shape.dispatchEvent(
            how === "by key"
              ? new KeyboardEvent("keydown", {bubbles: true, key: "Enter"})
              : new MouseEvent("click", {bubbles: true})
          );
          requestAnimationFrame(countFrames);
          if (behind()) {
            await new Promise<void>((resolve) => {
              const observer = new MutationObserver(() => {
                if (behind()) return;
                observer.disconnect();
                resolve();
              });
              observer.observe(document.body, {subtree: true, attributes: true, attributeFilter: ["class"]});
            });
          }
          counting = false;
          const written = performance.now() - start;
          const shownIn = frames + 1;
          while (document.querySelector("main .stale") !== null) await new Promise(requestAnimationFrame);
          if (tally.textContent === picked) throw new Error("nothing was picked");
          return {written, frame: shownIn};
        },
        [code, hand] as const
      )
    );
  }
  return times;
}

/** Wait until what pointing shows has been painted. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, {timeout: 200})));
  });
}

/** The quick answers to the next click, looked for some frames after it. */
async function answersAfterClick(page: Page): Promise<void> {
  await page.evaluate(
    (selector) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector(selector) === null) resolve();
          else setTimeout(look, 100);
        };
        addEventListener("click", () => setTimeout(look, 200), {once: true});
      }),
    behind
  );
}

/** Slow the main thread down; 1 is as it is. */
export async function slowedDown(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate});
  return session;
}

/**
 * Real clicks of the mouse on the map.
 * @param rested each click when the slow answers to the one before are there too; else they may still be computed, in
 * their own thread
 * @returns of each the time to the next paint as Event Timing has it, in steps of 8 ms; what is below 16 ms counts as
 * 16
 */
export async function interactionTimes(page: Page, codes: readonly string[], rested = false): Promise<number[]> {
  await withNameHelper(page);
  await page.evaluate(() => {
    const found: {id: number; duration: number}[] = [];
    Object.assign(window, {interactions: found});
    new PerformanceObserver((list) => {
      for (const {duration, interactionId} of list.getEntries() as unknown as {
        duration: number;
        interactionId: number;
      }[]) {
        if (interactionId > 0) found.push({id: interactionId, duration});
      }
    }).observe({type: "event", durationThreshold: 16} as PerformanceObserverInit);
  });
  const times: number[] = [];
  for (const code of codes) {
    if (rested) await atRest(page);
    // What the click before told covers a part of the map until the pointer leaves it.
    await page.mouse.move(1, 1);
    await page.locator(".map-stage svg").dispatchEvent("pointerleave");
    await page.locator(".map-tooltip").waitFor({state: "hidden"});
    const place = await page.evaluate((id) => {
      const shape = document.getElementById(`scenariokart-${id}`) as unknown as SVGGeometryElement;
      shape.closest(".map-stage")!.scrollIntoView({block: "center"});
      const {left, top, width, height} = shape.getBoundingClientRect();
      (window as unknown as {interactions: unknown[]}).interactions.length = 0;
      // A place inside the shape: its middle may be another municipality or the sea.
      for (let step = 1; step < 400; step += 1) {
        const [x, y] = [left + width * ((step * 0.7548777) % 1), top + height * ((step * 0.5698403) % 1)];
        if (document.elementFromPoint(x, y) === (shape as unknown as Element)) return {x, y};
      }
      return null;
    }, code);
    if (place === null) continue;
    // A hand is on the place before it clicks: pointing and what it shows is not part of the click.
    await page.mouse.move(place.x, place.y);
    await idle(page);
    // A finger stays down longer than a frame.
    await page.mouse.down();
    // Nothing of the bench's runs in the page while the click is timed: what waits for the answers waits from before.
    const settled = answersAfterClick(page);
    await idle(page);
    await page.mouse.up();
    await settled;
    times.push(
      await page.evaluate(async () => {
        // Entries come after the frame they are about.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const {interactions} = window as unknown as {interactions: {duration: number}[]};
        return interactions.reduce((most, {duration}) => Math.max(most, duration), 16);
      })
    );
  }
  return times;
}

/**
 * Move the slider of the common probability over its whole length, each step when the answers to the one before are
 * there: main thread, ms a step, the longest task above 50 ms (0: none), and the time until the step's answers are
 * painted. It ends in the middle.
 */
export async function slideTime(page: Page): Promise<{step: number; longest: number; wall: number}> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  const milliseconds = async () =>
    ((await session.send("Performance.getMetrics")).metrics.find(({name}) => name === "TaskDuration")?.value ?? NaN) *
    1000;
  const before = await milliseconds();
  const {steps, longest, wall} = await page.evaluate(async () => {
    let most = 0;
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({duration}) => (most = Math.max(most, duration)))
    );
    observer.observe({type: "longtask"});
    const slider = document.querySelector<HTMLInputElement>("[data-slide=common]")!;
    let step = 0;
    const start = performance.now();
    for (let value = 2; value < 100; value += 3, step += 1) {
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", {bubbles: true}));
      while (document.querySelector("[data-slot=chances].stale, .chances.stale"))
        await new Promise(requestAnimationFrame);
    }
    const wall = (performance.now() - start) / step;
    slider.value = "50";
    for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, {bubbles: true}));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    observer.disconnect();
    return {steps: step, longest: most, wall};
  });
  return {step: ((await milliseconds()) - before) / steps, longest, wall};
}

/** What the page holds when it is at rest, bytes: the main thread's heap, after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

export interface Load {
  /** Durations of tasks above 50 ms until the page is ready and its first answers have come. */
  longTasks: number[];
  /** Scripts on the wire, compressed, by name: the page's, its workers', and what they load late. */
  scripts: {name: string; bytes: number}[];
}

/** Time for a browser to open a window, ms. */
const windowOpens = 1500;

/** Open the page with an empty cache, the main thread slowed down by `rate`. */
export async function load(site: Site, path: string, rate: number): Promise<Load> {
  const context = await site.browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  // What the browser does of its own for a new window (pages of its surface, in other processes) takes a core for a
  // second.
  await page.waitForTimeout(windowOpens);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, {longTasks: tasks});
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
      type: "longtask",
      buffered: true
    });
  });
  const sizes: Promise<{name: string; bytes: number}>[] = [];
  page.on("requestfinished", (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname))
      sizes.push(
        request.sizes().then(({responseBodySize}) => ({name: new URL(request.url()).pathname, bytes: responseBodySize}))
      );
  });
  await slowedDown(page, rate);
  await page.goto(site.address + path, {waitUntil: "networkidle"});
  await ready(page);
  await atRest(page);
  await page.waitForLoadState("networkidle");
  const longTasks = await page.evaluate(() => (window as unknown as {longTasks: number[]}).longTasks);
  const scripts = await Promise.all(sizes);
  await context.close();
  return {longTasks, scripts};
}

/**
 * The baseline in the same browser: two probabilities by the ascending DP of baselines.ts, nothing else, on the main
 * thread; ms.
 */
export async function plainAnswerTime(page: Page, games: readonly Game[]): Promise<number> {
  await withNameHelper(page);
  return page.evaluate(
    `((games) => { const answer = ${ascendingDp.toString()}; const start = performance.now(); for (const game of games) answer(game); return performance.now() - start; })(${JSON.stringify(games)})`
  );
}
