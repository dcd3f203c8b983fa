// Rankings that few ask for: who decides by signing last, and the two classical indices of power.
import {tableHtml} from "../../figures/table.js";
import {digitsWithin, percent} from "../../language/numbers.js";
import type {ByMember} from "../../scenario/answers.js";
import {measureValue, measureWords} from "../../scenario/figure-words.js";
import {paths, rankingCaption} from "../../scenario/control-words.js";
import type {ScenarioView} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";
import {answerPlace} from "./answer-place.js";

const shown = 10;
/** A ranking whose values may be off by more than this is not shown. */
const roughest = 0.005;

/** The members with the largest values; NaN and 0 are left out. */
const ranked = ({facts}: ScenarioView, values: Float64Array) =>
  facts.members
    .map(({displayName, county}, i) => ({displayName, county: county.name, value: values[i], i}))
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value);

export const tipsSlot = answerPlace((view, answers, quota) => {
  const found = answers.crossing![quota]?.tips;
  if (!found || found.errorBound > roughest) return `<p class="quiet">${paths.tipsUnknown}</p>`;
  const all = ranked(view, found.values);
  if (all.length === 0) return `<p class="quiet">${paths.tipsNone}</p>`;
  const print = measureValue("swing", all[0].value, found.errorBound);
  const rest = all.slice(shown).reduce((sum, {value}) => sum + value, 0);
  const rows = all.slice(0, shown).map(({displayName, value}) => [displayName, print(value)]);
  if (all.length > shown)
    rows.push([paths.others(all.length - shown), percent(rest, digitsWithin(found.errorBound, 1))]);
  const columns = [{label: "Kommune"}, {label: paths.tipsColumn, numeric: true}];
  return `<p class="quiet">${paths.tipsLead}</p>${tableHtml({caption: rankingCaption(paths.tips, quotaPhrase(answers.of.quotas[quota])), columns, rows})}`;
});

/** The values of an index as printed cells; a dash where it is not known. */
function printer(found: ByMember | null, measure: "swing" | "shapley"): (position: number) => string {
  if (!found) return () => "–";
  const most = found.values.reduce((highest, value) => (value > highest ? value : highest), 0);
  const print = measureValue(measure, most, found.errorBound);
  return (position) => (Number.isNaN(found.values[position]) ? "–" : print(found.values[position]));
}

export const powerSlot = answerPlace((view, answers, quota) => {
  const [shapley, swing] = [answers.shapley![quota], answers.swing![quota]];
  const order = shapley ?? swing;
  if (!order) return `<p class="quiet">${paths.powerUnknown}</p>`;
  const [first, second] = [printer(shapley, "shapley"), printer(swing, "swing")];
  const rows = ranked(view, order.values)
    .slice(0, shown)
    .map(({displayName, i}) => [displayName, first(i), second(i)]);
  const columns = [
    {label: "Kommune"},
    {label: measureWords.shapley.name, numeric: true},
    {label: measureWords.swing.name, numeric: true}
  ];
  const phrase = quotaPhrase(answers.of.quotas[quota]);
  return `<p class="quiet">${measureWords.shapley.explanation} ${measureWords.swing.explanation}</p>${tableHtml({caption: rankingCaption(paths.power, phrase), columns, rows})}`;
});

/** Shapley–Shubik adds up to 1, so it can be shared out by county. */
export const countiesSlot = answerPlace((view, answers, quota) => {
  const found = answers.shapley![quota];
  if (!found) return `<p class="quiet">${paths.powerUnknown}</p>`;
  const sums = new Map<string, number>();
  for (const {county, value} of ranked(view, found.values)) sums.set(county, (sums.get(county) ?? 0) + value);
  if (sums.size === 0) return `<p class="quiet">${paths.tipsNone}</p>`;
  const rows = [...sums].sort((a, b) => b[1] - a[1]).map(([county, sum]) => [county, percent(sum, 1)]);
  const columns = [{label: "Fylke"}, {label: paths.countyColumn, numeric: true}];
  const phrase = quotaPhrase(answers.of.quotas[quota]);
  return `<p class="quiet">${paths.countiesLead}</p>${tableHtml({caption: rankingCaption(paths.counties, phrase), columns, rows})}`;
});
