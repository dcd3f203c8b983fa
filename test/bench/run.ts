// `npm run bench [-- name …]`: runs the benchmarks in this folder, each a module `<name>.bench.ts` with a default
// export `() => Promise<void>` that prints its own table. Without names: all of them, one after the other.
import {existsSync, readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {installPackages} from "../../src/site/install.js";

const folder = new URL(".", import.meta.url);
const known = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no such benchmark: ${unknown.join(", ")}. Known: ${known.join(", ")}`);
  process.exit(2);
}
// Lighthouse weighs more than all the rest together, so it is installed when a benchmark is run, and only here.
if (!existsSync(new URL("node_modules/lighthouse", folder))) installPackages(fileURLToPath(folder), []);
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n== ${name}`);
  const {default: run} = (await import(new URL(`${name}.bench.ts`, folder).href)) as {default: () => Promise<void>};
  await run();
}
