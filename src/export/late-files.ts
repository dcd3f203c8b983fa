// Large files that a page fetches only when a PNG is asked for. Their names hold their version, so
// that a published file never changes.

/** Name where it is published, and the module of node_modules it is made from. */
export interface LateFile {
  name: string;
  source: string;
}

const fontVersion = "5.3.0";

const font = (subset: string, weight: number): LateFile => ({
  name: `arimo-${fontVersion}-${subset}-${weight}.woff2`,
  source: `@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`
});

/** The rasteriser. */
export const wasmFile: LateFile = {name: "resvg-2.6.2.wasm", source: "@resvg/resvg-wasm/index_bg.wasm"};

/** Its fonts: letters are looked for in this order. */
export const fontFiles: readonly LateFile[] = [
  font("latin", 400),
  font("latin", 700),
  font("latin-ext", 400),
  font("latin-ext", 700)
];

export const lateFiles: readonly LateFile[] = [wasmFile, ...fontFiles];
