// An office package: parts, their types, and the relations between them. A part is named in the list of types, and a
// relation leads to a part, because both are written from the same calls.
import {strToU8} from "fflate";
import {escapeText} from "../../figures/drawing/svg.js";
import {packed} from "../zip.js";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const relationTypes = `${schemas}/officeDocument/2006/relationships`;

/** By the ending of a part's name. */
const defaults: Readonly<Record<string, string>> = {
  png: "image/png",
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml"
};

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** The address of a part as another part's relation writes it. */
function relative(from: string, to: string): string {
  const folder = folderOf(from);
  if (folder === "") return to;
  const up = folder.split("/").length - 1;
  const shared = folder.split("/").findIndex((name, index) => name !== to.split("/")[index]);
  return "../".repeat(up - shared) + to.split("/").slice(shared).join("/");
}

export class Package {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types: [name: string, type: string][] = [];
  private readonly relations = new Map<string, {type: string; to: string}[]>();

  /** @param type media type of an XML part, where its ending does not tell it */
  add(name: string, content: string | Uint8Array, type?: string): void {
    if (this.parts.has(name)) throw new Error(`presentation: two parts are called ${name}`);
    this.parts.set(name, typeof content === "string" ? strToU8(declaration + content) : content);
    if (type !== undefined) this.types.push([name, type]);
  }

  /**
   * @param from name of a part; "" for the package
   * @param type last part of its name: "slide"; or the whole
   * @returns the relation's id in `from`
   */
  relate(from: string, type: string, to: string): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    list.push({type: type.includes("/") ? type : `${relationTypes}/${type}`, to});
    return `rId${list.length}`;
  }

  /** @throws when a relation leads to a part that is not there */
  bytes(): Uint8Array {
    for (const [from, list] of this.relations) {
      const missing = list.find(({to}) => !this.parts.has(to));
      if (missing) throw new Error(`presentation: ${from} leads to ${missing.to}, which is not there`);
      const items = list.map(
        ({type, to}, index) =>
          `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escapeText(relative(from, to))}"/>`
      );
      const folder = folderOf(from);
      this.add(
        `${folder}_rels/${from.slice(folder.length)}.rels`,
        `<Relationships xmlns="${schemas}/package/2006/relationships">${items.join("")}</Relationships>`
      );
    }
    this.relations.clear();
    const endings = new Set([...this.parts.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1)));
    const types = [
      ...Object.entries(defaults)
        .filter(([ending]) => endings.has(ending))
        .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
      ...this.types.map(([name, type]) => `<Override PartName="/${escapeText(name)}" ContentType="${type}"/>`)
    ];
    this.add("[Content_Types].xml", `<Types xmlns="${schemas}/package/2006/content-types">${types.join("")}</Types>`);
    return packed(Object.fromEntries(this.parts));
  }
}
