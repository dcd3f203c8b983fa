// When what was just changed has been painted: the time for what the reader does not look at.

const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Opened when it is first used: the build reads this module too, and an open port keeps its process alive. */
function opened(): MessageChannel {
  const made = new MessageChannel();
  made.port1.onmessage = () => waiting.shift()?.();
  return made;
}

/** A task of its own, after those of the reader's input; timers would be held back. */
export const task = (): Promise<void> =>
  new Promise((resolve) => {
    channel ??= opened();
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

/** Resolves after the next frame; a page that nobody sees has none until it is seen. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => void task().then(resolve)));
