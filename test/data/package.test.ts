// datapackage.json under the Frictionless reference implementation, which is also an oracle for our own reader.
import {Package} from "datapackage";
import {describe, expect, it} from "vitest";
import {isTable, keyOf} from "../../loaders/data-package.js";
import {parseData} from "../../loaders/data.js";
import {factIds, comparisons} from "../../loaders/tables/campaign.js";
import {bases, picks} from "../../loaders/tables/scenarios.js";
import {eventKinds, evidences} from "../../loaders/tables/signing-events.js";
import {presetRules} from "../../src/scenario/presets.js";
import {fileSubject} from "../../src/parts/basis-words.js";
import {folder, realFiles, textOf} from "../loaders/real-data.js";

const descriptor = parseData(realFiles).descriptor;

describe("datapackage.json", () => {
  it("is a valid Data Package, its tables valid Tabular Data Resources", async () => {
    const {valid, errors, resources} = await Package.load(`${folder}/datapackage.json`);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    for (const resource of resources) expect(resource.errors, resource.name).toEqual([]);
  });

  it("would not pass with a field of an unknown type", async () => {
    const broken = JSON.parse(textOf("datapackage.json").replace('"type": "integer"', '"type": "whole"')) as object;
    const {valid} = await Package.load(broken, {basePath: folder});
    expect(valid).toBe(false);
  });

  it("describes every file of the folder, and only those", () => {
    const described = descriptor.resources.map(({path}) => path);
    expect([...described, "README.md", "datapackage.json"].sort()).toEqual([...realFiles.keys()].sort());
  });

  it("reads the same rows as the reference implementation, keys included", async () => {
    const {resources} = await Package.load(`${folder}/datapackage.json`);
    const {data} = parseData(realFiles);
    const ours: Record<string, number> = {
      counties: data.counties.length,
      municipalities: data.municipalities.length,
      "code-changes": data.codeChanges.length,
      sources: data.sources.length,
      milestones: data.milestones.length,
      "signing-events": data.events.length,
      roles: data.roles.length,
      timeline: data.timeline.length,
      "known-gaps": data.gaps.length,
      "scenario-presets": data.presets.length,
      "size-classes": data.sizeClasses.length
    };
    for (const resource of resources.filter(({name}) => name in ours)) {
      expect(await resource.read({relations: true, keyed: true}), resource.name).toHaveLength(ours[resource.name]);
    }
  });

  it("allows the values the program knows, and no others", () => {
    const allowed = (resource: string, field: string): unknown =>
      descriptor.resources.find(({name}) => name === resource)?.schema?.fields.find(({name}) => name === field)
        ?.constraints?.enum;
    expect(allowed("signing-events", "event")).toEqual(eventKinds);
    expect(allowed("signing-events", "evidence")).toEqual(evidences);
    expect(allowed("milestones", "evidence")).toEqual(evidences);
    expect(allowed("campaign", "fact_id")).toEqual(factIds);
    expect(allowed("campaign", "comparison")).toEqual(comparisons);
    expect(allowed("scenario-presets", "rule")).toEqual(presetRules);
    expect(allowed("scenario-presets", "base")).toEqual(bases);
    expect(allowed("scenario-presets", "pick")).toEqual(picks);
    expect(allowed("scenario-presets", "others")).toEqual(picks);
  });

  it("has Norwegian words for every file, and a line in the dictionary", () => {
    for (const {name, path} of descriptor.resources) {
      expect(fileSubject[name], name).toBeTruthy();
      expect(textOf("README.md")).toContain(`\`${path}\``);
    }
  });

  it("names a key, a licence and a source for every table", () => {
    for (const resource of descriptor.resources.filter(isTable)) {
      expect(keyOf(resource.schema).length).toBeGreaterThan(0);
      expect(resource.licenses[0].name).toBe("CC-BY-4.0");
      expect(resource.sources.length).toBeGreaterThan(0);
    }
  });
});
