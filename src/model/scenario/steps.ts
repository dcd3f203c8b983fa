// Long computations in steps: whoever drives one may do something else between two, or leave it unfinished.

/** Steps, mostly of some milliseconds, then the result. One that takes an exact DP, or P(reach) with correlation, lasts up to half a second. */
export type Steps<T> = Generator<void, T>;

/** All steps at once, for callers that may take their time. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
