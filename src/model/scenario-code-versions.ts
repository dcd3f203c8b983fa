// Older forms of the scenario's address, turned into today's. A form is never changed once it has been published: it gets
// a new number, and the old one a step here.
import {percentText} from "../scenario/address-digits.js";
import type {LinkFault, ScenarioKey} from "../scenario/address.js";

export const versions = {current: "2", known: ["1", "2"] as readonly string[]};

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
