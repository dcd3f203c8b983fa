// What the map of statuses does when it is touched: it selects, and tells status and weight.
import {ownFill} from "./chart.js";
import {statusSentence, weightSentence} from "./tooltip-words.js";
import type {Shown} from "../../model/status.js";
import type {MunicipalityCode} from "../../model/types.js";
import type {App} from "../slot.js";
import type {View} from "../../model/view.js";
import type {MapBehaviour} from "./mount-map.js";

/** Name, status on the day, weight: also what a screen reader hears. */
export function tooltipLines(code: MunicipalityCode, {facts, statuses, state}: View): string[] {
  const municipality = facts.municipality.get(code);
  const status = statuses.get(code);
  if (!municipality || !status) return [];
  const reason = municipality.notInvitedReason === "" ? [] : [`${municipality.notInvitedReason}.`];
  return [
    municipality.displayName,
    statusSentence(status, state.date),
    `${weightSentence(municipality, facts.denominator, facts.data.baseYear)}.`,
    ...reason
  ];
}

/** For a figure that stands in the page in the state of the page's defaults. */
export function statusBehaviour(id: string, app: App): MapBehaviour<View, Shown> {
  const {facts} = app.view;
  return {
    id,
    facts,
    drawn: facts.defaultShown,
    looks: (view) => view.shown,
    fillOf: (shown) => ownFill(id, shown),
    lines: tooltipLines,
    marked: (view) => view.state.municipality,
    press: (municipality) => app.choose({municipality}),
    dismiss: () => {
      if (app.view.state.municipality !== null) app.choose({municipality: null});
    }
  };
}
