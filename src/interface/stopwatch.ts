// How long something takes in this browser.

const times = 5;

export interface Stopwatch {
  /** It has taken so long, ms. */
  add(time: number): void;
  /** The longest of the last five times, some left out, ms. */
  usual(): number;
}

/**
 * @param before what stands for times that are not known yet, ms
 * @param leftOut how many of the longest are left out: with 2 it is the median
 */
export function stopwatch(before: number, leftOut: number): Stopwatch {
  const taken = new Array<number>(times).fill(before);
  return {
    add(time) {
      taken.push(time);
      taken.shift();
    },
    usual: () => [...taken].sort((a, b) => b - a)[leftOut]
  };
}
