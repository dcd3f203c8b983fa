// What the build writes into the file: see build-single-file.ts.

declare module "single:files" {
  /** Attached files by their path in the built site, packed. */
  export const files: Readonly<Record<string, string>>;
}

declare module "single:pages" {
  interface SinglePage {
    title: string;
    /** Content of the body, packed. */
    body: string;
    /** Run the page's own script. */
    open(): Promise<unknown>;
  }

  /** By name: "index", "kart". */
  export const pages: Readonly<Record<string, SinglePage>>;
  /** Address of the site's root with a final slash; "" when it is not known. */
  export const site: string;
}
