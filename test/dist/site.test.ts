// The gates over the real thing.
import {join} from "node:path";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {projectFolder} from "../../src/site/install.js";
import {serve} from "../../src/site/serve.js";
import {parsePage, referencesOf} from "./document.js";
import {gate} from "./gate.js";
import {pagesOf} from "./pages.js";
import {attachedFiles} from "./scripts.js";
import {sourceGate} from "./source-gate.js";

const dist = join(projectFolder, "dist");

test("the sources of the pages have no fault", () => {
  expect(sourceGate(projectFolder)).toEqual([]);
});

test("the built site has no fault", async () => {
  expect(await gate(dist)).toEqual([]);
});

test("under a sub-path every reference of every kind of page is answered from below it", async () => {
  const base = "/akson/";
  const {server, address} = await serve(dist, {port: 0, base});
  try {
    const asked = new Map<string, string>();
    for (const page of pagesOf(dist)) {
      if (page === "404.html") continue; // it is served at any depth and carries the configured base
      const html = readFileSync(join(dist, page), "utf8");
      const document = parsePage(html);
      const scripts = document.elements.flatMap(({name, attributes}) =>
        name === "script" ? (attributes.get("src") ?? []) : []
      );
      const attached = scripts.flatMap((script) => attachedFiles(readFileSync(join(dist, page, "..", script), "utf8")));
      for (const reference of [...referencesOf(document).map((each) => each.address), ...attached]) {
        const url = new URL(reference, address + page);
        if (url.origin !== new URL(address).origin) continue;
        url.hash = "";
        asked.set(url.href, page);
      }
    }
    const wrong: string[] = [];
    for (const [url, page] of asked) {
      const {status} = await fetch(url);
      if (status !== 200 || !new URL(url).pathname.startsWith(base)) wrong.push(`${page}: ${url} (${status})`);
    }
    expect(wrong).toEqual([]);
    expect(asked.size).toBeGreaterThan(1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
