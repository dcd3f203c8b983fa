// Where things stand on a slide of 13.333 × 7.5 inches. Here so that pictures can be drawn to measure before the writer
// of presentations is loaded.

/** Inches. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const slideSize = {w: 13.333, h: 7.5};

const column = {x: 0.42, w: 12.5};
export const titleBox: Place = {...column, y: 0.25, h: 0.8};
export const bodyBox: Place = {...column, y: 1.05, h: 0.85};
export const figureBox: Place = {...column, y: 1.95, h: 4.4};
export const sourceBox: Place = {...column, y: 6.4, h: 0.65};
export const footerBox: Place = {...column, y: 7.1, w: 11, h: 0.28};
export const numberBox: Place = {x: 11.92, y: 7.1, w: 1, h: 0.28};
