// Figures leave the page: what the reader saves is what the command line makes, byte for byte; the menu is used with
// keys; the presentation is put together over several pages.
import {fileStem} from "../../src/export/file-name.js";
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Locator, Page} from "playwright-core";
import {dataFolder} from "../../loaders/data.js";
import {readBriefingData, type BriefingData} from "../../src/briefing/read-state.js";
import {readScenarioFile, scenarioPart} from "../../src/briefing/scenario-part.js";
import {composeFigure} from "../../src/export/compose.js";
import {csvText} from "../../src/export/csv.js";
import type {ExportedFigure} from "../../src/figures/exported-figure.js";
import {toPng, toPptx} from "../../src/export/late-files-node.js";
import {slideOf} from "../../src/export/presentation/slide.js";
import {presets, type PresetKey} from "../../src/export/preset.js";
import {exportedFigure} from "../../src/figures/all.js";
import {scenarioFigureNames, type FigureName, type ScenarioFigureName} from "../../src/figures/names.js";
import {scenarioFigureOf} from "../../src/figures/scenarios.js";
import {readState} from "../../src/model/page-address.js";
import {answeredView} from "../../src/scenario/answered-now.js";
import {scenarioKnown} from "../../src/scenario/view.js";
import {viewOf} from "../../src/model/view.js";
import {projectFolder} from "../../src/site/install.js";
import {loaderOutput} from "../../src/site/loader-output.js";
import {openedState} from "../../src/site/opened-state.js";
import {editionOf, readSiteFacts} from "../../src/site/site-facts.js";
import {expectSoundExport, textsOf, textsOutside} from "../export/sound-export.js";
import {smallTargets, stickingOut, violationsOf} from "./accessibility.js";
import {pick, savedFile, settled, slide} from "./scenario-page.js";
import {focused, Site, tabTo, type OpenedPage} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

const {view: builtView, assets} = openedState((name) => loaderOutput(projectFolder, name));

/** The figure the command line would make of an address. */
function onCommandLine(name: FigureName, search: string): ExportedFigure {
  const {facts} = builtView;
  const {state} = readState(search, facts.defaults, facts.known);
  return exportedFigure(name, viewOf(facts, state), assets, {
    ...editionOf(readSiteFacts(projectFolder)),
    site: site.address
  });
}

const menuOf = (page: Page, slot: string) => page.locator(`[data-slot=${slot}] .figure-export`);

const sizeOf = (menu: Locator) => menu.getByLabel("Størrelse på bildet");

async function openMenu(page: Page, slot: string) {
  const menu = menuOf(page, slot);
  await menu.getByRole("button", {name: "Last ned", exact: true}).click();
  await sizeOf(menu).waitFor();
  return menu;
}

/** Press a button that saves a file. */
async function save(page: Page, press: () => Promise<void>): Promise<{name: string; bytes: Uint8Array}> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return {name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path()))};
}

const soundly = async ({complaints, close}: OpenedPage) => {
  expect(complaints).toEqual([]);
  await close();
};

describe("what is saved is what the command line makes", () => {
  const search = "?v=1&dato=2020-06-24&teller=signert&kommune=1103";
  const cases: [page: string, slot: string, name: FigureName, sizes: PresetKey[]][] = [
    ["kart.html", "map", "kart", ["16x9", "square"]],
    ["kart.html", "cartogram", "folkekart", ["a4"]],
    ["utvikling.html", "coverage", "utvikling", ["a4", "screen"]],
    ["utvikling.html", "counties", "fylker", ["16x9"]],
    ["", "curve", "andel", ["square"]],
    ["utvikling.html", "shares", "andeler", ["16x9"]]
  ];
  test.each(cases)("%s %s: SVG, PNG and both CSV of %s", async (path, slot, name, sizes) => {
    const opened = await site.open(path + search);
    const {page} = opened;
    const menu = await openMenu(page, slot);
    const figure = onCommandLine(name, search);
    const press = (label: RegExp) => () => menu.getByRole("button", {name: label}).click();
    for (const key of sizes) {
      await sizeOf(menu).selectOption(key);
      const svg = composeFigure(figure, presets[key]);
      const saved = await save(page, press(/SVG/));
      expect(saved.name).toMatch(new RegExp(`^akson_${name}_2020-06-24_signert(?:_[a-z0-9]+)?\\.svg$`));
      expect(strFromU8(saved.bytes)).toBe(svg);
      const png = await save(page, press(/PNG/));
      expect(png.name).toBe(saved.name.replace(/svg$/, "png"));
      expect(Buffer.compare(png.bytes, await toPng(svg))).toBe(0);
    }
    // Bytes, not text: the byte order mark is one of the promises.
    const text = ({bytes}: {bytes: Uint8Array}) => Buffer.from(bytes).toString("utf8");
    expect(text(await save(page, press(/Tall for regneark/)))).toBe(csvText(figure.table, "people"));
    expect(text(await save(page, press(/programmer/)))).toBe(csvText(figure.table, "machines"));
    await soundly(opened);
  });

  test("a part of the country is drawn with the finer outlines, and only its municipalities are in the table", async () => {
    const opened = await site.open("kart.html?v=1&utsnitt=42");
    const {page} = opened;
    const menu = await openMenu(page, "map");
    const svg = strFromU8((await save(page, () => menu.getByRole("button", {name: /SVG/}).click())).bytes);
    expect(svg).toContain("Utsnitt: Agder.");
    const csv = strFromU8((await save(page, () => menu.getByRole("button", {name: /programmer/}).click())).bytes)
      .trim()
      .split("\r\n");
    expect(csv).toHaveLength(1 + builtView.facts.data.municipalities.filter(({county}) => county.code === "42").length);
    await soundly(opened);
  });
});

describe("the page of scenarios", () => {
  // Those that are not folded.
  const named = {map: "scenariokart", assume: "antakelse"} as const;
  const slots = Object.entries(named) as [slot: keyof typeof named, name: ScenarioFigureName][];
  const press = (menu: Locator, label: RegExp) => () => menu.getByRole("button", {name: label}).click();
  let data: BriefingData;
  let place: string;
  beforeAll(() => {
    data = readBriefingData(dataFolder());
    place = mkdtempSync(join(tmpdir(), "akson-figures-"));
  });
  afterAll(() => rmSync(place, {recursive: true, force: true}));

  /** Every size of a figure, and both tables, as saved from the page. */
  async function savedFrom(page: Page, slot: string) {
    const menu = await openMenu(page, slot);
    const svg = new Map<PresetKey, {name: string; bytes: Uint8Array}>();
    for (const key of ["16x9", "a4", "square", "screen"] as const) {
      await sizeOf(menu).selectOption(key);
      svg.set(key, await save(page, press(menu, /SVG/)));
    }
    return {
      svg,
      people: await save(page, press(menu, /Tall for regneark/)),
      machines: await save(page, press(menu, /programmer/))
    };
  }

  // As a reader makes one: from what is documented, with a municipality out, likelier signatures, and a hostile name.
  test("what is saved is what Node makes and what the briefing command makes, in every size", async () => {
    const opened = await site.open("scenarier.html");
    const {page} = opened;
    await pick(page, "0301", "out");
    await slide(page, "common", 60);
    await page.locator("[data-slot=actions] [data-part=name]").fill("Æ og \u202Eå <b>");
    await page.keyboard.press("Tab");
    await settled(page);
    const saved = new Map<ScenarioFigureName, Awaited<ReturnType<typeof savedFrom>>>();
    await page.waitForFunction(() => new URLSearchParams(location.search).has("navn"));
    const address = page.url();
    // A page each: Chromium drops the eleventh download that one page starts within a second.
    for (const [slot, name] of slots) {
      const each = await site.open(address);
      await settled(each.page);
      saved.set(name, await savedFrom(each.page, slot));
      await soundly(each);
    }
    const file = join(place, "scenario.json");
    writeFileSync(file, await savedFile(page));
    await soundly(opened);

    const {date} = scenarioKnown(data.facts, data.scenarios).defaults.scenario;
    const edition = {...editionOf(readSiteFacts(projectFolder)), site: site.address};
    const part = scenarioPart(readScenarioFile(file, data, date), data, edition, null);
    expect(part.figures.map(({name}) => name)).toEqual([...scenarioFigureNames]);
    for (const figure of part.figures.filter(({name}) => saved.has(name as ScenarioFigureName))) {
      const {svg, people, machines} = saved.get(figure.name as ScenarioFigureName)!;
      for (const [key, {name, bytes}] of svg) {
        expect(strFromU8(bytes), `${name} ${key}`).toBe(composeFigure(figure, presets[key]));
        expectSoundExport(strFromU8(bytes), `${fileStem(figure)}-`);
        expect(textsOutside(strFromU8(bytes))).toEqual([]);
        expect(textsOf(strFromU8(bytes)).join(" ")).toContain("Ikke en prognose");
      }
      expect(Buffer.from(people.bytes).toString("utf8")).toBe(csvText(figure.table, "people"));
      expect(Buffer.from(machines.bytes).toString("utf8")).toBe(csvText(figure.table, "machines"));
    }

    const out = join(place, "ut");
    const command = [
      "run",
      "--silent",
      "briefing",
      "--",
      "--date",
      date,
      "--scenario",
      file,
      "--figures",
      "antakelse,scenariokart",
      "--format",
      "svg,csv",
      "--out",
      out
    ];
    const {status, stderr} = spawnSync("npm", command, {
      cwd: projectFolder,
      encoding: "utf8",
      env: {...process.env, AKSON_SITE: site.address}
    });
    expect(status, stderr).toBe(0);
    for (const {svg, people, machines} of saved.values()) {
      const same = (name: string, bytes: Uint8Array) =>
        expect(readFileSync(join(out, name)).equals(bytes), name).toBe(true);
      same(svg.get("16x9")!.name, svg.get("16x9")!.bytes);
      same(people.name, people.bytes);
      same(people.name.replace(/^akson_[a-z]+/, "$&-maskin"), machines.bytes);
    }
  }, 240_000);

  test("a figure nobody has touched is saved without its answers being worked out in the page's own thread", async () => {
    const opened = await site.open("scenarier.html");
    const {page, requests} = opened;
    const menu = await openMenu(page, "assume");
    const {bytes} = await save(page, press(menu, /SVG/));
    const state = scenarioKnown(data.facts, data.scenarios);
    const edition = {...editionOf(readSiteFacts(projectFolder)), site: site.address};
    expect(strFromU8(bytes)).toBe(
      composeFigure(scenarioFigureOf("antakelse", answeredView(state), edition, data.assets.map!), presets["16x9"])
    );
    // No script of the page's own holds the engine; the worker's does.
    // The words of its first check.
    const engine = /is no integer/;
    const textOf = async (address: string) => (await fetch(address)).text();
    const holds = async (address: string) => engine.test(await textOf(address));
    // A worker's script and the parts it begins with.
    const wholeOf = async (address: string) => [
      address,
      ...[...(await textOf(address)).matchAll(/from"(\.\/part\.\w+\.js)"/g)].map(
        ([, part]) => new URL(part, address).href
      )
    ];
    const scripts = [...new Set(requests.filter((address) => address.endsWith(".js")))];
    const workers = page
      .workers()
      .map((worker) => worker.url())
      .filter((address) => address.includes("answers-worker"));
    const engineScripts = (await Promise.all(workers.map(wholeOf))).flat();
    expect(await Promise.all(engineScripts.map(holds))).toContain(true);
    for (const address of scripts.filter((each) => !engineScripts.includes(each)))
      expect(await holds(address), address).toBe(false);
    await soundly(opened);
  }, 120_000);
});

describe("the menu", () => {
  test("is opened, used and closed with keys, and none of it is part of the first view", async () => {
    const opened = await site.open("utvikling.html");
    const {page, requests} = opened;
    expect(requests.filter((address) => /late-|resvg|arimo|pptx/.test(address))).toEqual([]);
    await tabTo(page, (here) => here === "button Last ned");
    const button = menuOf(page, "coverage").getByRole("button", {name: "Last ned", exact: true});
    await page.keyboard.press("Enter");
    const panel = menuOf(page, "coverage").getByRole("group", {name: /Last ned/});
    await panel.waitFor();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^select/);
    expect([await violationsOf(page), await stickingOut(page), await smallTargets(page)]).toEqual([[], [], []]);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(await focused(page)).toBe("button Last ned");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    // Open again and go on past it: it closes behind the reader.
    await page.keyboard.press("Enter");
    await panel.waitFor();
    await tabTo(page, (here) => !/Last ned|SVG|PNG|CSV|XLSX|JSON|Kopier|presentasjon|^select/.test(here), 12);
    expect(await panel.isVisible()).toBe(false);
    await soundly(opened);
  });

  test("fits on a phone, where the picture is the compact one", async () => {
    const opened = await site.open("utvikling.html", {viewport: {width: 360, height: 740}});
    const {page} = opened;
    const menu = await openMenu(page, "coverage");
    expect([await stickingOut(page), await smallTargets(page), await violationsOf(page)]).toEqual([[], [], []]);
    await sizeOf(menu).selectOption("screen");
    const {bytes} = await save(page, () => menu.getByRole("button", {name: /SVG/}).click());
    expect(strFromU8(bytes)).toBe(composeFigure(onCommandLine("utvikling", ""), presets.phone));
    await soundly(opened);
  });

  test("copies the alternative text and the link, and says so", async () => {
    const opened = await site.open("?v=1&dato=2020-06-30", {permissions: ["clipboard-read", "clipboard-write"]});
    const {page} = opened;
    const menu = await openMenu(page, "map");
    const figure = onCommandLine("kart", "?v=1&dato=2020-06-30");
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await menu.getByRole("button", {name: "Kopier alternativ tekst"}).click();
    await menu.getByText("Alternativ tekst er kopiert.").waitFor();
    expect(await clipboard()).toBe(figure.alt);
    await menu.getByRole("button", {name: "Kopier lenke"}).click();
    await page.locator("[aria-live]").getByText("Lenken er kopiert.").waitFor({state: "attached"});
    expect(await clipboard()).toBe(`${site.address}kart.html?v=1&dato=2020-06-30#kart-heading`);
    await soundly(opened);
  });

  test("what may not be copied is shown, marked, for the reader to copy", async () => {
    const opened = await site.open("");
    const {page} = opened;
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("no"))}})
    );
    const menu = await openMenu(page, "map");
    await menu.getByRole("button", {name: "Kopier lenke"}).click();
    const field = menu.getByRole("textbox");
    await field.waitFor();
    expect(await field.inputValue()).toBe(`${site.address}kart.html?v=1&dato=2020-07-08#kart-heading`);
    expect(await field.evaluate((each: HTMLTextAreaElement) => each.selectionEnd - each.selectionStart)).toBe(
      (await field.inputValue()).length
    );
    await soundly(opened);
  });

  test("a file that cannot be fetched is said, and can be tried again", async () => {
    const {page, close} = await site.open("utvikling.html");
    const menu = await openMenu(page, "shares");
    await page.route("**/resvg-*.wasm", (route) => route.abort());
    await menu.getByRole("button", {name: /PNG/}).click();
    await menu.getByText("Det gikk ikke.").waitFor();
    await page.unroute("**/resvg-*.wasm");
    const {name} = await save(page, () => menu.getByRole("button", {name: /PNG/}).click());
    expect(name).toMatch(/^akson_andeler_.*\.png$/);
    await close();
  });
});

describe("the presentation", () => {
  test("is collected over pages, ordered, and saved as the command line would write it", async () => {
    const opened = await site.open("kart.html?v=1&dato=2020-06-24");
    const {page} = opened;
    const add = async (slot: string) => {
      const menu = await openMenu(page, slot);
      await menu.getByRole("button", {name: "Legg i presentasjon"}).click();
      await menu.getByText(/Lagt i presentasjonen/).waitFor();
    };
    const tray = page.getByRole("complementary", {name: "Presentasjon"});
    await add("map");
    await add("cartogram");
    await page.goto(`${site.address}utvikling.html`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    await tray.getByText("Presentasjon: 2").waitFor();
    await add("coverage");
    await tray.locator("summary").click();
    const titles = () => tray.locator("li > span:first-child").allTextContents();
    const [map, people, coverage] = [
      onCommandLine("kart", "?v=1&dato=2020-06-24"),
      onCommandLine("folkekart", "?v=1&dato=2020-06-24"),
      onCommandLine("utvikling", "")
    ];
    expect((await titles()).map((each) => each.replace(/ \([^)]*\)$/, ""))).toEqual([
      map.title,
      people.title,
      coverage.title
    ]);
    expect([await violationsOf(page), await smallTargets(page)]).toEqual([[], []]);
    // The last one up, the second one out, with keys; the focus stays in the list.
    await tray.getByRole("button", {name: new RegExp(`^Flytt opp: ${coverage.title.slice(0, 20)}`)}).focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toContain("Flytt opp: ");
    await tray.getByRole("button", {name: new RegExp(`^Fjern: ${people.title.slice(0, 20)}`)}).click();
    expect(await titles()).toHaveLength(2);
    const {name, bytes} = await save(page, () => tray.getByRole("button", {name: /PPTX/}).click());
    expect(name).toMatch(/^akson_presentasjon_\d{4}-\d\d-\d\d\.pptx$/);
    const slides = await Promise.all([slideOf(map), slideOf(coverage)]);
    const files = unzipSync(bytes);
    expect(strFromU8(files["ppt/slides/slide2.xml"])).toContain(coverage.title);
    expect({svg: strFromU8(files["ppt/media/figur1.svg"])}).toEqual(slides[0].figure);
    expect(Object.keys(files)).toContain("ppt/charts/chart2.xml");
    expect(Buffer.compare(bytes, await toPptx(slides))).toBe(0);
    await tray.getByRole("button", {name: "Tøm"}).click();
    expect(await tray.count()).toBe(0);
    await soundly(opened);
  });
});
