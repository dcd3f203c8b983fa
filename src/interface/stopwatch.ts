// How long something takes in this browser.

const times = 5;

export interface Stopwatch {
  /** It has taken so long, ms. */
  add(time: number): void;
  /** The median of the last times, the lower one of an even number, ms; ∞ before one is known. */
  usual(): number;
  /** The longest of the last times, ms; ∞ before one is known. */
  longest(): number;
}

export function stopwatch(): Stopwatch {
  const taken: number[] = [];
  return {
    add(time) {
      taken.push(time);
      if (taken.length > times) taken.shift();
    },
    usual: () => (taken.length === 0 ? Infinity : [...taken].sort((a, b) => a - b)[(taken.length - 1) >> 1]),
    longest: () => (taken.length === 0 ? Infinity : Math.max(...taken))
  };
}
