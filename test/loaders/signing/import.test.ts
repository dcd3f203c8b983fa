// A list from a spreadsheet becomes rows of signing-events.csv, and the other commands for one row.
import {spawn} from "node:child_process";
import {once} from "node:events";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {loadData} from "../../../loaders/checks/all.js";
import {dataFolder, readFolder} from "../../../loaders/data.js";
import {readDay, readDays} from "../../../loaders/signing/days.js";
import {importPlan} from "../../../loaders/signing/import-list.js";
import {asTable} from "../../../loaders/signing/list-columns.js";
import {correctionPlan, removalPlan} from "../../../loaders/signing/one-event.js";
import type {Plan, Refusal} from "../../../loaders/signing/plan.js";
import {readList} from "../../../loaders/signing/read-list.js";
import {laterEventColumns} from "../real-data.js";
import {workbook} from "./workbook.js";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
const files = readFolder(dataFolder());
const data = loadData(dataFolder());
const flags = {event: "signed", source: "kr-185", evidence: "press", earliest: "14.04.2020", latest: "07.10.2020"};
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

const planOf = async (list: Uint8Array, given: object = flags, now = files): Promise<Plan | Refusal> =>
  importPlan(asTable(await readList("liste", list)), given, now);
const written = (plan: Plan | Refusal): string[] =>
  "faults" in plan
    ? plan.faults
    : new TextDecoder()
        .decode(plan.files.get("signing-events.csv"))
        .split("\n")
        .filter((line) => line.includes("kr-185"))
        // Columns that were added later are empty.
        .map((line) => line.slice(0, line.length - laterEventColumns));
const said = (plan: Plan | Refusal): string =>
  [...(plan.lines ?? []), ...("faults" in plan ? plan.faults : [])].join("\n");
const two = [
  "3020,Nordre Follo,signed,2020-04-14,2020-10-07,kr-185,press,",
  "4631,Alver,signed,2020-04-14,2020-10-07,kr-185,press,"
];

describe("a list is read", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  test.each<[string, Uint8Array]>([
    ["only names", utf8("Alver\nNordre Follo\n")],
    ["only codes, the zero kept or not", utf8("4631\r\n3020\r\n")],
    ["semicolons, Windows' code page", latin1("Kommune;Fylke\r\nAlver;Vestland\r\nNordre Follo;Viken\r\n")],
    ["semicolons, UTF-8 with a mark", utf8("\ufeffKommunenr;Kommune\n4631;Alver\n3020;Nordre Follo\n")],
    ["tabs, UTF-16", utf16("Kommune\tMerket\nAlver kommune\tja\nNordre Follo\tja\n")],
    ["commas and quotes", utf8('municipality,x\n"Alver",1\n"Nordre Follo",2\n')],
    ["Excel's line about the separator", utf8("sep=;\r\nKommune;Nr\r\nAlver;4631\r\nNordre Follo;3020\r\n")],
    ["a title and an empty line above", utf8("Signert per oktober;\n;\nKommune;Antall\nAlver;1\n;\nNordre Follo;2\n")],
    [
      "a workbook",
      workbook([
        ["Kommune", "Folketall"],
        ["Alver", 29_000],
        ["Nordre\u00a0Follo", 59_000]
      ])
    ],
    ["a workbook of codes as numbers", workbook([["Kommunenummer"], [4631], [3020]])]
  ])("%s", async (_, list) => expect(written(await planOf(list))).toEqual(two));

  test("days by row, as Excel writes them; «Signert» may be a day; other words for events and sources", async () => {
    const list = workbook([
      ["Kommune", "Signert", "Kildetype", "Merknad"],
      ["Alver", day("2020-06-24"), "presse", "kl. 12, «enstemmig»"],
      ["Nordre Follo", "25.6.2020", "kommune", ""],
      ["Bærum", 44_008, "", ""]
    ]);
    expect(written(await planOf(list, {event: "signed", source: "kr-185", evidence: "press"}))).toEqual([
      "3020,Nordre Follo,signed,2020-06-25,2020-06-25,kr-185,municipality,",
      "3024,Bærum,signed,2020-06-26,2020-06-26,kr-185,press,",
      '4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,"kl. 12, «enstemmig»"'
    ]);
    const events = utf8(
      "Kommune;Hendelse;Tidligst;Senest\nAlver;utsatt;1.6.2020;30.6.2020\nNordre Follo;nei;24/6/2020;24/6/2020\n"
    );
    expect(written(await planOf(events, {source: "kr-185", evidence: "press"}))).toEqual([
      "3020,Nordre Follo,declined,2020-06-24,2020-06-24,kr-185,press,",
      "4631,Alver,postponed,2020-06-01,2020-06-30,kr-185,press,"
    ]);
  });

  test.each([
    ["no column of municipalities", utf8("Navnet;Tall\nAlver;1\n"), /no column is headed Kommune.*found: Navnet, Tall/],
    ["nothing", utf8("\n\n"), /has no rows/],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /old kind/],
    ["a zip that is none", Uint8Array.from([0x50, 0x4b, 3, 4, 9]), /no workbook that can be read/]
  ])("%s is said", async (_, list, message) => {
    await expect(planOf(list)).rejects.toThrow(message);
  });
});

describe("all or nothing", () => {
  test("a day that another source rules out is a contradiction, with the row that has it", async () => {
    const {event, source, evidence} = flags;
    const plan = await planOf(utf8("Bokn\nAlver\n"), {event, source, evidence, date: "25.06.2020"});
    expect(plan).not.toHaveProperty("files");
    expect(said(plan)).toMatch(
      /Contradicts what is here \(1\)\n {2}row {4}1 {2}Bokn .*2020-06-25.*, but .* to 2020-06-17/
    );
  });

  test("what is not understood comes with what was meant, what contradicts with the row it contradicts", async () => {
    const list = "Kommune\nAlver\nStavangr\nHerøy\nTrondheim\nAlver\nSum\n";
    const plan = await planOf(utf8(list));
    expect(plan).not.toHaveProperty("files");
    for (const expected of [
      /New \(1\)\n {2}row {4}2 {2}Alver/,
      /Here already \(1\)\n {2}row {4}6 .*row 2 of the list/,
      /Contradicts what is here \(1\)\n {2}row {4}5 {2}Trondheim .*was not asked/,
      /Not understood \(3\)/,
      /row {4}3 .*did you mean 1103 Stavanger/,
      /row {4}4 .*1515 Herøy i Møre og Romsdal, 1818 Herøy i Nordland/,
      /4 of 6 rows cannot be imported/
    ])
      expect(said(plan)).toMatch(expected);
  });

  test("what the whole list lacks is told once, as flags", async () => {
    const plan = await planOf(utf8("Kommune;Fylke\nAlver;46\nNordre Follo;30\n"), {event: "signed"});
    expect(said(plan).split("\n")).toEqual([
      "Columns that are not read: Fylke",
      "The list does not say this, so say it for all 2 rows:",
      "--date DAY (or --earliest DAY --latest DAY)",
      "--source ID (of sources.csv, or a new one)",
      "--evidence GRADE (municipality, public body, press, opinion, blog)"
    ]);
    const other = await planOf(utf8("Kommune;Dato\nAlver;24.6.2020\nNordre Follo;\n"), {
      source: "kr-185",
      event: "signed"
    });
    expect(said(other)).toMatch(/all 2 rows:\n--evidence/);
  });

  test("the same list twice adds nothing; other days for the same fact contradict", async () => {
    const first = (await planOf(utf8("Alver\nNordre Follo\n"))) as Plan;
    const after = new Map([...files, ...first.files]);
    const again = await planOf(utf8("Alver\nNordre Follo\n"), flags, after);
    expect([said(again), (again as Plan).files.size]).toEqual([expect.stringContaining("Nothing is new."), 0]);
    const other = await planOf(utf8("Alver\n"), {...flags, latest: "2020-07-01"}, after);
    expect(said(other)).toMatch(/but signing-events\.csv row \d+ \(source kr-185\) has 2020-04-14 to 2020-10-07/);
  });

  test("what the checks refuse is not written: a day before the letter", async () => {
    const plan = await planOf(utf8("Alver\n"), {...flags, earliest: "2020-04-01", latest: "2020-04-01"});
    expect(written(plan).join()).toMatch(/2020-04-01.*before the letter/);
  });
});

describe("one row", () => {
  test("removed when one row is meant, with the rows to choose from otherwise", () => {
    const plan = removalPlan({municipality: "Alta"}, files) as Plan | Refusal;
    const rows = data.events.filter(({municipality}) => municipality === "5403");
    expect("faults" in plan).toBe(rows.length !== 1);
    const many = removalPlan({municipality: "Stavanger"}, files);
    expect(said(many)).toMatch(/rows are like this: say --event and --source too\n {2}row \d+ {2}1103 Stavanger/);
    const one = removalPlan({municipality: "1103", event: "signert"}, files) as Plan;
    const left = new TextDecoder().decode(one.files.get("signing-events.csv"));
    const lines = new TextDecoder().decode(files.get("signing-events.csv")).split("\n");
    expect(left.split("\n")).toEqual(lines.filter((line) => !line.startsWith("1103,Stavanger,signed")));
  });

  test("corrected in its place; nothing else moves", () => {
    const plan = correctionPlan({municipality: "Stavanger", event: "signed", "to-date": "24.06.2020"}, files) as Plan;
    const lines = new TextDecoder().decode(plan.files.get("signing-events.csv")).split("\n");
    const before = new TextDecoder().decode(files.get("signing-events.csv")).split("\n");
    const changed = lines.flatMap((line, index) => (line === before[index] ? [] : [line]));
    expect(changed).toEqual([expect.stringMatching(/^1103,Stavanger,signed,2020-06-24,2020-06-24,/)]);
    expect(lines).toHaveLength(before.length);
    expect(said(correctionPlan({municipality: "Stavanger", event: "signed"}, files))).toContain("nothing is changed");
  });
});

test.each([
  ["24.06.2020", "2020-06-24"],
  ["24.6.20", "2020-06-24"],
  ["24/6/2020", "2020-06-24"],
  ["24. juni 2020", "2020-06-24"],
  ["24 jun. 2020", "2020-06-24"],
  ["2020-06-24T00:00:00Z", "2020-06-24"],
  ["24.06.2020 00:00", "2020-06-24"],
  ["44006", "2020-06-24"],
  ["31.06.2020", null],
  ["06/24/2020", null],
  ["ja", null]
])("the day %j", (text, day) => expect(readDay(text)).toBe(day));

test("an interval of days", () =>
  expect(readDays("1. juni 2020 – 30.06.2020")).toEqual({earliest: "2020-06-01", latest: "2020-06-30"}));

describe("the commands", () => {
  const signed = new Set(data.events.filter(({kind}) => kind === "signed").map(({municipality}) => municipality));
  const asked = data.municipalities.filter(({invited}) => invited);
  const named = asked.filter(({code}) => signed.has(code));
  const free = asked.filter(({code}) => !data.events.some(({municipality}) => municipality === code));
  const how = "--event signed --source kr-185 --evidence press --earliest 2020-04-14 --latest 2020-10-07".split(" ");
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "akson æøå-"));
    cpSync(dataFolder(), folder, {recursive: true});
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const run = async (...args: string[]): Promise<{status: number; out: string}> => {
    const child = spawn(process.execPath, ["--import", "tsx", "loaders/signing/main.ts", ...args], {
      cwd: projectFolder,
      env: {...process.env, AKSON_DATA_FOLDER: folder},
      stdio: ["ignore", "pipe", "pipe"]
    });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (out += part.toString()));
    const [status] = (await once(child, "close")) as [number];
    return {status, out};
  };
  const rows = () => readFileSync(join(folder, "signing-events.csv"), "utf8").trimEnd().split("\n").length;

  test("183 names of a spreadsheet: shown, written, and not written twice", async () => {
    const list = join(folder, "Liste fra KS.csv");
    const names = [...named, ...free].slice(0, 183).map(({code, name}) => `${code} ${name};ja`);
    writeFileSync(list, latin1(`Kommune;Signert\r\n${names.join("\r\n")}\r\n`));
    const before = rows();
    const dry = await run("import-signings", list, ...how, "--dry-run");
    expect([dry.status, dry.out, rows()]).toEqual([0, expect.stringContaining("New (183)"), before]);
    const unsaid = await run("import-signings", list, ...how);
    expect([unsaid.status, unsaid.out, rows()]).toEqual([1, expect.stringContaining("say --yes"), before]);
    const real = await run("import-signings", list, ...how, "--yes");
    expect([real.status, real.out, rows()]).toEqual([0, expect.stringContaining("Written:"), before + 183]);
    const again = await run("import-signings", list, ...how, "--yes");
    expect([again.status, again.out, rows()]).toEqual([0, expect.stringContaining("Nothing is new."), before + 183]);
  });

  test("three at once: each row is there, and no trace is left of the lock", async () => {
    const before = rows();
    const three = free.slice(0, 3).map(({code}) => run("add-signing", "--municipality", code, ...how, "--yes"));
    expect((await Promise.all(three)).map(({status}) => status)).toEqual([0, 0, 0]);
    expect(rows()).toBe(before + 3);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("help, an unknown flag and a missing file are sentences", async () => {
    for (const name of ["add-signing", "import-signings", "remove-signing", "correct"]) {
      const {status, out} = await run(name, "--help");
      expect([status, out]).toEqual([0, expect.stringContaining(`npm run ${name} --`)]);
    }
    expect(await run("correct", "--fast")).toMatchObject({status: 2, out: expect.stringContaining("--help") as string});
    const {status, out} = await run("import-signings", join(folder, "borte.xlsx"), ...how);
    expect([status, out.trim().split("\n")]).toEqual([1, [expect.stringMatching(/borte\.xlsx: it is not there/)]]);
  });
});
