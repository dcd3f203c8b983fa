// Whose minutes should be looked for first? A municipality's answer settles as much as it has inhabitants.
import {lastMilestoneWithShare} from "./official.js";
import type {Municipality} from "./types.js";
import {unnamedBehind, type TotalsFacts} from "./unnamed.js";

/** Everybody that no source settles at the last total with a share, the most inhabitants first. Empty without one. */
export function namesToFind(facts: TotalsFacts): Municipality[] {
  const total = lastMilestoneWithShare(facts.milestones);
  if (total === null) return [];
  const {pool} = unnamedBehind(facts, total, "all-open");
  return [...pool].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
}
