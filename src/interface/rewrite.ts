// The simplest update of a place: write it again.

/** Write the HTML again only when it differs. */
export function rewriteOf<V>(place: Element, html: (view: V) => string): (view: V) => void {
  let written: string | null = null;
  return (view) => {
    const next = html(view);
    if (next === written) return;
    written = next;
    place.innerHTML = next;
  };
}
