// A turn of a worker's event loop: messages that wait are handled before it ends.

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Without the four milliseconds that nested timers are held back. */
export const turnOfWorker = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
