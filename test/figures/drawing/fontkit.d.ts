/** The part of fontkit the test of widths uses. */
declare module "fontkit" {
  interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    glyphForCodePoint(point: number): {advanceWidth: number};
  }
  export function create(file: Uint8Array): Font;
}
