// What answers an older question says so at once, to tests and scripts; to the eye only when the answer takes its time: a
// page that dims and clears at every touch flickers, and is painted twice.

/** ms */
const patience = 250;
const dimming = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Mark a place as answering an older question, or no longer. */
export function markBehind(place: Element, behind: boolean): void {
  if (place.classList.contains("stale") === behind) return;
  place.classList.toggle("stale", behind);
  clearTimeout(dimming.get(place));
  if (behind)
    dimming.set(
      place,
      setTimeout(() => place.classList.add("dimmed"), patience)
    );
  else place.classList.remove("dimmed");
}
