// Playing through the days, on a clock that the test turns.
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {player} from "../../src/parts/player.js";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({matches: false}));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("steps until the end, stays longer where there is something to see, says when it starts and stops", () => {
  const stays = ["short", "long", "short", null] as const;
  let step = 0;
  const said: boolean[] = [];
  const play = player({step: () => stays[step++], changed: (playing) => said.push(playing)});
  play.toggle();
  vi.advanceTimersByTime(0);
  expect([step, play.playing]).toEqual([1, true]);
  vi.advanceTimersByTime(70);
  expect(step).toBe(2);
  vi.advanceTimersByTime(1399);
  expect(step).toBe(2);
  vi.runAllTimers();
  expect([step, play.playing, said]).toEqual([4, false, [true, false]]);
});

test("stops when told, and does not step again", () => {
  let steps = 0;
  const play = player({step: () => ((steps += 1), "short"), changed: () => {}});
  play.toggle();
  vi.advanceTimersByTime(0);
  play.toggle();
  vi.advanceTimersByTime(5000);
  expect([steps, play.playing]).toEqual([1, false]);
});

test("goes slower for readers who ask for less motion", () => {
  vi.stubGlobal("matchMedia", () => ({matches: true}));
  let steps = 0;
  const play = player({step: () => ((steps += 1), "short"), changed: () => {}});
  play.toggle();
  vi.advanceTimersByTime(499);
  expect(steps).toBe(1);
  play.stop();
});
