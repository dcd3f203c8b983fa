// What the person at the command line sees while it works: on standard error, so that it mixes with nothing.

/** The part of a stream that is used. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;

/** A bar that moves on a terminal, a line a step elsewhere. `done` is called after each step. */
export function progress(total: number, terminal: Terminal): {done(what: string): void; end(): void} {
  let count = 0;
  return {
    done(what) {
      count += 1;
      const part = `${String(count).padStart(String(total).length)}/${total}`;
      if (!terminal.isTTY) {
        terminal.write(`${part} ${what}\n`);
        return;
      }
      const full = Math.round((barWidth * count) / total);
      const line = `[${"#".repeat(full)}${"-".repeat(barWidth - full)}] ${part} ${what}`;
      terminal.write(`\r\u001b[K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    end() {
      if (terminal.isTTY) terminal.write("\r\u001b[K");
    }
  };
}
