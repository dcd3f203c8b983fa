// Tables leave by the command: every figure's and every other table, in each format, on any day.
import {readFileSync} from "node:fs";
import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../loaders/data.js";
import {runBriefing} from "../../src/briefing/command.js";
import {makeBriefing, type BriefingFiles} from "../../src/briefing/make.js";
import {readBriefingData, type BriefingData} from "../../src/briefing/read-state.js";
import {figureNames, otherFigureNames, tableNames} from "../../src/figures/names.js";
import {factsOf} from "../../src/model/view.js";

let data: BriefingData;
let place: string;
beforeAll(() => {
  data = readBriefingData(dataFolder());
  place = mkdtempSync(join(tmpdir(), "akson-tabeller-"));
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

const edition = {site: "https://example.org/", version: "1"};
const formats = new Set(["csv", "xlsx"] as const);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const csvRows = (bytes: Uint8Array | undefined, delimiter: string): string[][] =>
  parse(text(bytes), {delimiter, bom: true});
const sheets = async (bytes: Uint8Array | undefined) => readXlsxFile(Buffer.from(bytes!));

/** A file by the beginning and the end of its name. */
const named = (files: BriefingFiles, name: string, ending: string) =>
  [...files].find(([file]) => file.startsWith(`akson_${name}_`) && file.endsWith(ending));

test.each(["2020-04-20", "2020-06-24", "2020-10-07"])(
  "%s: each table as XLSX with «Om tallene», both CSVs and what describes them, all with the same rows",
  async (date) => {
    const files = await makeBriefing(data, {date, figures: figureNames, tables: tableNames, formats}, edition);
    const lacking: string[] = [];
    for (const name of [...figureNames, ...tableNames]) {
      const [people, machines] = [name, `${name}-maskin`].map((stem) => named(files, stem, ".csv"));
      const workbook = named(files, name, ".xlsx");
      if (!people || !machines || !workbook) {
        lacking.push(name);
        continue;
      }
      const [numbers, about] = await sheets(workbook[1]);
      expect(about.sheet).toBe("Om tallene");
      expect(about.data.map(([label]) => label)).toEqual(expect.arrayContaining(["Tittel", "Dag", "Lisens", "Lenke"]));
      const [head, ...rows] = csvRows(people[1], ";");
      expect(numbers.data[0], name).toEqual(head);
      expect([numbers.data.length - 1, csvRows(machines[1], ",").length - 1], name).toEqual([rows.length, rows.length]);
      for (const [file, bytes, delimiter] of [
        [...people, ";"],
        [...machines, ","]
      ] as const) {
        const beside = files.get(file.replace(/csv$/, "metadata.json"));
        const metadata = JSON.parse(text(beside)) as {url: string; tableSchema: {columns: {titles: string}[]}};
        expect(metadata.url).toBe(file);
        expect(metadata.tableSchema.columns.map(({titles}) => titles)).toEqual(csvRows(bytes, delimiter)[0]);
      }
    }
    expect(lacking).toEqual([]);
  },
  60_000
);

test("what is uncertain says lowest, highest, what it rests on and how close the source is", async () => {
  const files = await makeBriefing(
    data,
    {date: "2020-06-24", figures: [], tables: tableNames, formats: new Set(["csv"])},
    edition
  );
  const heads = (name: string) => csvRows(named(files, `${name}-maskin`, ".csv")![1], ",")[0];
  expect(heads("kommuner")).toEqual(expect.arrayContaining(["signed_lowest", "signed_highest", "basis", "evidence"]));
  expect(heads("hendelser")).toEqual(expect.arrayContaining(["earliest", "latest", "evidence", "url"]));
  expect(heads("tempo")).toEqual(expect.arrayContaining(["missing_low", "missing_high", "basis", "evidence"]));
  const [head, ...rows] = csvRows(named(files, "kommuner-maskin", ".csv")![1], ",");
  const of = (row: string[], key: string) => row[head.indexOf(key)];
  for (const row of rows) {
    const [low, high, status] = ["signed_lowest", "signed_highest", "status_code"].map((key) => of(row, key));
    if (status === "unknown" || status.startsWith("possibly-")) expect(high, row.join()).toBe("1");
    if (status === "unknown" || status === "not-invited") expect(low, row.join()).toBe("0");
    if (status === "signed") expect([low, high]).toEqual(["1", "1"]);
    if (status === "declined" || status === "postponed" || status === "not-invited") expect(high).toBe("0");
  }
});

/** The command as it is typed. */
async function run(...args: string[]) {
  const said: string[] = [];
  const status = await runBriefing(args, {
    out: () => {},
    terminal: {write: (line) => said.push(line)},
    read: () => data
  });
  return {status, said: said.join("")};
}

test("who had signed by 24 June, with source, in one command", async () => {
  const out = join(place, "juni");
  const {status} = await run(
    ...["--date", "2020-06-24", "--figures", "kommuner", "--filter", "status=signed", "--format", "xlsx", "--out", out]
  );
  expect(status).toBe(0);
  const [file] = readdirSync(out).filter((name) => name.endsWith(".xlsx"));
  expect(file).toBe("akson_kommuner_2020-06-24_signed.xlsx");
  const [head, ...rows] = (await sheets(readFileSync(join(out, file))))[0].data;
  const column = (label: string) => rows.map((row) => row[head.indexOf(label)]);
  // The oracle reads the file of events itself.
  const events = parse(readFileSync(join(dataFolder(), "signing-events.csv")), {columns: true}) as Record<
    "municipality_code" | "event" | "latest",
    string
  >[];
  const signed = events.filter(({event, latest}) => event === "signed" && latest <= "2020-06-24");
  expect(column("Kommunenummer").sort()).toEqual(
    [...new Set(signed.map(({municipality_code}) => municipality_code))].sort()
  );
  for (const url of column("Adresse til kilden")) expect(url).toMatch(/^https?:/);
});

describe("what cannot be made is refused with a sentence, and nothing is written", () => {
  test.each([
    [["--figures", "kommuner", "--filter", "status=maybe"], /--filter: status="maybe" is not understood/],
    [["--figures", "kommuner", "--filter", "navn=Oslo"], /"navn" is unknown; known: sok, fylke, status, sorter/],
    [["--figures", "kart", "--filter", "status=signed"], /--filter chooses municipalities for the table kommuner/],
    [["--figures", "opptrapping", "--use", "tar=250"], /--use: tar=250 is not understood/],
    [["--figures", "ma-vaere", "--date", "2020-05-01"], /no published share has unnamed municipalities by 2020-05-01/],
    [["--figures", "tenkte-utfall", "--year", "2024"], /the totals are of 2020/],
    [["--figures", "kommunar"], /did you mean kommuner/],
    [["--region", "Atlantis"], /no such part of the map/]
  ])("%j", async (args, message) => {
    const out = join(place, "nei");
    const date = args.includes("--date") ? [] : ["--date", "2020-07-08"];
    const {status, said} = await run(...date, ...args, "--format", "csv", "--out", out);
    expect([status, said]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(place)).not.toContain("nei");
  });
});

test("figures of the other pages are made by name, with their assumptions in the name of the file", async () => {
  const files = await makeBriefing(
    data,
    {date: "2020-07-08", figures: [], otherFigures: otherFigureNames, use: "tar=65", formats: new Set(["svg", "csv"])},
    edition
  );
  for (const name of otherFigureNames) expect(named(files, name, ".svg"), name).toBeDefined();
  expect(named(files, "opptrapping", ".svg")![0]).toMatch(/_tar-65\.svg$/);
});

test("hostile names and publishers are harmless in every format", async () => {
  const dashboard = data.facts.data;
  const hostile = [
    '=HYPERLINK("https://example.org")',
    "\u202Egnp.fdp",
    "+1+1",
    "<script>alert(1)</script>",
    '"],"x":["'
  ];
  const facts = factsOf({
    ...dashboard,
    municipalities: dashboard.municipalities.map((one, index) => ({
      ...one,
      displayName: hostile[index % hostile.length] + one.code
    })),
    sources: dashboard.sources.map((one, index) => ({...one, publisher: hostile[index % hostile.length]}))
  });
  const files = await makeBriefing(
    Object.create(data, {facts: {value: facts}}) as BriefingData,
    {date: "2020-07-08", figures: [], tables: tableNames, formats},
    edition
  );
  for (const [name, bytes] of files) {
    if (name.endsWith(".metadata.json")) JSON.parse(text(bytes));
    if (!name.endsWith(".xlsx")) expect(text(bytes), name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    if (name.endsWith(".csv")) {
      const cells = csvRows(bytes, name.includes("-maskin") ? "," : ";").flat();
      expect(cells.filter((cell) => /^[=@]|^[+-](?![\d.,]+$)/.test(cell))).toEqual([]);
    }
    if (name.endsWith(".xlsx")) {
      const cells = (await sheets(bytes)).flatMap((sheet) => sheet.data.flat());
      expect(cells.filter((cell) => typeof cell === "string" && /[\u202A-\u202E]/.test(cell))).toEqual([]);
    }
  }
}, 60_000);
