// A scenario as part of an address, and back. Only what differs from the defaults is written, by codes, with a version
// and a check; picks are written as they are in effect, counted from "nothing decided", so that a signature that
// becomes known later does not change what an old link says. Reading never fails: what can be used is used, and the
// rest is reported.
//
//   s=3        version                       sjanse=60             common probability, per cent
//   navn=…     name                          fylke=42-90_03-20     … of counties     storrelse=0-20_5000-35  … of size
// classes
//   fra=…      base: a day, "ingen" or "trukket.<day>"  egne=0301-20          … of municipalities; *… when packed
//   inn=0301_4601   ut=1103   picks; or      samvar=10-5           correlation, national and county, per cent
//   valg=…     all picks packed              kvote=mer50_minst55   frist=2020-07-01   takt=20200414-0_20200701-100
//   k=…        check over all of it
import {
  packedPicks,
  quotaText,
  scenarioKeys,
  sealed,
  usualQuotaId,
  versions,
  type LinkFault,
  type LinkProblem,
  type ScenarioKey
} from "./address-form.js";
import {LinkReader, migrated} from "./address-reader.js";
import {checksum, escapeText, pack, packedLength, percentText} from "./address-digits.js";
import {
  effectivePicks,
  withPicks,
  type Choice,
  type Propensity,
  type QuotaChoice,
  type ScenarioFacts,
  type ScenarioState,
  type Timing
} from "./state.js";
import {plainDecimal} from "../engine/file/checking.js";

const percent = (share: number): string => percentText(plainDecimal(share));

/**
 * The parameters of a state, to be set in this order; empty when it equals the defaults.
 * @param defaults what an address leaves unsaid; nothing picked and one probability for all, as in defaultScenario.
 * The base
 *   is always said when anything is.
 * @param prefix before every key, for a second scenario in the same address
 */
export function writeScenario(
  state: ScenarioState,
  defaults: ScenarioState,
  facts: ScenarioFacts,
  prefix = ""
): [key: string, value: string][] {
  const parts: [ScenarioKey, string][] = [];
  const part = (key: ScenarioKey, value: string, usual: string): void =>
    void (value !== usual && parts.push([key, value]));
  part("navn", state.name, defaults.name);
  parts.push(...writePicks(state, facts));
  part("sjanse", percent(state.propensity.common), percent(defaults.propensity.common));
  parts.push(...writePropensity(state.propensity, facts));
  part("samvar", writeCorrelation(state), writeCorrelation(defaults));
  part("kvote", writeQuotas(state.quotas), writeQuotas(defaults.quotas));
  part("frist", state.timing.deadline, defaults.timing.deadline);
  part("takt", writeProfile(state.timing), writeProfile(defaults.timing));
  const before = state.date === defaults.date ? "ingen" : `ingen.${state.date}`;
  const base = {documented: state.date, before, drawn: `trukket.${state.date}`}[state.base];
  const usual = defaults.base === "documented" ? defaults.date : "ingen";
  if (parts.length === 0 && base === usual) return [];
  parts.push(["fra", base], ["s", versions.current]);
  parts.sort(([a], [b]) => scenarioKeys.indexOf(a) - scenarioKeys.indexOf(b));
  parts.push(["k", check(parts)]);
  return parts.map(([key, value]) => [prefix + key, value]);
}

const check = (parts: readonly (readonly [string, string])[]): string =>
  checksum(parts.map(([key, value]) => `${key}=${value}`).join("&"));

function writePicks(state: ScenarioState, facts: ScenarioFacts): [ScenarioKey, string][] {
  if (state.picks.size === 0) return [];
  const picks = new Map(effectivePicks(state, facts).map((pick, i) => [facts.members[i].code, pick]));
  const list = (wanted: Choice): string =>
    [...picks].flatMap(([code, pick]) => (pick === wanted ? code : [])).join("_");
  const lists: [ScenarioKey, string][] = [["inn", list("in")]];
  if (list("out") !== "") lists.push(["ut", list("out")]);
  const length = lists.reduce((sum, [key, value]) => sum + key.length + value.length + 2, 0);
  if (length <= packedLength(facts.codes.length, 3)) return lists;
  return [
    [
      "valg",
      sealed(
        pack(
          facts.codes.map((code) => packedPicks.indexOf(picks.get(code) ?? "undecided")),
          3
        )
      )
    ]
  ];
}

const writePairs = (values: ReadonlyMap<string, number>): string =>
  [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}-${percent(value)}`)
    .join("_");

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

const writeCorrelation = ({correlation}: ScenarioState): string =>
  `${percent(correlation.national)}-${percent(correlation.group)}`;

function writeQuotas(quotas: readonly QuotaChoice[]): string {
  return quotas
    .map((quota) => {
      const text = quotaText(quota);
      return quota.id === usualQuotaId(text) ? text : `${text}-${escapeText(quota.id)}`;
    })
    .join("_");
}

const writeProfile = ({profile}: Timing): string =>
  profile.map(([day, share]) => `${day.replaceAll("-", "")}-${percent(share)}`).join("_");

/**
 * The state an address asks for. Parameters of other parts of the page are left alone. Never throws.
 * @param search with or without "?"
 * @param earlier the facts by which links of older versions counted
 */
export function readScenario(
  search: string,
  defaults: ScenarioState,
  facts: ScenarioFacts,
  prefix = "",
  earlier = facts
): {state: ScenarioState; problems: LinkProblem[]} {
  const parameters = new URLSearchParams(search);
  const found = scenarioKeys.flatMap((key) =>
    parameters.getAll(prefix + key).map((value): [ScenarioKey, string] => [key, value])
  );
  const problems: LinkProblem[] = [];
  const note = (key: string, value: string, fault: LinkFault): void =>
    void problems.push({key: prefix + key, value, fault});
  if (found.length === 0) return {state: defaults, problems};
  const version = parameters.get(`${prefix}s`);
  if (version === null) note("s", "", "no-version");
  else if (!versions.known.includes(version)) {
    note("s", version, "version");
    return {state: defaults, problems};
  }
  const own = version === null || version === versions.current ? found : migrated(version, found, note);
  if (version !== "1") {
    const sum = parameters.get(`${prefix}k`) ?? "";
    if (sum !== check(found.filter(([key]) => key !== "k"))) note("k", sum, "check");
  }
  const read = (by: ScenarioFacts): ScenarioState => new LinkReader(new Map(own.reverse()), defaults, by, note).state();
  if (version === null || version === versions.current) return {state: read(facts), problems};
  // Before version 3 a decision counted as a signature: the link goes on to say the same.
  const state = read(earlier);
  const picks = new Map(effectivePicks(state, earlier).map((pick, i) => [earlier.members[i].code, pick]));
  return {state: withPicks(state, picks, facts), problems};
}
