// The story as a list by time, each entry with its source.
import {escapeText} from "../figures/drawing/svg.js";
import type {Slot} from "../figures/slot.js";
import {municipalitiesOf} from "../language/coverage.js";
import {longDate} from "../language/dates.js";
import {integer, printedShare} from "../language/numbers.js";
import type {Milestone} from "../model/types.js";
import {timelineOf, type TimelineWords} from "../model/timeline.js";
import type {View} from "../model/view.js";
import {sourceLink} from "./source-link.js";

const totalText = (milestone: Milestone): string => {
  const share =
    milestone.share === null || milestone.shareDigits === null
      ? ""
      : `, med ${printedShare(milestone.share, milestone.shareDigits)} av innbyggerne`;
  return `${municipalitiesOf(milestone)} har signert${share}.`;
};

const wordsFor = ({facts}: View): TimelineWords => ({
  day: longDate,
  letter: `Helseministeren ber ${integer(facts.invitedCount)} kommuner signere intensjonserklæringen.`,
  qualityAssurance: "Den eksterne kvalitetssikringen (KS2) er levert.",
  deadline: "Fristen: Målet var signaturer før denne dagen.",
  total: (milestone) =>
    milestone.earliest === milestone.latest
      ? {when: longDate(milestone.latest), text: totalText(milestone)}
      : {
          when: `senest ${longDate(milestone.latest)}`,
          text:
            milestone.latest > facts.data.campaign.deadline.value
              ? `${totalText(milestone)} Tallet gjelder en tidligere dag enn den det ble meldt.`
              : totalText(milestone)
        }
});

export const timelineSlot: Slot = {
  html(view, {story}) {
    const {campaign, milestones} = view.facts.data;
    const items = timelineOf(campaign, milestones, story!.timeline, wordsFor(view)).map(
      ({when, text, source, supportingSource}) =>
        `<li><strong>${escapeText(when)}</strong> ${escapeText(text)} ${sourceLink(view.facts, source)}${
          supportingSource === null ? "" : `; ${sourceLink(view.facts, supportingSource)}`
        }</li>`
    );
    return `<ol class="timeline">${items.join("")}</ol>`;
  },
  mount: () => () => {}
};
