// Stands in for Framework's client and standard library on pages whose one cell only asks for attached files: those
// need no reactive runtime, which would be a third of the first view. A page that asks for more keeps Framework's own
// client (bundle-pages.ts decides). Written for Framework 1.13.4's page script: `registerFile(name, info)`,
// `define(cell)`.

/** @typedef {{json(): Promise<unknown>, url(): Promise<string>}} AttachedFile */

/** @type {Map<string, string>} */
const addresses = new Map();

/** @param {string} name @param {{path: string}} info */
export function registerFile(name, {path}) {
  addresses.set(name, new URL(path, document.baseURI).href);
}

/** @param {string} name @returns {AttachedFile} */
function fileAttachment(name) {
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`File not found: ${name}`);
  return {
    url: () => Promise.resolve(address),
    async json() {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`Unable to load ${name}: ${response.status}`);
      return response.json();
    }
  };
}

/** @param {{body: (file: typeof fileAttachment) => Promise<unknown>}} cell */
export function define({body}) {
  body(fileAttachment).catch((/** @type {unknown} */ error) => {
    document.documentElement.dataset.failed = "true";
    console.error(error);
  });
}
