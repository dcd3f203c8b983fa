// A figure in one state, with everything it must say of itself where no page stands around it.
import {integer} from "../language/numbers.js";
import {fileTable} from "./columns.js";
import type {ExportedFigure, Wish} from "./exported-figure.js";
import {textOf, type Figure, type Place} from "./figure.js";
import type {Assets} from "./slot.js";

/** @throws when the geometry the figure is drawn from is not there */
export function leaving<V>(figure: Figure<V>, state: V, assets: Assets, wish: Wish): ExportedFigure {
  const {site, version, later} = wish;
  const view = later === "left-out" && figure.withoutLater ? figure.withoutLater(state) : state;
  const {name, needs} = figure;
  if (needs !== undefined && assets[needs] === null) throw new Error(`the figure ${name} needs ${needs}`);
  const {title, alt, ...rest} = textOf(figure, view);
  // Away from its page the description must say what the figure is about.
  const sentences = [
    title.replace(/[.?!]?$/, (end) => end || "."),
    alt,
    ...(figure.basis === "computed" ? [figure.assumptions(view)] : []),
    ...(figure.about === undefined ? [] : [figure.about])
  ];
  const text = {title, alt: sentences.join(" "), ...rest};
  const place = ({width, height}: Pick<Place, "width" | "height">): Place => ({
    ...text,
    id: name,
    width: Math.round(width),
    height: Math.round(height)
  });
  return {
    ...text,
    name,
    finding: figure.finding(view),
    method: figure.method?.(view) ?? null,
    sources: (figure.sources?.(view) ?? []).map(({publisher, title: name, url}) => ({publisher, title: name, url})),
    legend: figure.legend(view, "legend").map(({swatch, label, count}) => ({
      swatch,
      label: count === undefined ? label : `${label} (${integer(count)})`
    })),
    assumptions: figure.basis === "computed" ? figure.assumptions(view) : null,
    date: figure.date(view),
    variant: figure.variant?.(view) ?? [],
    scenario: figure.scenario(view),
    // An address that is not whole leads nowhere from a memo.
    link: site === "" ? "" : site + figure.link(view),
    version,
    heightFor: (width) => figure.heightFor(view, width, assets),
    ...(figure.chart && {chart: () => figure.chart!(view)}),
    draw: (space) => figure.draw(view, place(space), assets),
    table: fileTable(name, figure.columns(view), figure.rows(view, assets))
  };
}
