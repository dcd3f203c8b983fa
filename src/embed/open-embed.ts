// Runs in an embedded figure: tells its height, and draws it again where the address asks for another day.
import {heightMessage} from "../export/height-message.js";
import type {EmbedFiles} from "./redraw.js";

/** To whoever holds the frame; the height is no secret. */
function tellHeight(figure: string): void {
  if (parent === window) return;
  parent.postMessage(heightMessage(figure, Math.ceil(document.body.getBoundingClientRect().height)), "*");
}

export async function openEmbed(files: EmbedFiles): Promise<void> {
  const figure = document.querySelector<HTMLElement>("[data-figure]")?.dataset.figure ?? "";
  new ResizeObserver(() => tellHeight(figure)).observe(document.body);
  addEventListener("load", () => tellHeight(figure));
  if (location.search !== "") {
    const {redraw} = await import("./redraw.js");
    await redraw(figure, files);
  } else document.querySelector("[data-part=drawn-day]")?.remove();
  document.documentElement.dataset.ready = "true";
}
