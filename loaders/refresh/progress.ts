// How far a refresh has come: a bar at a terminal, plain lines elsewhere (a log, a pipe, a build server).
import {progress as bar} from "@clack/prompts";
import type {Writable} from "node:stream";

export interface Progress {
  /** A part begins; how many steps it has may not be known yet. */
  begin(part: string): void;
  step(part: string, done: number, all: number): void;
  /** The part that runs has ended. */
  end(part: string, outcome: string): void;
  /** What is waited for meanwhile. */
  say(line: string): void;
}

/** A line a step. */
export function plainProgress(log: (line: string) => void): Progress {
  return {
    begin: (part) => log(`${part}: asking`),
    step: (part, done, all) => log(`${part}: ${done} of ${all}`),
    end: (part, outcome) => log(`${part}: ${outcome}`),
    say: log
  };
}

/** One bar a part; what is said meanwhile stands beside it. Parts run one after the other. */
export function barProgress(output: Writable): Progress {
  let running: ReturnType<typeof bar> | null = null;
  let percent = 0;
  return {
    begin(part) {
      percent = 0;
      running = bar({max: 100, size: 30, output});
      running.start(part);
    },
    step(part, done, all) {
      const next = Math.round((100 * done) / all);
      running?.advance(next - percent, `${part}, ${done} of ${all}`);
      percent = next;
    },
    end(part, outcome) {
      running?.stop(`${part}: ${outcome}`);
      running = null;
    },
    say: (line) => running?.message(line)
  };
}
