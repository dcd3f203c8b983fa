// The files of src/data as Framework runs them: as programs.
import {execFile} from "node:child_process";
import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {scenariosData} from "../../loaders/scenarios.js";
import {decodeDashboard, type DashboardWire} from "../../src/model/dashboard-data.js";
import {decodeLayer, decodeMap, type LayerWire, type MapWire} from "../../src/model/map-geometry.js";
import {decodeScenarios, type ScenariosData} from "../../src/scenario/presets.js";
import type {BasisData} from "../../src/model/basis-data.js";
import {folder, textOf} from "./real-data.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
/** Files that the descriptor names, as the page lists them. */
const described = (JSON.parse(textOf("datapackage.json")) as {resources: {path: string}[]}).resources
  .map(({path}) => `data/${path}`)
  .sort();
const scratch = mkdtempSync(join(tmpdir(), "akson-data-"));
afterAll(() => rmSync(scratch, {recursive: true}));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

function run(adapter: string, dataFolder?: string): Promise<Run> {
  const {AKSON_DATA_FOLDER: _ignored, ...env} = process.env;
  return new Promise((resolve) => {
    execFile(
      join(project, "node_modules/.bin/tsx"),
      [join(project, "src/data", adapter)],
      {env: dataFolder ? {...env, AKSON_DATA_FOLDER: dataFolder} : env, maxBuffer: 2 ** 24},
      (error, stdout, stderr) => resolve({code: error ? Number(error.code) : 0, stdout, stderr})
    );
  });
}

describe("the adapters in src/data", () => {
  it("print what the pages decode, and nothing else", async () => {
    const [dashboard, basis, map, detail, scenarios] = await Promise.all(
      ["dashboard.json.ts", "basis.json.ts", "map.json.ts", "map-detail.json.ts", "scenarios.json.ts"].map((name) =>
        run(name)
      )
    );
    for (const {code, stderr} of [dashboard, basis, map, detail, scenarios]) expect([code, stderr]).toEqual([0, ""]);
    expect(decodeDashboard(JSON.parse(dashboard.stdout) as DashboardWire)).toEqual(dashboardData(loadData(folder)));
    expect((JSON.parse(basis.stdout) as BasisData).files.map(({path}) => path).sort()).toEqual(described);
    expect(decodeScenarios(JSON.parse(scenarios.stdout) as ScenariosData)).toEqual(scenariosData(loadData(folder)));
    expect(decodeMap(JSON.parse(map.stdout) as MapWire).municipalities).toHaveLength(356);
    expect(decodeLayer(JSON.parse(detail.stdout) as LayerWire).municipalities).toHaveLength(356);
  });

  it("read the folder of AKSON_DATA_FOLDER and stop with the complete list of what is wrong in it", async () => {
    cpSync(folder, scratch, {recursive: true});
    writeFileSync(
      join(scratch, "milestones.csv"),
      textOf("milestones.csv").replace("2020-07-08,2020-07-08", "8.7.2020,8.7.2020")
    );
    writeFileSync(join(scratch, "counties.csv"), textOf("counties.csv").replace("54,Troms", "055,Troms"));
    const {code, stdout, stderr} = await run("dashboard.json.ts", scratch);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      'milestones.csv row 5, earliest "8.7.2020": expected a day that exists, as YYYY-MM-DD (write 2020-07-08)'
    );
    expect(stderr).toContain('milestones.csv row 5, latest "8.7.2020"');
    expect(stderr).toContain('counties.csv row 12, code "055"');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
