// What happened around the letter: who made it, who spoke up for Akson later, and what came before and after.
import type {IsoDate, MunicipalityCode, SourceId} from "./types.js";

/** What a municipality did beside answering the letter. No role is a signature. */
export type Role = "made-the-letter" | "asked-for-priority";

export interface RoleOf {
  municipality: MunicipalityCode;
  role: Role;
  source: SourceId;
}

/** One entry of the timeline. */
export interface TimelineEvent {
  id: string;
  /** The time as people say it, in Norwegian ("høsten 2020"). */
  when: string;
  /** First day it can have been: the order of the timeline. */
  earliest: IsoDate;
  /** Norwegian sentences. */
  text: string;
  source: SourceId;
  supportingSource: SourceId | null;
}

/** Events in the order of time; those of the same day stay as they were given. */
export function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  return [...events].sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0));
}
