// The engine in a thread of its own: the page stays free to be touched. A file of its own in the built site.
import {answersService, type AnswersReply, type AnswersRequest} from "./answers-service.js";
import {turnOfWorker} from "../interface/scenario/turn-of-worker.js";

const service = answersService((reply: AnswersReply) => postMessage(reply), turnOfWorker);
addEventListener("message", ({data}: MessageEvent<AnswersRequest>) => void service(data));
