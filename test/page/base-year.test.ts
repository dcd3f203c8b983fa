// Another base year moves what is documented and every denominator; what is official stays as it was published, and
// says so.
import {describe, expect, test, vi} from "vitest";
import {yearsOf} from "../../src/figures/captions.js";
import {factsByYear} from "../../src/model/facts-by-year.js";
import {yearNoticeHtml} from "../../src/page/notices.js";
import {noAssets, type Slots} from "../../src/figures/slot.js";
import {baseYearSlot} from "../../src/parts/base-year.js";
import {invitedSlot} from "../../src/parts/basis.js";
import {paceTable} from "../../src/parts/pace.js";
import {slots as development} from "../../src/page/contents/development.js";
import {slots as municipalities} from "../../src/page/contents/municipalities.js";
import {slots as overview} from "../../src/page/contents/overview.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {onBaseYear, type Populations} from "../../src/model/base-year.js";
import {data, facts, places} from "../model/facts.js";

// 12 000 asked: Oslo 8000, Bodø 3000, Herøy 600, Vestvågøy 400. The quota is 6 001; of 10 000 it was 5 001.
const populations: Populations = {
  codes: places.map(({code}) => code).join(""),
  years: {"2024": places.map(({code, population}) => (code === "0301" ? 8000 : population))}
};
const later = factsOf(onBaseYear(data, 2024, populations));
const published = viewOf(facts, facts.defaults);
const moved = viewOf(later, {...later.defaults, baseYear: 2024});
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/[\u00a0\s]+/g, " ");
const said = (slots: Slots, view: typeof moved) =>
  Object.entries(slots)
    .filter(([name]) => name !== "map" && name !== "cartogram")
    .map(([, slot]) => plain(slot.html(view, noAssets)))
    .join(" ");

describe("on the inhabitants of 2024", () => {
  test("the documented share and the quota are of the new sum", () => {
    expect([moved.documented.minimum.denominator, later.denominator, later.quota]).toEqual([12_000, 12_000, 6001]);
    expect(moved.documented.minimum.population).toBe(3600);
  });
  test("published totals, what they missed and the pace are those published", () => {
    expect(later.published).toEqual({year: 2020, denominator: 10_000, quota: 5001});
    expect([moved.officialPopulation, moved.pace, moved.unnamed]).toEqual([
      published.officialPopulation,
      published.pace,
      published.unnamed
    ]);
    expect(paceTable(moved)).toEqual(paceTable(published));
    expect(plain(paceTable(moved).caption)).toContain("minst 5001 av 10 000 innbyggere (1.1.2020)");
  });
  test("statuses do not change", () =>
    expect([moved.shown, moved.counts]).toEqual([published.shown, published.counts]));
  test("the front page counts by it and says which is which", () => {
    const text = said(overview, moved);
    expect(text).toContain("12 000 per 1.1.2024");
    expect(text).toContain("Publiserte tall (folketall 1.1.2020): 34 % (2 kommuner) 24. juni 2020");
    expect(text).toContain("30,0 % av innbyggerne 1.1.2024");
    expect(text).toContain("SSB, tabell 07459 (1.1.2024)");
    expect(text).not.toContain("07459 (1.1.2020)");
    expect(text).toContain("65 % av innbyggerne (folketall 1.1.2020) signert");
  });
  test("no page names both years without saying what the older one is for", () => {
    for (const slots of [overview, development, municipalities]) {
      const old = said(slots, moved).match(/.{0,40}1\.1\.2020/g) ?? [];
      expect(old.filter((place) => !/(?:folketall(?:et)?|innbyggere \() ?1\.1\.2020$/.test(place))).toEqual([]);
    }
  });
  test("every figure's subtitle and source name the year", () => {
    const subtitles = said({...overview, ...development}, moved).match(/Teller: [^.]+\. Folketall 1\.1\.\d{4}/g) ?? [];
    expect(said(municipalities, moved)).toContain("Innbyggere 1. januar 2024");
    expect(subtitles.filter((text) => !text.endsWith("1.1.2024"))).toEqual([]);
  });
  test("Datagrunnlag tells the sums and the effect", () => {
    expect(plain(invitedSlot.html(moved, noAssets))).toContain(
      "4 kommuner med 12 000 innbyggere (1.1.2024) ble spurt, 2000 flere enn 1.1.2020. Mer enn halvparten er minst 6001 innbyggere."
    );
    expect(plain(baseYearSlot.html(moved, noAssets))).toContain(
      "Med folketallet 1.1.2024 er minst 30,00 % og høyst 33,33 % dokumentert med navn 8. juli 2020."
    );
    expect(plain(baseYearSlot.html(published, noAssets))).toContain("2020 (publisert) 2024");
  });
});

test("on the published year nothing is said of another", () => {
  const text = said({...overview, ...development}, published);
  expect(text).not.toMatch(/folketallet 1\.1\.|folketall 1\.1\.2020\)|2024/);
  expect(yearNoticeHtml({years: yearsOf(facts), published: "./", missing: null})).toBe("");
});

test("a state and facts of two years are no view", () => {
  expect(() => viewOf(facts, {...facts.defaults, baseYear: 2024})).toThrow(
    "a state of 2024 on the inhabitants of 2020"
  );
});

test("the banner names both years and leads back; a year that could not be fetched is named", () => {
  const html = yearNoticeHtml({years: yearsOf(later), published: "/kart.html?v=1&dato=2020-06-24", missing: 2023});
  expect(plain(html)).toContain("Folketall: 1.1.2024.");
  expect(plain(html)).toContain("De publiserte tallene gjelder folketallet 1.1.2020");
  expect(html).toContain('href="/kart.html?v=1&amp;dato=2020-06-24"');
  expect(plain(html)).toContain("Folketallet for 2023 kunne ikke hentes");
});

describe("the facts by year", () => {
  test("the published year needs no fetch; another is fetched once", async () => {
    const fetched = vi.fn(() => Promise.resolve(populations));
    const years = factsByYear(data, fetched);
    expect(years.at(2020)?.denominator).toBe(10_000);
    expect([years.at(2024), fetched.mock.calls.length]).toEqual([null, 0]);
    expect((await years.load(2024)).denominator).toBe(12_000);
    expect(await years.load(2024)).toBe(years.at(2024));
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  test("a failed fetch is told, and tried again", async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue(populations);
    const years = factsByYear(data, fetched);
    await expect(years.load(2024)).rejects.toThrow("offline");
    expect((await years.load(2024)).denominator).toBe(12_000);
  });
});
