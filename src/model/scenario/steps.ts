// Long computations in steps: whoever drives one may do something else between two, or leave it unfinished.

/** Steps, mostly of some milliseconds, then the result. P(reach) with correlation lasts up to half a second. */
export type Steps<T> = Generator<void, T>;

/** All steps at once, for callers that may take their time. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** No steps. */
// eslint-disable-next-line require-yield
export function* atOnce<T>(compute: () => T): Steps<T> {
  return compute();
}
