// The gate before publishing: Framework builds many broken pages with exit code 0, so the built folder itself is
// checked. A page is looked at as a visitor's browser would: what it loads, where its links lead, what it promises.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {fileFor} from "../../src/site/serve.js";
import {parsePage, referencesOf, styleAddresses, type PageDocument} from "./document.js";
import {pagesOf} from "./pages.js";
import {attachedFiles, scriptFaults} from "./scripts.js";

export type FaultKind =
  | "error block"
  | "bare specifier"
  | "missing file"
  | "external address"
  | "broken link"
  | "broken anchor"
  | "root address"
  | "unreadable script"
  | "shell"
  | "english"
  | "unprinted value"
  | "repeated id";

export interface Fault {
  /** Built file the fault is in, relative to the folder: "kart.html". */
  file: string;
  fault: FaultKind;
  detail: string;
}

/** What Framework's shell says in English, as whole texts. */
const englishShell = new Set(
  [
    "Previous page",
    "Next page",
    "Contents",
    "Toggle sidebar",
    "Search",
    "Home",
    "Page not found",
    "Loading…",
    "Menu",
    "Close",
    "Skip to content",
    "Table of contents"
  ].map((text) => text.toLowerCase())
);

/** The site's own address while checking; nothing is fetched. */
const origin = "http://site.invalid";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** What the shell of a page owes its reader. */
function shellFaults({elements}: PageDocument): string[] {
  const find = (name: string, test: (attributes: ReadonlyMap<string, string>) => boolean = () => true) =>
    elements.find((element) => element.name === name && test(element.attributes));
  const viewport = find("meta", (attributes) => attributes.get("name") === "viewport")?.attributes.get("content");
  const policy = find(
    "meta",
    (attributes) => attributes.get("http-equiv")?.toLowerCase() === "content-security-policy"
  );
  const faults: string[] = [];
  if (find("html")?.attributes.get("lang") !== "nb") faults.push('html lang is not "nb"');
  if (!find("title")?.text) faults.push("no title");
  if (viewport === undefined) faults.push("no viewport");
  else if (/maximum-scale|user-scalable\s*=\s*(?:no|0)/.test(viewport))
    faults.push(`viewport forbids zooming: ${viewport}`);
  if (!policy) faults.push("no content security policy");
  // Our policy has no hash and no 'unsafe-inline': the browser would refuse these in silence.
  for (const {name, attributes, text} of elements) {
    const type = attributes.get("type") ?? "module";
    if (name === "script" && !attributes.has("src") && text !== "" && /module|javascript|^$/.test(type))
      faults.push("inline script, which the policy forbids");
    if (name === "style") faults.push("style element, which the policy forbids");
    if (attributes.has("style")) faults.push(`style attribute on <${name}>, which the policy forbids`);
    for (const attribute of attributes.keys())
      if (/^on[a-z]+$/.test(attribute)) faults.push(`${attribute} on <${name}>, which the policy forbids`);
  }
  return faults;
}

function englishTexts({elements}: PageDocument): string[] {
  const attributes = ["aria-label", "title", "placeholder", "alt"];
  return elements
    .filter(({name}) => name !== "script" && name !== "style")
    .flatMap((element) => [element.text, ...attributes.map((name) => element.attributes.get(name) ?? "")])
    .filter((text) => englishShell.has(text.trim().toLowerCase()) || /built with observable/i.test(text));
}

class Gate {
  readonly faults: Fault[] = [];
  private readonly pages = new Map<string, PageDocument>();

  constructor(private readonly dist: string) {}

  add(file: string, fault: FaultKind, detail: string): void {
    if (!this.faults.some((known) => known.file === file && known.fault === fault && known.detail === detail)) {
      this.faults.push({file, fault, detail});
    }
  }

  page(file: string): PageDocument {
    const page = this.pages.get(file) ?? parsePage(readFileSync(join(this.dist, file), "utf8"));
    this.pages.set(file, page);
    return page;
  }

  /** Where an address of a file leads: a file of the site, a place outside, or nowhere. */
  private check(file: string, address: string, loaded: boolean, where: string, base: string): void {
    if (address === "" && !loaded) return;
    if (/^(?:data|blob|mailto|tel):/i.test(address)) return;
    let url: URL;
    try {
      url = new URL(address, `${origin}/${file}`);
      if (base !== "/") url = new URL(address, origin + base);
    } catch {
      this.add(file, loaded ? "missing file" : "broken link", `${where}: ${address}`);
      return;
    }
    if (url.origin !== origin) {
      if (loaded) this.add(file, "external address", `${where}: ${address}`);
      else if (url.protocol !== "https:" && url.protocol !== "http:")
        this.add(file, "broken link", `${where}: ${address}`);
      return;
    }
    // An address from the root would miss under a sub-path.
    if (address.startsWith("/")) this.add(file, "root address", `${where}: ${address}`);
    const path = decodeURIComponent(url.pathname);
    const target = fileFor(this.dist, base !== "/" && path.startsWith(base) ? path.slice(base.length - 1) : path);
    if (target === null) {
      this.add(file, loaded ? "missing file" : "broken link", `${where}: ${address}`);
      return;
    }
    const id = decodeURIComponent(url.hash.slice(1));
    if (id === "" || !target.endsWith(".html")) return;
    const known = this.page(relative(this.dist, target).split(sep).join("/")).ids;
    if (!known.includes(id)) this.add(file, "broken anchor", `${where}: ${address}`);
  }

  checkPage(file: string): void {
    const page = this.page(file);
    const base = page.elements.find(({name}) => name === "base")?.attributes.get("href") ?? "/";
    for (const {attributes, text} of page.elements) {
      if (/observablehq--error/.test(attributes.get("class") ?? "")) this.add(file, "error block", text);
    }
    for (const {address, loaded, where} of referencesOf(page)) this.check(file, address, loaded, where, base);
    for (const detail of shellFaults(page)) this.add(file, "shell", detail);
    for (const text of englishTexts(page)) this.add(file, "english", text);
    for (const {name, text} of page.elements)
      if (name !== "script" && /\[object |\b(?:NaN|undefined|Infinity)\b/.test(text))
        this.add(file, "unprinted value", `<${name}>: ${text.slice(0, 80)}`);
    for (const id of page.ids.filter((each, index) => page.ids.indexOf(each) !== index))
      this.add(file, "repeated id", id);
  }

  /** Pages by the scripts they load, so that a script's fault is told of a page. */
  scriptUsers(): Map<string, string[]> {
    const users = new Map<string, string[]>();
    for (const [file, {elements}] of this.pages) {
      for (const {name, attributes} of elements) {
        const address =
          name === "script"
            ? attributes.get("src")
            : attributes.get("rel") === "modulepreload"
              ? attributes.get("href")
              : undefined;
        if (address === undefined) continue;
        const script = new URL(address, `${origin}/${file}`).pathname.slice(1);
        users.set(script, [...(users.get(script) ?? []), file]);
      }
    }
    return users;
  }

  async checkScripts(scripts: readonly string[]): Promise<void> {
    const users = this.scriptUsers();
    for (const {script, fault, detail} of await scriptFaults(this.dist, scripts)) {
      this.add(users.get(script)?.[0] ?? script, fault, `${script}: ${detail}`);
    }
    for (const script of scripts) {
      const source = readFileSync(join(this.dist, script), "utf8");
      for (const file of users.get(script) ?? []) {
        for (const address of attachedFiles(source)) this.check(file, address, true, script, "/");
        // A cell that could not be compiled may be reported only when it runs.
        if (/throw new SyntaxError\(/.test(source)) this.add(file, "error block", `${script} throws a SyntaxError`);
      }
    }
  }

  checkStyle(file: string): void {
    for (const address of styleAddresses(readFileSync(join(this.dist, file), "utf8"))) {
      if (!address.startsWith("#")) this.check(file, address, true, "url()", "/");
    }
  }
}

/**
 * Every fault of a built folder; an empty list lets it be published.
 * @throws when there is no built folder
 */
export async function gate(dist: string): Promise<Fault[]> {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`gate: no index.html in ${dist}; run npm run build first`);
  const files = filesBelow(dist);
  const inspection = new Gate(dist);
  for (const file of pagesOf(dist)) inspection.checkPage(file);
  for (const file of files) if (file.endsWith(".css")) inspection.checkStyle(file);
  await inspection.checkScripts(files.filter((file) => file.endsWith(".js")));
  return inspection.faults;
}
