// Late files for Framework's preview: a loader is asked for a name and writes the bytes.
import {lateFiles} from "../src/export/late-files.js";
import {publishedBytes} from "../src/export/late-files-node.js";

/** @param args of the process: `--name=arimo-…` as Framework gives it. @throws when no such file is published */
export async function lateFile(ending: string, args: readonly string[]): Promise<Uint8Array> {
  const at = args.findIndex((each) => each.startsWith("--name"));
  const name = `${args[at]?.split("=")[1] ?? args[at + 1] ?? ""}${ending}`;
  const file = lateFiles.find((each) => each.name === name);
  if (!file)
    throw new Error(
      `there is no late file called ${name}; expected one of ${lateFiles.map((each) => each.name).join(", ")}`
    );
  return publishedBytes(file);
}
