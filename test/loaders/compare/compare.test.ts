// The second opinion against sources on this machine: sums worked out from the data, and that nothing is ever written.
import {readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {compare} from "../../../loaders/compare/compare.js";
import {dataFolder} from "../../../loaders/data.js";
import {usualSettings} from "../../../loaders/sources/http.js";
import {integer, percent} from "../../../src/language/numbers.js";
import {localSource, type Answering, type LocalSource} from "../sources/server.js";
import {data, published, statistics} from "../refresh/sources-2020.js";

let source: LocalSource | null = null;
afterEach(() => source?.close());

const folder = dataFolder();
const snapshot = () =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);

async function run(args: readonly string[], answer: Answering) {
  source = await localSource(answer);
  const before = snapshot();
  const effects = {
    fetch: (url: string, options: RequestInit) => fetch(url, options),
    now: () => new Date("2026-11-24T12:00:00Z"),
    sleep: () => Promise.resolve(),
    log: () => {}
  };
  const outcome = await compare(args, {
    folder,
    effects,
    environment: {AKSON_SSB_BASE: source.base, AKSON_KLASS_BASE: source.base},
    settings: {...usualSettings, pause: 0, attempts: 1}
  });
  expect(snapshot()).toEqual(before);
  return {...outcome, text: outcome.lines.join("\n"), calls: source.calls};
}

const asked = data.municipalities.filter(({invited}) => invited);
const denominator = data.campaign!.invitedPopulation.value;

describe("a quarter", () => {
  test("ten more in each municipality: sums of both, and the smallest municipality has moved most", async () => {
    const {exitCode, lines, calls} = await run(
      ["quarter"],
      statistics((code) => published(code, "2020") + 10)
    );
    expect(exitCode).toBe(0);
    expect(calls[0]).toContain("/tables/01222/data");
    expect(lines[0]).toContain(
      `asked ${integer(denominator)}, target ${integer(Math.floor(denominator / 2) + 1)}, documented by 2020-07-08`
    );
    expect(lines[1]).toContain("2020K2 (SSB table 01222)");
    expect(lines[1]).toContain(
      `asked ${integer(denominator + 10 * asked.length)}, target ${integer(Math.floor((denominator + 10 * asked.length) / 2) + 1)}`
    );
    const smallest = Math.min(
      ...data.population.filter(({date}) => date === "2020-01-01").map(({population}) => population)
    );
    expect(lines[3]).toContain(`${integer(smallest)} → ${integer(smallest + 10)} (${percent(10 / smallest, 1)})`);
  });

  test("after a split the parts are asked for and added", async () => {
    const seen: string[][] = [];
    const {exitCode, text} = await run(["quarter", "2024K1"], (request, response, count) => {
      const {selection} = JSON.parse(request.body) as {selection: {valueCodes: string[]}[]};
      seen.push(selection[0].valueCodes, selection[2].valueCodes);
      statistics((code) => (code === "1508" || code === "1580" ? 100_000 : published(code, "2024")))(
        request,
        response,
        count
      );
    });
    expect(exitCode).toBe(0);
    expect(seen[0]).toEqual(expect.arrayContaining(["1508", "1580"]));
    expect([seen[0].includes("1507"), seen[1]]).toEqual([false, ["2024K1"]]);
    expect(text).toContain(`→ ${integer(200_000)} (`);
  });

  test("a source that fails is named, with what to do", async () => {
    const {exitCode, text} = await run(["quarter"], (_, response) => void response.writeHead(404).end());
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^SSB table 01222: HTTP 404 .* What to do: /);
  });
});

describe("centrality", () => {
  const klass =
    (targetOf: (code: string) => string | null): Answering =>
    (_, response) =>
      void response.end(
        JSON.stringify({
          correspondenceItems: data.municipalities.flatMap(({code}) =>
            targetOf(code) === null ? [] : [{sourceCode: code, targetCode: targetOf(code)}]
          )
        })
      );

  test("every municipality that was asked is in one class", async () => {
    const {exitCode, lines, calls} = await run(
      ["centrality"],
      klass((code) => (code === "0301" ? "1" : "6"))
    );
    expect(exitCode).toBe(0);
    expect(calls[0]).toContain(
      "/classifications/131/corresponds?targetClassificationId=128&from=2020-01-01&to=2020-12-31"
    );
    expect(lines[1]).toMatch(/^ {2}1: 0 of 1 municipalities/);
    expect(lines[2]).toContain(`of ${integer(asked.length - 1)} municipalities`);
  });

  test("a municipality without a class is refused by name", async () => {
    const {exitCode, text} = await run(
      ["centrality"],
      klass((code) => (code === "1103" ? null : "3"))
    );
    expect([exitCode, text]).toEqual([1, expect.stringContaining("no class of centrality for 1103 Stavanger")]);
  });
});

test.each([[[]], [["quarter", "2020Q2"]], [["centrality", "2020K2"]], [["folk"]], [["quarter", "2020K2", "more"]]])(
  "%j is not understood",
  async (args) => {
    const {exitCode, text, calls} = await run(args, (_, response) => void response.end());
    expect([exitCode, text, calls]).toEqual([2, expect.stringContaining("expected `quarter`"), []]);
  }
);
