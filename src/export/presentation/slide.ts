// What a slide is made of: plain data, so that a browser can keep it until the presentation is asked for.
import type {ExportedFigure} from "../../figures/exported-figure.js";
import {exportWords} from "../../figures/export-words.js";
import type {NativeChart} from "../../figures/native-chart.js";
import type {IsoDate} from "../../model/types.js";
import {composeFigure} from "../compose.js";
import {presets, type Preset} from "../preset.js";
import {safeText} from "../safe-text.js";
import {figureBox} from "./places.js";

export interface Slide {
  title: string;
  date: IsoDate;
  /** Below the title: finding, date and denominator. */
  body: readonly string[];
  /** Below the figure, small. */
  source: readonly string[];
  alt: string;
  /** Paragraphs of the notes. */
  notes: readonly string[];
  /** Drawn by the office program itself, or a picture. */
  figure: NativeChart | {svg: string};
}

const slideWidth = 1280;
const slidePreset: Preset = {
  ...presets["16x9"],
  width: slideWidth,
  height: Math.round((slideWidth * figureBox.h) / figureBox.w),
  padding: 8
};

const lines = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => (text === null || text === "" ? [] : [safeText(text, 1000)]));

/** The figure without its words: they stand on the slide as text. */
export async function slideOf(figure: ExportedFigure): Promise<Slide> {
  const {title, date, finding, subtitle, source, method, assumptions, alt, version, link} = figure;
  const how = method === null ? assumptions : exportWords.method(method);
  const made = exportWords.madeWith(version, link);
  return {
    title: safeText(title, 200),
    date,
    body: lines([finding, subtitle]),
    source: lines([source, how]),
    alt: safeText(alt, 2000),
    notes: lines([finding, subtitle, alt, source, how, made]),
    figure: figure.chart ? await figure.chart() : {svg: composeFigure(figure, slidePreset, {words: false})}
  };
}
