// What the built scripts import and which addresses they hold. esbuild parses them, so nothing is guessed from text but
// the addresses inside string literals.
import {build, type BuildFailure} from "esbuild";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";

export interface ScriptFault {
  /** Relative to the built folder. */
  script: string;
  fault: "bare specifier" | "missing file" | "external address" | "unreadable script";
  detail: string;
}

/**
 * Names that look like addresses and are never fetched: XML namespaces, those of Office Open XML in
 * presentations, and the vocabulary of CSV on the Web.
 */
const namespaces =
  /^http:\/\/(?:www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns\/|2001\/XMLSchema-instance|1998\/Math\/MathML|XML\/1998\/namespace|ns\/csvw)|purl\.org\/dc\/(?:elements\/1\.1|terms|dcmitype)\/|schemas\.openxmlformats\.org[\w./-]*|schemas\.microsoft\.com\/office\/[\w./-]+)$/;

/** Written into spreadsheets as the licence of the numbers, never fetched. */
const licence = "https://creativecommons.org/licenses/by/4.0/deed.no";

const isFailure = (error: unknown): error is BuildFailure => error instanceof Error && "errors" in error;

/** Workers as a built script names them, relative to it. */
function workersOf(source: string): string[] {
  return [...source.matchAll(/\bWorker\(\s*(?:new URL|import\.meta\.resolve)\(["'`]([^"'`]+)["'`]/g)].map(
    (match) => match[1]
  );
}

/** Check built scripts. @param scripts relative to `dist`, with forward slashes */
export async function scriptFaults(dist: string, scripts: readonly string[]): Promise<ScriptFault[]> {
  const faults: ScriptFault[] = [];
  for (const script of scripts) {
    const addresses = readFileSync(join(dist, script), "utf8").match(/(?:https?|wss?):\/\/[^\s"'`\\<>)]+/g) ?? [];
    for (const address of new Set(addresses)) {
      if (!namespaces.test(address) && address !== licence)
        faults.push({script, fault: "external address", detail: address});
    }
    for (const worker of workersOf(readFileSync(join(dist, script), "utf8"))) {
      if (!existsSync(join(dist, dirname(script), worker)))
        faults.push({script, fault: "missing file", detail: worker});
    }
  }
  if (scripts.length === 0) return faults;
  try {
    await build({
      entryPoints: scripts.map((script) => join(dist, script)),
      bundle: true,
      write: false,
      outdir: "unused",
      format: "esm",
      logLevel: "silent",
      plugins: [
        {
          name: "imports",
          setup({onResolve}) {
            onResolve({filter: /.*/}, ({path, importer, kind}) => {
              if (kind === "entry-point") return undefined;
              const script = importer.slice(dist.length + 1).replaceAll("\\", "/");
              if (/^[a-z]+:/.test(path)) faults.push({script, fault: "external address", detail: path});
              else if (!/^\.{0,2}\//.test(path)) faults.push({script, fault: "bare specifier", detail: path});
              else if (!existsSync(path.startsWith("/") ? join(dist, path) : join(dirname(importer), path)))
                faults.push({script, fault: "missing file", detail: path});
              return {path, external: true};
            });
          }
        }
      ]
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    for (const {text, location} of error.errors) {
      faults.push({
        script: (location?.file ?? "").split("/").slice(-2).join("/"),
        fault: "unreadable script",
        detail: text
      });
    }
  }
  return faults;
}

/** Attached files as the scripts name them (`registerFile`): relative to the page that runs the script. */
export function attachedFiles(source: string): string[] {
  return [...new Set([...source.matchAll(/["'`]((?:\.{1,2}\/)+_file\/[^"'`]+)["'`]/g)].map((match) => match[1]))];
}
