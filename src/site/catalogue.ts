// What search engines and data catalogues read: DCAT-AP-NO and schema.org, both made from data/datapackage.json.
import type {DataPackage, Resource} from "../../loaders/data-package.js";
import {siteDescription, siteName} from "../language/site.js";

/** Below `data/`. */
export const catalogueName = "katalog.jsonld";

export interface CatalogueFacts {
  descriptor: DataPackage;
  /** Address of the site's root with a final slash; null when it is not known: then addresses are relative. */
  site: string | null;
  /** Who publishes the site; null when nobody has said. */
  publisher: string | null;
}

const eu = "http://publications.europa.eu/resource/authority";
const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#"
};

const id = (iri: string) => ({"@id": iri});
const text = (value: string, language: string) => ({"@value": value, "@language": language});

/** Media type as the register of IANA names it. */
const mediaType = (type: string) => id(`https://www.iana.org/assignments/media-types/${type}`);

/**
 * DCAT-AP-NO as JSON-LD: a catalogue with one dataset a resource.
 * @param sizes bytes of each file by its path
 */
export function dcatCatalogue(
  {descriptor, site, publisher}: CatalogueFacts,
  sizes: ReadonlyMap<string, number>
): object {
  const [root, data] = site === null ? ["../", ""] : [site, `${site}data/`];
  const self = `${data}${catalogueName}`;
  const agent = publisher === null ? {} : {"dct:publisher": {"@type": "foaf:Agent", "foaf:name": publisher}};
  // Where corrections are sent: the same for all of them.
  const contact = {
    "dcat:contactPoint": {"@type": "vcard:Kind", "vcard:hasURL": id(`${root}datagrunnlag.html#rettelser`)}
  };
  const dataset = ({name, path, title, description, mediatype, licenses, sources}: Resource) => ({
    "@id": `${self}#${name}`,
    "@type": "dcat:Dataset",
    "dct:identifier": `${descriptor.name}/${name}`,
    "dct:title": text(title, "en"),
    "dct:description": text(description, "en"),
    "dcat:version": descriptor.version,
    "dcat:theme": [id(`${eu}/data-theme/HEAL`), id(`${eu}/data-theme/GOVE`)],
    "dct:spatial": id(`${eu}/country/NOR`),
    "dct:accessRights": id(`${eu}/access-right/PUBLIC`),
    "dcat:landingPage": id(`${root}datagrunnlag.html`),
    ...agent,
    ...contact,
    "dct:source": sources.flatMap((source) =>
      source.path !== undefined && /^https?:/.test(source.path) ? [id(source.path)] : []
    ),
    "dcat:distribution": {
      "@type": "dcat:Distribution",
      "dct:title": text(path, "en"),
      "dcat:accessURL": id(`${root}datagrunnlag.html#last-ned`),
      "dcat:downloadURL": id(`${data}${path}`),
      "dcat:mediaType": mediaType(mediatype),
      "dcat:byteSize": {"@value": String(sizes.get(path)!), "@type": "xsd:nonNegativeInteger"},
      "dct:license": id(licenses[0].path),
      "dct:conformsTo": id(`${data}datapackage.json`)
    }
  });
  return {
    "@context": context,
    "@id": self,
    "@type": "dcat:Catalog",
    "dct:title": [text(siteName, "nb"), text(descriptor.title, "en")],
    "dct:description": [text(siteDescription, "nb"), text(descriptor.description, "en")],
    "dct:language": id(`${eu}/language/NOB`),
    "dct:license": id(descriptor.licenses[0].path),
    "foaf:homepage": id(root),
    ...agent,
    ...contact,
    "dcat:dataset": descriptor.resources.map(dataset)
  };
}

/** schema.org `Dataset`, for the head of Datagrunnlag. */
export function schemaDataset({descriptor, site, publisher}: CatalogueFacts): object {
  const root = site ?? "";
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: descriptor.title,
    alternateName: siteName,
    description: descriptor.description,
    identifier: descriptor.name,
    version: descriptor.version,
    license: descriptor.licenses[0].path,
    isAccessibleForFree: true,
    inLanguage: "nb",
    ...(site === null ? {} : {url: `${site}datagrunnlag.html`}),
    ...(publisher === null ? {} : {publisher: {"@type": "Organization", name: publisher}}),
    distribution: descriptor.resources.map(({path, title, description, mediatype, licenses}) => ({
      "@type": "DataDownload",
      name: title,
      description,
      contentUrl: `${root}data/${path}`,
      encodingFormat: mediatype,
      license: licenses[0].path
    }))
  };
}

/** JSON inside a script element, which ends at the first `</`. */
export const jsonInScript = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");
