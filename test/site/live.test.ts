// A build on live data: what cannot be pulled falls back, and is said.
import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {liveFolder} from "../../loaders/live.js";
import {usualSettings} from "../../loaders/sources/http.js";
import {footerHtml, headerHtml} from "../../src/site/page-frame.js";
import {localSource, type LocalSource} from "../loaders/sources/server.js";

let source: LocalSource | null = null;
let folder = "";
afterEach(() => {
  source?.close();
  rmSync(folder, {recursive: true, force: true});
});

test("sources that fail leave the snapshot's files, one that answers is taken in; every page names the failures", async () => {
  const events = readFileSync(join(dataFolder(), "signing-events.csv"), "utf8");
  const list = `${events.trimEnd()}\n5403,Alta,signed,2020-06-24,2020-06-24,kr-185,press,\n`;
  source = await localSource((request, response) => {
    if (request.url === "/list.csv") response.end(list);
    else response.writeHead(404).end();
  });
  const effects = {
    fetch: (url: string, options: RequestInit) => fetch(url, options),
    now: () => new Date("2026-11-24T12:00:00Z"),
    sleep: () => Promise.resolve(),
    log: () => {}
  };
  const environment = {
    AKSON_SSB_BASE: source.base,
    AKSON_KLASS_BASE: source.base,
    AKSON_GEONORGE_BASE: source.base,
    AKSON_SIGNINGS_URL: `${source.base}/list.csv`
  };
  const live = await liveFolder({folder: dataFolder(), effects, environment, settings: {...usualSettings, pause: 0}});
  folder = live.folder;
  expect(live.failures.map(({part}) => part)).toEqual(["codes", "population", "boundaries"]);
  expect(live.failures[0].message).toContain("HTTP 404");
  expect(readFileSync(join(folder, "signing-events.csv"), "utf8")).toContain("5403,Alta,signed,2020-06-24");
  expect(readFileSync(join(folder, "population.csv"), "utf8")).toBe(
    readFileSync(join(dataFolder(), "population.csv"), "utf8")
  );
  expect(readFileSync(join(dataFolder(), "signing-events.csv"), "utf8")).toBe(events);

  const facts = {
    version: "1",
    sourceDate: "2026-11-24",
    dataDate: null,
    site: null,
    publisher: null,
    accessibilityStatement: null,
    liveFailures: live.failures
  };
  expect(headerHtml("/kart", facts)).toContain(
    "Innbyggertall (SSB): kilden svarte, men avviste spørringen. Viser kopien i prosjektet"
  );
  expect(headerHtml("/kart", {...facts, liveFailures: []})).not.toContain("ds-alert");
  expect(footerHtml("/kart", facts)).toContain("24.\u00a0november 2026");
});
