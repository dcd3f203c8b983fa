// The scenario file: one contract for the page, the command line and other programs. Reads parsed JSON into a checked
// scenario, or lists everything that is wrong with it, each with its path.
import type {Timing} from "../crossing.js";
import type {Choice, Correlation, Member} from "../types.js";
import {Checker, join, type Problem} from "./checking.js";
import {weightNeeded} from "./quota.js";

/** What a file can ask for. */
export const answerNames = [
  "probability",
  "distribution",
  "power",
  "coalitions",
  "crossing",
  "evidence",
  "sample"
] as const;
/** Asked for only by name: not among the answers a file gets by default. */
const onRequest: ReadonlySet<string> = new Set(["evidence", "sample"]);
export type AnswerName = (typeof answerNames)[number];

/** The name under which a file asks for the invited municipalities. */
export const municipalities2020 = "municipalities-2020";

/** A scenario file that holds. */
export interface CheckedScenario {
  name: string | null;
  members: readonly Member[];
  quotas: {id: string; weight: number}[];
  picks: Choice[];
  /** By member; 0 where it does not matter. */
  probability: Float64Array;
  correlation: Correlation;
  timing: Timing | null;
  answers: ReadonlySet<AnswerName>;
  sample: {count: number; seed: number};
}

export type ReadResult =
  {scenario: CheckedScenario; problems: readonly []} | {scenario: null; problems: readonly Problem[]};

/**
 * Check a scenario file.
 * @param document parsed JSON; numbers plain, or with their digits kept (checking.ts)
 * @param municipalities the members that {@link municipalities2020} stands for
 */
export function readScenario(document: unknown, municipalities: () => readonly Member[]): ReadResult {
  const check = new Checker();
  const keys = [
    "version",
    "name",
    "members",
    "quotas",
    "in",
    "out",
    "probability",
    "correlation",
    "timing",
    "answers",
    "sample"
  ];
  const root = check.object("", document, keys);
  if (!root) return {scenario: null, problems: check.problems};
  if (!root.has("version")) check.note("version", "missing; must be 1");
  else if (check.number("version", root.get("version"), -Infinity, Infinity) !== 1) {
    if (!check.problems.some(({path}) => path === "version")) check.note("version", "must be 1");
  }
  const name = root.has("name") ? (check.text("name", root.get("name"), true) ?? null) : null;
  const members = readMembers(check, root, municipalities);
  const total = (members ?? []).reduce((sum, {weight}) => sum + BigInt(weight), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) check.note("members", `total weight ${total} exceeds 2^53 - 1`);
  const quotas = readQuotas(check, root.get("quotas"), root.has("quotas"), total);
  const position = members && new Map(members.map(({id}, i) => [id, i]));
  const picks = readPicks(check, root, position);
  const probability = readProbability(check, root.get("probability"), root.has("probability"), members, position);
  const correlation = readCorrelation(check, root.get("correlation"), root.has("correlation"));
  const timing = root.has("timing") ? readTiming(check, root.get("timing")) : null;
  const answers = readAnswers(check, root.get("answers"), root.has("answers"), root.has("timing"));
  const sample = readSample(check, root.get("sample"), root.has("sample"));
  if (check.problems.length > 0 || !members || timing === undefined) return {scenario: null, problems: check.problems};
  return {scenario: {name, members, quotas, picks, probability, correlation, timing, answers, sample}, problems: []};
}

function readMembers(
  check: Checker,
  root: Map<string, unknown>,
  municipalities: () => readonly Member[]
): readonly Member[] | undefined {
  const value = root.get("members");
  if (value === undefined) return check.note("members", `missing; "${municipalities2020}" or a list`);
  if (value === municipalities2020) return municipalities();
  if (!Array.isArray(value)) return check.note("members", `expected "${municipalities2020}" or a list of members`);
  if (value.length === 0) return check.note("members", "at least one member");
  const seen = new Set<string>();
  const members: Member[] = [];
  value.forEach((item: unknown, index) => {
    const path = join("members", index);
    const entry = check.object(path, item, ["id", "weight", "name", "group"]);
    if (!entry) return;
    const id = check.text(join(path, "id"), entry.get("id"));
    const weight = check.integer(join(path, "weight"), entry.get("weight"));
    const name = entry.has("name") ? check.text(join(path, "name"), entry.get("name"), true) : undefined;
    const group = entry.has("group") ? check.text(join(path, "group"), entry.get("group")) : undefined;
    if (id !== undefined && seen.has(id)) check.note(join(path, "id"), `"${id}" is used twice`);
    if (id === undefined) return;
    seen.add(id);
    members.push({id, weight: weight ?? 0, ...(name !== undefined && {name}), ...(group !== undefined && {group})});
  });
  return members;
}

const thresholds = ["moreThanShare", "atLeastShare", "atLeastWeight"];

function readQuotas(check: Checker, value: unknown, given: boolean, total: bigint): CheckedScenario["quotas"] {
  const whole = Number(total <= BigInt(Number.MAX_SAFE_INTEGER) ? total : 0n);
  const byShare = (key: string, share: string): number =>
    weightNeeded({share, comparison: key === "moreThanShare" ? "more than" : "at least"}, whole);
  if (!given) {
    return [
      {id: "target", weight: byShare("moreThanShare", "0.5")},
      {id: "break-even", weight: byShare("atLeastShare", "0.55")}
    ];
  }
  const list = check.list("quotas", value) ?? [];
  if (Array.isArray(value) && value.length === 0) check.note("quotas", "at least one quota");
  const seen = new Set<string>();
  return list.flatMap((item, index) => {
    const path = join("quotas", index);
    const entry = check.object(path, item, ["id", ...thresholds]);
    if (!entry) return [];
    const id = check.text(join(path, "id"), entry.get("id"));
    if (id !== undefined && seen.has(id)) check.note(join(path, "id"), `"${id}" is used twice`);
    if (id !== undefined) seen.add(id);
    const given = thresholds.filter((key) => entry.has(key));
    if (given.length !== 1) {
      check.note(
        path,
        `exactly one of ${thresholds.join(", ")}; found ${given.length === 0 ? "none" : given.join(", ")}`
      );
    }
    const weights = given.map((key) => {
      const at = join(path, key);
      if (key === "atLeastWeight") return check.integer(at, entry.get(key));
      const share = check.share(at, entry.get(key));
      return share === undefined ? undefined : byShare(key, share);
    });
    return id === undefined || weights[0] === undefined ? [] : [{id, weight: weights[0]}];
  });
}

function readPicks(check: Checker, root: Map<string, unknown>, position: Map<string, number> | undefined): Choice[] {
  const picks = Array.from({length: position?.size ?? 0}, (): Choice => "undecided");
  for (const side of ["in", "out"] as const) {
    if (!root.has(side)) continue;
    (check.list(side, root.get(side)) ?? []).forEach((item, index) => {
      const path = join(side, index);
      const id = check.text(path, item);
      if (id === undefined || !position) return;
      const at = position.get(id);
      if (at === undefined) check.note(path, `no such member: "${id}"`);
      else if (picks[at] === side) check.note(path, `"${id}" is listed twice`);
      else if (picks[at] !== "undecided") check.note(path, `"${id}" is both in and out`);
      else picks[at] = side;
    });
  }
  return picks;
}

function readProbability(
  check: Checker,
  value: unknown,
  given: boolean,
  members: readonly Member[] | undefined,
  position: Map<string, number> | undefined
): Float64Array {
  const entry = given ? check.object("probability", value, ["default", "groups", "members"]) : undefined;
  const common = entry?.has("default") ? check.number("probability.default", entry.get("default"), 0, 1) : 0.5;
  const chances = (
    key: "groups" | "members",
    known: {has: (id: string) => boolean} | undefined
  ): Map<string, number> => {
    const path = join("probability", key);
    const result = new Map<string, number>();
    if (!entry?.has(key)) return result;
    for (const [id, chance] of check.object(path, entry.get(key), null) ?? []) {
      if (known && !known.has(id)) check.note(join(path, id), `no such ${key === "groups" ? "group" : "member"}`);
      const number = check.number(join(path, id), chance, 0, 1);
      if (number !== undefined) result.set(id, number);
    }
    return result;
  };
  const groups = chances(
    "groups",
    members && new Set(members.flatMap(({group}) => (group === undefined ? [] : [group])))
  );
  const single = chances("members", position);
  return Float64Array.from(members ?? [], ({id, group}) => {
    return single.get(id) ?? (group === undefined ? undefined : groups.get(group)) ?? common ?? 0;
  });
}

function readCorrelation(check: Checker, value: unknown, given: boolean): Correlation {
  const entry = given ? check.object("correlation", value, ["national", "group"]) : undefined;
  const part = (key: string): number =>
    entry?.has(key) ? (check.number(join("correlation", key), entry.get(key), 0, 1) ?? 0) : 0;
  const correlation = {national: part("national"), group: part("group")};
  if (correlation.national + correlation.group >= 1) {
    check.note("correlation", `national + group must be below 1, found ${correlation.national + correlation.group}`);
  }
  return correlation;
}

function readTiming(check: Checker, value: unknown): Timing | undefined {
  const entry = check.object("timing", value, ["deadline", "profile"]);
  if (!entry) return undefined;
  const deadline = check.date("timing.deadline", entry.get("deadline"));
  const path = "timing.profile";
  const list = check.list(path, entry.get("profile"));
  if (!list) return undefined;
  if (list.length < 2) check.note(path, "at least two points");
  const profile: [string, number][] = [];
  list.forEach((item, index) => {
    const at = join(path, index);
    if (!Array.isArray(item) || item.length !== 2) return check.note(at, "expected [date, share]");
    const date = check.date(join(at, 0), item[0]);
    const share = check.number(join(at, 1), item[1], 0, 1);
    if (date === undefined || share === undefined) return;
    const before = profile.at(-1);
    if (before && date <= before[0]) check.note(join(at, 0), `${date} is not after ${before[0]}`);
    if (before && share < before[1]) check.note(join(at, 1), `${share} is less than ${before[1]} before it`);
    if (index === 0 && share !== 0) check.note(join(at, 1), `the first share must be 0, found ${share}`);
    if (index === list.length - 1 && index > 0 && share !== 1)
      check.note(join(at, 1), `the last share must be 1, found ${share}`);
    profile.push([date, share]);
  });
  return deadline === undefined ? undefined : {deadline, profile};
}

function readAnswers(check: Checker, value: unknown, given: boolean, timed: boolean): ReadonlySet<AnswerName> {
  if (!given) return new Set(answerNames.filter((name) => !onRequest.has(name) && (name !== "crossing" || timed)));
  const answers = new Set<AnswerName>();
  (check.list("answers", value) ?? []).forEach((item, index) => {
    const path = join("answers", index);
    const name = answerNames.find((known) => known === item);
    if (!name) check.note(path, `expected one of ${answerNames.join(", ")}`);
    else if (answers.has(name)) check.note(path, `"${name}" is listed twice`);
    else if (name === "crossing" && !timed) check.note(path, "crossing needs timing");
    else answers.add(name);
  });
  return answers;
}

/** Outcomes drawn at most. */
const mostOutcomes = 100_000;

function readSample(check: Checker, value: unknown, given: boolean): {count: number; seed: number} {
  const entry = given ? check.object("sample", value, ["count", "seed"]) : undefined;
  const count = entry?.has("count") ? check.integer("sample.count", entry.get("count")) : 20;
  const seed = entry?.has("seed") ? check.integer("sample.seed", entry.get("seed")) : 1;
  if (count !== undefined && (count < 1 || count > mostOutcomes))
    check.note("sample.count", `expected an integer from 1 to ${mostOutcomes}, found ${count}`);
  return {count: count ?? 20, seed: seed ?? 1};
}
