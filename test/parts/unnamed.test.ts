// What is shown of those without a name: words that claim no more than the totals do, and worlds that name nobody.
import {beforeAll, describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {cartogram} from "../../loaders/geometry/cartogram.js";
import {mapData} from "../../loaders/geometry/map-data.js";
import {mustBeData} from "../../loaders/unnamed.js";
import {composeFigure} from "../../src/export/compose.js";
import {csvText} from "../../src/export/csv.js";
import {fileStem} from "../../src/export/file-name.js";
import {presets} from "../../src/export/preset.js";
import {fileTable} from "../../src/figures/columns.js";
import {textOf} from "../../src/figures/figure.js";
import {leaving} from "../../src/figures/leaving.js";
import {mustBeFigure, type MustBeView} from "../../src/figures/must-be/figure.js";
import {svgText} from "../../src/figures/drawing/svg.js";
import {noAssets} from "../../src/figures/slot.js";
import {worldsLegend, worldsOfDay, type WorldsView} from "../../src/figures/worlds/figure.js";
import {looksOf} from "../../src/figures/worlds/looks.js";
import {decodeMap, type MapGeometry} from "../../src/model/map-geometry.js";
import {namesToFind} from "../../src/model/names-to-find.js";
import {tallyOf, totalToDraw, worldsBehind, type Worlds} from "../../src/model/numbered-worlds.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {mapModeSlot} from "../../src/parts/map-mode.js";
import {mustBeTable} from "../../src/parts/must-be-panel.js";
import {thousandWorlds} from "../../src/parts/worlds-panel.js";
import {folder} from "../loaders/real-data.js";

const checked = loadData(folder);
const data = dashboardData(checked);
const facts = factsOf(data);
const totals = {...data, deadline: data.campaign.deadline.value};
const bounds = mustBeData(checked);
const mustBe = (day: string): MustBeView => ({
  view: viewOf(facts, {...facts.defaults, date: day, mode: "must-be"}),
  day: bounds.days.find(({total}) => total.latest === day)!
});
/** No-break spaces as spaces. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const never = /sannsynlig|forvent|trolig|ikke mer enn|høyst sannsynlig/i;

let of: WorldsView;
let worlds: Worlds;
let map: MapGeometry;
beforeAll(() => {
  map = decodeMap(mapData(checked.boundaries, new Set()));
  const people = new Map(data.municipalities.map(({code, population}) => [code, population]));
  worlds = worldsBehind(totals, totalToDraw(totals, "2020-07-08")!);
  of = {
    view: viewOf(facts, {...facts.defaults, mode: "worlds", world: 3}),
    unnamed: worlds.unnamed,
    worlds: [3, 4, 5, 6].map(worlds.at),
    geometry: map,
    cartogram: cartogram(map, people)
  };
});

describe("Må være", () => {
  test("the table says what follows on 8 July, and «ingen nedre grense» where nothing does", () => {
    const {rows} = mustBeTable(mustBe("2020-07-08"));
    const row = (name: string) =>
      rows
        .find(([head]) => head === name)!
        .slice(1)
        .map(plain);
    expect(row("Viken")).toEqual([
      "minst 11 signerte; minst 40,0 % av innbyggerne",
      "minst 10 signerte; minst 31,6 % av innbyggerne",
      "ingen nedre grense ut over det som har navn"
    ]);
    expect(row("De 20 største uten kilde")).toEqual(["minst 6 signerte", "minst 4 signerte", "ingen nedre grense"]);
    expect(row("De 140 uten navn")).toEqual(["2,20–2,25 millioner innbyggere", "det samme", "det samme"]);
    expect(row("De 108 som ikke signerte")[0]).toBe("1,60–1,64 millioner innbyggere");
    expect(row("De 7 andre fylkene")[0]).toBe("ingen nedre grense ut over det som har navn");
    expect(row("Agder")[0]).toBe("alle 25 har navn");
    expect(row("En bestemt kommune")[0]).toBe("ingen må ha signert, ingen kan utelukkes");
  });

  test("the map is outlined where a county has a bound, and only there", () => {
    const draw = (day: string) =>
      svgText(
        mustBeFigure.draw(
          mustBe(day),
          {...textOf(mustBeFigure, mustBe(day)), width: 0, height: 0, id: "x"},
          {...noAssets, map}
        )
      );
    const outlines = (svg: string) => svg.split('stroke-width="25"').length - 1;
    expect([outlines(draw("2020-07-08")), outlines(draw("2020-06-24"))]).toEqual([1, 0]);
  });

  test("assumption in subtitle and alternative text; lowest, highest and basis in the file", () => {
    const july = mustBe("2020-07-08");
    for (const text of [mustBeFigure.subtitle(july), mustBeFigure.alt(july)]) {
      expect(text).toContain("Forutsatt at Oslo, Bodø, Nannestad og Skien ikke signerte");
    }
    const csv = csvText(
      fileTable("ma-vaere", mustBeFigure.columns(july), mustBeFigure.rows(july, noAssets)),
      "machines"
    );
    expect(csv.split("\r\n")[0]).toContain("lowest,highest,");
    expect(csv.split("\r\n")[0]).toMatch(/basis$/);
    const said = [csv, mustBeFigure.alt(july), mustBeFigure.finding(july), JSON.stringify(mustBeTable(july))].join();
    expect(said).not.toMatch(never);
  });
});

describe("Tenkte utfall", () => {
  const draw = (width: number) =>
    svgText(worldsOfDay.draw(of, {...textOf(worldsOfDay, of), width, height: 0, id: "w"}, noAssets));

  test("four together, TENKT across each picture, and no municipality named that is not assumed out", () => {
    for (const width of [1160, 350]) {
      const svg = draw(width);
      expect(svg.match(/Tenkt utfall nr\. \d/g)).toHaveLength(4);
      expect(svg.match(/>TENKT</g)).toHaveLength(8);
      const texts = [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]*)</g)].map((match) => match[1]);
      for (const {displayName, county} of data.municipalities) {
        if (displayName === county.name) continue;
        expect(texts.some((text) => ` ${text} `.includes(` ${displayName} `))).toBe(false);
      }
    }
  });

  test("what is documented is the same in all; what differs has looks of its own; 140 are drawn", () => {
    const looks = looksOf(of.unnamed, of.worlds, data.municipalities);
    for (const {code} of data.municipalities) {
      const each = looks.map((look) => look.get(code)!);
      const drawn = of.worlds.filter((world) => world.drawn.has(code)).length;
      expect(new Set(each).size).toBe(drawn === 0 || drawn === 4 ? 1 : 2);
      expect(each.some((look) => look.endsWith("differs"))).toBe(drawn > 0 && drawn < 4);
    }
    for (const world of of.worlds) expect(world.drawn.size).toBe(140);
    expect(worldsLegend(of, "l").find(({label}) => label.startsWith("Dokumentert"))?.count).toBe(43);
  });

  test("mode and assumption are in title, subtitle and alternative text", () => {
    const {title, subtitle, alt} = textOf(worldsOfDay, of);
    expect(title).toContain("tenkte utfall");
    for (const text of [subtitle, alt]) expect(text).toContain("Oslo er antatt ikke å ha signert");
    expect([title, subtitle, alt, worldsOfDay.finding(of), worldsOfDay.note!(of)].join()).not.toMatch(never);
  });

  test("1000 as a file: every row meets the totals, its seed gives the same again, no municipality is named", () => {
    const table = thousandWorlds(worlds, 3);
    expect(table.rows).toHaveLength(1000);
    const column = (key: string) => table.columns.findIndex((one) => one.key === key);
    for (const row of table.rows) {
      expect(row[column("municipalities")]).toBe(183);
      expect(Number(row[column("share")]).toFixed(2)).toBe("0.65");
    }
    const [row] = table.rows;
    const {counties} = tallyOf(worlds.unnamed, worlds.at(Number(row[column("world_seed")])));
    for (const {code, signed} of counties) expect(row[column(`county_${code}`)]).toBe(signed);
    const drawn = worlds.unnamed.pool.flatMap(({code, name}) => [code, name]);
    for (const cell of row.slice(0, column("basis"))) expect(drawn).not.toContain(String(cell));
    expect(row[column("basis")]).toContain("Oslo er antatt ikke å ha signert");
  });

  test("nothing is drawn on a day whose total has no one unnamed", () => {
    expect(totalToDraw(totals, "2020-06-18")).toBeNull();
    expect(totalToDraw(totals, "2020-07-01")?.signedCount).toBe(82);
  });
});

describe("taken along", () => {
  const edition = {site: "https://example.org/", version: "1"};
  test("the picture holds mode and assumption; four stay together; the address names the first", () => {
    const july = mustBe("2020-07-08");
    const bound = leaving(mustBeFigure, july, {...noAssets, map}, edition);
    const drawn = leaving(worldsOfDay, of, noAssets, edition);
    for (const preset of [presets["16x9"], presets.phone]) {
      const plainText = (svg: string) => plain(svg.replace(/<\/?t(?:ext|span)[^>]*>/g, " ").replace(/\s+/g, " "));
      expect(plainText(composeFigure(bound, preset))).toContain("Forutsatt at Oslo, Bodø, Nannestad og Skien");
      const four = plainText(composeFigure(drawn, preset));
      expect(four).toContain("Oslo er antatt ikke å ha signert");
      expect(four.match(/ TENKT /g)).toHaveLength(8);
    }
    expect(bound.link).toContain("visning=ma-vaere");
    expect(drawn.link).toContain("visning=tenkt&utfall=3");
    expect([fileStem(bound), fileStem(drawn)]).toEqual([
      "akson_ma-vaere_2020-07-08",
      "akson_tenkte-utfall_2020-07-08_utfall-3"
    ]);
  });
});

test("the three modes are one choice, and the page opens with what is documented", () => {
  const html = mapModeSlot.html(viewOf(facts, facts.defaults), noAssets);
  expect(
    [...html.matchAll(/<input[^>]*value="([^"]+)"( checked)?[^>]*\/?>/g)].map((match) => [match[1], match[2]])
  ).toEqual([
    ["documented", " checked"],
    ["must-be", undefined],
    ["worlds", undefined]
  ]);
});

test("the names to look for first are the largest that no source settles", () => {
  const names = namesToFind(totals).map(({name}) => name);
  expect(names.slice(0, 3)).toEqual(["Oslo", "Bergen", "Drammen"]);
  expect(names).toHaveLength(248);
});
