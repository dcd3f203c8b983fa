// What a pattern is made of, stated once: browsers fill with it, and files that leave the page draw its lines.

/** Parallel lines, one a tile. */
export interface Family {
  /** 0 level, 1 falling, −1 rising, Infinity upright. Slanting lines run through the tile's corners. */
  slope: 0 | 1 | -1 | typeof Infinity;
  /** Where the line meets the tile's left edge (its upper, when upright), in tiles: [0, 1). */
  offset: number;
  /** The drawn part of a tile and where it begins, for dots on a level line; null for a line without end. */
  dash: {from: number; length: number} | null;
}

/** A square tile with a ground and strokes. */
export interface Tile {
  ground: string;
  /** Side, in units of the shapes it fills. */
  size: number;
  stroke: string;
  strokeWidth: number;
  families: readonly Family[];
}

export const rising: Family = {slope: -1, offset: 0, dash: null};
export const falling: Family = {slope: 1, offset: 0, dash: null};
export const level = (offset: number): Family => ({slope: 0, offset, dash: null});
export const upright = (offset: number): Family => ({slope: Infinity, offset, dash: null});
export const dots = (offset: number, from: number, length: number): Family => ({
  slope: 0,
  offset,
  dash: {from, length}
});

/** Path data of a family in a tile of that side; slanting lines with the corners that neighbours cut off. */
export function familyPath({slope, offset, dash}: Family, side: number): string {
  const half = side / 4;
  if (slope === -1)
    return `M0 ${side}L${side} 0M${-half} ${half}L${half} ${-half}M${side - half} ${side + half}L${side + half} ${side - half}`;
  if (slope === 1)
    return `M0 0L${side} ${side}M${-half} ${side - half}L${half} ${side + half}M${side - half} ${-half}L${side + half} ${half}`;
  if (slope === Infinity) return `M${offset * side} 0V${side}`;
  return dash === null ? `M0 ${offset * side}H${side}` : `M${dash.from * side} ${offset * side}h${dash.length * side}`;
}
