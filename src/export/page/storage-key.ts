/** Under this name the browser keeps the slides; the number changes with their form. */
export const storageKey = "akson-presentasjon-2";

/** Has the reader begun a presentation? Asked on every page, so it costs next to nothing. */
export function hasSlides(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}
