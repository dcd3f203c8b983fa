// A page on paper has lost its address bar: the header says which day it shows and where it is found.
import {printedLine} from "../language/site.js";
import type {IsoDate} from "../model/types.js";

/**
 * Writes the line now and before each print, since state and address change in between.
 * @param day null where the page is not about one: its address says what it shows
 */
export function keepPrintedLine(day: () => IsoDate | null): void {
  const place = document.querySelector("#observablehq-header [data-part=printed]");
  if (!place) return;
  const write = () => {
    place.textContent = printedLine(day(), location.href);
  };
  write();
  addEventListener("beforeprint", write);
}
