// A figure that can leave the page: everything it must say of itself where no page stands around it.
import type {Later} from "../model/known-on.js";
import type {IsoDate, Source} from "../model/types.js";
import type {SvgNode} from "./drawing/svg.js";
import type {DataTable} from "./data-table.js";
import type {NativeChart} from "./native-chart.js";

/** Pixels (96 an inch). */
export interface Space {
  width: number;
  height: number;
}

export interface LegendEntry {
  /** A picture 28 × 18 with its own ids. */
  swatch: SvgNode;
  label: string;
  /** How many there are, where that is said. */
  count?: number;
}

/** Where a figure was made: the same for all figures of a page or a command. */
export interface Edition {
  /** Address of the site's root with a final slash: "https://example.org/akson/"; "" when it is not known. */
  site: string;
  /** Of the source; null when it is not known. */
  sourceDate?: IsoDate | null;
  /** "0.1.0, kilde datert 25.11.2026". */
  version: string;
}

/** What the reader or the command wants of a figure beside its state. */
export interface Wish extends Edition {
  /** Dimmed unless told. */
  later?: Later;
}

/** There is nothing to draw; the message says why, in the reader's words. */
export class NoFigure extends Error {}

export interface ExportedFigure {
  /** Stem of file names and prefix of ids: lower case, hyphens. */
  name: string;
  title: string;
  /** Date and denominator. */
  subtitle: string;
  /** The figure in one sentence. */
  finding: string;
  /** Alternative text. */
  alt: string;
  /** "Kilde: …" */
  source: string;
  /** With the addresses behind the numbers shown. */
  sources: readonly Pick<Source, "publisher" | "title" | "url">[];
  /** How it was made, in one line; required by estimates. */
  method: string | null;
  legend: readonly LegendEntry[];
  date: IsoDate;
  /** Choices that distinguish it in file names: rule, base year, region, measure, threshold. */
  variant: readonly string[];
  /** In one line; null where nothing is computed from assumptions. */
  assumptions: string | null;
  /** Name of the scenario, as the reader gave it, or null. */
  scenario: string | null;
  /** Address of the page in this state. */
  link: string;
  version: string;
  /** Height the drawing would like at a width, where a preset leaves it free. */
  heightFor(width: number): number;
  /** As on the page. It may be smaller than the space; it is scaled to fit when it is larger. */
  draw(space: Space): SvgNode;
  /** As an office program draws it by itself; without one, slides hold a picture. */
  chart?(): Promise<NativeChart>;
  /** Exactly what is drawn. */
  table: DataTable;
}
