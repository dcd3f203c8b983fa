// Municipal boundaries from Kartverket through Geonorge: ask what there is, order, download, unzip. What becomes of the
// shapes is boundary-topology.ts's task.
import {unzipSync} from "fflate";
import type {HttpClient, Validators} from "./http.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

const source = "Kartverket (Geonorge)";

/** "Norske fylker og kommuner illustrasjonsdata 2020 (klippet etter kyst)". */
export const boundaryDataset = "7408853f-eb7d-48dd-bb6c-80c7e80f7392";
export const boundaryProjection = "25833";

const largestZip = 200_000_000;
const largestFile = 400_000_000;

const isCapabilities = shape<object>({type: "object"});
const isReceipt = shape<{files: {downloadUrl: string}[]}>({
  type: "object",
  required: ["files"],
  properties: {
    files: {
      type: "array",
      minItems: 1,
      items: {type: "object", required: ["downloadUrl"], properties: {downloadUrl: {type: "string", minLength: 1}}}
    }
  }
});

export interface BoundaryDownload extends Validators {
  geojson: Uint8Array;
  address: string;
  query: string;
}

/** Capabilities, order, download. */
export const downloadSteps = 3;

/**
 * Null when the archive is not modified since the one that the validators name.
 * @param progress told after each step how many are done
 * @throws {SourceFailure}
 */
export async function downloadBoundaries(
  client: HttpClient,
  base: string,
  progress: (done: number) => void = () => {},
  validators?: Validators
): Promise<BoundaryDownload | null> {
  const accept = "application/json";
  const capabilities = await client.get({source, url: `${base}/capabilities/${boundaryDataset}`, accept});
  readJson(source, capabilities.url, capabilities.bytes, isCapabilities);
  progress(1);
  const order = {
    email: "",
    orderLines: [
      {
        metadataUuid: boundaryDataset,
        areas: [{code: "0000", type: "landsdekkende"}],
        projections: [{code: boundaryProjection}],
        formats: [{name: "GeoJSON"}]
      }
    ]
  };
  const receipt = await client.get({source, url: `${base}/order`, accept, body: order});
  const {downloadUrl} = readJson(source, receipt.url, receipt.bytes, isReceipt).files[0];
  const host = new URL(base).host;
  if (!URL.canParse(downloadUrl) || new URL(downloadUrl).host !== host) {
    throw new SourceFailure(
      source,
      "moved",
      `the order names a file on another host: ${downloadUrl}`,
      `only ${host} is asked; set AKSON_GEONORGE_BASE if the service has moved`
    );
  }
  progress(2);
  const zip = await client.get({source, url: downloadUrl, accept: "application/zip", maxBytes: largestZip, validators});
  progress(3);
  if (zip.notModified) return null;
  const {etag, lastModified} = zip;
  return {
    etag,
    lastModified,
    geojson: geojsonIn(zip.bytes, downloadUrl),
    address: `${base}/order`,
    query: JSON.stringify(order.orderLines[0])
  };
}

/** The municipalities' file in the archive. Nothing is written to disk, and a name that leads outside is refused all the same. */
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
    `${found.length === 0 ? "no" : "more than one"} GeoJSON file of municipalities among ${names.slice(0, 5).join(", ")}`,
    again
  );
}
