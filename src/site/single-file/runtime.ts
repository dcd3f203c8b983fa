// Stands in for Framework's client and standard library in the file to take along: what a page attaches lies in the
// file itself. As page-runtime.js, for pages whose one cell only asks for attached files.
import {files} from "single:files";
import {unpacked} from "./unpacked.js";

interface AttachedFile {
  json(): Promise<unknown>;
}

const paths = new Map<string, string>();

export function registerFile(name: string, {path}: {path: string}): void {
  paths.set(name, path);
}

const attached = (name: string): AttachedFile => ({
  // A promise, so that a fault reaches the page as a failed request would.
  json: () => Promise.resolve().then(() => JSON.parse(unpacked(files[paths.get(name)!])) as unknown)
});

export function define({body}: {body: (file: typeof attached) => Promise<unknown>}): void {
  body(attached).catch((error: unknown) => {
    document.documentElement.dataset.failed = "true";
    console.error(error);
  });
}
