// Drawing a page in the order in which it is looked at: what the reader's hand has changed with the next frame, then what is
// in sight, then the rest.
import {afterPaint, task} from "./after-paint.js";
import type {Drawing} from "../page/live.js";
import type {Update} from "../figures/slot.js";
import {stopwatch} from "./stopwatch.js";

/** Time without a change after which what nobody looks at is done, ms: not at every step of a slider, and not while the browser
 * still rasterises what the reader waits for. */
const quiet = 100;

interface Part<V> {
  place: HTMLElement;
  update: Update<V>;
  inSight: boolean;
  /** Shows an older view. The place says so: class "stale". */
  behind: boolean;
}

/**
 * @param current the view to be drawn, whenever a part is
 * @param room what the frame of a change has room for, ms of script: where what is in sight mostly needs it all, it is drawn after it
 */
export function staged<V>(current: () => V, room: () => number): Drawing<V> {
  const parts: Part<V>[] = [];
  let soon = false;
  /** How long it takes to draw all that is in sight; the first times are worth a try. */
  const cost = stopwatch(0, 2);
  const timed = (work: () => void): void => {
    const start = performance.now();
    work();
    cost.add(performance.now() - start);
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const afterwards: (() => void)[] = [];
  const bring = (part: Part<V>): void => {
    part.behind = false;
    part.update(current());
    part.place.classList.remove("stale");
  };
  const leave = (part: Part<V>): void => {
    part.behind = true;
    part.place.classList.add("stale");
  };
  const watch = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      const part = parts.find(({place}) => place === target)!;
      part.inSight = isIntersecting;
      if (isIntersecting && part.behind) bring(part);
    }
  });
  // On paper there is nothing out of sight.
  addEventListener("beforeprint", () => {
    for (const part of parts) if (part.behind) bring(part);
  });
  const drawSeen = async (): Promise<void> => {
    if (soon) return;
    soon = true;
    await afterPaint();
    soon = false;
    timed(() => {
      for (const part of parts) if (part.behind && part.inSight) bring(part);
    });
  };
  /** One part a task: the reader's next move comes between two of them. */
  const drawRest = async (): Promise<void> => {
    for (const work of afterwards.splice(0)) work();
    await task();
    for (let part = parts.find(({behind}) => behind); part; part = parts.find(({behind}) => behind)) {
      bring(part);
      await task();
    }
  };
  const rest = (): void => {
    clearTimeout(resting);
    if (afterwards.length > 0 || parts.some(({behind}) => behind)) resting = setTimeout(() => void drawRest(), quiet);
  };
  const change = (): void => {
    for (const part of parts) {
      if (part.inSight) part.update.touched?.(current());
      leave(part);
    }
    void drawSeen();
    rest();
  };
  const draw = (): void => {
    for (const part of parts) (part.inSight ? bring : leave)(part);
    rest();
  };
  return {
    add(place, update) {
      parts.push({place, update, inSight: true, behind: false});
      watch.observe(place);
    },
    change,
    answered() {
      if (cost.usual() >= room()) change();
      else timed(draw);
    },
    draw,
    later: (work) => void afterwards.push(work)
  };
}
