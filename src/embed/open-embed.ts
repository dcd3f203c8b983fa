// Runs in an embedded figure: tells its height, and draws it anew where the address asks for another day.
import {heightMessage} from "./height-message.js";

const root = document.documentElement;
const figure = root.dataset.figure ?? "";

/** To whoever holds the frame; the height is no secret. */
function tellHeight(): void {
  if (parent === window) return;
  parent.postMessage(heightMessage(figure, Math.ceil(document.body.getBoundingClientRect().height)), "*");
}

new ResizeObserver(tellHeight).observe(document.body);
addEventListener("load", tellHeight);

if (location.search === "") root.dataset.ready = "true";
else {
  const {redraw} = await import("./redraw.js");
  await redraw(figure);
  root.dataset.ready = "true";
}
