// Drawing a page in the order in which it is looked at: what the reader's hand has changed with the next frame, then what is
// in sight, then the rest.
import {afterPaint, task} from "./after-paint.js";
import type {Drawing} from "./live-page.js";
import type {Update} from "./slot.js";

interface Part<V> {
  place: HTMLElement;
  update: Update<V>;
  inSight: boolean;
  /** Shows an older view. The place says so: class "stale". */
  behind: boolean;
}

/** @param current the view to be drawn, whenever a part is */
export function staged<V>(current: () => V): Drawing<V> {
  const parts: Part<V>[] = [];
  let resting = true;
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
  const next = (inSight?: boolean): Part<V> | undefined => parts.find((part) => part.behind && part.inSight === (inSight ?? part.inSight));
  const catchUp = async (): Promise<void> => {
    if (!resting || !next()) return;
    resting = false;
    await afterPaint();
    try {
      // What is in sight goes into one frame. Of the rest one part a task: the reader's next move comes between two of them.
      for (let part = next(true); part; part = next(true)) bring(part);
      for (let part = next(); part; part = next()) {
        await task();
        if (part.behind) bring(part);
      }
    } finally {
      resting = true;
    }
  };
  return {
    add(place, update) {
      parts.push({place, update, inSight: true, behind: false});
      watch.observe(place);
    },
    change() {
      for (const part of parts) {
        if (part.inSight) part.update.touched?.(current());
        leave(part);
      }
      void catchUp();
    },
    draw() {
      for (const part of parts) (part.inSight ? bring : leave)(part);
      void catchUp();
    },
    later: (work) => void afterPaint().then(work)
  };
}
