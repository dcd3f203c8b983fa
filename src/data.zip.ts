// The described files of data/ and the published tables, for whoever fetches them and for a fence:
// FileAttachment("data/kommuner.csv").csv({typed: true}). What the pages themselves read has loaders in src/data/.
import {zipSync} from "fflate";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {dataFolder} from "../loaders/data.js";
import {describedFiles, descriptorOf} from "../loaders/data-package.js";
import {catalogueName, dcatCatalogue} from "./site/catalogue.js";
import {publishedTables} from "./site/published-tables.js";
import {projectFolder} from "./site/install.js";
import {loaderOutput} from "./site/loader-output.js";
import {openedState} from "./site/opened-state.js";
import {editionOf, readSiteFacts} from "./site/site-facts.js";

const folder = dataFolder();
const state = openedState((name) => loaderOutput(projectFolder, name));
const facts = readSiteFacts(projectFolder);
const tables = await publishedTables(state, editionOf(facts));
const described = describedFiles(folder);
const taken = described.filter((name) => tables.has(name));
if (taken.length > 0)
  throw new Error(`data/${taken[0]} is a file of the data folder: a published table needs another name`);
const own = new Map(described.map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]));
const sizes = new Map([...own].map(([name, bytes]) => [name, bytes.length]));
const catalogue = dcatCatalogue({...facts, descriptor: descriptorOf(folder)}, sizes);
tables.set(catalogueName, new TextEncoder().encode(`${JSON.stringify(catalogue, null, 2)}\n`));
process.stdout.write(zipSync(Object.fromEntries([...own, ...tables]), {level: 0}));
