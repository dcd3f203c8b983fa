// The certificate in a thread of its own. A file of its own in the built site (bundle-pages.ts).
import {certificateService, type CertificateReply, type CertificateRequest} from "./certificate-service.js";
import {turnOfWorker} from "./turn-of-worker.js";

const service = certificateService((reply: CertificateReply) => postMessage(reply), turnOfWorker);
addEventListener("message", ({data}: MessageEvent<CertificateRequest>) => void service(data));
