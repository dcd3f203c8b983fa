// The files a PNG is made with. Their names hold their version, so that a published file never changes.

/** Name where it is published, and where it lies in node_modules. */
export interface PublishedFile {
  name: string;
  source: string;
}

const fontVersion = "5.3.0";

const font = (subset: string, weight: number): PublishedFile => ({
  name: `arimo-${fontVersion}-${subset}-${weight}.woff2`,
  source: `@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`
});

export const wasmFile: PublishedFile = {name: "resvg-2.6.2.wasm", source: "@resvg/resvg-wasm/index_bg.wasm"};

/** Bold before regular in the extended part, so that a heading finds its own. */
export const fontFiles: readonly PublishedFile[] = [font("latin", 400), font("latin", 700), font("latin-ext", 400), font("latin-ext", 700)];

export const rasterFiles: readonly PublishedFile[] = [wasmFile, ...fontFiles];
