// The command whole, on the real data: same bytes twice, clear refusals, harmless with hostile names.
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../../loaders/data.js";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {runBriefing} from "../../../src/export/briefing/command.js";
import {makeBriefing} from "../../../src/export/briefing/make.js";
import {readBriefingData, type BriefingData} from "../../../src/export/briefing/read-state.js";
import {withoutApostrophe} from "../../../src/export/csv.js";
import {factsOf} from "../../../src/interface/view.js";
import {printedShare} from "../../../src/language/numbers.js";
import {probabilitySentence} from "../../../src/language/probability.js";
import {readScenario} from "../../../src/model/scenario/file-in.js";
import {answerScenario} from "../../../src/model/scenario/file-out.js";

let place: string;
let data: BriefingData;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "akson-briefing-"));
  data = readBriefingData(dataFolder());
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

async function run(...args: string[]) {
  const said: string[] = [];
  const out: string[] = [];
  const status = await runBriefing(args, {out: (text) => out.push(text), terminal: {write: (text) => said.push(text)}});
  return {status, said: said.join(""), out: out.join("")};
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const pagesIn = (pdf: Uint8Array | undefined) => (Buffer.from(pdf ?? []).toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;

test("the same arguments give the same bytes, with progress on the way", async () => {
  const args = ["--date", "2020-06-24", "--figures", "andel,kart"];
  const first = await run(...args, "--out", join(place, "a"));
  const second = await run(...args, "--out", join(place, "b"));
  expect([first.status, second.status]).toEqual([0, 0]);
  const names = readdirSync(join(place, "a")).sort();
  expect(readdirSync(join(place, "b")).sort()).toEqual(names);
  expect(names).toEqual(
    [
      ...["andel", "kart"].flatMap((name) => [`akson_${name}_2020-06-24.svg`, `akson_${name}_2020-06-24.png`, `akson_${name}_2020-06-24.csv`, `akson_${name}-maskin_2020-06-24.csv`]),
      "akson_notat_2020-06-24.pdf",
      "akson_presentasjon_2020-06-24.pptx",
      "index.html"
    ].sort()
  );
  expect(names.filter((name) => !readFileSync(join(place, "a", name)).equals(readFileSync(join(place, "b", name))))).toEqual([]);
  expect(first.said.trim().split("\n").length).toBe(names.length);
  expect(first.said).toContain(`${names.length}/${names.length} index.html`);
}, 120_000);

test("the index page says the day's figures and leads to every file", async () => {
  const files = await makeBriefing(data, {date: "2020-06-24", scenario: null, figures: ["andel"], formats: new Set(["svg", "csv"]), out: ""}, {site: "https://example.org/", version: "1"});
  const html = text(files.get("index.html"));
  const total = data.facts.data.milestones.findLast(({latest, share}) => latest <= "2020-06-24" && share !== null)!;
  expect(html).toContain(printedShare(total.share!, total.shareDigits!));
  for (const name of files.keys()) if (name !== "index.html") expect(html).toContain(`href="${name}"`);
  expect(html).toContain(`src="akson_andel_2020-06-24.svg"`);
  expect(text(files.get("akson_andel_2020-06-24.svg"))).toContain("https://example.org/");
});

describe("what cannot be made is refused, and nothing is written", () => {
  test.each([
    [["--date", "2021-07-08"], /2021-07-08: there are no data for that day; they cover 2020-\d\d-\d\d to 2020-12-31/],
    [["--date", "2020-01-01"], /no data for that day/],
    [["--date", "2020-07-08", "--figures", "kartt"], /did you mean kart/],
    [["--date", "2020-07-08", "--format", "gif"], /known: svg/],
    [["--date", "2020-07-08", "--scenario", "/finnes/ikke.json"], /ikke\.json/]
  ])("%j", async (args, message) => {
    const out = join(place, "refused");
    const {status, said} = await run(...args, "--out", out);
    expect(status).toBe(2);
    expect(said).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });

  test("a folder that cannot be made", async () => {
    const {status, said} = await run("--date", "2020-07-08", "--figures", "andel", "--format", "svg", "--out", "/proc/akson/ut");
    expect(status).toBe(2);
    expect(said).toMatch(/--out \/proc\/akson\/ut: .*nothing was written/);
  });
});

const hostile = [`<script>alert("x")</script>`, `=HYPERLINK("https://example.org";"x")`, "\u202Egnp.fdp\u2066", `${"Langt navn ".repeat(20)}`, "]]>&amp;\u0000\u001b[31m"];

test("hostile names, notes and publishers come out harmless in every format", async () => {
  const dashboard = data.facts.data;
  const facts = factsOf({
    ...dashboard,
    municipalities: dashboard.municipalities.map((municipality, index) => ({...municipality, displayName: hostile[index % hostile.length] + municipality.code})),
    sources: dashboard.sources.map((source, index) => ({...source, publisher: hostile[index % hostile.length], title: hostile[(index + 1) % hostile.length]}))
  });
  const files = await makeBriefing({...data, facts}, {date: "2020-07-08", scenario: null, figures: ["kart", "folkekart", "andel"], formats: new Set(["svg", "csv", "pdf"]), out: ""}, {site: "", version: "1"});
  for (const [name, bytes] of files) {
    if (!/\.(?:html|svg|csv)$/.test(name)) continue;
    expect(text(bytes), name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?![\t\r\n\uFEFF])[\p{Cc}\p{Cf}]/u);
    if (!name.endsWith(".csv")) expect(text(bytes), name).not.toMatch(/<script/i);
  }
  const rows = parse(text(files.get("akson_kart_2020-07-08.csv")), {delimiter: ";", bom: true}) as string[][];
  expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  expect(rows.flat().filter((cell) => withoutApostrophe(cell).startsWith("=HYPERLINK")).length).toBeGreaterThan(10);
  expect(pagesIn(files.get("akson_notat_2020-07-08.pdf"))).toBe(1);
}, 120_000);

test("the brief is one tagged page on any day", async () => {
  for (const date of ["2020-04-14", "2020-06-24", "2020-12-31"]) {
    const files = await makeBriefing(data, {date, scenario: null, figures: [], formats: new Set(["pdf"]), out: ""}, {site: "", version: "1"});
    const pdf = files.get(`akson_notat_${date}.pdf`);
    expect(pagesIn(pdf)).toBe(1);
    expect(Buffer.from(pdf ?? []).toString("latin1")).toMatch(/\/Marked true/);
  }
}, 120_000);

const scenario = (change: Record<string, unknown> = {}) =>
  JSON.stringify({version: 1, name: `Uten Oslo <script>\u202E${"å".repeat(300)}`, members: "municipalities-2020", out: ["0301"], probability: {default: 0.6}, ...change});

test("a scenario joins as an estimate: its probability, its figure, its name in the files", async () => {
  const file = join(place, "scenario.json");
  writeFileSync(file, scenario());
  const out = join(place, "scenario");
  const {status, said} = await run("--date", "2020-07-08", "--scenario", file, "--figures", "andel", "--format", "svg,csv,pdf", "--out", out);
  expect(said).toContain("index.html");
  expect(status).toBe(0);
  const names = readdirSync(out);
  const figure = names.find((name) => /^akson_fordeling_2020-07-08_uten-oslo/.test(name) && name.endsWith(".svg"))!;
  const answer = answerScenario(readScenario(JSON.parse(scenario()), readMunicipalities2020).scenario!);
  const sentence = probabilitySentence(answer.quotas[0].probability!, "mer enn halvparten av innbyggerne");
  const html = readFileSync(join(out, "index.html"), "utf8");
  expect(html).toContain(sentence);
  expect(html).toContain("Beregnet: Uten Oslo &lt;script&gt;");
  expect(html).not.toMatch(/<script|\u202E/);
  expect(readFileSync(join(out, figure), "utf8")).toContain("Uten Oslo &lt;script&gt;");
  expect(pagesIn(readFileSync(join(out, names.find((name) => name.endsWith(".pdf"))!)))).toBe(1);
  const rows = parse(readFileSync(join(out, names.find((name) => name.startsWith("akson_fordeling-maskin"))!), "utf8"), {columns: true}) as {probability: string}[];
  expect(rows.reduce((sum, {probability}) => sum + Number(probability), 0)).toBeCloseTo(1, 9);
}, 120_000);

test("a scenario that does not hold is refused with every problem and its path", async () => {
  const file = join(place, "bad.json");
  writeFileSync(file, scenario({out: ["9999"], probability: {default: 2}}));
  const {status, said} = await run("--date", "2021-01-01", "--scenario", file, "--out", join(place, "bad"));
  expect(status).toBe(2);
  for (const part of ["no data for that day", "out.0", "probability.default"]) expect(said).toContain(part);
  writeFileSync(file, scenario({members: [{id: "a", weight: 1}], out: []}));
  const other = await run("--date", "2020-07-08", "--scenario", file, "--out", join(place, "bad"));
  expect(other.status).toBe(2);
  expect(other.said).toContain("municipalities-2020");
  expect(existsSync(join(place, "bad"))).toBe(false);
});
