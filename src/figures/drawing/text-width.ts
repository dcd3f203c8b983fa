// Widths of text without a browser, so that lines break at the same place everywhere.
import {bold, regular, unitsPerEm} from "./advance-widths.js";

const widthsOf = (groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((letter): [string, number] => [letter, Number(width)])
    )
  );

const widths = {regular: widthsOf(regular), bold: widthsOf(bold)};

/** What the font does not have is drawn by another one, at most this wide. */
const unknownWidth = unitsPerEm;

/** Width in pixels of one line. Kerning is not counted: it mostly makes text narrower. */
export function textWidth(text: string, size: number, weight: keyof typeof widths = "regular"): number {
  let units = 0;
  for (const letter of text) units += widths[weight].get(letter) ?? unknownWidth;
  return (units / unitsPerEm) * size;
}

/** A word that is wider than the line, in pieces that fit: at least one letter each. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const result: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      result.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...result, piece];
}

/** Where an address may break: before what separates its parts. */
const breakable = (word: string): string[] => (/:\/\/|\?\w+=/.test(word) ? word.split(/(?=[/?&])(?<=[^/])/) : [word]);

/**
 * Text in lines no wider than `width` pixels. Breaks at spaces (a no-break space is none), in addresses between their
 * parts, and inside a word only when it is wider than a whole line. More than `most` lines end in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: keyof typeof widths = "regular",
  most = Infinity
): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).filter((each) => each !== "")) {
    for (const [index, part] of breakable(word).entries()) {
      const glue = line === "" || index > 0 ? "" : " ";
      if (fits(line + glue + part)) line += glue + part;
      else {
        if (line !== "") lines.push(line);
        const rest = pieces(part, fits);
        lines.push(...rest.slice(0, -1));
        line = rest[rest.length - 1];
      }
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1];
  while (last !== "" && !fits(`${last}…`)) last = [...last].slice(0, -1).join("");
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
