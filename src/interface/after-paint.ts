// When what was just changed has been painted: the time for what the reader does not look at.

const channel = typeof MessageChannel === "undefined" ? null : new MessageChannel();
const waiting: (() => void)[] = [];
if (channel) channel.port1.onmessage = () => waiting.shift()?.();

/** A task of its own, after those of the reader's input; timers would be held back. */
export const task = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel!.port2.postMessage(null);
  });

/** Resolves after the next frame; a page that nobody sees has none until it is seen. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => void task().then(resolve)));
