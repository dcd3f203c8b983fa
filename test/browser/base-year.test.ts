// The base year in the browser: chosen on Datagrunnlag, carried in the address, fetched only then, and never mixed up.
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {dataFolder} from "../../loaders/data.js";
import {populationsByYear} from "../../loaders/tables/populations.js";
import {integer, percent} from "../../src/language/numbers.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {onBaseYear} from "../../src/model/base-year.js";
import {share} from "../../src/model/coverage.js";
import {violationsOf, stickingOut} from "./accessibility.js";
import {ready, Site} from "./site.js";

const checked = loadData(dataFolder());
const data = dashboardData(checked);
const later = factsOf(onBaseYear(data, 2024, populationsByYear(checked)));
const published = factsOf(data);

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\s]+/g, " ");
const fetchedPopulations = (requests: readonly string[]) =>
  requests.filter((url) => url.includes("/populations.")).length;

test("no page asks for other years until one is chosen", async () => {
  for (const path of ["", "kart", "datagrunnlag"]) {
    const {page, requests, close} = await site.open(path);
    await page.waitForLoadState("networkidle");
    expect([path, fetchedPopulations(requests)]).toEqual([path, 0]);
    expect(await page.innerHTML("#notices")).toBe("");
    await close();
  }
});

test("chosen on Datagrunnlag it changes the sums, the address and where the navigation leads; back undoes it", async () => {
  const {page, requests, complaints, close} = await site.open("datagrunnlag");
  const invited = page.locator('[data-slot="invited"] p').first();
  expect(plain(await invited.textContent())).toContain(
    plain(`${integer(published.denominator)} innbyggere (1.1.2020)`)
  );
  await page.getByLabel("Innbyggere per 1. januar").selectOption("2024");
  await page.waitForURL(/\?v=1&folketall=2024$/);
  await page.getByText("Folketall: 1.1.2024.").waitFor();
  expect(plain(await invited.textContent())).toContain(plain(`${integer(later.denominator)} innbyggere (1.1.2024)`));
  expect(plain(await page.textContent("[data-part=effect]"))).toContain(
    plain(percent(share(viewOf(later, {...later.defaults, baseYear: 2024}).documented.minimum), 2))
  );
  expect(await violationsOf(page)).toEqual([]);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#year-notice")?.innerHTML === "");
  expect(plain(await invited.textContent())).toContain(
    plain(`${integer(published.denominator)} innbyggere (1.1.2020)`)
  );
  expect(await page.getByLabel("Innbyggere per 1. januar").inputValue()).toBe("2020");
  await page.goForward();
  await page.getByText("Folketall: 1.1.2024.").waitFor();
  await page.locator("#observablehq-header nav").getByRole("link", {name: "Oversikt"}).click();
  await page.waitForURL(/\/\?v=1&folketall=2024$/);
  await ready(page);
  expect(plain(await page.textContent("[data-slot=curve] .figure-finding"))).toContain("per 1.1.2024");
  // Once on each of the two pages; that Datagrunnlag keeps it is why there are not three.
  expect([fetchedPopulations(requests), complaints]).toEqual([2, []]);
  await close();
});

describe.each(["", "kart", "utvikling", "kommuner"])("/%s with ?folketall=2024", (path) => {
  test("counts by 2024, keeps what is official, and says both", async () => {
    const {page, complaints, close} = await site.open(`${path}?v=1&folketall=2024`, {
      viewport: {width: 390, height: 844}
    });
    const text = plain(await page.textContent("main"));
    const sources = (await page.locator(".figure-source").allTextContents()).filter((source) =>
      source.includes("07459")
    );
    expect(sources.filter((source) => !source.includes("07459 (1.1.2024)"))).toEqual([]);
    await page.getByText("Folketall: 1.1.2024.").waitFor();
    if (path === "" || path === "utvikling") {
      expect(text).toContain(plain(`${integer(later.denominator)} per 1.1.2024`));
      expect(text).toContain("Publiserte tall (folketall 1.1.2020)");
    }
    expect(await violationsOf(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("leads back to the published year on the same day", async () => {
    const {page, close} = await site.open(`${path}?v=1&dato=2020-06-24&folketall=2024`);
    await page.locator("#year-notice").getByRole("link", {name: "Bruk 1.1.2020"}).click();
    await page.waitForURL(/\?dato=2020-06-24&v=1$|\?v=1&dato=2020-06-24$/);
    await ready(page);
    expect(await page.locator("#year-notice").count()).toBe(0);
    await close();
  });
});

test("the map's shapes look the same on every base year", async () => {
  const fills = async (path: string) => {
    const {page, close} = await site.open(path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('[id^="kart-"][id]')]
        .filter(({id}) => /-\d{4}$/.test(id))
        .map((shape) => `${shape.id} ${shape.getAttribute("fill")}`)
    );
    await close();
    return found;
  };
  const now = await fills("kart?v=1&folketall=2026");
  expect(now.length).toBeGreaterThan(300);
  expect(now).toEqual(await fills("kart"));
});

test("a year there is no population for is a notice, and nothing is fetched", async () => {
  const {page, requests, close} = await site.open("?v=1&folketall=1999");
  expect(plain(await page.textContent("#notices"))).toContain("folketall «1999» er ikke et år vi har folketall for");
  expect(plain(await page.textContent("[data-slot=curve] .figure-finding"))).toContain("per 1.1.2020");
  expect(fetchedPopulations(requests)).toBe(0);
  await close();
});

test("when the inhabitants cannot be fetched the page stays on the published year and says so", async () => {
  const {page, close} = await site.open("datagrunnlag");
  await page.route("**/populations.*", (route) => route.abort());
  await page.getByLabel("Innbyggere per 1. januar").selectOption("2023");
  await page.getByText("Folketallet for 2023 kunne ikke hentes").waitFor();
  expect(await page.getByLabel("Innbyggere per 1. januar").inputValue()).toBe("2020");
  expect(new URL(page.url()).search).toBe("");
  await page.unroute("**/populations.*");
  await page.getByLabel("Innbyggere per 1. januar").selectOption("2023");
  await page.getByText("Folketall: 1.1.2023.").waitFor();
  expect(await page.getByText("kunne ikke hentes").count()).toBe(0);
  await close();
});

test("the scenarios stay on the published year, say so, and pass the choice on", async () => {
  const {page, complaints, close} = await site.open("scenarier?v=1&folketall=2024");
  await page.getByText("Scenariene er regnet på folketallet 1.1.2020").waitFor();
  expect(
    (await page.locator(".figure-source").allTextContents()).filter((source) => source.includes("1.1.2024"))
  ).toEqual([]);
  expect(
    await page.locator("#observablehq-header nav").getByRole("link", {name: "Oversikt"}).getAttribute("href")
  ).toContain("folketall=2024");
  expect(complaints).toEqual([]);
  await close();
});
