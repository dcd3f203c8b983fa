// The bar at a terminal, and the lines elsewhere.
import {Writable} from "node:stream";
import {expect, test} from "vitest";
import {barProgress, plainProgress} from "../../../loaders/refresh/progress.js";

/** A terminal that remembers. */
class Terminal extends Writable {
  readonly isTTY = true;
  readonly columns = 80;
  readonly rows = 24;
  written = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}

test("lines: begin, each step, what is waited for, the end", () => {
  const lines: string[] = [];
  const progress = plainProgress((line) => lines.push(line));
  progress.begin("population");
  progress.step("population", 1, 3);
  progress.say("SSB: HTTP 429; attempt 2 of 4 in 7.0 s");
  progress.end("population", "received");
  expect(lines).toEqual([
    "population: asking",
    "population: 1 of 3",
    "SSB: HTTP 429; attempt 2 of 4 in 7.0 s",
    "population: received"
  ]);
});

test("a bar: it names the part and says how it ended; the next part has its own", () => {
  const terminal = new Terminal();
  const progress = barProgress(terminal);
  for (const part of ["population", "codes"]) {
    progress.begin(part);
    progress.step(part, 1, 2);
    progress.step(part, 2, 2);
    progress.end(part, part === "codes" ? "failed" : "received");
  }
  expect(terminal.written).toContain("population: received");
  expect(terminal.written).toContain("codes: failed");
  expect(terminal.written.indexOf("population: received")).toBeLessThan(terminal.written.indexOf("codes: failed"));
});
