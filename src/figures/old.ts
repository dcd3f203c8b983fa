// Marks a place whose numbers belong to an earlier scenario, until the new answer is there.

/** The style sheet writes «Regner …» beside it when the answer takes its time. */
export function markOld(place: Element, old: boolean): void {
  place.classList.toggle("old", old);
  place.setAttribute("aria-busy", String(old));
}
