// Reading a scenario's address, value by value (address.ts has the form and the entry).
import {isIsoDate} from "../model/calendar.js";
import {opened, packedPicks, quotaWord, usualQuotaId, type LinkFault, type ScenarioKey} from "./address-form.js";
import {packedLength, percentText, shareText, unescapeText, unpack} from "./address-digits.js";
import {
  withPicks,
  type Choice,
  type Propensity,
  type QuotaChoice,
  type ScenarioFacts,
  type ScenarioState,
  type Timing
} from "./state.js";
import type {MunicipalityCode} from "../model/types.js";

/** Reads the values of one link, each by itself. What cannot be used is noted and left out. */
export class LinkReader {
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
    if (unpicked.base === "drawn" && unpicked.correlation.national + unpicked.correlation.group > 0) {
      this.note("samvar", this.values.get("samvar")!, "form");
      unpicked.correlation = {national: 0, group: 0};
    }
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
    const {drawn} = this.facts;
    if (text.startsWith("trukket."))
      return drawn && text === `trukket.${drawn.unnamed.total.latest}`
        ? {base: "drawn", date: drawn.unnamed.total.latest}
        : null;
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
  private picks(): Map<MunicipalityCode, Choice> | null {
    const packed = this.values.get("valg");
    if (packed === undefined && !this.values.has("inn") && !this.values.has("ut")) return null;
    const picks = new Map(this.facts.members.map(({code}): [MunicipalityCode, Choice] => [code, "undecided"]));
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
    for (const [key, pick] of [
      ["inn", "in"],
      ["ut", "out"]
    ] as const) {
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
    if (byCounty)
      return {
        common,
        by: "county",
        groups: this.pairs("fylke", this.group("fylke", new Set(this.facts.members.map(({county}) => county.code)))),
        members
      };
    if (bySize)
      return {
        common,
        by: "size",
        groups: this.pairs("storrelse", this.group("storrelse", new Set(this.facts.sizeClasses.map(({id}) => id)))),
        members
      };
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
    const used = (unpack(body.slice(0, packedLength(101, 2)), 101, 2) ?? []).flatMap((occurs, value) =>
      occurs ? value / 100 : []
    );
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
  if (more.length > 0 || national === null || group === null || group === undefined || national + group >= 1)
    return null;
  return {national, group};
}

function quotas(text: string): QuotaChoice[] | null {
  const result = text.split("_").map((part): QuotaChoice | null => {
    const match = /^(mer|minst)([\d.]+)(?:-(.+))?$/.exec(part);
    const share = match && shareText(match[2]);
    if (!match || share === null) return null;
    const id = match[3] === undefined ? usualQuotaId(match[1] + match[2]) : unescapeText(match[3]);
    return id === null ? null : {id, comparison: match[1] === quotaWord["more than"] ? "more than" : "at least", share};
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

/* Older forms of the address. A published form is never changed: it gets a new number, and the old one a step here. */

type Parts = [ScenarioKey, string][];

/** Version 1 had commas between codes, shares where version 2 has percentages, nothing packed and no check. */
const firstKeys: readonly ScenarioKey[] = ["s", "navn", "fra", "inn", "ut", "sjanse", "samvar"];

function fromFirst(parts: Parts, note: (key: string, value: string, fault: LinkFault) => void): Parts {
  const plainShare = /^(0(\.\d{1,15})?|1)$/;
  return parts.flatMap(([key, value]): Parts => {
    if (key === "inn" || key === "ut") return [[key, value.split(",").join("_")]];
    const shares = key === "sjanse" ? [value] : key === "samvar" ? value.split(",") : null;
    if (firstKeys.includes(key) && (shares === null || shares.every((share) => plainShare.test(share)))) {
      return [[key, shares ? shares.map(percentText).join("-") : value]];
    }
    note(key, value, "form");
    return [];
  });
}

/** Parts of an older version as parts of today's; what they cannot hold is noted. */
export function migrated(
  version: string,
  parts: Parts,
  note: (key: string, value: string, fault: LinkFault) => void
): Parts {
  return version === "1" ? fromFirst(parts, note) : parts;
}
