// A page's fences as a TypeScript module with the same line numbers, so that they can be checked like any other code.

import {libraries} from "../../src/site/fence-libraries.js";

export interface FenceFault {
  line: number;
  detail: string;
}

/** Fence languages Framework would run with libraries it fetches from a CDN. */
const remoteLanguages = new Set(["sql", "dot", "mermaid", "tex", "jsx", "tsx"]);

/**
 * Names Framework gives a fence without an import, that need nothing from a CDN: its own, and the libraries that
 * src/site/fence-libraries.ts puts into its cache. No types: a fence is plain JavaScript.
 */
const given = `
declare const FileAttachment: (name: string) => {json(): Promise<never>; text(): Promise<string>; image(): Promise<HTMLImageElement>; csv(options?: {typed?: boolean}): any; href: string};
declare const display: <T>(value: T) => T;
declare const view: (input: any) => any;
declare const invalidation: Promise<void>;
declare const visibility: (value?: unknown) => Promise<unknown>;
declare const d3: any;
declare const Plot: any;
declare const Inputs: any;
declare const aq: any;
declare const html: any;
declare const svg: any;
declare const topojson: any;
`;

/**
 * Packages that may be named with "npm:" too, as Observable's documentation does: they lie in Framework's cache, or
 * inside it.
 */
export const cachedPackages = [...libraries, "@observablehq/inputs"];

/** Everything outside the fences becomes empty lines; each fence is a block of its own after its imports. */
export function fencesAsModule(markdown: string): {source: string; faults: FenceFault[]} {
  const faults: FenceFault[] = [];
  const lines = markdown.split("\n");
  const module: string[] = [];
  let fence: {mark: string; run: boolean} | null = null;
  for (const [index, line] of lines.entries()) {
    const open: RegExpExecArray | null = fence === null ? /^\s*(`{3,}|~{3,})\s*([\w-]*)(.*)$/.exec(line) : null;
    if (open) {
      const [, mark, language, info]: string[] = open;
      const run: boolean = (language === "js" || language === "ts") && !/run\s*=\s*false/.test(info);
      if (remoteLanguages.has(language) && !/run\s*=\s*false/.test(info)) {
        faults.push({line: index + 1, detail: `a ${language} fence loads a library from a CDN`});
      }
      fence = {mark, run};
      module.push("");
    } else if (fence !== null && line.trim() === fence.mark) {
      fence = null;
      module.push(";");
    } else {
      module.push(fence?.run ? line : "");
    }
  }
  return {source: `${module.join("\n")}\n${given}export {};\n`, faults};
}

/** Files a page's HTML names by relative address (`src`, `poster`, `srcset`); Framework copies them. */
export function namedFiles(markdown: string): {line: number; address: string}[] {
  return markdown.split("\n").flatMap((line, index) => {
    const html = [...line.matchAll(/<(?:img|source|video|audio|script)\b[^>]*?\b(?:src|poster)="([^"]+)"/g)].map(
      (match) => match[1]
    );
    const images = [...line.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map((match) => match[1]);
    return [...html, ...images]
      .filter((address) => !/^[a-z]+:|^\/\//i.test(address))
      .map((address) => ({line: index + 1, address}));
  });
}
