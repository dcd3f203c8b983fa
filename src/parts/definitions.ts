// The definitions of the page of methods: the numbers in them come from the data.
import {escapeText} from "../figures/drawing/svg.js";
import {definitions, type Definition} from "./definitions-words.js";
import type {Slot} from "../figures/slot.js";

const entry = ({term, text}: Definition): string => `<dt>${escapeText(term)}</dt><dd>${escapeText(text)}</dd>`;

/** Terms with what they mean here. Nothing in it follows the reader's state. */
export const definitionsSlot: Slot = {
  html: ({facts}) =>
    `<dl class="definitions">${definitions(facts.data, {denominator: facts.denominator, quota: facts.quota, invited: facts.invitedCount}).map(entry).join("")}</dl>`,
  mount: () => () => {}
};
