// The simplest update of a place: write it again.
import {patch} from "../figures/patch.js";

/** Write what differs with `write`, when anything does. */
const writing = <V>(html: (view: V) => string, write: (next: string) => void): ((view: V) => void) => {
  let written: string | null = null;
  return (view) => {
    const next = html(view);
    if (next !== written) write((written = next));
  };
};

/** Write the HTML again only when it differs. */
export const rewriteOf = <V>(place: Element, html: (view: V) => string): ((view: V) => void) =>
  writing(html, (next) => {
    place.innerHTML = next;
  });

/** The same for a place without fields, of which only some texts change: the rest stays as it stands. */
export const patchOf = <V>(place: Element, html: (view: V) => string): ((view: V) => void) =>
  writing(html, (next) => patch(place, next));
