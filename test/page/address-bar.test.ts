// Addresses in the browser's history: one entry a movement, and a browser that refuses.
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {addressBar} from "../../src/page/address-bar.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function browser() {
  const entries = ["/"];
  const state = {refuses: false, writes: 0};
  const write = (put: (address: string) => void) => (_: unknown, __: string, address?: string | URL | null) => {
    state.writes += 1;
    if (state.refuses) throw new DOMException("too many", "SecurityError");
    put(String(address));
  };
  const history = {
    pushState: write((address) => entries.push(address)),
    replaceState: write((address) => (entries[entries.length - 1] = address))
  };
  return {entries, state, bar: addressBar(history, () => entries[entries.length - 1])};
}

test("a choice and a movement of a hundred steps after it are one entry, written a few times", () => {
  const {entries, state, bar} = browser();
  bar.write("/?1", "choice");
  for (let step = 2; step <= 101; step += 1) {
    bar.write(`/?${step}`, "drag");
    vi.advanceTimersByTime(16);
  }
  vi.runAllTimers();
  expect(entries).toEqual(["/", "/?101"]);
  expect(state.writes).toBeLessThan(10);
});

test("what waits is written before the next choice, and the address that is shown is not written twice", () => {
  const {entries, state, bar} = browser();
  bar.write("/?1", "choice");
  bar.write("/?2", "drag");
  bar.write("/?3", "choice");
  bar.write("/?3", "choice");
  expect(entries).toEqual(["/", "/?2", "/?3"]);
  expect(state.writes).toBe(3);
});

test("a browser that refuses is no error; the newest address is written when it allows it", () => {
  const {entries, state, bar} = browser();
  state.refuses = true;
  bar.write("/?1", "choice");
  bar.write("/?2", "choice");
  expect(entries).toEqual(["/"]);
  state.refuses = false;
  vi.runAllTimers();
  expect(entries).toEqual(["/?2"]);
});

test("what waits is dropped when the reader has gone to another entry", () => {
  const {entries, bar} = browser();
  bar.write("/?1", "drag");
  bar.drop();
  vi.runAllTimers();
  expect(entries).toEqual(["/"]);
});
