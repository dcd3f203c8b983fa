// What catalogues and search engines are told is what the package says: every name and number is looked up in it.
import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {dcatCatalogue, jsonInScript, schemaDataset} from "../../src/site/catalogue.js";
import {projectFolder} from "../../src/site/install.js";

/** The package as its own file has it. */
const descriptor = JSON.parse(readFileSync(join(dataFolder(), "datapackage.json"), "utf8")) as Parameters<
  typeof schemaDataset
>[0]["descriptor"];
const bytesOf = (path: string) => statSync(join(dataFolder(), path)).size;
const sizes = new Map(descriptor.resources.map(({path}) => [path, bytesOf(path)]));
const facts = {descriptor, site: "https://example.org/akson/", publisher: null};

type Node = Record<string, never> & {"@id": string; "@value": string};
type Nodes = Record<string, Node & Node[]>;

test("DCAT: a dataset a resource, with its title, description, version, licence, file and bytes", () => {
  const catalogue = dcatCatalogue(facts, sizes) as unknown as Nodes;
  const datasets = catalogue["dcat:dataset"] as unknown as Nodes[];
  const said = datasets.map((dataset) => {
    const file = dataset["dcat:distribution"] as unknown as Nodes;
    return {
      title: dataset["dct:title"]["@value"],
      description: dataset["dct:description"]["@value"],
      version: dataset["dcat:version"],
      licence: file["dct:license"]["@id"],
      url: file["dcat:downloadURL"]["@id"],
      type: file["dcat:mediaType"]["@id"].split("/media-types/")[1],
      bytes: Number(file["dcat:byteSize"]["@value"])
    };
  });
  expect(said).toEqual(
    descriptor.resources.map(({title, description, path, mediatype, licenses}) => ({
      title,
      description,
      version: descriptor.version,
      licence: licenses[0].path,
      url: `https://example.org/akson/data/${path}`,
      type: mediatype,
      bytes: bytesOf(path)
    }))
  );
  const titles = catalogue["dct:title"] as unknown as Node[];
  expect(titles.map((title) => title["@value"])).toContain(descriptor.title);
});

test("DCAT: what a description of a dataset must have is there; a publisher is named only when one is known", () => {
  const [dataset] = (dcatCatalogue({...facts, publisher: "Et direktorat"}, sizes) as unknown as Nodes)[
    "dcat:dataset"
  ] as unknown as Nodes[];
  for (const key of ["dct:title", "dct:description", "dct:identifier", "dct:publisher", "dcat:contactPoint"])
    expect(dataset, key).toHaveProperty([key]);
  expect(dataset["dcat:theme"].map((theme) => theme["@id"])).toContainEqual(expect.stringMatching(/data-theme\/HEAL$/));
  expect(JSON.stringify(dcatCatalogue(facts, sizes))).not.toContain("publisher");
});

test("without a site's address the catalogue's own are relative: none is invented", () => {
  const text = JSON.stringify(dcatCatalogue({...facts, site: null}, sizes));
  expect(text).not.toContain("example.org");
  expect(text).toContain('"dcat:downloadURL":{"@id":"population.csv"}');
});

test("schema.org: name, version, licence and every file", () => {
  expect(schemaDataset(facts)).toMatchObject({
    "@type": "Dataset",
    name: descriptor.title,
    description: descriptor.description,
    version: descriptor.version,
    license: descriptor.licenses[0].path,
    distribution: descriptor.resources.map(({title, path, mediatype}) => ({
      "@type": "DataDownload",
      name: title,
      contentUrl: `https://example.org/akson/data/${path}`,
      encodingFormat: mediatype
    }))
  });
});

test("no name ends the script element it stands in", () => {
  const hostile = {...descriptor, title: "</script><script>alert(1)</script>"};
  const text = jsonInScript(schemaDataset({...facts, descriptor: hostile}));
  expect(text).not.toContain("<");
  expect((JSON.parse(text) as {name: string}).name).toBe(hostile.title);
});

test("CITATION.cff says the package's title, abstract, version and licence", () => {
  const lines = readFileSync(join(projectFolder, "CITATION.cff"), "utf8").split("\n");
  const field = (key: string) => {
    const line = lines.find((each) => each.startsWith(`${key}: `))!;
    return line.slice(key.length + 2).replace(/^"(.*)"$/, "$1");
  };
  expect({
    title: field("title"),
    description: field("abstract"),
    version: field("version"),
    licence: field("license")
  }).toEqual({
    title: descriptor.title,
    description: descriptor.description,
    version: descriptor.version,
    licence: descriptor.licenses[0].name
  });
});
