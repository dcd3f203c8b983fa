// Figures and tables at fixed addresses: they are there, they open, and they are the bytes the functions give from the
// data.
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {parseXml, XmlElement} from "@rgrove/parse-xml";
import {beforeAll, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {makeBriefing} from "../../src/briefing/make.js";
import {readBriefingData} from "../../src/briefing/read-state.js";
import {figureNames, tableNames} from "../../src/figures/names.js";
import {viewOf} from "../../src/model/view.js";
import {projectFolder} from "../../src/site/install.js";
import {publishedAddresses, socialPicture, socialSize} from "../../src/site/published-addresses.js";
import {publishedFigures} from "../../src/site/published-figures.js";
import {publishedTables} from "../../src/site/published-tables.js";
import {editionOf, readSiteFacts} from "../../src/site/site-facts.js";
import {pagesOf} from "./pages.js";

const dist = join(projectFolder, "dist");
const read = (address: string) => readFileSync(join(dist, address));
const text = (address: string) => read(address).toString("utf8");

/** Files by address below the site's root. */
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  const {facts, assets} = readBriefingData(dataFolder());
  const state = {view: viewOf(facts, facts.defaults), assets};
  const edition = editionOf(readSiteFacts(projectFolder));
  const below = (folder: string, made: Map<string, Uint8Array>) =>
    [...made].map(([name, bytes]): [string, Uint8Array] => [folder + name, bytes]);
  files = new Map([
    ...below("figur/", await publishedFigures(state, edition)),
    ...below("data/", await publishedTables(state, edition))
  ]);
});

test("the site holds exactly the bytes that the functions give from the data folder", () => {
  const different = [...files]
    .filter(([address, bytes]) => !existsSync(join(dist, address)) || !read(address).equals(bytes))
    .map(([address]) => address);
  expect(different).toEqual([]);
  const figures = readdirSync(join(dist, "figur"), {recursive: true, encoding: "utf8"});
  expect(figures.filter((name) => name.includes(".") && !files.has(`figur/${name.replaceAll("\\", "/")}`))).toEqual([]);
});

test("nothing lies at a fixed address but what is listed, and of data/ only what the descriptor names and the tables made of it", () => {
  const listed = publishedAddresses(dataFolder())
    .map((address) => address.slice(1))
    .filter((address) => !/^(?:innebygd|kommune)\//.test(address));
  const below = (folder: string) =>
    readdirSync(join(dist, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
  expect([...below("data"), ...below("figur"), ...below("vendor")].sort()).toEqual(listed.sort());
  const source = readdirSync(dataFolder(), {recursive: true, encoding: "utf8"}).filter((name) =>
    existsSync(join(dist, "data", name))
  );
  for (const name of source.filter((each) => /\./.test(each)))
    expect(read(`data/${name}`).equals(readFileSync(join(dataFolder(), name))), name).toBe(true);
});

test("the command line makes the same figures and tables as the site holds", async () => {
  const data = readBriefingData(dataFolder());
  const {date} = data.facts.defaults;
  const made = await makeBriefing(
    data,
    {date, figures: figureNames, formats: new Set(["svg", "csv"])},
    editionOf(readSiteFacts(projectFolder))
  );
  for (const name of figureNames) {
    expect(read(`figur/${name}.svg`).equals(made.get(`akson_${name}_${date}.svg`)!), name).toBe(true);
    expect(read(`data/${name}.csv`).equals(made.get(`akson_${name}-maskin_${date}.csv`)!), name).toBe(true);
    expect(read(`data/${name}-regneark.csv`).equals(made.get(`akson_${name}_${date}.csv`)!), name).toBe(true);
  }
});

test("every figure is there under its name, as SVG that is well-formed and as PNG of twice its size", () => {
  for (const name of figureNames) {
    const {root} = parseXml(text(`figur/${name}.svg`));
    expect(root?.name).toBe("svg");
    const {width, height} = (root as XmlElement).attributes;
    const png = read(`figur/${name}.png`);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  }
});

test("every table opens in all its forms and has the same rows in each", () => {
  for (const name of [...figureNames, ...tableNames]) {
    const machines = parse(text(`data/${name}.csv`)) as string[][];
    const people = parse(text(`data/${name}-regneark.csv`), {delimiter: ";", bom: true}) as string[][];
    const json = JSON.parse(text(`data/${name}.json`)) as {
      name: string;
      columns: {key: string}[];
      rows: Record<string, unknown>[];
    };
    expect(json.name).toBe(name);
    expect(machines[0]).toEqual(json.columns.map(({key}) => key));
    expect([machines.length, people.length]).toEqual([json.rows.length + 1, json.rows.length + 1]);
    expect(json.rows.length).toBeGreaterThan(0);
  }
});

test("Datagrunnlag leads to every one of them", () => {
  const page = text("datagrunnlag.html");
  const unlisted = [...files.keys()].filter(
    (address) => !address.startsWith("figur/deling-") && !page.includes(`href="${address}"`)
  );
  expect(unlisted).toEqual([]);
});

test("each page has its picture for shared links, of the size that is said; without a configured address none is claimed", () => {
  const {site} = readSiteFacts(projectFolder);
  for (const page of pagesOf(dist).filter((file) => !/404|innebygd/.test(file))) {
    const png = read(socialPicture(`/${page.replace(/\.html$/, "")}`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([socialSize.width, socialSize.height]);
    expect(text(page)).toContain('<meta property="og:title"');
    expect(text(page).includes('property="og:image"')).toBe(site !== null);
  }
});
