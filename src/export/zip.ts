// Office files are archives. Packed with fixed dates and in a fixed order, the same parts give the same bytes.
import {zipSync, type Zippable} from "fflate";

/** @param parts by name; names of folders are left out */
export function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // The list of types first, as readers expect; the rest by name.
  const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith("/"))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  // Pictures are compressed already.
  for (const name of names)
    files[name] = [parts[name], {level: name.endsWith(".png") ? 0 : 6, mtime: new Date(1980, 0, 1)}];
  return zipSync(files);
}
