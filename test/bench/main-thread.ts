// Where the time of a click goes: processor time of the page's main thread by kind of work, from the browser's own
// trace. Steadier than the clock on a machine that others use too.
import type {Browser} from "playwright-core";

export const kinds = ["script", "style", "layout", "paint", "other"] as const;
export type Kind = (typeof kinds)[number];

/** Milliseconds of the processor. */
export interface Work extends Record<Kind, number> {
  all: number;
}

export interface ClickWork {
  /** Until the click's own frame is handed to the compositor. */
  frame: Work;
  /** Until the frame that shows the answers is. */
  answers: Work;
  /** Clock, ms, until then. */
  wall: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tdur?: number;
  args?: {data?: {type?: string}};
}

const kindOf: Record<string, Kind> = {
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "other",
  UpdateLayer: "other",
  HitTest: "other"
};
const end = ({ts, dur}: TraceEvent): number => ts + dur;
const cost = ({tdur, dur}: TraceEvent): number => tdur ?? dur;
const isEvent =
  (type: string) =>
  ({name, args}: TraceEvent) =>
    name === "EventDispatch" && args?.data?.type === type;

/** Every event with its own time, without that of those inside it, ms. */
function withOwnTimes(events: readonly TraceEvent[]): {event: TraceEvent; own: number}[] {
  const timed = events.map((event) => ({event, own: cost(event) / 1000}));
  const open: (typeof timed)[number][] = [];
  for (const one of timed) {
    while (open.length > 0 && end(open[open.length - 1].event) <= one.event.ts) open.pop();
    if (open.length > 0) open[open.length - 1].own -= cost(one.event) / 1000;
    open.push(one);
  }
  return timed;
}

/**
 * @param clicking clicks in the page; after each, the answers come in one message
 * @returns of each click whose answers came before the next
 */
export async function clickWork(
  browser: Browser,
  clicking: () => Promise<unknown>
): Promise<{clicks: ClickWork[]; raster: number}> {
  const session = await browser.newBrowserCDPSession();
  const all: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({value}) => all.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      recordMode: "recordAsMuchAsPossible",
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"]
    }
  });
  await clicking();
  const whole = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await whole;
  const main = all.find(isEvent("click"));
  if (!main) throw new Error("no click in the trace");
  const events = all
    .filter(({ph, pid, tid}) => ph === "X" && pid === main.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const timed = withOwnTimes(events);
  const work = (from: number, until: number): Work => {
    const sum: Work = {script: 0, style: 0, layout: 0, paint: 0, other: 0, all: 0};
    for (const {event, own} of timed) {
      // The frame of a task is the scheduler's, and the tracing's.
      if (event.ts < from || event.ts >= until || event.name === "RunTask") continue;
      sum[kindOf[event.name] ?? "script"] += own;
      sum.all += own;
    }
    return sum;
  };
  const starts = events.filter(isEvent("click"));
  const clicks = starts.flatMap((click, i): ClickWork[] => {
    const until = starts[i + 1]?.ts ?? Infinity;
    const commits = events.filter(({name, ts}) => name === "Commit" && ts > click.ts && ts < until);
    // The longest of the messages is the one that the answers are drawn in.
    const [reply] = events
      .filter(({name, ts}) => name === "HandlePostMessage" && ts > click.ts && ts < Math.min(until, click.ts + 500_000))
      .sort((a, b) => cost(b) - cost(a));
    // Foreseen answers have come while the button was down; they are in the click's own frame.
    const down = events.filter((event) => isEvent("pointerdown")(event) && event.ts < click.ts).at(-1);
    const foreseen =
      down !== undefined && events.some(({name, ts}) => name === "HandlePostMessage" && ts > down.ts && ts < click.ts);
    const shown = foreseen ? commits[0] : commits.find(({ts}) => reply !== undefined && ts > reply.ts);
    if (!shown || commits.length === 0) return [];
    return [
      {
        frame: work(click.ts, end(commits[0])),
        answers: work(click.ts, end(shown)),
        wall: (end(shown) - click.ts) / 1000
      }
    ];
  });
  const raster =
    all
      .filter(({name, ph}) => name === "RasterTask" && ph === "X")
      .reduce((sum, event) => sum + cost(event) / 1000, 0) / starts.length;
  return {clicks, raster};
}
