// The command whole, on the real data: same bytes twice, clear refusals, harmless with hostile names.
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {briefPages} from "../../src/briefing/brief-pages.js";
import {briefPdf} from "../../src/briefing/pdf/brief.js";

import {runBriefing} from "../../src/briefing/command.js";
import {makeBriefing} from "../../src/briefing/make.js";
import {readBriefingData, type BriefingData} from "../../src/briefing/read-state.js";
import {readScenarioFile, scenarioPart, type ScenarioPart} from "../../src/briefing/scenario-part.js";
import {withoutApostrophe} from "../../src/export/csv.js";
import {answeredView} from "../../src/scenario/answered-now.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {percent, printedShare} from "../../src/language/numbers.js";
import {probabilitySentence} from "../../src/scenario/probability-words.js";
import {readScenario} from "../../src/engine/file/file-in.js";
import {answerScenario} from "../../src/engine/file/file-out.js";
import {contentOf, readPdf} from "./pdf/read-pdf.js";

let place: string;
let data: BriefingData;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "akson-briefing-"));
  data = readBriefingData(dataFolder());
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

/** The command with data that are read already. */
const run = (...args: string[]) => runWith(() => data, ...args);

async function runWith(read: (() => BriefingData) | undefined, ...args: string[]) {
  const said: string[] = [];
  const out: string[] = [];
  const status = await runBriefing(args, {
    out: (text) => out.push(text),
    terminal: {write: (text) => said.push(text)},
    ...(read && {read})
  });
  return {status, said: said.join(""), out: out.join("")};
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const pagesIn = (pdf: Uint8Array | undefined) =>
  (
    Buffer.from(pdf ?? [])
      .toString("latin1")
      .match(/\/Type \/Page\b/g) ?? []
  ).length;

const scenario = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    version: 1,
    name: `Uten Oslo <script>\u202E${"å".repeat(300)}`,
    members: "municipalities-2020",
    out: ["0301"],
    probability: {default: 0.6},
    ...change
  });
const inPlace = (name: string, content: string): string => {
  writeFileSync(join(place, name), content);
  return join(place, name);
};

describe("the same arguments, twice, with a scenario of a hostile name", () => {
  let first: Awaited<ReturnType<typeof run>>;
  let names: string[];
  const kept = (name: string, folder = "a") => readFileSync(join(place, folder, name));
  const named = (beginning: string, ending: string) =>
    names.find((name) => name.startsWith(beginning) && name.endsWith(ending))!;

  beforeAll(async () => {
    const args = [
      "--date",
      "2020-06-24",
      "--scenario",
      inPlace("scenario.json", scenario()),
      "--figures",
      "andel,fordeling,naar,scenariokart"
    ];
    first = await runWith(undefined, ...args, "--out", join(place, "a"));
    const second = await run(...args, "--out", join(place, "b"));
    expect([first.status, second.status]).toEqual([0, 0]);
    names = readdirSync(join(place, "a")).sort();
  }, 240_000);

  test("give the same bytes, with progress on the way", () => {
    expect(readdirSync(join(place, "b")).sort()).toEqual(names);
    expect(names.map((name) => name.replace(/_2020-06-24(?:_uten-oslo-script-a+)?/, ""))).toEqual(
      [
        ...["andel", "fordeling", "naar", "scenariokart"].flatMap((name) => [
          `akson_${name}.svg`,
          `akson_${name}.png`,
          `akson_${name}.csv`,
          `akson_${name}-maskin.csv`,
          `akson_${name}.metadata.json`,
          `akson_${name}.xlsx`,
          `akson_${name}.pdf`
        ]),
        "akson_notat.pdf",
        "akson_presentasjon.pptx",
        "index.html"
      ].sort()
    );
    expect(names.filter((name) => !kept(name).equals(kept(name, "b")))).toEqual([]);
    const steps = first.said.trim().split("\n").slice(1);
    expect(steps.length).toBe(names.length);
    expect(steps.at(-1)).toBe(`${names.length}/${names.length} index.html`);
  });

  test("the index page states what is assumed, each probability with method and error, and the figures, in a frame of their own", () => {
    const html = kept("index.html").toString("utf8");
    const answer = answerScenario(readScenario(JSON.parse(scenario()), readMunicipalities2020).scenario!);
    const frame = /<section class="calculated">[\s\S]*<\/section>/.exec(html)![0];
    for (const part of [
      "Beregnet scenario: «Uten Oslo &lt;script&gt;",
      "ikke en prognose. Ingenting her er dokumentert eller offisielt",
      "<strong>Satt til ikke å signere:</strong> 1\u00a0kommune: Oslo.",
      "60\u00a0% for hver.",
      ...["mer enn halvparten av innbyggerne", "minst 55\u00a0% av innbyggerne"].map((goal, index) =>
        probabilitySentence(answer.quotas[index].probability!, goal)
      ),
      percent(answer.distribution!.mean / answer.totalWeight, 1),
      ...["fordeling", "naar", "scenariokart"].map((name) => `src="${named(`akson_${name}_`, ".svg")}"`)
    ])
      expect(frame).toContain(part);
    expect(frame.match(/Metode: [^<]+\. Regnefeilen er høyst 10⁻/g)).toHaveLength(2);
    // What is known stands before and outside of it.
    expect(frame).not.toContain("akson_andel_");
    expect(html.indexOf("Det vi ikke vet")).toBeLessThan(html.indexOf(frame));
    expect(html).not.toMatch(/<script|\u202E/);
  });

  test("a computed figure states itself: start, measure, threshold, assumption and error, in picture, description and table", () => {
    for (const figure of ["fordeling", "naar", "scenariokart"]) {
      const svg = kept(named(`akson_${figure}_`, ".svg")).toString("utf8");
      const description = /<desc[^>]*>([^<]*)</.exec(svg)![1];
      // Lines of the picture are joined again.
      const picture = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line).join(" ");
      const rows = parse(kept(named(`akson_${figure}-maskin`, ".csv")), {columns: true}) as Record<string, string>[];
      for (const said of [description, picture, rows[0].basis]) {
        expect(said, figure).toContain("Målt: ");
        expect(said, figure).toContain(
          "Antatt: 0 ja, 1 nei; hver av de 290 åpne signerer med 60\u00a0% sannsynlighet."
        );
        expect(said, figure).toContain("Utgangspunkt: ingen har signert.");
        if (figure === "scenariokart") continue;
        expect(said, figure).toContain("Grenser: mer enn 50\u00a0%, minst 55\u00a0%.");
        expect(said, figure).toContain("Regnefeil i hvert tall: ");
        expect(Number(rows[0].error_bound), figure).toBeLessThan(1e-6);
        expect(Number(rows[0].error_bound), figure).toBeGreaterThan(0);
      }
      expect(description, figure).toContain("intensjonserklæring om Akson");
    }
  });

  test("the name is harmless in the figures, and their tables hold whole distributions", () => {
    const svg = kept(named("akson_fordeling_", ".svg")).toString("utf8");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toMatch(/<script|\u202E/);
    const rows = parse(kept(named("akson_fordeling-maskin", ".csv")), {columns: true}) as {probability: string}[];
    expect(rows.reduce((sum, {probability}) => sum + Number(probability), 0)).toBeCloseTo(1, 5);
    expect(pagesIn(kept(named("akson_notat", ".pdf")))).toBe(1);
  });
});

test("the index page says the day's figures and leads to every file", async () => {
  const files = await makeBriefing(
    data,
    {date: "2020-06-24", figures: ["andel"], formats: new Set(["svg", "csv"])},
    {site: "https://example.org/", version: "1"}
  );
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
    const {status, said} = await run(
      "--date",
      "2020-07-08",
      "--figures",
      "andel",
      "--format",
      "svg",
      "--out",
      "/proc/akson/ut"
    );
    expect(status).toBe(2);
    expect(said).toMatch(/--out \/proc\/akson\/ut: .*nothing was written/);
  });
});

const hostile = [
  `<script>alert("x")</script>`,
  `=HYPERLINK("https://example.org";"x")`,
  "\u202Egnp.fdp\u2066",
  `${"Langt navn ".repeat(20)}`,
  "]]>&amp;\u0000\u001b[31m"
];

test("hostile names, notes and publishers come out harmless in every format", async () => {
  const dashboard = data.facts.data;
  const facts = factsOf({
    ...dashboard,
    municipalities: dashboard.municipalities.map((municipality, index) => ({
      ...municipality,
      displayName: hostile[index % hostile.length] + municipality.code
    })),
    sources: dashboard.sources.map((source, index) => ({
      ...source,
      publisher: hostile[index % hostile.length],
      title: hostile[(index + 1) % hostile.length]
    }))
  });
  const files = await makeBriefing(
    Object.create(data, {facts: {value: facts}}) as BriefingData,
    {date: "2020-07-08", figures: ["kart", "folkekart", "andel"], formats: new Set(["svg", "csv", "pdf"])},
    {site: "", version: "1"}
  );
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

describe("the brief is one tagged page", () => {
  const edition = {site: "", version: "1"};
  const brief = (date: string, part: ScenarioPart | null) =>
    briefPdf(briefPages(viewOf(data.facts, {...data.facts.defaults, date}), data.assets, edition, part));
  const expectOnePage = (pdf: Uint8Array) => {
    expect(pagesIn(pdf)).toBe(1);
    expect(Math.min(...contentOf(readPdf(pdf)).sizes)).toBeGreaterThanOrEqual(6);
  };
  const days = ["2020-04-14", "2020-06-17", "2020-06-24", "2020-07-07", "2020-07-08", "2020-10-07", "2020-12-31"];

  test("on any day", async () => {
    for (const date of days) expectOnePage(await brief(date, null));
  }, 60_000);

  test("also with a scenario: of many thresholds and long assumptions, and one where all is decided", async () => {
    const members = readMunicipalities2020();
    const partOf = (text: string) =>
      scenarioPart(readScenarioFile(inPlace("brief.json", text), data, "2020-07-08"), data, edition, null);
    const open = partOf(scenario());
    const {quotas, assumptions} = open.text;
    const many = {
      ...open,
      text: {
        ...open.text,
        quotas: [...quotas, ...quotas, ...quotas],
        assumptions: assumptions.map((sentence) => `${sentence} ${sentence}`)
      }
    };
    for (const date of ["2020-06-24", "2020-07-08"]) expectOnePage(await brief(date, many));
    for (const part of [open, partOf(scenario({in: members.map(({id}) => id), out: []}))])
      expectOnePage(await brief("2020-07-08", part));
  }, 120_000);
});

test("a figure that the scenario has no answer for is refused with the reason, and left out when nobody asked for it", async () => {
  const read = readScenarioFile(inPlace("uten-navn.json", scenario({name: ""})), data, "2020-07-08");
  expect(read.label).toBe("uten-navn");
  const edition = {site: "", version: "1"};
  // As where no method can vouch for the crossing.
  const answer: typeof answeredView = (known, state) => {
    const view = answeredView(known, state);
    const answers = {...view.answers!, crossing: [null, null]};
    return {...view, answers, complete: answers};
  };
  expect(() => scenarioPart(read, data, edition, ["naar"], answer)).toThrow(
    /--figures naar: --scenario .*uten-navn\.json: .*[Kk]an ikke beregnes/
  );
  const part = scenarioPart(read, data, edition, null, answer);
  expect(part.figures.map(({name}) => name)).toEqual(["utfall", "fordeling", "antakelse", "scenariokart"]);
  expect(part.text.findings.at(-1)).toBe("missing" in part.crossing ? part.crossing.missing : null);
}, 120_000);

test("a scenario that does not hold is refused with every problem and its path", async () => {
  const file = inPlace("bad.json", scenario({out: ["9999"], probability: {default: 2}}));
  const {status, said} = await run("--date", "2021-01-01", "--scenario", file, "--out", join(place, "bad"));
  expect(status).toBe(2);
  for (const part of ["no data for that day", "out.0", "probability.default"]) expect(said).toContain(part);
  writeFileSync(file, scenario({members: [{id: "a", weight: 1}], out: []}));
  const other = await run("--date", "2020-07-08", "--scenario", file, "--out", join(place, "bad"));
  expect(other.status).toBe(2);
  expect(other.said).toContain("municipalities-2020");
  expect(existsSync(join(place, "bad"))).toBe(false);
});
