// How wide a text will be. Figures are written without a screen, so that labels are placed by an estimate that is
// rather too wide than too narrow: by DejaVu Sans, the widest of the fonts that svg.ts names.

const narrow = new Set("fijlrtI.,:;'|!()[] \u00a0");
const wide = new Set("mwMWÆØ%@");

/** Estimated width in pixels, for the sans-serif fonts of the figures. Bold is some 12 % wider. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    ems += narrow.has(character) ? 0.36 : wide.has(character) ? 0.96 : /\p{Lu}/u.test(character) ? 0.74 : 0.63;
  }
  return ems * fontSize * (bold ? 1.12 : 1);
}
