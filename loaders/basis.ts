// basis.json: the files, checks and gaps that Datagrunnlag shows.
import type {BasisData, CheckResult, DataFile} from "../src/model/basis-data.js";
import {requireValid, type CheckedData, type Checked} from "./checks/all.js";
import type {CheckRun} from "./checks/check.js";
import type {DataFiles} from "./data.js";
import type {Resource} from "./data-package.js";
import {readProvenance, sha256} from "./refresh/provenance.js";

interface Contents {
  rows: number;
  dates: readonly string[];
  sources: readonly string[];
}

/** What each table holds, by resource name. */
function contents(data: CheckedData): Record<string, Contents> {
  const of = (
    rows: readonly unknown[],
    dates: readonly string[] = [],
    sources: readonly (string | null)[] = []
  ): Contents => ({
    rows: rows.length,
    dates,
    sources: sources.filter((id) => id !== null)
  });
  const facts = Object.values(data.campaign);
  return {
    counties: of(data.counties),
    municipalities: of(data.municipalities),
    population: of(
      data.population,
      data.population.map(({date}) => date)
    ),
    "code-changes": of(
      data.codeChanges,
      data.codeChanges.map(({date}) => date)
    ),
    sources: of(data.sources),
    campaign: of(
      facts,
      [],
      facts.flatMap(({source, supportingSource}) => [source, supportingSource])
    ),
    "control-totals": of(
      data.controlTotals,
      data.controlTotals.map(({date}) => date),
      data.controlTotals.map(({source}) => source)
    ),
    milestones: of(
      data.milestones,
      data.milestones.flatMap(({earliest, latest}) => [earliest, latest]),
      data.milestones.flatMap(({source, supportingSource}) => [source, supportingSource])
    ),
    "signing-events": of(
      data.events,
      data.events.flatMap(({earliest, latest}) => [earliest, latest]),
      data.events.map(({source}) => source)
    ),
    roles: of(
      data.roles,
      [],
      data.roles.map(({source}) => source)
    ),
    timeline: of(
      data.timeline,
      data.timeline.flatMap(({earliest, latest}) => [earliest, latest]),
      data.timeline.flatMap(({source, supportingSource}) => [source, supportingSource])
    ),
    "known-gaps": of(
      data.gaps,
      [],
      data.gaps.map(({source}) => source)
    ),
    "participation-npv": of(
      data.participation,
      [],
      data.participation.map(({source}) => source)
    ),
    "adoption-ramp": of(
      data.ramp,
      [],
      data.ramp.map(({source}) => source)
    ),
    "scenario-presets": of(
      data.presets,
      data.presets.map(({date}) => date).filter((date) => date !== null),
      data.presets.map(({source}) => source)
    ),
    "size-classes": of(data.sizeClasses),
    boundaries: of(data.boundaries.shapes)
  };
}

function dataFile(
  {name, path, licenses, sources}: Resource,
  bytes: Uint8Array,
  {rows, dates, sources: rowSources}: Contents
): DataFile {
  const days = [...dates].sort();
  return {
    path: `data/${path}`,
    name,
    rows,
    bytes: bytes.length,
    sha256: sha256(bytes),
    licence: licenses[0].name,
    sources: [...new Set([...sources.flatMap(({id}) => id ?? []), ...rowSources])],
    period: days.length > 0 ? {first: days[0], last: days[days.length - 1]} : null
  };
}

function checkResult({id, status, expected, found, problems}: CheckRun): CheckResult {
  const cases = problems.map(({file, row, column, value, municipality}) => ({file, row, column, value, municipality}));
  return {id, status, expected, found, cases};
}

/** @throws {InvalidData} when a check found an error: a page is never built on data that is wrong */
export function basisData(files: DataFiles, checked: Checked): BasisData {
  const data = requireValid(checked);
  const held = contents(data);
  return {
    files: checked.parsed.descriptor.resources.map((resource) =>
      dataFile(resource, files.get(resource.path)!, held[resource.name] ?? {rows: 0, dates: [], sources: []})
    ),
    checks: checked.runs.map(checkResult),
    gaps: data.gaps.map(({id, municipality, missing, wouldSettle, source}) => ({
      id,
      municipality,
      missing,
      wouldSettle,
      source
    })),
    pulled: readProvenance(files).map(({file, source, address, retrieved, published, sha256: hash}) => {
      const bytes = files.get(file);
      return {
        file,
        source,
        address,
        retrieved: retrieved.slice(0, 10),
        published: published?.slice(0, 10) ?? null,
        unchanged: bytes !== undefined && sha256(bytes) === hash
      };
    })
  };
}
