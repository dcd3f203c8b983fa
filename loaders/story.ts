// story.json: the timeline, who made the letter, and what the steering document published on use.
import type {StoryData} from "../src/model/story-data.js";
import type {CheckedData} from "./checks/all.js";

export const storyData = ({timeline, roles, participation, ramp}: CheckedData): StoryData => ({
  timeline: timeline.map(({id, when, earliest, text, source, supportingSource}) => ({
    id,
    when,
    earliest,
    text,
    source,
    supportingSource
  })),
  roles: roles.map(({municipality, role, source}) => ({municipality, role, source})),
  participation: participation.map(({participation: share, netPresentValue, gpParticipation, label, source}) => ({
    participation: share,
    netPresentValue,
    gpParticipation,
    label,
    source
  })),
  ramp: ramp.map(({year, shares, exact, source}) => ({year, shares, exact, source}))
});
