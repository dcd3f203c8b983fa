// Figures of what is known on a day: date, address and the line below the title are the same for all of them.
import {denominatorText} from "../language/coverage.js";
import {writeState} from "../model/page-address.js";
import type {Source} from "../model/types.js";
import type {View} from "../model/view.js";
import {subtitleOf} from "./captions.js";
import {aboutLetter, onlyKnownThen} from "./export-words.js";
import type {Figure} from "./figure.js";

/** In file names. */
const ruleFile = {signed: "signert", "signed-or-decided": "vedtatt"} as const;

type Given = "date" | "scenario" | "link";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Of every event that may have happened by the day, and of every total published by then; each once. */
function sourcesOf({facts, state}: View): Source[] {
  const {events, milestones} = facts.data;
  const ids = [
    ...milestones.filter(({latest}) => latest <= state.date).flatMap((one) => [one.source, one.supportingSource]),
    ...events.filter(({earliest}) => earliest <= state.date).map(({source}) => source)
  ];
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : (facts.source.get(id) ?? [])));
}

/** What of its state makes a file another one than that of the same day. */
export const variantOf = ({state, facts}: View): string[] => [
  ...(state.rule === facts.defaults.rule ? [] : [ruleFile[state.rule]]),
  ...(state.baseYear === facts.published.year ? [] : [`folketall-${state.baseYear}`]),
  ...(facts.until === undefined ? [] : ["uten-senere"])
];

/** @param figure without what follows from the state of its page */
export function dayFigure(figure: Without<Figure<View>, Given>): Figure<View> {
  return {
    about: aboutLetter,
    ...figure,
    subtitle: (view) => figure.subtitle(view) + (view.facts.until === undefined ? "" : ` ${onlyKnownThen}`),
    date: ({state}) => state.date,
    scenario: () => null,
    sources: figure.sources ?? sourcesOf,
    variant: (view) => [...variantOf(view), ...(figure.variant?.(view) ?? [])],
    link: ({state, facts}) => figure.page + writeState(state, facts.defaults)
  };
}

/** @param what what is a part of the denominator: "Andel av" */
export const subtitleWith =
  (what: string) =>
  (view: View): string =>
    `${subtitleOf(view)} ${what} ${denominatorText(view.facts.data, view.facts.denominator)}.`;
