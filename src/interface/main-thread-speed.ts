// How quick the main thread is: the time of a fixed piece of work. What a frame takes depends on what is drawn in it and on what else
// the machine does; this does not, if it is done several times and the shortest time counts.

/** A millisecond on a laptop core. Much less would fall between the pauses of a thread that is slowed down. */
const steps = 1e6;
let state = 1;

/** Steps of a linear congruential generator, each of which waits for the one before. */
function work(): number {
  const start = performance.now();
  let next = state;
  for (let step = 0; step < steps; step += 1) next = (Math.imul(next, 1664525) + 1013904223) | 0;
  state = next;
  return performance.now() - start;
}

const tries = 3;

/**
 * Milliseconds that the work takes now: 1 on a laptop core. The first times are the compiler's.
 * @param enough a time as short as this is not tried to be undercut, ms
 */
export function workTime(enough: number): number {
  let shortest = Infinity;
  for (let left = tries; left > 0 && shortest > enough; left -= 1) shortest = Math.min(shortest, work());
  return shortest;
}
