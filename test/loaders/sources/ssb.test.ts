// Statistics Norway's shapes, right and wrong.
import {afterEach, describe, expect, test} from "vitest";
import {pullPopulation} from "../../../loaders/sources/ssb.js";
import {changesSince, codesAt} from "../../../loaders/sources/klass.js";
import {localSource, patientClient, type LocalSource} from "./server.js";

let source: LocalSource | null = null;
afterEach(() => source?.close());

const codes = ["0301", "1507"];
const changes = [
  {oldCode: "1507", newCode: "1508", date: "2024-01-01"},
  {oldCode: "1507", newCode: "1580", date: "2024-01-01"}
];
const figures: Record<string, Record<string, number>> = {
  2023: {"0301": 700, "1507": 60},
  2024: {"0301": 710, "1508": 50, "1580": 11}
};

type Dataset = Record<string, unknown>;

function dataset(
  regions: readonly string[],
  years: readonly string[],
  change: (dataset: Dataset) => Dataset = (same) => same
): Dataset {
  return change({
    version: "2.0",
    class: "dataset",
    label: "07459",
    updated: "2026-02-25T07:00:00Z",
    id: ["Region", "ContentsCode", "Tid"],
    size: [regions.length, 1, years.length],
    dimension: {
      Region: {category: {index: Object.fromEntries(regions.map((code, index) => [code, index]))}},
      ContentsCode: {category: {label: {Personer1: "Personer"}}},
      Tid: {category: {index: [...years]}}
    },
    value: regions.flatMap((code) => years.map((year) => figures[year]?.[code] ?? 0))
  });
}

async function pull(change?: (dataset: Dataset) => Dataset, raw?: string) {
  source = await localSource((request, response) => {
    if (request.url?.includes("/metadata"))
      return void response.end(JSON.stringify({...dataset(["0301"], ["2023", "2024"]), value: undefined}));
    if (raw !== undefined) return void response.end(raw);
    const {selection} = JSON.parse(request.body) as {selection: {variableCode: string; valueCodes: string[]}[]};
    const asked = (name: string) => selection.find(({variableCode}) => variableCode === name)!.valueCodes;
    response.end(JSON.stringify(dataset(asked("Region"), asked("Tid"), change)));
  });
  const pulled = await pullPopulation(patientClient().client, source.base, {codes, changes, firstYear: 2023});
  if (pulled === null) throw new Error("nothing was compared, yet it says that nothing is newer");
  return pulled;
}

describe("population", () => {
  test("on the municipalities of 2020: a split is folded back, order and index forms do not matter", async () => {
    const {rows, updated} = await pull();
    expect(rows).toEqual([
      {municipality: "0301", date: "2023-01-01", population: 700},
      {municipality: "1507", date: "2023-01-01", population: 60},
      {municipality: "0301", date: "2024-01-01", population: 710},
      {municipality: "1507", date: "2024-01-01", population: 61}
    ]);
    expect(updated).toBe("2026-02-25T07:00:00Z");
    expect(source!.calls.filter((call) => call.startsWith("POST"))).toHaveLength(2);
  });

  test("values as a sparse object", async () => {
    const sparse = (whole: Dataset): Dataset => ({
      ...whole,
      value: Object.fromEntries((whole.value as number[]).map((value, index) => [index, value]))
    });
    expect((await pull(sparse)).rows).toHaveLength(4);
  });

  test.each<[string, (whole: Dataset) => Dataset, RegExp]>([
    [
      "null with a status",
      (whole) => ({...whole, value: [null, ...(whole.value as number[]).slice(1)], status: {0: ":"}}),
      /Region 0301.*no value.*":"/
    ],
    [
      "0 for a code that was not valid",
      (whole) => ({...whole, value: [0, ...(whole.value as number[]).slice(1)]}),
      /0 is not a number of inhabitants/
    ],
    ["a negative number", (whole) => ({...whole, value: [-5, ...(whole.value as number[]).slice(1)]}), /-5 is not/],
    [
      "an absurd number",
      (whole) => ({...whole, value: [9e9, ...(whole.value as number[]).slice(1)]}),
      /9000000000 is not/
    ],
    ["a value too few", (whole) => ({...whole, value: (whole.value as number[]).slice(1)}), /contradicts itself/],
    [
      "sizes in the wrong order",
      (whole) => ({...whole, size: [...(whole.size as number[])].reverse()}),
      /contradicts itself/
    ]
  ])("%s is refused, with a remedy", async (_, change, message) => {
    await expect(pull(change)).rejects.toThrow(message);
  });

  test.each([
    ["truncated JSON", '{"class":"dataset","id":["Reg'],
    ["HTML", "<!doctype html><title>Vedlikehold</title>"]
  ])("%s is refused", async (_, raw) => {
    await expect(pull(undefined, raw)).rejects.toThrow(/07459/);
  });
});

describe("KLASS", () => {
  test("codes on a day without «Uoppgitt», and changes", async () => {
    source = await localSource((request, response) => {
      expect(request.headers.accept).toBe("application/json");
      if (request.url?.includes("codesAt"))
        response.end(
          JSON.stringify({
            codes: [
              {code: "1101", name: "Eigersund"},
              {code: "0301", name: "Oslo"},
              {code: "9999", name: "Uoppgitt"}
            ]
          })
        );
      else
        response.end(
          JSON.stringify({
            codeChanges: [
              {oldCode: "1507", oldName: "Ålesund", newCode: "1580", newName: "Haram", changeOccurred: "2024-01-01"}
            ]
          })
        );
    });
    const {client} = patientClient();
    expect((await codesAt(client, source.base, "2020-01-01")).map(({code}) => code)).toEqual(["0301", "1101"]);
    expect((await changesSince(client, source.base, "2020-01-01"))?.changes).toHaveLength(1);
  });

  test("XML, its default, is said to be no JSON; a code twice is refused", async () => {
    source = await localSource((_, response) => void response.end("<codeList/>"));
    await expect(codesAt(patientClient().client, source.base, "2020-01-01")).rejects.toThrow(/KLASS 131/);
    source.close();
    source = await localSource(
      (_, response) =>
        void response.end(
          JSON.stringify({
            codes: [
              {code: "0301", name: "Oslo"},
              {code: "0301", name: "Oslo"}
            ]
          })
        )
    );
    await expect(codesAt(patientClient().client, source.base, "2020-01-01")).rejects.toThrow(/stands twice/);
  });
});
