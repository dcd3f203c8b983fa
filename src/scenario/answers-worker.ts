// The engine in a thread of its own: the page stays responsive while it computes. A file of its own in the built site.
import {answersService, type AnswersRequest} from "./answers-service.js";

const answer = answersService(
  (reply) => postMessage(reply),
  () => new Promise((resolve) => setTimeout(resolve, 0))
);
addEventListener("message", ({data}: MessageEvent<AnswersRequest>) => void answer(data));
