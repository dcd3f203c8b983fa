// Plays a figure through its days: a step, a pause, the next step. The pause is longer where there is something to see,
// and for readers who ask for less motion.

export interface PlayerOptions {
  /** Go one step. Returns how long to stay there; null at the end. */
  step(): "short" | "middle" | "long" | null;
  changed(playing: boolean): void;
}

export interface Player {
  readonly playing: boolean;
  toggle(): void;
  stop(): void;
}

const pauses = {short: 60, middle: 500, long: 1600} as const;
const calmPauses = {short: 500, middle: 1000, long: 2000} as const;

export function player({step, changed}: PlayerOptions): Player {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    changed(false);
  };
  const next = () => {
    const stay = step();
    if (stay === null) return stop();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    timer = setTimeout(next, (calm ? calmPauses : pauses)[stay]);
  };
  return {
    get playing() {
      return timer !== null;
    },
    toggle() {
      if (timer !== null) return stop();
      timer = setTimeout(next, 0);
      changed(true);
    },
    stop
  };
}
