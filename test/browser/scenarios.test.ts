// The page of scenarios, used for what it is for: reach the goal without Oslo, find who decides, share, undo, keys alone.
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {longDate} from "../../src/language/dates.js";
import {integer, percent} from "../../src/language/numbers.js";
import {probabilityFigure} from "../../src/scenario/probability-words.js";
import {measureValue} from "../../src/scenario/figure-words.js";
import {announcePick, members, missingSentence, start} from "../../src/scenario/page-words.js";
import {writeScenario} from "../../src/scenario/address.js";
import {scenarioKeys} from "../../src/scenario/address-form.js";
import {quotaWeight, setPick, withPicks, type Choice} from "../../src/scenario/state.js";
import type {ScenarioAnswer} from "../../src/engine/file/file-out.js";
import {projectFolder} from "../../src/site/install.js";
import {defaults, facts, scenarios} from "../scenario/world.js";
import {violationsOf} from "./accessibility.js";
import {chances, commanded, openFile, pick, savedFile, settled, showAll, shown, slide} from "./scenario-page.js";
import {focused, Site, tabTo, type OpenedPage} from "./site.js";

let site: Site;
const scratch = mkdtempSync(join(tmpdir(), "akson-scenarios-"));
beforeAll(async () => {
  site = await Site.start();
});
afterAll(async () => {
  await site.close();
  rmSync(scratch, {recursive: true, force: true});
});

const open = (search = "") => site.open(`scenarier.html${search}`);
const soundly = async (opened: OpenedPage) => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
};
const preset = (page: Page, id: string) => page.locator(`[data-preset="${id}"]`).click();
const member = (name: string) => facts.members.find(({displayName}) => displayName === name)!;
const link = (state: typeof defaults): string =>
  `?${new URLSearchParams(writeScenario(state, defaults, facts)).toString()}`;
const nameOf = (code: string) => facts.members.find((one) => one.code === code)!.displayName;
const heard = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.querySelector("[aria-live=polite].ds-sr-only")?.textContent?.includes(text),
    words
  );
const notices = (page: Page) => page.locator("#notices").textContent();

describe("reach the goal", () => {
  test("without Oslo: the shortest list is enough, one fewer is not, and the page says by how many inhabitants", async () => {
    const opened = await open();
    const {page} = opened;
    await preset(page, "without-oslo");
    await settled(page);
    const before = (await chances(page))[0];
    expect(before.status).toBe("open");
    const line = (await page.locator("[data-slot=paths] li").first().textContent())!;
    const names = /er nok: (.*?)\./.exec(line)![1].split(", ");
    expect(names).not.toContain("Oslo");
    await showAll(page);
    const codes = names.map((name) => member(name).code);
    await page.evaluate(
      (all) => {
        for (const code of all) document.querySelector<HTMLElement>(`tr[data-code="${code}"] [data-pick=in]`)!.click();
      },
      codes.slice(0, -1)
    );
    await settled(page);
    expect((await chances(page))[0].status).toBe("open");
    await pick(page, codes[codes.length - 1], "in");
    await settled(page);
    const inside = names.reduce((sum, name) => sum + member(name).population, 0);
    const needed = quotaWeight(defaults.quotas[0], facts);
    const [target] = await chances(page);
    expect(target).toMatchObject({status: "reached", figure: percent(1, 0)});
    expect(target.text).toContain(`${integer(inside - needed)}\u00a0innbygger`);
    expect(target.text).toMatch(/Nådd/);
    expect(await page.locator("[data-slot=paths] li").first().textContent()).toContain("nådd");
    await soundly(opened);
  });

  test("who tips it: the page's list is the command's", async () => {
    const opened = await open();
    const {page} = opened;
    await narrow(page);
    const tips = commanded(await savedFile(page), ["probability", "crossing"]).quotas[0].crossing!.tips!.sort(
      (a, b) => b.probability - a.probability
    );
    const print = measureValue("swing", tips[0].probability);
    const rows = await rowsOf(page, "[data-slot=paths] tbody tr");
    expect(rows.slice(0, 10)).toEqual(tips.slice(0, 10).map(({id, probability}) => [nameOf(id), print(probability)]));
    await soundly(opened);
  });
});

const rowsOf = (page: Page, rows: string) =>
  page.locator(rows).evaluateAll((found) => found.map((row) => [...row.children].map(({textContent}) => textContent!)));

/** All but the largest class are settled by a preset, so that the command answers in a moment. */
async function narrow(page: Page): Promise<void> {
  await preset(page, "under-10000");
  await page.locator("[data-part=size]").selectOption("50000");
  await page.locator("[data-bulk=undecided]").click();
  await page.locator("[data-part=size]").selectOption("");
  await page.locator("[data-part=filter]").selectOption("undecided");
  await settled(page);
}

/** The numbers on the page are the command's, to the printed digits. */
async function expectAlike(page: Page, answer: ScenarioAnswer): Promise<void> {
  const cards = await chances(page);
  expect(cards.map(({quota, status, figure}) => ({quota, status, figure}))).toEqual(
    answer.quotas.map(({id, status, probability}) => ({quota: id, status, figure: probabilityFigure(probability!)}))
  );
  for (const [i, {missing, status}] of answer.quotas.entries()) {
    if (status === "open")
      expect(cards[i].text).toContain(missingSentence(missing.weight, missing.fewest!.map(nameOf)));
  }
  const {mean, quantiles} = answer.distribution!;
  const share = (weight: number) => percent(weight / answer.totalWeight, 1);
  expect(await page.locator("[data-slot=distribution] [data-part=finding]").textContent()).toContain(
    `Forventet andel er ${share(mean)}. Med 80\u00a0% sannsynlighet blir den mellom ${share(quantiles["0.1"])} og ${share(quantiles["0.9"])}.`
  );
  const {power} = answer.quotas[0];
  if (!power) return;
  const most = (measure: "influence" | "swing") => measureValue(measure, Math.max(...power.map((one) => one[measure])));
  const cells = await page
    .locator("table.members tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [
        (row as HTMLElement).dataset.code!,
        ...["influence", "swing"].map((cell) => row.querySelector(`[data-cell=${cell}]`)!.textContent!)
      ])
    );
  expect(cells.length).toBeGreaterThan(5);
  const by = new Map(power.map((one) => [one.id, one]));
  expect(cells).toEqual(
    cells.map(([code]) => [
      code,
      most("influence")(by.get(code)!.influence).replace(" prosentpoeng", ""),
      most("swing")(by.get(code)!.swing)
    ])
  );
}

describe("the page and the command", () => {
  test("a file saved here is answered alike by `npm run scenario`, and opened again it is the same scenario", async () => {
    const opened = await open();
    const {page} = opened;
    await narrow(page);
    const text = await savedFile(page);
    const file = join(scratch, "lagret.json");
    writeFileSync(file, text);
    const out = execFileSync("npm", ["run", "--silent", "scenario", "--", file], {
      cwd: projectFolder,
      encoding: "utf8",
      maxBuffer: 2 ** 24
    });
    await expectAlike(page, JSON.parse(out) as ScenarioAnswer);
    const before = await chances(page);
    await page.locator("[data-action=reset]").click();
    await settled(page);
    expect(await chances(page)).not.toEqual(before);
    await openFile(page, text);
    await page.getByText(start.loaded).waitFor();
    await settled(page);
    expect(await chances(page)).toEqual(before);
    expect(await savedFile(page)).toBe(text);
    await soundly(opened);
  });

  test("with correlation and three quotas", async () => {
    const opened = await open();
    const {page} = opened;
    await narrow(page);
    for (const summary of await page.locator("[data-slot=assume] summary").all()) await summary.click();
    await slide(page, "national", 20);
    await slide(page, "group", 10);
    await slide(page, "common", 62);
    await page.locator("[data-part=share]").fill("60");
    await page.locator("[data-part=share]").press("Enter");
    await settled(page);
    const answer = commanded(await savedFile(page), ["probability", "distribution", "power", "crossing"]);
    expect(answer.quotas).toHaveLength(3);
    await expectAlike(page, answer);
    const {byDeadline} = answer.quotas[0].crossing!;
    await page
      .locator("[data-slot=crossing] [data-part=finding]", {
        hasText: ` er ${probabilityFigure({...byDeadline, method: "tilted-fourier"})}`
      })
      .waitFor();
    await page.locator("[data-remove-quota='2']").click();
    await settled(page);
    expect(await chances(page)).toHaveLength(2);
    expect(new URL(page.url()).searchParams.has("kvote")).toBe(false);
    await soundly(opened);
  });

  test("a file that is no scenario is refused in words, and nothing changes", async () => {
    const opened = await open();
    const {page} = opened;
    const message = page.locator("[data-slot=start] [data-part=message]");
    const before = await shown(page);
    for (const [text, problem] of [
      ["nei", /ikke JSON/],
      ["[]", /form/],
      [
        JSON.stringify({version: 1, members: "municipalities-2020", in: ["9999"], probability: {default: 2}}),
        /9999|finnes ikke/
      ]
    ] as const) {
      await openFile(page, text);
      await page.waitForFunction(
        (source) =>
          new RegExp(source).test(document.querySelector("[data-slot=start] [data-part=message]")!.textContent!),
        problem.source
      );
      expect(await message.textContent()).toContain("Filen kunne ikke brukes");
    }
    // All problems at once.
    expect(await message.locator("li").count()).toBeGreaterThan(1);
    expect(await shown(page)).toEqual(before);
    await soundly(opened);
  });
});

describe("share", () => {
  test("a link opens the same page in a fresh browser: picks, assumptions, colours, and the scenario compared with", async () => {
    const opened = await open();
    const {page} = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await preset(page, "without-oslo");
    await page.locator("[data-action=keep]").click();
    await pick(page, "4601", "in");
    await page.locator("[data-part=by]").selectOption("county");
    await slide(page, "group-46", 35);
    await page.locator("tr[data-code='1103'] input.own").fill("80");
    await page.locator("tr[data-code='1103'] input.own").press("Enter");
    await page.locator("[data-part=colour]").selectOption("influence");
    await page.locator("[data-part=measured]").selectOption("1");
    await page.locator("[data-part=base]").focus();
    await settled(page);
    await page.locator("[data-action=copy]").click();
    await page.getByText(start.copied).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const before = await shown(page);
    expect(before.compare[0]).toContain("Holdt fast: Uten Oslo");
    expect(before.compare[0]).toContain("Bergen");
    const again = await site.open(address.slice(site.address.length));
    await again.page.waitForFunction(() => document.querySelector("[data-slot=compare] table") !== null);
    expect(await shown(again.page)).toEqual(before);
    await soundly(again);
    await page.locator("[data-slot=compare] [data-action=stop]").click();
    await settled(page);
    expect([...new URL(page.url()).searchParams.keys()].filter((key) => key.startsWith("mot"))).toEqual([]);
    await soundly(opened);
  });

  test("291 picked by hand: an address below 200 characters that opens equal", async () => {
    const opened = await open();
    const {page} = opened;
    await showAll(page);
    const wanted: Choice[] = ["in", "out", "undecided"];
    const choices = Object.fromEntries(facts.members.map(({code}, i) => [code, wanted[(i * 7 + (i >> 3)) % 3]]));
    await page.evaluate((all) => {
      for (const [code, choice] of Object.entries(all))
        document.querySelector<HTMLElement>(`tr[data-code="${code}"] [data-pick=${choice}]`)!.click();
    }, choices);
    await settled(page);
    const address = page.url();
    expect(address.length - site.address.length).toBeLessThan(200 - "https://akson.example/".length);
    const before = await shown(page);
    await opened.close();
    const again = await site.open(address.slice(site.address.length));
    await showAll(again.page);
    const pressed = await again.page
      .locator("table.members tbody tr")
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => [
            (row as HTMLElement).dataset.code!,
            (row.querySelector("[aria-pressed=true]") as HTMLElement).dataset.pick!
          ])
        )
      );
    expect(pressed).toEqual(choices);
    const after = await shown(again.page);
    for (const slot of ["chances", "map", "distribution", "crossing", "paths"])
      expect(after[slot], slot).toEqual(before[slot]);
    expect(opened.complaints).toEqual([]);
    await soundly(again);
  });

  test("a damaged link: a notice, and what can be saved is", async () => {
    const picked = withPicks(
      {...defaults, propensity: {...defaults.propensity, common: 0.7}},
      new Map(facts.members.map(({code}, i) => [code, i % 2 === 0 ? "in" : "out"])),
      facts
    );
    const damaged = link(picked).replace(/valg=..../, "valg=zzzz");
    expect(damaged).not.toBe(link(picked));
    const opened = await open(damaged);
    const {page} = opened;
    await settled(page);
    expect(await notices(page)).toMatch(/Valgene av kommuner: .* er skadet/);
    expect(await page.locator("[data-slide=common]").inputValue()).toBe("70");
    await soundly(opened);
    // One code of three is wrong: the two others are picked.
    const other = await open("?s=2&fra=ingen&inn=0301_9999_4601&k=x");
    await settled(other.page);
    expect(await notices(other.page)).toContain("«9999» er ikke et kommunenummer");
    const [target] = await chances(other.page);
    const left = quotaWeight(defaults.quotas[0], facts) - member("Oslo").population - member("Bergen").population;
    expect(target.text).toContain(integer(left));
    await soundly(other);
  });

  test("a link of the first version opens, and is written in today's form", async () => {
    const opened = await open("?s=1&fra=ingen&inn=0301,4601&sjanse=0.6&samvar=0.1,0.05");
    const {page} = opened;
    await settled(page);
    expect(await notices(page)).toBe("");
    expect(await page.locator("[data-slide=common]").inputValue()).toBe("60");
    expect(await page.locator("[data-slide=national]").inputValue()).toBe("10");
    expect(await page.locator("[data-slot=chances] [data-part=tally]").textContent()).toContain(
      integer(member("Oslo").population + member("Bergen").population)
    );
    await slide(page, "common", 61);
    await settled(page);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      s: "2",
      inn: "0301_4601",
      sjanse: "61",
      samvar: "10-5"
    });
    await soundly(opened);
  });

  test("another base year on the other pages is said, and scenarios keep theirs", async () => {
    const opened = await open("?v=1&folketall=2026");
    const {page} = opened;
    await settled(page);
    const said = (await notices(page))!;
    expect(said + (await page.locator("main").textContent())).toMatch(/Scenariene er regnet på folketallet/);
    const plain = await open();
    expect((await chances(page)).map(({figure}) => figure)).toEqual(
      (await chances(plain.page)).map(({figure}) => figure)
    );
    await soundly(plain);
    await soundly(opened);
  });
});

test("a link that has become long says how long it is, and that a file holds the same", async () => {
  const everyone = {
    ...defaults,
    propensity: {
      ...defaults.propensity,
      members: new Map(facts.members.map(({code}, i) => [code, ((i * 37) % 101) / 100]))
    }
  };
  for (const [state, isLong] of [
    [everyone, true],
    [setPick(defaults, ["0301"], "in", facts), false]
  ] as const) {
    const opened = await open(link(state));
    const {page} = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("[data-action=copy]").click();
    await page.getByText(start.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const message = await page.locator("[data-slot=start] [data-part=message]").textContent();
    expect(message).toBe(isLong ? `${start.copied} ${start.longLink(copied.length)}` : start.copied);
    await soundly(opened);
  }
});

test("on paper the assumptions are said, as they are when it is printed; on screen the controls say them", async () => {
  const opened = await open();
  const {page} = opened;
  const assumed = page.locator(".assumed");
  expect(await assumed.isVisible()).toBe(false);
  await preset(page, "without-oslo");
  await slide(page, "common", 63);
  await settled(page);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await assumed.isVisible()).toBe(true);
  const text = (await assumed.textContent())!;
  expect(text).toContain("63\u00a0%");
  expect(text).toMatch(/ikke å signere:\s1\skommune: Oslo\./);
  expect(text).toContain(longDate(defaults.timing.deadline));
  await soundly(opened);
});

test("a print in the moment of a pick shows the pick everywhere, and its address", async () => {
  const opened = await open("?s=2&fra=ingen&k=x");
  const {page} = opened;
  const printed = await page.evaluate(() => {
    document.querySelector<HTMLElement>("tr[data-code='0301'] [data-pick=in]")!.click();
    dispatchEvent(new Event("beforeprint"));
    return {
      search: location.search,
      behind: [...document.querySelectorAll<HTMLElement>("[data-slot].old")].map(({dataset}) => dataset.slot),
      pressed: document.querySelector("tr[data-code='0301'] [aria-pressed=true]")!.getAttribute("data-pick")
    };
  });
  expect(printed).toMatchObject({behind: [], pressed: "in"});
  expect(new URLSearchParams(printed.search).get("inn")).toBe("0301");
  await settled(page);
  await soundly(opened);
});

test.each([710, 820, 900, 1280])(
  "%i px wide, the list has every column in sight, and its note follows the correlation",
  async (width) => {
    const opened = await open("?s=2&samvar=20-10&k=x");
    const {page} = opened;
    await page.setViewportSize({width, height: 900});
    await settled(page);
    await page.evaluate(() => document.querySelector("[data-slot=members]")!.scrollIntoView());
    await page.waitForFunction(
      (note) => document.querySelector("[data-slot=members] [data-part=note]")!.textContent!.includes(note),
      members.noteIfCorrelated
    );
    expect(
      await page
        .locator("[data-slot=members] .scroll")
        .evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)
    ).toBe(0);
    await soundly(opened);
  }
);

test("axe finds nothing in the states that readers reach: coloured and compared, correlated, decided, damaged link", async () => {
  const decided = setPick(
    {...defaults, base: "before"},
    facts.members.map(({code}) => code),
    "in",
    facts
  );
  for (const search of [
    "?s=2&fra=ingen&farge=paavirkning&mot=standard&k=x",
    "?s=2&samvar=20-10&k=x",
    link(decided),
    "?s=2&inn=9999&k=x"
  ]) {
    const opened = await open(search);
    await settled(opened.page);
    expect(await violationsOf(opened.page), search).toEqual([]);
    await soundly(opened);
  }
});

describe("undo", () => {
  test("by button and by key, back to where the reader began and forward again; a dragged slider is one step", async () => {
    const opened = await open();
    const {page} = opened;
    const undo = page.locator("[data-action=undo]");
    expect(await undo.isDisabled()).toBe(true);
    const first = await shown(page);
    await preset(page, "ten-largest");
    const second = await shown(page);
    expect(second).not.toEqual(first);
    await page.locator("[data-slide=common]").evaluate((slider: HTMLInputElement) => {
      for (const value of ["51", "52", "53"]) {
        slider.value = value;
        slider.dispatchEvent(new Event("input", {bubbles: true}));
      }
      slider.dispatchEvent(new Event("change", {bubbles: true}));
    });
    const third = await shown(page);
    expect(third.assume).toContain("53");
    await page.locator("[data-slide=common]").focus();
    await page.keyboard.press("Control+z");
    expect(await shown(page)).toEqual(second);
    await undo.click();
    expect(await shown(page)).toEqual(first);
    expect(await undo.isDisabled()).toBe(true);
    expect(scenarioKeys.filter((key) => new URL(page.url()).searchParams.has(key))).toEqual([]);
    await page.locator("[data-action=redo]").click();
    await page.keyboard.press("Control+Shift+Z");
    expect(await shown(page)).toEqual(third);
    await heard(page, start.redone);
    await soundly(opened);
  });
});

test("the browser's history: picks of one moment are a place each, the movement of a slider is one", async () => {
  const opened = await open("?s=2&fra=ingen&k=x");
  const {page} = opened;
  const picked = () => new URL(page.url()).searchParams.get("inn");
  const search = (expected: string) => page.waitForFunction((wanted) => location.search === wanted, expected);
  const first = new URL(page.url()).search;
  await page.evaluate(() => {
    for (const code of ["0301", "4601"])
      document.querySelector<HTMLElement>(`tr[data-code="${code}"] [data-pick=in]`)!.click();
  });
  await settled(page);
  const two = new URL(page.url()).search;
  expect(picked()).toBe("0301_4601");
  await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>("[data-slide=common]")!;
    for (const value of ["60", "70", "80"]) {
      slider.value = value;
      slider.dispatchEvent(new Event("input", {bubbles: true}));
    }
    slider.dispatchEvent(new Event("change", {bubbles: true}));
  });
  await settled(page);
  expect(new URL(page.url()).searchParams.get("sjanse")).toBe("80");
  await page.goBack();
  await search(two);
  await page.goBack();
  await page.waitForFunction((before) => location.search !== before, two);
  expect(picked()).toBe("0301");
  await page.goBack();
  await search(first);
  await settled(page);
  await soundly(opened);
});

describe("keys alone", () => {
  test("the map: Tab, arrows, Enter; the pick and its answer are said", async () => {
    const opened = await open();
    const {page} = opened;
    await tabTo(page, (here) => /^div Kart\. Piltast/.test(here), 120);
    const tooltip = page.locator("[data-slot=map] .map-tooltip:not([hidden])");
    await tooltip.waitFor();
    const first = (await tooltip.textContent())!;
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      (text) => document.querySelector("[data-slot=map] .map-tooltip")!.textContent !== text,
      first
    );
    const name = (await tooltip.locator(":scope > *").first().textContent())!;
    const before = new URL(page.url()).search;
    await page.keyboard.press("Enter");
    await settled(page);
    expect(new URL(page.url()).search).not.toBe(before);
    await heard(page, name);
    await heard(page, "Sannsynligheten for å nå");
    await settled(page);
    await soundly(opened);
  });

  test("the list: search, the buttons of a row, and a whole county at once", async () => {
    const opened = await open("?s=2&fra=ingen&k=x");
    const {page} = opened;
    await page.locator("[data-slot=members] [data-part=search]").focus();
    await page.keyboard.type("bodø");
    await page.waitForFunction(() => document.querySelectorAll("table.members tbody tr").length === 1);
    await tabTo(page, (here) => here === "button Ja: Bodø", 12);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("button Ja: Bodø");
    expect(await page.locator("tr[data-code='1804'] [data-pick=in]").getAttribute("aria-pressed")).toBe("true");
    await heard(page, announcePick("Bodø", "in"));
    await heard(page, "Sannsynligheten for å nå");
    expect(new URL(page.url()).searchParams.get("inn")).toBe("1804");
    await page.locator("[data-slot=members] [data-part=search]").fill("");
    const agder = facts.members.filter(({county}) => county.name === "Agder");
    await page.locator("[data-part=county]").focus();
    await page.keyboard.type("Agder");
    await page.waitForFunction(
      (n) => document.querySelector("[data-part=bulk]")!.textContent!.includes(`${n}\u00a0`),
      agder.length
    );
    await tabTo(page, (here) => here === "button signerer", 8);
    await page.keyboard.press("Enter");
    const expected = setPick(
      setPick({...defaults, base: "before"}, ["1804"], "in", facts),
      agder.map(({code}) => code),
      "in",
      facts
    );
    await settled(page);
    expect(new URL(page.url()).searchParams.get("inn")).toBe(
      new Map(writeScenario(expected, defaults, facts)).get("inn") ?? null
    );
    await heard(page, `${agder.length}\u00a0kommuner`);
    await soundly(opened);
  });
});

test("a municipality's own chance, and back to the common one", async () => {
  const opened = await open();
  const {page} = opened;
  const before = await chances(page);
  const row = page.locator("table.members tbody tr").first();
  await row.locator("input.own").fill("97");
  await row.locator("input.own").press("Enter");
  await settled(page);
  const code = (await row.getAttribute("data-code"))!;
  expect(new URL(page.url()).searchParams.get("egne")).toBe(`${code}-97`);
  expect(await chances(page)).not.toEqual(before);
  await page.locator("[data-action=clear-own]").click();
  await settled(page);
  expect(await chances(page)).toEqual(before);
  expect(new URL(page.url()).search).toBe("");
  await soundly(opened);
});

test("the presets of the data are all there, each says what it is, and each is undone", async () => {
  const opened = await open();
  const {page} = opened;
  for (const {id, description} of scenarios.presets) {
    await preset(page, id);
    await page.waitForFunction(() => document.querySelector(".chances.old, [data-slot].old") === null);
    expect(await page.locator("[data-part=description]").textContent()).toBe(description);
    expect(await page.locator("[data-preset][aria-pressed=true]").getAttribute("data-preset")).toBe(id);
    expect(await chances(page)).toHaveLength(2);
  }
  await soundly(opened);
});
