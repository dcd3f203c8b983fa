// A figure is one value. Its place on a page, its table, files, slides, brief and embedded page are all made from it.
import type {IsoDate, Source} from "../model/types.js";
import type {Column, Row} from "./columns.js";
import type {FigureText, SvgNode} from "./drawing/svg.js";
import type {LegendEntry, Space} from "./exported-figure.js";
import type {NativeChart} from "./native-chart.js";
import type {Assets} from "./slot.js";

/** The place a figure is drawn in: a prefix for its ids, and the space available. */
export interface Place extends FigureText, Space {
  id: string;
}

interface Description<V> {
  /** Stem of file names and addresses: lower case, hyphens. It never changes. */
  name: string;
  /** Address of its page below the site's root: "kart.html"; "" for the front page. */
  page: string;
  /** Above the figure on its page, where the page has said what it is about. */
  heading(view: V): string;
  /** Where no page stands around it. */
  title(view: V): string;
  /** Date and denominator. */
  subtitle(view: V): string;
  /** The figure in one sentence. */
  finding(view: V): string;
  /** Alternative text. */
  alt(view: V): string;
  /** "Kilde: …" */
  source(view: V): string;
  /** With the addresses behind the numbers shown. */
  sources?(view: V): readonly Source[];
  /** Below the figure on its page. */
  note?(view: V): string;
  /** @param id prefix of the swatches' ids */
  legend(view: V, id: string): readonly LegendEntry[];
  columns(view: V): readonly Column[];
  /** Exactly what is drawn. */
  rows(view: V, assets: Assets): readonly Row[];
  /** Geometry it is drawn from. */
  needs?: keyof Assets;
  /**
   * Sizes on its page; `medium` is for tablets, where `wide` would be too small to read; `compact` for phones. Null:
   * it has one size, that of its geometry.
   */
  sizes(view: V): {wide: Space; medium?: Space; compact: Space} | null;
  /** Height it would like at a width, where the height is free. */
  heightFor(view: V, width: number, assets: Assets): number;
  /** At most as large as the place. */
  draw(view: V, place: Place, assets: Assets): SvgNode;
  /** As an office program draws it by itself; without one, slides hold a picture. Its code is loaded then. */
  chart?(view: V): Promise<NativeChart>;
  date(view: V): IsoDate;
  /** Choices that distinguish it from others of the same name and day in file names: rule, base year, region. */
  variant?(view: V): readonly string[];
  /** The same without what came after its day; a figure that shows nothing later has none. */
  withoutLater?(view: V): V;
  /** About what it is, for those who see it without its page: a sentence of its description. */
  about?: string;
  /** Name of the scenario, as the reader gave it, or null. */
  scenario(view: V): string | null;
  /** Address of its page in this state, below the site's root. */
  link(view: V): string;
}

/** A figure with a computed number must say what that number rests on. */
type Basis<V> =
  | {basis: "counted"; /** How it was counted, in one line. */ method?(view: V): string}
  | {basis: "computed"; method(view: V): string; /** In one line. */ assumptions(view: V): string};

export type Figure<V> = Description<V> & Basis<V>;

/** Narrower than this, a figure leaves out what only fits a wide one. */
export const narrow = 480;

/** Texts of a drawing. */
export const textOf = <V>(figure: Figure<V>, view: V): FigureText => ({
  title: figure.title(view),
  subtitle: figure.subtitle(view),
  alt: figure.alt(view),
  source: figure.source(view)
});
