// A scenario as part of an address, and back. Only what differs from the defaults is written, by codes, with a version and
// a check; picks are written as they are in effect, counted from "nothing decided", so that a signature that becomes known
// later does not change what an old link says. Reading never fails: what can be used is used, and the rest is reported.
//
//   s=2        version                       sjanse=60             common probability, per cent
//   navn=…     name                          fylke=42-90_03-20     … of counties     storrelse=0-20_5000-35  … of size classes
//   fra=…      base: a day, or "ingen"       egne=0301-20          … of municipalities; *… when packed
//   inn=0301_4601   ut=1103   picks; or      samvar=10-5           correlation, national and county, per cent
//   valg=…     all picks packed              kvote=mer50_minst55   frist=2020-07-01   takt=20200414-0_20200701-100
//   k=…        check over all of it
import {isIsoDate} from "./calendar.js";
import {migrated, versions} from "./scenario-code-versions.js";
import {checksum, escapeText, pack, packedLength, percentText, shareText, unescapeText, unpack} from "./scenario-packing.js";
import {
  effectivePicks,
  withPicks,
  type Pick,
  type Propensity,
  type QuotaChoice,
  type ScenarioFacts,
  type ScenarioState,
  type Timing
} from "./scenario-state.js";
import {plainDecimal} from "./scenario/checking.js";
import type {MunicipalityCode} from "./types.js";

/** Why a part of a link was not used, or only with doubt. */
export type LinkFault =
  | "version" // of another version than this page knows: nothing is used
  | "no-version" // the version is missing; read as if it were today's
  | "check" // the check is missing or wrong: something was changed on the way
  | "form" // not of the form this key takes
  | "damaged" // packed, and not as it was packed
  | "municipality" // no municipality of 2020 or later
  | "not-invited" // a municipality that was not asked
  | "both" // in and out, or two values for one
  | "group"; // no such county or size class

export interface LinkProblem {
  /** As in the address, prefix included. */
  key: string;
  value: string;
  fault: LinkFault;
}

/** Every key this module may write, in the order they are written. None is among those of page-state.ts. */
export const scenarioKeys = ["s", "navn", "fra", "inn", "ut", "valg", "sjanse", "fylke", "storrelse", "egne", "samvar", "kvote", "frist", "takt", "k"] as const;
export type ScenarioKey = (typeof scenarioKeys)[number];

const packedPicks: readonly Pick[] = ["undecided", "in", "out"];
const percent = (share: number): string => percentText(plainDecimal(share));

/** The whole of a packed value is checked by itself, so that a damaged one is dropped and the rest kept. */
const sealed = (text: string): string => text + checksum(text).slice(2);
const opened = (text: string): string | null => (sealed(text.slice(0, -2)) === text ? text.slice(0, -2) : null);

/**
 * The parameters of a state, to be set in this order; empty when it equals the defaults.
 * @param defaults what an address leaves unsaid; nothing picked and one probability for all, as in defaultScenario. The base
 *   is always said when anything is.
 * @param prefix before every key, for a second scenario in the same address
 */
export function writeScenario(state: ScenarioState, defaults: ScenarioState, facts: ScenarioFacts, prefix = ""): [key: string, value: string][] {
  const parts: [ScenarioKey, string][] = [];
  const part = (key: ScenarioKey, value: string, usual: string): void => void (value !== usual && parts.push([key, value]));
  part("navn", state.name, defaults.name);
  parts.push(...writePicks(state, facts));
  part("sjanse", percent(state.propensity.common), percent(defaults.propensity.common));
  parts.push(...writePropensity(state.propensity, facts));
  part("samvar", writeCorrelation(state), writeCorrelation(defaults));
  part("kvote", writeQuotas(state.quotas), writeQuotas(defaults.quotas));
  part("frist", state.timing.deadline, defaults.timing.deadline);
  part("takt", writeProfile(state.timing), writeProfile(defaults.timing));
  const base = state.base === "documented" ? state.date : state.date === defaults.date ? "ingen" : `ingen.${state.date}`;
  const usual = defaults.base === "documented" ? defaults.date : "ingen";
  if (parts.length === 0 && base === usual) return [];
  parts.push(["fra", base], ["s", versions.current]);
  parts.sort(([a], [b]) => scenarioKeys.indexOf(a) - scenarioKeys.indexOf(b));
  parts.push(["k", check(parts)]);
  return parts.map(([key, value]) => [prefix + key, value]);
}

const check = (parts: readonly (readonly [string, string])[]): string => checksum(parts.map(([key, value]) => `${key}=${value}`).join("&"));

function writePicks(state: ScenarioState, facts: ScenarioFacts): [ScenarioKey, string][] {
  if (state.picks.size === 0) return [];
  const picks = new Map(effectivePicks(state, facts).map((pick, i) => [facts.members[i].code, pick]));
  const list = (wanted: Pick): string => [...picks].flatMap(([code, pick]) => (pick === wanted ? code : [])).join("_");
  const lists: [ScenarioKey, string][] = [["inn", list("in")]];
  if (list("out") !== "") lists.push(["ut", list("out")]);
  const length = lists.reduce((sum, [key, value]) => sum + key.length + value.length + 2, 0);
  if (length <= packedLength(facts.codes.length, 3)) return lists;
  return [["valg", sealed(pack(facts.codes.map((code) => packedPicks.indexOf(picks.get(code) ?? "undecided")), 3))]];
}

const writePairs = (values: ReadonlyMap<string, number>): string => [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}-${percent(value)}`).join("_");

function writePropensity({by, groups, members}: Propensity, facts: ScenarioFacts): [ScenarioKey, string][] {
  const parts: [ScenarioKey, string][] = [];
  if (by === "county") parts.push(["fylke", writePairs(groups)]);
  if (by === "size") parts.push(["storrelse", writePairs(groups)]);
  if (members.size > 0) parts.push(["egne", writeOwn(members, facts)]);
  return parts;
}

/** A list, or when that is shorter: "*", which whole percentages occur, and for every code which of them (0: none). */
function writeOwn(members: Propensity["members"], {codes}: ScenarioFacts): string {
  const list = writePairs(members);
  const shares = [...new Set(members.values())];
  const whole = new Map(shares.map((share) => [share, Number(percent(share))]));
  if (![...whole.values()].every(Number.isInteger)) return list;
  const used = [...whole.values()].sort((a, b) => a - b);
  const occurs = Array.from({length: 101}, (_, value) => (used.includes(value) ? 1 : 0));
  const digits = codes.map((code) => (members.has(code) ? used.indexOf(whole.get(members.get(code)!)!) + 1 : 0));
  const packed = `*${sealed(pack(occurs, 2) + pack(digits, used.length + 1))}`;
  return packed.length < list.length ? packed : list;
}

const writeCorrelation = ({correlation}: ScenarioState): string => `${percent(correlation.national)}-${percent(correlation.group)}`;

const quotaWord = {"more than": "mer", "at least": "minst"} as const;
const quotaId = ({comparison, share}: QuotaChoice): string => `${quotaWord[comparison]}${percentText(share)}`;
/** Ids that readers need not see: those of the two published thresholds and those that follow from the threshold. */
const usualIds: Record<string, string> = {"mer50": "target", "minst55": "break-even"};

function writeQuotas(quotas: readonly QuotaChoice[]): string {
  return quotas
    .map((quota) => {
      const text = quotaId(quota);
      return quota.id === (usualIds[text] ?? text) ? text : `${text}-${escapeText(quota.id)}`;
    })
    .join("_");
}

const writeProfile = ({profile}: Timing): string => profile.map(([day, share]) => `${day.replaceAll("-", "")}-${percent(share)}`).join("_");

/**
 * The state an address asks for. Parameters of other parts of the page are left alone. Never throws.
 * @param search with or without "?"
 */
export function readScenario(search: string, defaults: ScenarioState, facts: ScenarioFacts, prefix = ""): {state: ScenarioState; problems: LinkProblem[]} {
  const parameters = new URLSearchParams(search);
  const found = scenarioKeys.flatMap((key) => parameters.getAll(prefix + key).map((value): [ScenarioKey, string] => [key, value]));
  const problems: LinkProblem[] = [];
  const note = (key: string, value: string, fault: LinkFault): void => void problems.push({key: prefix + key, value, fault});
  if (found.length === 0) return {state: defaults, problems};
  const version = parameters.get(`${prefix}s`);
  if (version === null) note("s", "", "no-version");
  else if (!versions.known.includes(version)) {
    note("s", version, "version");
    return {state: defaults, problems};
  }
  const own = version === null || version === versions.current ? found : migrated(version, found, note);
  if (own === found) {
    const sum = parameters.get(`${prefix}k`) ?? "";
    if (sum !== check(found.filter(([key]) => key !== "k"))) note("k", sum, "check");
  }
  return {state: new LinkReader(new Map(own.reverse()), defaults, facts, note).state(), problems};
}

class LinkReader {
  constructor(
    private readonly values: ReadonlyMap<string, string>,
    private readonly defaults: ScenarioState,
    private readonly facts: ScenarioFacts,
    private readonly note: (key: string, value: string, fault: LinkFault) => void
  ) {}

  state(): ScenarioState {
    const {defaults} = this;
    const unpicked: ScenarioState = {
      ...defaults,
      name: this.values.get("navn") ?? defaults.name,
      ...this.read("fra", (text) => this.base(text)),
      picks: new Map(),
      propensity: this.propensity(),
      correlation: this.read("samvar", correlation) ?? defaults.correlation,
      quotas: this.read("kvote", quotas) ?? defaults.quotas,
      timing: {
        deadline: this.read("frist", (text) => (isIsoDate(text) ? text : null)) ?? defaults.timing.deadline,
        profile: this.read("takt", profile) ?? defaults.timing.profile
      }
    };
    const picks = this.picks();
    return picks ? withPicks(unpicked, picks, this.facts) : unpicked;
  }

  /** The value of a key, undefined when it is not there; a value that does not read is noted. */
  private read<T>(key: ScenarioKey, parse: (text: string) => T | null): T | undefined {
    const text = this.values.get(key);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === null) this.note(key, text, "form");
    return value ?? undefined;
  }

  private base(text: string): globalThis.Pick<ScenarioState, "base" | "date"> | null {
    if (text === "ingen") return {base: "before", date: this.defaults.date};
    const before = text.startsWith("ingen.");
    const date = before ? text.slice("ingen.".length) : text;
    return isIsoDate(date) ? {base: before ? "before" : "documented", date} : null;
  }

  /** A code of 2020 for a code of any year, if it was asked. */
  private member(key: string, code: string): MunicipalityCode | null {
    const {codes, laterCodes, members} = this.facts;
    const known = codes.includes(code) ? code : laterCodes.get(code);
    if (known === undefined) this.note(key, code, "municipality");
    else if (members.some((member) => member.code === known)) return known;
    else this.note(key, code, "not-invited");
    return null;
  }

  /** All picks, or null when the link has none that can be used. */
  private picks(): Map<MunicipalityCode, Pick> | null {
    const packed = this.values.get("valg");
    if (packed === undefined && !this.values.has("inn") && !this.values.has("ut")) return null;
    const picks = new Map(this.facts.members.map(({code}): [MunicipalityCode, Pick] => [code, "undecided"]));
    if (packed !== undefined) {
      const text = opened(packed);
      const digits = text === null ? null : unpack(text, this.facts.codes.length, 3);
      if (!digits) {
        this.note("valg", packed, "damaged");
        return null;
      }
      digits.forEach((digit, i) => {
        const code = digit > 0 && this.member("valg", this.facts.codes[i]);
        if (code) picks.set(code, packedPicks[digit]);
      });
    }
    for (const [key, pick] of [["inn", "in"], ["ut", "out"]] as const) {
      for (const text of (this.values.get(key) || undefined)?.split("_") ?? []) {
        const code = this.member(key, text);
        if (code === null) continue;
        if (picks.get(code) !== "undecided") this.note(key, text, "both");
        else picks.set(code, pick);
      }
    }
    return picks;
  }

  private propensity(): Propensity {
    const {propensity} = this.defaults;
    const common = this.read("sjanse", shareNumber) ?? propensity.common;
    const members = this.values.has("egne") ? this.own() : new Map<MunicipalityCode, number>();
    const [byCounty, bySize] = [this.values.has("fylke"), this.values.has("storrelse")];
    if (byCounty && bySize) this.note("storrelse", this.values.get("storrelse")!, "both");
    if (byCounty) return {common, by: "county", groups: this.pairs("fylke", this.group("fylke", new Set(this.facts.members.map(({county}) => county.code)))), members};
    if (bySize) return {common, by: "size", groups: this.pairs("storrelse", this.group("storrelse", new Set(this.facts.sizeClasses.map(({id}) => id)))), members};
    return {common, by: "common", groups: new Map(), members};
  }

  private group(key: string, known: ReadonlySet<string>): (id: string) => string | null {
    return (id) => {
      if (known.has(id)) return id;
      this.note(key, id, "group");
      return null;
    };
  }

  private pairs(key: ScenarioKey, identify: (id: string) => string | null): Map<string, number> {
    const result = new Map<string, number>();
    for (const pair of (this.values.get(key) || undefined)?.split("_") ?? []) {
      const dash = pair.lastIndexOf("-");
      const share = dash < 0 ? null : shareNumber(pair.slice(dash + 1));
      if (share === null) this.note(key, pair, "form");
      else {
        const id = identify(pair.slice(0, dash));
        if (id !== null && result.has(id)) this.note(key, pair, "both");
        else if (id !== null) result.set(id, share);
      }
    }
    return result;
  }

  private own(): Map<MunicipalityCode, number> {
    const text = this.values.get("egne")!;
    if (!text.startsWith("*")) return this.pairs("egne", (code) => this.member("egne", code));
    const {codes} = this.facts;
    const body = opened(text.slice(1)) ?? "";
    const used = (unpack(body.slice(0, packedLength(101, 2)), 101, 2) ?? []).flatMap((occurs, value) => (occurs ? value / 100 : []));
    const digits = unpack(body.slice(packedLength(101, 2)), codes.length, used.length + 1);
    if (!digits || used.length === 0) {
      this.note("egne", text, "damaged");
      return new Map();
    }
    const result = new Map<MunicipalityCode, number>();
    digits.forEach((digit, i) => {
      const code = digit > 0 && this.member("egne", codes[i]);
      if (code) result.set(code, used[digit - 1]);
    });
    return result;
  }
}

function shareNumber(text: string): number | null {
  const share = shareText(text);
  return share === null ? null : Number(share);
}

function correlation(text: string): ScenarioState["correlation"] | null {
  const [national, group, ...more] = text.split("-").map(shareNumber);
  if (more.length > 0 || national === null || group === null || group === undefined || national + group >= 1) return null;
  return {national, group};
}

function quotas(text: string): QuotaChoice[] | null {
  const result = text.split("_").map((part): QuotaChoice | null => {
    const match = /^(mer|minst)([\d.]+)(?:-(.+))?$/.exec(part);
    const share = match && shareText(match[2]);
    if (!match || share === null) return null;
    const [threshold, id] = [match[1] + match[2], match[3] === undefined ? null : unescapeText(match[3])];
    if (match[3] !== undefined && id === null) return null;
    return {id: id ?? usualIds[threshold] ?? threshold, comparison: match[1] === "mer" ? "more than" : "at least", share};
  });
  const whole = result.every((quota) => quota !== null);
  return whole && new Set(result.map(({id}) => id)).size === result.length ? result : null;
}

function profile(text: string): Timing["profile"] | null {
  const points: [string, number][] = [];
  for (const part of text.split("_")) {
    const match = /^(\d{4})(\d{2})(\d{2})-([\d.]+)$/.exec(part);
    const share = match && shareNumber(match[4]);
    if (!match || share === null) return null;
    const [day, before] = [`${match[1]}-${match[2]}-${match[3]}`, points.at(-1)];
    if (!isIsoDate(day) || (before ? day <= before[0] || share < before[1] : share !== 0)) return null;
    points.push([day, share]);
  }
  return points.length >= 2 && points[points.length - 1][1] === 1 ? points : null;
}
