// Everything a client of a live source does to the world, in one place, so that tests can stand in for it.

export interface Effects {
  fetch(url: string, options: RequestInit): Promise<Response>;
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** One line for the person who waits. */
  log(line: string): void;
}

/** The real world; lines go to standard error, which loaders keep free of data. */
export const realEffects: Effects = {
  fetch: (url, options) => fetch(url, options),
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  log: (line) => console.error(line)
};
