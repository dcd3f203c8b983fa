// Every check is broken once on a copy of the real data: it must say so, in the right row, and be the only one that
// does.
import {describe, expect, it} from "vitest";
import {allChecks, checkFiles, requireValid} from "../../../loaders/checks/all.js";
import {checkReport, exitCode} from "../../../loaders/checks/report.js";
import {InvalidData} from "../../../loaders/problem.js";
import {complaints, edited, realFiles, textOf} from "../real-data.js";

const usual = complaints(realFiles);

/** The row of the line that contains a text. */
const rowOf = (file: string, part: string): number =>
  textOf(file)
    .split("\n")
    .findIndex((line) => line.includes(part)) + 1;

const replaced = (file: string, from: string, to: string) => edited(file, (text) => text.replace(from, to));

describe("the checks", () => {
  it.each([
    [
      "schema",
      "population.csv",
      "0301,2020-01-01,693494",
      "0301,2020-01-01,693 494",
      /population "693 494".*write 693494/
    ],
    [
      "schema",
      "signing-events.csv",
      "1145,Bokn",
      "1599,Bokn",
      /no such municipality on 1 January 2020 \(did you mean 1145 Bokn\?\)/
    ],
    [
      "schema",
      "signing-events.csv",
      "budstikka-asker",
      "budstika-asker",
      /no such source \(did you mean budstikka-asker/
    ],
    ["schema", "campaign.csv", "target-share,0.5", "target-share,2020-01-01", /expected a share above 0/],
    [
      "control-totals",
      "control-totals.csv",
      "5367580",
      "5367581",
      /population on 2020-01-01 is published as this; the rows give 5367580/
    ],
    [
      "invited-municipalities",
      "campaign.csv",
      "invited-municipalities,291",
      "invited-municipalities,292",
      /the rows give 291/
    ],
    ["invited-population", "campaign.csv", "4632214", "4632215", /the rows give 4632214/],
    ["named-totals", "milestones.csv", "54714,0.0118", "54715,0.0118", /they have 54714/],
    [
      "totals-not-below-documented",
      "milestones.csv",
      "2020-07-07,2020-07-07,176",
      "2020-07-07,2020-07-07,12",
      /signatures are documented by 2020-07-07/
    ],
    ["shares-agree", "milestones.csv", "54714,0.0118", "54714,0.0119", /54714 of 4632214 is 0.0118/],
    ["event-invited", "signing-events.csv", "5403,Alta", "5001,Trondheim", /Trondheim was not asked to sign/],
    ["event-names", "signing-events.csv", "5403,Alta", "5403,Oslo", /5403 is Alta \(Oslo is 0301\)/],
    [
      "event-dates",
      "signing-events.csv",
      "2020-06-01,2020-06-30,dm-skien",
      "2020-06-30,2020-06-01,dm-skien",
      /after the latest day, 2020-06-01/
    ],
    [
      "event-after-letter",
      "signing-events.csv",
      "2020-04-14,2020-06-30,kristiansand",
      "2020-04-13,2020-06-30,kristiansand",
      /before the letter of 2020-04-14/
    ],
    [
      "event-before-source",
      "signing-events.csv",
      "2020-06-15,2020-06-21,banett-vega",
      "2020-06-25,2020-06-29,banett-vega",
      /after its source banett-vega was published/
    ],
    [
      "event-contradictions",
      "signing-events.csv",
      "2020-04-14,2020-06-30,kristiansand",
      "2020-06-28,2020-06-30,kristiansand",
      /no earlier than 2020-06-28 and no later than 2020-06-26/
    ],
    ["signature-primary-source", "signing-events.csv", "kristiansand,municipality", "kristiansand,press", null],
    [
      "event-interval-width",
      "signing-events.csv",
      "2020-06-01,2020-06-30,budstikka-asker",
      "2020-04-15,2020-06-30,budstikka-asker",
      /an interval of 76 days/
    ],
    ["milestone-dates", "milestones.csv", "2020-04-15,2020-06-17", "2020-04-01,2020-06-17", /before the letter/],
    [
      "milestones-grow",
      "milestones.csv",
      "2020-07-08,2020-10-07,185",
      "2020-07-08,2020-10-07,182",
      /fewer on 2020-10-07 than the 183/
    ],
    ["adoption-ramp", "adoption-ramp.csv", "2028,0.45,", "2028,0.25,", /less than the 0.3 of the year before/],
    ["participation", "participation-npv.csv", "0.55,base,0", "0.55,base,5", /expected 0 at the break-even/],
    ["municipality-county", "municipalities.csv", "5403,Alta,Alta,54", "5403,Alta,Alta,50", /5403 lies in county 54/],
    ["not-invited-reason", "municipalities.csv", "54,true,\n", "54,true,because\n", /there is no reason not to/],
    ["population-complete", "population.csv", "0301,2023-01-01", "0301,2023-02-01", /expected a 1 January/],
    ["population-jumps", "population.csv", "0301,2021-01-01,69", "0301,2021-01-01,79", /% from 693494 on 2020-01-01/],
    ["code-change-names", "code-changes.csv", "3001,Halden,", "3001,Moss,", /3001 is Halden/],
    ["schema", "scenario-presets.csv", "ks-brev", "ks-brevet", /no such source \(did you mean ks-brev/],
    [
      "schema",
      "scenario-presets.csv",
      ",largest,",
      ",biggest,",
      /expected one of: none, municipalities, county, largest/
    ],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "0301 1103 1804",
      "0301 1103 1899",
      /row \d+, value "0301 1103 1899.*no municipality 1899 on 1 January 2020/
    ],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "0301 1103 1804",
      "0301 1103 5001",
      /5001 Trondheim was not asked to sign/
    ],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "0301 1103 1804",
      "0301 1103  1804",
      /expected different municipality codes of four digits/
    ],
    ["scenario-presets", "scenario-presets.csv", "county,42", "county,43", /row \d+, value "43": no county 43/],
    ["scenario-presets", "scenario-presets.csv", "county,42", "county,Agder", /expected a county code of two digits/],
    ["scenario-presets", "scenario-presets.csv", "largest,10", "largest,292", /more than the 291 municipalities asked/],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "smaller-than,10000",
      "smaller-than,10 000",
      /expected a number of inhabitants/
    ],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "status,declined",
      "status,refused",
      /expected one of: signed, decided/
    ],
    ["scenario-presets", "scenario-presets.csv", "2020-12-31,status", ",status", /a status needs a day/],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "documented,2020-06-24",
      "documented,",
      /row \d+, date "": the documented base needs a day/
    ],
    ["scenario-presets", "scenario-presets.csv", "none,,,", "none,,in,", /row \d+, pick "in": expected nothing/],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "none,,,",
      "none,5,,",
      /row \d+, value "5": expected nothing, for the rule none/
    ],
    [
      "scenario-presets",
      "scenario-presets.csv",
      "largest,10,in",
      "largest,10,",
      /what do those of the rule largest become/
    ],
    ["size-classes", "size-classes.csv", "0,0", "0,1", /row 2, lowest_population "1": the first class begins at 0/],
    [
      "size-classes",
      "size-classes.csv",
      "5000,5000",
      "5000,1500",
      /row 4, lowest_population "1500": not above the 2000/
    ],
    [
      "source-addresses",
      "sources.csv",
      "https://www.ks.no/fagomrader/digitalisering/felleslosninger/fkj/hoie-ber-kommuner-stotte-akson/",
      "https://www.ks.no/",
      /row 2, url "https:\/\/www.ks.no\/": the front page of a site/
    ],
    ["role-names", "roles.csv", "3825,Vinje", "3825,Tokke", /3825 is Vinje/],
    [
      "timeline-dates",
      "timeline.csv",
      "2021-10-01,2021-10-31",
      "2021-11-01,2021-10-31",
      /after the latest day, 2021-10-31/
    ],
    ["boundaries", "boundaries.topo.json", '"id":"0301"', '"id":"0399"', /no shape for Oslo/]
  ])("%s: a fault in %s", (id, file, from, to, expected) => {
    const files = replaced(file, from, to);
    const found = complaints(files);
    if (expected === null) {
      expect(found[id]).toEqual(usual[id]); // Kristiansand has a public body as well
      return;
    }
    const fresh = (found[id] ?? []).filter((line) => !(usual[id] ?? []).includes(line));
    expect(fresh).toContainEqual(expect.stringMatching(expected));
    expect(fresh).toContainEqual(expect.stringContaining(file));
  });

  it("names the row as an editor counts", () => {
    const [line] = complaints(replaced("signing-events.csv", "5403,Alta", "5403,Oslo"))["event-names"];
    expect(line).toContain(`signing-events.csv row ${rowOf("signing-events.csv", "5403,Alta")}, `);
  });

  it("warns of a signature without a primary source, once a municipality", () => {
    const files = replaced(
      "signing-events.csv",
      "4202,Grimstad,signed,2020-04-14,2020-06-26,ehelseagder,public body",
      "4202,Grimstad,signed,2020-04-14,2020-06-26,ehelseagder,press"
    );
    const fresh = complaints(files)["signature-primary-source"].filter(
      (line) => !usual["signature-primary-source"].includes(line)
    );
    expect(fresh).toEqual([
      `signing-events.csv row ${rowOf("signing-events.csv", "4202,Grimstad")}, evidence "press": the signature rests on no source close to the act`
    ]);
  });

  it("skips a check whose tables are broken instead of repeating the fault", () => {
    const {runs} = checkFiles(replaced("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,x"));
    const status = (id: string) => runs.find((run) => run.id === id)!.status;
    expect([status("schema"), status("invited-population"), status("event-dates")]).toEqual(["error", "skipped", "ok"]);
  });

  it("stops loading with the complete list, over all files", () => {
    const files = new Map([...replaced("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,x")]);
    files.set(
      "counties.csv",
      edited("counties.csv", (text) => text.replace("46,Vestland", "4,Vestland")).get("counties.csv")!
    );
    files.delete("sources.csv");
    expect(() => requireValid(checkFiles(files))).toThrow(InvalidData);
    expect(() => requireValid(checkFiles(files))).toThrow(
      /counties\.csv row \d+, code "4"[\s\S]*population\.csv row 2, population "x"[\s\S]*sources\.csv: the file is missing/
    );
  });

  it("takes any broken file without crashing", () => {
    for (const name of realFiles.keys()) {
      if (name === "README.md") continue;
      const whole = realFiles.get(name)!;
      const secondLine = textOf(name).split("\n", 1)[0].length + 1;
      const cut = whole.slice(0, Math.max(0, whole.indexOf(",".charCodeAt(0), secondLine)) - 1);
      for (const bytes of [new Uint8Array(), new Uint8Array([0xff, 0xfe, 0]), cut]) {
        const {runs} = checkFiles(new Map([...realFiles, [name, bytes]]));
        expect(
          runs[0].problems.map(({file}) => file),
          name
        ).toContain(name);
      }
    }
  });

  it("have Norwegian words, and unique ids", () => {
    const ids = checkFiles(realFiles).runs.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(allChecks.length + 1);
  });
});

describe("npm run check", () => {
  it("prints a table, warnings apart from errors, and the code tells", () => {
    const {runs} = checkFiles(replaced("signing-events.csv", "5403,Alta", "5403,Oslo"));
    const report = checkReport(runs, new Map([["5403", "Alta"]]));
    expect(report).toMatch(/^result +cases +expected +found +check\n/);
    expect(report).toMatch(/ERROR +1 +Names agree with codes/);
    expect(report).toMatch(
      /Warnings \(\d+\)\n[\s\S]*\nErrors \(1\)\n {2}signing-events.csv row \d+, municipality_name "Oslo": .* \[5403 Alta\]$/
    );
    expect(exitCode(runs)).toBe(1);
    expect(exitCode(checkFiles(realFiles).runs)).toBe(0);
  });
});
