// Figures of the page on use: date, address and the line on assumptions are the same for all of them.
import type {UseView} from "../scenario/use-view.js";
import {writeUse} from "../scenario/use-address.js";
import {startSentence} from "../scenario/use-words.js";
import {percent} from "../language/numbers.js";
import type {Figure} from "./figure.js";

type Given = "date" | "scenario" | "link" | "page" | "needs";
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const page = "bruk.html";

export function useFigure(figure: Without<Figure<UseView>, Given>): Figure<UseView> {
  return {
    about: "Gjelder Akson, felles kommunal journal for kommunene i Norge utenfor Midt-Norge.",
    ...figure,
    page,
    date: ({total, day}) => total?.milestone.latest ?? day,
    scenario: ({state, scenario}) => (state.start === "scenario" && scenario.name !== "" ? scenario.name : null),
    link: ({state}) => page + writeUse(state)
  };
}

/** What was signed, as the line below the title. */
export const startSubtitle = (view: UseView): string => startSentence(view);

/** Publisher and title of a source of sources.csv. */
export function sourceNames({known}: UseView, ids: readonly string[]): string {
  const names = [...new Set(ids)].map((id) => {
    const source = known.facts.source.get(id);
    return source ? `${source.publisher}, ${source.title}` : id;
  });
  return `Kilde: ${names.join("; ")}.`;
}

/** The break-even with its label. */
export function breakEvenOf({known}: UseView): {share: number; text: string} {
  const share = known.facts.data.campaign.breakEvenShare.value;
  return {share, text: percent(share, 0)};
}
