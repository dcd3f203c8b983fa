// Labels that keep clear of each other and of the edges. They are placed by importance: each in the first of its places
// that is free. Where none is, it is left out, unless it must be said.
import {textWidth} from "./label-width.js";
import {textElement, type Attributes, type SvgNode} from "./svg.js";

/** One text, in lines below each other. Its attributes say where: x, y, and what is not usual for the figure. */
export type Label = readonly [attributes: Attributes & {x: number; y: number}, lines: string | readonly string[]];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Kept free at both sides, as widths are estimates. */
const edge = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;

export class Labels {
  private readonly taken: Box[] = [];
  /** What was placed, to be drawn above everything else. */
  readonly drawn: SvgNode[] = [];

  /** @param common attributes of every label */
  constructor(
    private readonly width: number,
    private readonly size: number,
    private readonly common: Attributes
  ) {}

  private boxesOf([attributes, text]: Label): Box[] {
    const {x, y} = attributes;
    const size = Number(attributes["font-size"] ?? this.size);
    const bold = Number(attributes["font-weight"] ?? 400) > 500;
    return [text].flat().map((line, index) => {
      const room = textWidth(line, size, bold);
      const anchor = attributes["text-anchor"];
      const left = anchor === "end" ? x - room : anchor === "middle" ? x - room / 2 : x;
      const base = y + index * this.lineHeight;
      return {left, right: left + room, top: base - 0.78 * size, bottom: base + 0.22 * size};
    });
  }

  get lineHeight(): number {
    return this.size + 2;
  }

  private isFree(labels: readonly Label[]): boolean {
    return labels
      .flatMap((label) => this.boxesOf(label))
      .every(
        (box) => box.left >= edge && box.right <= this.width - edge && !this.taken.some((other) => overlap(box, other))
      );
  }

  /**
   * Place what belongs together: the first of these that is free, where all of its labels are.
   * @param must the last one is placed in any case
   */
  place(places: readonly (readonly Label[])[], must = false): void {
    const chosen = places.find((labels) => this.isFree(labels)) ?? (must ? places.at(-1)! : []);
    for (const label of chosen) {
      this.taken.push(...this.boxesOf(label));
      this.drawn.push(textElement({...this.common, ...label[0]}, label[1], this.lineHeight));
    }
  }
}
