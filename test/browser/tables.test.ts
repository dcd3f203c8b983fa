// Tables leave the page: what the reader saves is what the command makes of the same choice, byte for byte.
import {readFileSync} from "node:fs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {makeBriefing} from "../../src/briefing/make.js";
import {readBriefingData} from "../../src/briefing/read-state.js";
import type {TableName} from "../../src/figures/names.js";
import {projectFolder} from "../../src/site/install.js";
import {editionOf, readSiteFacts} from "../../src/site/site-facts.js";
import {violationsOf} from "./accessibility.js";
import {Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const data = readBriefingData(dataFolder());
const date = "2020-06-24";

const cases: [page: string, slot: string, name: TableName, filter: string | null][] = [
  ["kommuner.html", "table", "kommuner", null],
  ["kommuner.html", "table", "kommuner", "fylke=30&status=possibly-signed&sorter=innbyggere-ned"],
  ["index.html", "events", "hendelser", null],
  ["utvikling.html", "pace", "tempo", null],
  ["datagrunnlag.html", "names-to-find", "navn", null]
];

test.each(cases)("%s %s: %s, chosen by %s", async (path, slot, name, filter) => {
  const {page, complaints, close} = await site.open(`${path}?v=1&dato=${date}${filter === null ? "" : `&${filter}`}`);
  const edition = {...editionOf(readSiteFacts(projectFolder)), site: site.address};
  const wanted = {date, figures: [], tables: [name], filter, formats: new Set(["csv", "xlsx"] as const)};
  const files = await makeBriefing(data, wanted, edition);
  const menu = page.locator(`[data-slot=${slot}] .figure-export`);
  await menu.getByRole("button", {name: "Last ned", exact: true}).click();
  for (const label of [/XLSX/, /Tall for regneark/, /Tall for programmer/, /Beskrivelse/]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      menu.getByRole("button", {name: label}).click()
    ]);
    const made = files.get(download.suggestedFilename());
    expect(made, download.suggestedFilename()).toBeDefined();
    expect(Buffer.compare(readFileSync(await download.path()), made!), download.suggestedFilename()).toBe(0);
  }
  // A table has no picture to save.
  expect(await menu.getByRole("button", {name: /PNG|SVG/}).count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("«Siter» copies the number with its sources and a link that names the day and opens it", async () => {
  const {page, complaints, close} = await site.open(`datagrunnlag.html?v=1&dato=${date}`);
  const cited = await page.locator("[data-slot=cite] [data-part=text]").innerText();
  expect(cited).toContain("33,56");
  const link = cited.split("\n").at(-1)!;
  expect(link).toBe(`${site.address}?v=1&dato=${date}`);
  await page.goto(link);
  await page.getByRole("heading", {level: 1, name: /24. juni 2020/}).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
