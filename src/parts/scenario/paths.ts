// How the quota could be reached from here, who could stop it, and who would tip it.
import {escapeText} from "../../figures/drawing/svg.js";
import {digitsWithin, percent} from "../../language/numbers.js";
import {
  blockingSentence,
  engineFailed,
  fewestSentence,
  lightestSentence,
  paths,
  waiting
} from "../../scenario/page-words.js";
import {quotaPhrase} from "../../scenario/words.js";
import {measureValue} from "../../scenario/figure-words.js";
import {patchOf} from "../../figures/patch.js";
import {tableHtml} from "../../figures/table.js";
import {markOld} from "../../figures/old.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {isOld, measuredQuota, type Answered, type ScenarioView} from "../../scenario/view.js";

const tippers = 10;
/** A ranking whose values may be off by more than this is not shown. */
const roughest = 0.005;

function sentences(view: ScenarioView, answers: Answered, quota: number): string[] {
  const sheet = answers.ways?.[quota];
  const chance = answers.chances?.quotas[quota];
  if (!sheet || !chance) return [];
  if (chance.status !== "open") return [chance.status === "reached" ? paths.reached : paths.impossible];
  const name = (position: number) => view.facts.members[position].displayName;
  const {fewest} = chance.missing;
  return [
    ...(fewest ? [fewestSentence(fewest.map(name), fewest.length, sheet.fewest?.count ?? null)] : []),
    ...(sheet.lightest
      ? [lightestSentence(sheet.lightest.weight, chance.weightNeeded, sheet.lightest.members.length)]
      : []),
    ...(sheet.blocking ? [blockingSentence(sheet.blocking.map(name))] : [])
  ];
}

function tipsHtml(view: ScenarioView, answers: Answered, quota: number): string {
  const found = answers.crossing?.[quota]?.tips;
  if (!found) return "";
  if (found.errorBound > roughest)
    return `<h3 class="ds-heading" data-size="xs">${paths.tips}</h3><p class="quiet">${paths.tipsUnknown}</p>`;
  const tips = found.values;
  const ranked = view.facts.members
    .map(({displayName}, i) => ({displayName, value: tips[i]}))
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value);
  if (ranked.length === 0) return "";
  const print = measureValue("swing", ranked[0].value, found.errorBound);
  const rest = ranked.slice(tippers).reduce((sum, {value}) => sum + value, 0);
  const rows = ranked.slice(0, tippers).map(({displayName, value}) => [displayName, print(value)]);
  if (ranked.length > tippers)
    rows.push([`De ${ranked.length - tippers} andre`, percent(rest, digitsWithin(found.errorBound, 1))]);
  return `<h3 class="ds-heading" data-size="xs">${paths.tips}</h3><p class="quiet">${paths.tipsLead}</p>${tableHtml({caption: `${paths.tips} Grense: ${quotaPhrase(answers.of.quotas[quota])}.`, columns: [{label: "Kommune"}, {label: "Vipper", numeric: true}], rows})}`;
}

function body(view: ScenarioView): string {
  const answers = view.complete;
  if (!answers) return `<p class="quiet">${view.answers?.error ? engineFailed : waiting}</p>`;
  const quota = Math.min(measuredQuota(view.state), answers.of.quotas.length - 1);
  const items = sentences(view, answers, quota).map((sentence) => `<li>${escapeText(sentence)}</li>`);
  return `<p class="quiet">${escapeText(`Grense: ${quotaPhrase(answers.of.quotas[quota])}.`)}</p><ul class="paths">${items.join("")}</ul>${tipsHtml(view, answers, quota)}`;
}

export const pathsSlot: ScenarioSlot = {
  html: (view) =>
    `<section aria-labelledby="paths-heading"><h2 class="ds-heading" data-size="sm" id="paths-heading">${paths.heading}</h2><div data-part="body">${body(view)}</div></section>`,
  mount(root) {
    const place = root.querySelector("[data-part=body]")!;
    const write = patchOf(place, body);
    return (view) => {
      markOld(place, isOld(view, view.complete));
      if (view.complete || view.answers?.error) write(view);
    };
  }
};
