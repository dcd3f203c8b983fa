// Sizes a figure leaves the page in. Fixed, never the reader's window, so that tomorrow's figure fits where today's
// stood.

export type PresetKey = "16x9" | "a4" | "square" | "screen" | "phone";

export interface Preset {
  key: PresetKey;
  /** Pixels (96 an inch); a PNG has twice as many. */
  width: number;
  /** Null: as high as the figure needs. */
  height: number | null;
  padding: number;
  /** Font sizes in pixels. */
  text: {title: number; subtitle: number; finding: number; legend: number; foot: number};
  /** The drawing's own text is made for the page; here everything in it is this much larger. */
  drawingScale: number;
}

const page = {title: 20, subtitle: 13, finding: 14, legend: 13, foot: 10.5};

export const presets: Readonly<Record<PresetKey, Preset>> = {
  // A slide.
  "16x9": {
    key: "16x9",
    width: 1280,
    height: 720,
    padding: 44,
    text: {title: 32, subtitle: 18, finding: 20, legend: 17, foot: 12.5},
    drawingScale: 1.5
  },
  // 180 mm: the text of an A4 page with 15 mm margins.
  a4: {key: "a4", width: 680, height: null, padding: 14, text: page, drawingScale: 1},
  square: {
    key: "square",
    width: 1080,
    height: 1080,
    padding: 44,
    text: {title: 34, subtitle: 19, finding: 21, legend: 18, foot: 14},
    drawingScale: 1.6
  },
  // What the page shows on a wide window and on a phone.
  screen: {key: "screen", width: 640, height: null, padding: 16, text: page, drawingScale: 1},
  phone: {
    key: "phone",
    width: 360,
    height: null,
    padding: 10,
    text: {title: 18, subtitle: 12, finding: 13, legend: 12, foot: 10},
    drawingScale: 1
  }
};

export const presetKeys = Object.keys(presets) as PresetKey[];
