// The timeline of the story: what came before and after, with the rules of the campaign and the published totals.
import type {CampaignFacts} from "./dashboard-data.js";
import {inOrder, type TimelineEvent} from "./story.js";
import type {Milestone} from "./types.js";

/** What the campaign and a total add to the timeline; the words are the caller's. */
export interface TimelineWords {
  day(date: string): string;
  letter: string;
  qualityAssurance: string;
  deadline: string;
  total(milestone: Milestone): {when: string; text: string};
}

/** All events in the order of time. */
export function timelineOf(
  {letter, qualityAssurance, deadline}: CampaignFacts,
  milestones: readonly (Milestone & {supportingSource: string | null})[],
  events: readonly TimelineEvent[],
  words: TimelineWords
): TimelineEvent[] {
  const fact = (
    id: string,
    {value, source, supportingSource}: CampaignFacts["letter"],
    text: string
  ): TimelineEvent => ({
    id,
    when: words.day(value),
    earliest: value,
    text,
    source,
    supportingSource
  });
  return inOrder([
    ...events,
    fact("letter", letter, words.letter),
    fact("quality-assurance", qualityAssurance, words.qualityAssurance),
    fact("deadline", deadline, words.deadline),
    ...milestones.map((milestone): TimelineEvent => ({
      id: `total-${milestone.latest}`,
      // A total belongs to the day from which it certainly holds.
      earliest: milestone.latest,
      source: milestone.source,
      supportingSource: milestone.supportingSource,
      ...words.total(milestone)
    }))
  ]);
}
