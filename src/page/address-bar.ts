// Writes addresses into the browser's history: after the page is drawn, rarely while a slider moves, and without
// failing when the browser refuses (Safari does above a hundred writes in half a minute).

/** Between two writes of one movement, ms. */
const pause = 350;
/** After a refusal, ms. */
const retryAfter = 5000;

export interface AddressBar {
  /** @param how "choice" adds an entry to the history, "drag" replaces the newest */
  write(address: string, how: "choice" | "drag"): void;
  /** Write the pending address now. */
  flush(): void;
  /** Drop the pending address: the reader has gone to another entry. */
  drop(): void;
}

/** @param shown the address that the browser shows */
export function addressBar(
  target: Pick<History, "pushState" | "replaceState"> = history,
  shown = (): string => location.pathname + location.search + location.hash
): AddressBar {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const later = (address: string, after: number): void => {
    waiting = address;
    timer ??= setTimeout(flush, after);
  };
  const attempt = (address: string, write: () => void): void => {
    try {
      write();
    } catch {
      // The page is drawn already; only its address lags behind.
      later(address, retryAfter);
    }
  };
  function flush(): void {
    stop();
    if (waiting === null) return;
    const address = waiting;
    waiting = null;
    if (address === shown()) return;
    attempt(address, () => target.replaceState(null, "", address));
  }
  return {
    write(address, how) {
      if (how === "drag") return later(address, pause);
      flush();
      waiting = null;
      stop();
      if (address === shown()) return;
      attempt(address, () => target.pushState(null, "", address));
    },
    flush,
    drop() {
      waiting = null;
      stop();
    }
  };
}
