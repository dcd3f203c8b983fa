// `story.json`: what the pages on the story and on use are drawn from, beside the dashboard's data.
import type {RampYear} from "./adoption.js";
import type {RoleOf, TimelineEvent} from "./story.js";
import type {NpvPoint} from "./use.js";

export interface StoryData {
  timeline: TimelineEvent[];
  roles: RoleOf[];
  participation: NpvPoint[];
  ramp: RampYear[];
}
