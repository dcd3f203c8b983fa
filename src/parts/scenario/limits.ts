// The limits that the scenario is measured against.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {rewriteOf} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {assume} from "../../scenario/control-words.js";
import type {ScenarioView} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";

const option = (value: string, label: string, selected: boolean) =>
  element("option", {value, selected}, escapeText(label));

function quotasHtml({state}: ScenarioView): string {
  const {quotas} = state.scenario;
  const items = quotas.map((quota, i) => {
    const name = quotaPhrase(quota);
    const remove =
      quotas.length > 1
        ? `<button type="button" class="ds-button" data-variant="tertiary" data-remove-quota="${i}" aria-label="${escapeText(assume.removeQuota(name))}">×</button>`
        : "";
    return `<li>${escapeText(name)} ${remove}</li>`;
  });
  return `<ul class="quota-list">${items.join("")}</ul>`;
}

/** "52,5" as the decimal text "0.525"; null when it is no percentage over 0. */
export function shareOfPercent(text: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const digits = `${match[1].padStart(3, "0")}${match[2] ?? ""}`;
  const share =
    `${Number(digits.slice(0, -2 - (match[2]?.length ?? 0)) || "0")}.${digits.slice(-2 - (match[2]?.length ?? 0))}`.replace(
      /\.?0+$/,
      ""
    );
  return Number(share) > 0 && Number(share) <= 1 ? share : null;
}

const html = (view: ScenarioView): string =>
  `<div data-part="quotas">${quotasHtml(view)}</div><form class="tool-row" data-part="add-quota" novalidate><label><span class="ds-sr-only">${assume.quotas}</span><select class="ds-input" data-part="comparison">${option("at least", assume.atLeast, true)}${option("more than", assume.moreThan, false)}</select></label><label><span class="ds-sr-only">${assume.shareLabel}</span><input class="ds-input own" type="text" inputmode="decimal" data-part="share" value="60"></label> % <button class="ds-button" data-variant="secondary">${assume.addQuota}</button></form><p role="status" data-part="quota-message"></p>`;

export const limitsSlot: ScenarioSlot = {
  html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    find("add-quota").addEventListener("submit", (event) => {
      event.preventDefault();
      const share = shareOfPercent(find<HTMLInputElement>("share").value);
      const comparison = find<HTMLSelectElement>("comparison").value === "more than" ? "more than" : "at least";
      const bad = share === null || (comparison === "more than" && Number(share) === 1);
      find("quota-message").textContent = bad ? assume.badQuota : "";
      if (bad) return;
      app.change((state) => {
        if (state.quotas.some((quota) => Number(quota.share) === Number(share) && quota.comparison === comparison))
          return state;
        const id = `${comparison === "more than" ? "mer" : "minst"}${Math.round(Number(share) * 1e8) / 1e6}`;
        return {...state, quotas: [...state.quotas, {id, comparison, share}]};
      });
    });
    root.addEventListener("click", ({target}) => {
      const quota = (target as Element).closest<HTMLElement>("[data-remove-quota]")?.dataset.removeQuota;
      if (quota === undefined || app.view.state.scenario.quotas.length < 2) return;
      app.change((state) => ({...state, quotas: state.quotas.filter((_, i) => i !== Number(quota))}));
    });
    return rewriteOf(find("quotas"), quotasHtml);
  }
};
