// How long something mostly takes in this browser.

const times = 5;

export interface Stopwatch {
  /** It has taken so long, ms. */
  add(time: number): void;
  /** The median of the last times, the lower one of an even number, ms; ∞ before enough are known. */
  usual(): number;
  /** The smaller of the last two, ms: one alone may have been held up by something else. */
  lately(): number;
}

/** @param enough times that tell something */
export function stopwatch(enough = 1): Stopwatch {
  const taken: number[] = [];
  return {
    add(time) {
      taken.push(time);
      if (taken.length > times) taken.shift();
    },
    usual: () => (taken.length < enough ? Infinity : [...taken].sort((a, b) => a - b)[(taken.length - 1) >> 1]),
    lately: () => Math.min(Infinity, ...taken.slice(-2))
  };
}
