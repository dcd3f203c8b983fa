// Undo and redo over immutable states. The steps of one gesture (dragging a slider) are one change: they carry the same
// gesture, and only the state before the first of them is kept.

export interface Undoable<T> {
  /** Oldest first. */
  past: readonly T[];
  present: T;
  /** Next to be redone first. */
  future: readonly T[];
  /** The gesture that made `present`, while it may go on. */
  gesture: string | null;
}

/** Changes that can be undone at most. */
const depth = 200;

export function undoable<T>(present: T): Undoable<T> {
  return {past: [], present, future: [], gesture: null};
}

/**
 * A change. The same state object again is none.
 * @param gesture names what the reader is doing while one movement goes on (a drag); null for a change of its own
 */
export function change<T>(history: Undoable<T>, next: T, gesture: string | null = null): Undoable<T> {
  if (next === history.present) return history;
  if (gesture !== null && gesture === history.gesture) return {...history, present: next, future: []};
  return {past: [...history.past, history.present].slice(-depth), present: next, future: [], gesture};
}

/** The gesture has ended: the next change is a new step, even with the same name. */
export function settle<T>(history: Undoable<T>): Undoable<T> {
  return history.gesture === null ? history : {...history, gesture: null};
}

export const canUndo = (history: Undoable<unknown>): boolean => history.past.length > 0;
export const canRedo = (history: Undoable<unknown>): boolean => history.future.length > 0;

/** One change back; itself when there is none. */
export function undo<T>(history: Undoable<T>): Undoable<T> {
  const {past, present, future} = history;
  if (past.length === 0) return history;
  return {past: past.slice(0, -1), present: past[past.length - 1], future: [present, ...future], gesture: null};
}

/** One undone change forward again; itself when there is none. */
export function redo<T>(history: Undoable<T>): Undoable<T> {
  const {past, present, future} = history;
  if (future.length === 0) return history;
  return {past: [...past, present], present: future[0], future: future.slice(1), gesture: null};
}
