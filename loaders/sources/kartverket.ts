// Municipal boundaries from Kartverket through Geonorge: ask what there is, order, download, unzip. What becomes of the
// shapes is boundary-topology.ts's task.
import {unzipSync} from "fflate";
import type {HttpClient, Validators} from "./http.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

const source = "Kartverket (Geonorge)";

/** "Norske fylker og kommuner illustrasjonsdata 2020 (klippet etter kyst)". */
const boundaryDataset = "7408853f-eb7d-48dd-bb6c-80c7e80f7392";
const boundaryProjection = "25833";

const largestZip = 200_000_000;
const largestFile = 400_000_000;

const accept = "application/json";

const isCapabilities = shape<object>({type: "object"});
interface OrderedFile {
  downloadUrl?: string | null;
  status?: string | null;
}
const isReceipt = shape<{referenceNumber?: string | null; files: OrderedFile[]}>({
  type: "object",
  required: ["files"],
  properties: {
    files: {
      type: "array",
      items: {
        type: "object",
        properties: {downloadUrl: {type: ["string", "null"]}, status: {type: ["string", "null"]}}
      }
    }
  }
});
const isOffer = shape<{name?: string; code?: string}[]>({type: "array", items: {type: "object"}});

interface BoundaryDownload extends Validators {
  geojson: Uint8Array;
  /** Of the archive, so that it can be asked for again without another order. */
  address: string;
  query: string;
}

/** Capabilities, order, download. */
export const downloadSteps = 3;

const orderLine = {
  metadataUuid: boundaryDataset,
  areas: [{code: "0000", type: "landsdekkende"}],
  projections: [{code: boundaryProjection}],
  formats: [{name: "GeoJSON"}]
};

interface BoundaryQuestion {
  /** Told after each step how many are done. */
  progress?: (done: number) => void;
  /** The copy at hand, if it still is as it was downloaded. */
  known?: (Validators & {address: string; query: string}) | null;
  /** False in a dry run: Kartverket counts orders. */
  order: boolean;
}

/**
 * The boundaries of 1 January 2020 do not change: whoever has them already is not given an order, but asks whether the
 * archive of the first one was mended. Null when there is nothing newer, or nothing may be ordered.
 * @throws {SourceFailure}
 */
export async function downloadBoundaries(
  client: HttpClient,
  base: string,
  {progress = () => {}, known = null, order}: BoundaryQuestion
): Promise<BoundaryDownload | null> {
  const capabilities = await client.get({source, url: `${base}/capabilities/${boundaryDataset}`, accept});
  readJson(source, capabilities.url, capabilities.bytes, isCapabilities);
  progress(1);
  const query = JSON.stringify(orderLine);
  if (known?.query !== query && !order) return null;
  const address = known?.query === query ? known.address : await ordered(client, base);
  progress(2);
  const zip = await client
    .get({source, url: address, accept: "application/zip", maxBytes: largestZip, validators: known ?? undefined})
    .catch((error: unknown) => {
      // An order is kept for some days only.
      if (known?.query === query && error instanceof SourceFailure && error.kind === "refused") return null;
      throw error;
    });
  progress(3);
  if (zip === null || zip.notModified) return null;
  const {etag, lastModified} = zip;
  return {etag, lastModified, geojson: geojsonIn(zip.bytes, address), address, query};
}

/** Order the file and return its address. */
async function ordered(client: HttpClient, base: string): Promise<string> {
  const body = {email: "", orderLines: [orderLine]};
  const receipt = await client.get({source, url: `${base}/order`, accept, body});
  const {files, referenceNumber} = readJson(source, receipt.url, receipt.bytes, isReceipt);
  if (files.length === 0) {
    throw new SourceFailure(
      source,
      "refused",
      `the order has no file: GeoJSON for the whole country in EPSG:${boundaryProjection} is not offered`,
      `choose among ${await offered(client, base)}, and change the order in loaders/sources/kartverket.ts`
    );
  }
  const {downloadUrl, status} = files[0];
  if (!downloadUrl) {
    throw new SourceFailure(
      source,
      "refused",
      `the order is not ready yet (status "${status ?? "not stated"}")`,
      `wait some minutes and look at ${base}/order/${referenceNumber ?? ""} in the browser before ordering again`
    );
  }
  const {host} = new URL(base);
  if (URL.canParse(downloadUrl) && new URL(downloadUrl).host === host) return downloadUrl;
  throw new SourceFailure(
    source,
    "moved",
    `the order names a file on another host: ${downloadUrl}`,
    `only ${host} is asked; set AKSON_GEONORGE_BASE if the service has moved`
  );
}

/** What the service offers for the dataset, in words. */
async function offered(client: HttpClient, base: string): Promise<string> {
  const lists = ["format", "projection", "area"].map(async (kind) => {
    const {bytes, url} = await client.get({source, url: `${base}/codelists/${kind}/${boundaryDataset}`, accept});
    const names = readJson(source, url, bytes, isOffer).map(({name, code}) => code ?? name ?? "");
    return `${kind} ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
  });
  return (await Promise.all(lists)).join("; ");
}

/**
 * The municipalities' file in the archive. Nothing is written to disk, and a name that leads outside is refused all
 * the same.
 */
export function geojsonIn(zip: Uint8Array, url: string): Uint8Array {
  const again = "order again; if it goes on, open the archive by hand and see what it holds";
  const names: string[] = [];
  const outside: string[] = [];
  let tooLarge = false;
  const wanted = (name: string): boolean => /(^|\/)[^/]*kommuner[^/]*\.(geo)?json$/i.test(name);
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, {
      filter({name, originalSize}) {
        names.push(name);
        if (/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(name)) outside.push(name);
        if (originalSize > largestFile) tooLarge = true;
        return wanted(name) && outside.length === 0 && !tooLarge;
      }
    });
  } catch (error) {
    throw new SourceFailure(
      source,
      "unreadable",
      `not a zip archive that can be read from ${url} (${error instanceof Error ? error.message : String(error)})`,
      again
    );
  }
  if (outside.length > 0)
    throw new SourceFailure(
      source,
      "not-valid",
      `the archive from ${url} has a path that leads outside it: ${outside[0]}`,
      "do not use this archive; tell Kartverket"
    );
  if (tooLarge)
    throw new SourceFailure(
      source,
      "too-large",
      `a file in the archive from ${url} is larger than ${largestFile / 1e6} MB`,
      again
    );
  if (names.length === 0) throw new SourceFailure(source, "unexpected", `an empty archive from ${url}`, again);
  const found = Object.keys(files);
  if (found.length === 1) return files[found[0]];
  throw new SourceFailure(
    source,
    "unexpected",
    `${found.length === 0 ? "no" : "more than one"} GeoJSON file of municipalities among ${names.slice(0, 5).join()}`,
    again
  );
}
