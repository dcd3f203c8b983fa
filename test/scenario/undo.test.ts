import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {canRedo, canUndo, change, redo, settle, undo, undoable, type Undoable} from "../../src/scenario/undo.js";

/** States are objects, as in the page: the same object again is no change. */
const steps = fc.array(fc.record({value: fc.integer()}), {maxLength: 30});
const all = <T>(first: T, list: readonly T[]): Undoable<T> =>
  list.reduce((history, next) => change(history, next), undoable(first));
const times = <T>(count: number, value: T, step: (value: T) => T): T =>
  Array.from({length: count}).reduce<T>((last) => step(last), value);
const first = {value: 0};

describe("undo and redo", () => {
  test("undo takes back, redo gives again: any number of either", () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (list, back) => {
        const states = [first, ...list];
        const history = times(back, all(first, list), undo);
        expect(history.present).toBe(states[Math.max(0, states.length - 1 - back)]);
        expect(times(back, history, redo).present).toBe(states[states.length - 1]);
        expect([canUndo(history), canRedo(history)]).toEqual([back < list.length, Math.min(back, list.length) > 0]);
      })
    );
  });

  test("a change after undo forgets what was undone, and nothing else", () => {
    fc.assert(
      fc.property(steps, fc.nat(10), (list, back) => {
        const next = {value: 1};
        const history = change(times(back, all(first, list), undo), next);
        expect(canRedo(history)).toBe(false);
        expect(undo(history).present).toBe([first, ...list][Math.max(0, list.length - back)]);
      })
    );
  });

  test("the steps of one gesture are one change, however many", () => {
    fc.assert(
      fc.property(steps, fc.array(fc.record({value: fc.integer()}), {minLength: 1, maxLength: 20}), (list, drag) => {
        const before = all(first, list);
        const dragged = drag.reduce((history, next) => change(history, next, "common"), before);
        expect(dragged.present).toBe(drag[drag.length - 1]);
        expect(undo(dragged).present).toBe(before.present);
        expect(redo(undo(dragged)).present).toBe(dragged.present);
      })
    );
  });

  test("two drags of the same slider are two changes when the first was let go", () => {
    const [a, b, c] = [{value: 1}, {value: 2}, {value: 3}];
    const twice = change(settle(change(change(undoable(first), a, "common"), b, "common")), c, "common");
    expect(undo(twice).present).toBe(b);
    expect(undo(undo(twice)).present).toBe(first);
    const other = change(change(undoable(first), a, "common"), b, "correlation");
    expect(undo(other).present).toBe(a);
  });

  test("a drag after undo starts anew", () => {
    const [a, b] = [{value: 1}, {value: 2}];
    const history = change(undo(change(undoable(first), a, "common")), b, "common");
    expect(undo(history).present).toBe(first);
    expect(canRedo(history)).toBe(false);
  });

  test("nothing to undo or redo, and the same state again, change nothing", () => {
    const history = undoable(first);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
    expect(change(history, first)).toBe(history);
    expect(settle(history)).toBe(history);
  });

  test("memory is bounded: the oldest go first", () => {
    const list = Array.from({length: 500}, (_, value) => ({value: value + 1}));
    const history = all(first, list);
    expect(history.past.length).toBe(200);
    expect(times(1000, history, undo).present).toBe(list[299]);
  });
});
