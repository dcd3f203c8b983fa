// «Må være»: sentences and one table carry it, the map beside them changes only by an outline. Loaded when it is
// chosen.
import {escapeText} from "../figures/drawing/svg.js";
import {slotOf} from "../figures/frame.js";
import {legendHtml} from "../figures/map/stage.js";
import {countyName, mustBeFigure, namesOut, type MustBeView} from "../figures/must-be/figure.js";
import {
  countText,
  groupName,
  groupOrder,
  millions,
  mustBeLead,
  mustBeWords,
  readingHead,
  readingNote,
  shareText,
  withAndWithout
} from "../figures/must-be/words.js";
import {noAssets, type App, type Stage} from "../figures/slot.js";
import {tableHtml, type Table} from "../figures/table.js";
import {longDate} from "../language/dates.js";
import type {Group} from "../model/must-be-data.js";
import {readings, type Reading} from "../model/unnamed.js";
import type {MapGeometry} from "../model/map-geometry.js";

/** A group in the words of one reading. */
function cell(group: Group, reading: Reading): string {
  const {count, population} = group.answers[reading];
  const text = countText(count, group);
  const isBound = group.group.kind === "county" && count.least > group.named.count;
  return isBound ? `${text}; ${shareText(population.least, group.members.population)}` : text;
}

/** What is the same under every reading is said once. */
const shortened = ([first, ...others]: readonly string[]): string[] => [
  first,
  ...others.map((text) => (text === first ? mustBeWords.same : text))
];

/** One row a group with a bound; counties and sizes that nothing follows for share a row each. */
export function mustBeTable(of: MustBeView): Table {
  const {view, day} = of;
  const displayName = (code: string) => view.facts.municipality.get(code)?.displayName ?? code;
  const name = (group: Group) => groupName(group, countyName(view));
  const isBound = ({answers, named}: Group) => readings.some((reading) => answers[reading].count.least > named.count);
  const isKnown = ({named, members}: Group) => named.count === members.count;
  const groupsOf = (kind: Group["group"]["kind"]) => day.groups.filter(({group}) => group.kind === kind);
  const bound = groupOrder.flatMap((kind) => groupsOf(kind).filter(isBound));
  const counties = groupsOf("county").filter((group) => !isBound(group));
  const known = counties.filter(isKnown);
  const rest = counties.length - known.length;
  const same = (text: string) => shortened(readings.map(() => text));
  const unsigned = view.facts.invitedCount - day.total.signedCount;
  return {
    caption: `${mustBeWords.heading} ${longDate(day.total.latest)}`,
    stack: true,
    columns: [
      {label: "Hvem"},
      ...readings.map((reading) => ({label: readingHead[reading](day.readings[reading].out.map(displayName))}))
    ],
    rows: [
      [mustBeWords.unnamedRow(day.unnamed.count), ...same(millions(day.unnamed.low, day.unnamed.high))],
      [
        mustBeWords.restRow(unsigned),
        ...same(millions(day.denominator - day.published.high, day.denominator - day.published.low))
      ],
      ...bound.map((group) => [name(group), ...shortened(readings.map((reading) => cell(group, reading)))]),
      ...(groupsOf("size").every(isBound) ? [] : [[mustBeWords.otherSizes, ...same(mustBeWords.noneBeyond)]]),
      ...known.map((group) => [name(group), ...same(`alle ${group.members.count} har navn`)]),
      [`De ${rest} andre fylkene`, ...same(mustBeWords.noneBeyond)],
      ...groupsOf("drafters")
        .filter((group) => !isBound(group))
        .map((group) => [name(group), ...same(mustBeWords.noneBeyond)]),
      [
        mustBeWords.single,
        ...shortened(
          readings.map((reading) => {
            const {forced} = day.readings[reading];
            return forced.in.length + forced.out.length === 0
              ? mustBeWords.notForced
              : `${forced.in.length} må ha signert, ${forced.out.length} kan utelukkes`;
          })
        )
      ]
    ]
  };
}

function sentences(of: MustBeView): string {
  const {view, day} = of;
  const lead = mustBeLead(day);
  const {quota} = view.facts.published;
  const largestOpen = [...view.facts.data.municipalities]
    .filter(({code}) => day.readings["no-out"].out.includes(code))
    .sort((a, b) => b.population - a.population)[0];
  const oslo = largestOpen
    ? `<p>${escapeText(withAndWithout(largestOpen.displayName, largestOpen.population, day, quota))}</p>`
    : "";
  return `<h2 class="ds-heading" data-size="sm">${mustBeWords.heading}</h2>
<p>${escapeText(lead.text)} <strong>${escapeText(lead.strong)}</strong></p>
${tableHtml(mustBeTable(of))}
<p class="quiet">${escapeText(readingNote(namesOut(of), day))}</p>
${oslo}
<div class="ds-alert" data-color="warning"><p><strong>${mustBeWords.boundLead}</strong> ${mustBeWords.bound}</p></div>`;
}

const slot = (map: MapGeometry) =>
  slotOf<MustBeView, Stage<MustBeView>>(mustBeFigure, {
    around: (svg, of) =>
      `<div class="map">${legendHtml(mustBeFigure.legend(of, "ma-vaere"))}<div class="map-stage">${svg}</div></div>`,
    now: async ({view}) => ({view, assets: {...noAssets, map}})
  });

const shownFor = new WeakMap<HTMLElement, string>();

/** Draw the panel for the day of the page, unless it shows that day's total already. */
export async function showMustBe(element: HTMLElement, app: App): Promise<void> {
  const [{days}, map] = await Promise.all([app.mustBe(), app.map()]);
  const {view} = app;
  const day = days.findLast(({total}) => total.latest <= view.state.date);
  const key = `${day?.total.latest ?? "none"} ${view.facts.data.baseYear}`;
  if (shownFor.get(element) === key) return;
  shownFor.set(element, key);
  if (!day) {
    element.innerHTML = `<p>${escapeText(
      `${longDate(view.state.date)}: Ingen publiserte tall med andel har kommuner ` +
        `uten navn bak seg så tidlig. Da følger det ingenting.`
    )}</p>`;
    return;
  }
  // The map shows the day of the total: what came later is not part of what follows from it.
  const of: MustBeView = {view: app.viewOn(day.total.latest), day};
  const figure = slot(map);
  element.innerHTML =
    `<div class="columns"><div data-part="map"></div><div ` + `class="must-be">${sentences(of)}</div></div>`;
  const place = element.querySelector<HTMLElement>("[data-part=map]")!;
  place.innerHTML = figure.html(of, {...noAssets, map});
  figure.mount?.(place, {view: of, announce: app.announce, download: app.download});
}
