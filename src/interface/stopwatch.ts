// How long something takes in this browser.

const times = 5;

export interface Stopwatch {
  /** It has taken so long, ms. */
  add(time: number): void;
  /** The median of the last times, the lower one of an even number, ms. */
  usual(): number;
  /** The longest of the last times, ms. */
  longest(): number;
}

/** @param before what both are before a time is known, ms */
export function stopwatch(before: number): Stopwatch {
  const taken: number[] = [];
  return {
    add(time) {
      taken.push(time);
      if (taken.length > times) taken.shift();
    },
    usual: () => (taken.length === 0 ? before : [...taken].sort((a, b) => a - b)[(taken.length - 1) >> 1]),
    longest: () => (taken.length === 0 ? before : Math.max(...taken))
  };
}
