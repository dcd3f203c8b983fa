// What the slots say of made-up facts, each number worked out by hand: 10 000 inhabitants were asked, the quota is 5
// 001.
import {describe, expect, test} from "vitest";
import {noAssets} from "../../src/figures/slot.js";
import {counties} from "../../src/figures/counties/figure.js";
import {nearestEvent} from "../../src/parts/date-control.js";
import {headlineSlot, leadSlot} from "../../src/parts/headline.js";
import {keyFiguresSlot} from "../../src/parts/key-figures.js";
import {eventItems} from "../../src/parts/latest-events.js";
import {tableOf} from "../../src/figures/frame.js";
import {map, statusLegend} from "../../src/figures/map/figure.js";
import {legendHtml} from "../../src/figures/map/stage.js";
import {chosenRows} from "../../src/parts/municipality-table.js";
import {firstChoice, readChoice, writeChoice} from "../../src/parts/table-address.js";
import {paceTable} from "../../src/parts/pace.js";
import {viewOf, type View} from "../../src/model/view.js";
import {facts} from "../model/facts.js";

const on = (date: string, change: Partial<View["state"]> = {}) => viewOf(facts, {...facts.defaults, date, ...change});
const plain = (text: string) => text.replace(/<[^>]+>/g, " ").replace(/[\u00a0\s]+/g, " ");
const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(plain));

test("the pace is of each total's own day, and of no two days", () => {
  expect(rowsOf(paceTable(on("2020-07-08")).rows)).toEqual([
    // 34 % of 10 000, rounded: 3 350 to 3 450 signed, so 1 551 to 1 651 missing in 7 days.
    ["2 kommuner, 24. juni 2020", "34 %", "1551–1651", "7", "222–236"],
    ["3 kommuner, 8. juli 2020", "65 %", "1449–1549 over", "0", "–"]
  ]);
});

test("counties: only those asked, the sum first, every inhabitant in one part", () => {
  const rows = counties.rows(on("2020-07-01"), noAssets);
  expect(rows).toEqual([
    ["Alle spurte", "signed", "Signert", 1, 3000, 0.3],
    ["Alle spurte", "decided", "Vedtatt, signatur ikke datert", 1, 600, 0.06],
    ["Alle spurte", "possibly-signed", "Kan ha signert, dagen er usikker", 1, 400, 0.04],
    ["Alle spurte", "postponed", "Ba om utsettelse", 1, 6000, 0.6],
    ["Oslo", "postponed", "Ba om utsettelse", 1, 6000, 1],
    ["Nordland", "signed", "Signert", 1, 3000, 0.75],
    ["Nordland", "decided", "Vedtatt, signatur ikke datert", 1, 600, 0.15],
    ["Nordland", "possibly-signed", "Kan ha signert, dagen er usikker", 1, 400, 0.1]
  ]);
  expect(plain(counties.finding(on("2020-07-01")))).toContain("= 10 000 innbyggere");
});

test("jumps between events stop at the ends", () => {
  const days = ["2020-04-14", "2020-06-10", "2020-07-01"];
  expect(nearestEvent(days, "2020-06-10", 1)).toBe("2020-07-01");
  expect(nearestEvent(days, "2020-06-11", -1)).toBe("2020-06-10");
  expect(nearestEvent(days, "2020-07-01", 1)).toBe("2020-07-01");
  expect(nearestEvent(days, "2020-04-14", -1)).toBe("2020-04-14");
});

describe("the municipality table", () => {
  const names = (choice: Partial<typeof firstChoice>) =>
    chosenRows(on("2020-07-08"), {...firstChoice, ...choice}).map(({displayName}) => displayName);
  test("those with a source first, by their answer", () => {
    expect(names({})).toEqual(["Bodø", "Herøy i Nordland", "Vestvågøy", "Oslo", "Trondheim"]);
  });
  test("what is asked for stands in the address, and comes back from it", () => {
    const counties = new Set(["03", "18"]);
    const choice = {
      search: "os lo",
      status: "signed",
      county: "18",
      sort: "population",
      descending: true,
      limit: 100
    } as const;
    const address = writeChoice("?v=1&dato=2020-06-24", choice);
    expect(address).toBe("?v=1&dato=2020-06-24&sok=os+lo&fylke=18&status=signed&sorter=innbyggere-ned&antall=100");
    expect(readChoice(address, counties)).toEqual(choice);
    expect(writeChoice(address, firstChoice)).toBe("?v=1&dato=2020-06-24");
    expect(readChoice("?fylke=99&status=x&sorter=y&antall=-3", counties)).toEqual(firstChoice);
  });
  test("by name, by inhabitants from the top, ties by name", () => {
    expect(names({sort: "name"})).toEqual(["Bodø", "Herøy i Nordland", "Oslo", "Trondheim", "Vestvågøy"]);
    expect(names({sort: "population", descending: true})[0]).toBe("Trondheim");
    expect(names({sort: "county"})).toEqual(["Bodø", "Herøy i Nordland", "Vestvågøy", "Oslo", "Trondheim"]);
  });
  test("searched by name without accents, by county, by code; filtered by status", () => {
    expect(names({search: "vestvagoy"})).toEqual(["Vestvågøy"]);
    expect(names({search: "nordland"})).toHaveLength(3);
    expect(names({search: "0301"})).toEqual(["Oslo"]);
    expect(names({search: "bodø kommune"})).toEqual(["Bodø"]);
    expect(names({county: "18"})).toHaveLength(3);
    expect(names({status: "not-invited"})).toEqual(["Trondheim"]);
    expect(names({search: "ingen"})).toEqual([]);
  });
});

describe("the news of a day", () => {
  test("newest first; what came later is apart, and what may have happened is called that", () => {
    const {later, known} = eventItems(on("2020-06-25"));
    expect(later.map(({html}) => plain(html)).join()).toContain("3 av 4 kommuner");
    const items = known.map(({when, html}) => plain(`${when} ${html}`));
    expect(items[0]).toContain("Oslo kan ha bedt om utsettelse");
    expect(items[1]).toContain("Vestvågøy kan ha signert");
    expect(items[2]).toContain("24. juni 2 av 4 kommuner , 34 % av innbyggerne");
    expect(items[3]).toContain("Bodø signerte");
  });
  test("before the letter nothing is known", () => expect(eventItems(on("2020-04-01")).known).toEqual([]));
});

describe("the front page's figures", () => {
  const text = (date: string) =>
    plain(
      headlineSlot.html(on(date), noAssets) +
        leadSlot.html(on(date), noAssets) +
        keyFiguresSlot.html(on(date), noAssets)
    );
  test("published, target, named and without a name, each by its name", () => {
    const found = text("2020-07-08");
    expect(found).toContain("Målet var nådd. Om det skjedde før fristen 1. juli, vet vi ikke.");
    expect(found).toContain("publisert tall for 8. juli 2020 65 % 3 av 4 kommuner, ifølge Utgiver.");
    expect(found).toContain("var målet over 50 % Minst 5001 av 10 000 innbyggere");
    expect(found).toContain("kjent med navn og kilde 36,0 % 1 signert og 1 vedtatt.");
    expect(found).toContain("Med dem som kan ha signert allerede da, 40,0 %.");
    expect(found).toContain("av 3 signaturer mangler navn 1–2");
  });
  test("a day without a total quotes the last one with its day, and says no distance and no number without names", () => {
    const found = text("2020-06-30");
    expect(found).toContain("publisert tall for 24. juni 2020 34 %");
    expect(found).toContain("Vi har ikke funnet noen andel for dagene mellom 24. juni og 8. juli.");
    expect(found).not.toMatch(/over målet|under målet|mangler navn/);
  });
});

test("the legend counts everybody once, the table has everybody once", () => {
  const view = on("2020-07-08");
  const counted = [...legendHtml(statusLegend(view, "kart")).matchAll(/quiet">\((\d+)\)/g)].reduce(
    (sum, match) => sum + Number(match[1]),
    0
  );
  expect(counted).toBe(5);
  expect(tableOf(map, view).rows).toHaveLength(5);
});
