// The certificate in a thread of its own. A file of its own in the built site (bundle-pages.ts).
import {certificateService, type CertificateReply, type CertificateRequest} from "./certificate-service.js";

/** A turn of the event loop, without the four milliseconds that nested timers are held back. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

const service = certificateService((reply: CertificateReply) => postMessage(reply), pause);
addEventListener("message", ({data}: MessageEvent<CertificateRequest>) => void service(data));
