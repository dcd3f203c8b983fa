// A place that is written from the complete answers: marked while they are of an earlier scenario.
import {escapeText} from "../../figures/drawing/svg.js";
import {markOld} from "../../figures/old.js";
import {patchOf} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {engineFailed, waiting} from "../../scenario/page-words.js";
import {isOld, measuredQuota, type Answered, type ScenarioView} from "../../scenario/view.js";

/** @param html of the answers to one quota: the one that the reader measures by */
export function answerPlace(html: (view: ScenarioView, answers: Answered, quota: number) => string): ScenarioSlot {
  const body = (view: ScenarioView): string => {
    const answers = view.complete;
    if (!answers) return `<p class="quiet">${escapeText(view.answers?.error ? engineFailed : waiting)}</p>`;
    return html(view, answers, Math.min(measuredQuota(view.state), answers.of.quotas.length - 1));
  };
  return {
    html: body,
    mount(root) {
      const write = patchOf(root, body);
      return (view) => {
        markOld(root, isOld(view, view.complete) && !view.answers?.error);
        // Until the first answers arrive, the place shows those of the built page.
        if (view.complete || view.answers?.error) write(view);
      };
    }
  };
}
