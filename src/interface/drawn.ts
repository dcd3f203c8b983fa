// In the built site every place is filled already, so what only fills it the first time is left out of the page's script:
// src/site/bundle-pages.ts says there that this is true. In the preview, and to the build itself, it is not set.
declare global {
  /** A `var`, since only that is a global. */
  var drawnByBuild: boolean | undefined;
}

/** Stands in for what the built site does not draw. @throws always */
export function drawnAlready(): never {
  throw new Error("drawn by the build, not by the page");
}
