// Lines of integers as short text. Each coordinate is the difference from the point before, folded to a
// non-negative number (0, −1, 1, −2 … → 0, 1, 2, 3 …) and written in base 32 with one printable character a digit,
// as in Google's "encoded polyline" format. The alphabet begins at "#" and leaves out the backslash, which JSON would
// double. https://developers.google.com/maps/documentation/utilities/polylinealgorithm

export type Point = readonly [x: number, y: number];

const FIRST = 35; // "#"
const BACKSLASH = 92;
const MORE = 32; // set on every digit but the last

const character = (digit: number): string => {
  const code = FIRST + digit;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
};

const digitAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
};

function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  while (rest >= MORE) {
    text += character((rest % MORE) + MORE);
    rest = Math.floor(rest / MORE);
  }
  return text + character(rest);
}

const zero: Point = [0, 0];

/**
 * Encode a line of whole numbers (|value| < 2^30).
 * @param origin the first point is the difference from it
 * @example decodeLine(encodeLine([[3, 4], [5, -6]])) // [[3, 4], [5, -6]]
 */
export function encodeLine(points: readonly Point[], origin: Point = zero): string {
  let [x, y] = origin;
  let text = "";
  for (const [nextX, nextY] of points) {
    text += encodeNumber(nextX - x) + encodeNumber(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

/** The line that `encodeLine` wrote with the same origin. */
export function decodeLine(text: string, origin: Point = zero): Point[] {
  const points: Point[] = [];
  let [x, y] = origin;
  let index = 0;
  const next = (): number => {
    let value = 0;
    let weight = 1;
    for (;;) {
      const digit = digitAt(text, index++);
      value += (digit % MORE) * weight;
      if (digit < MORE) break;
      weight *= MORE;
    }
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  while (index < text.length) {
    x += next();
    y += next();
    points.push([x, y]);
  }
  return points;
}

/**
 * Encode lines one after the other, each from the end of the one before: lines that touch cost next to nothing there.
 */
export function encodeLines(lines: readonly (readonly Point[])[]): string[] {
  return lines.map((line, index) => encodeLine(line, lines[index - 1]?.at(-1)));
}

/** The lines that `encodeLines` wrote. */
export function decodeLines(texts: readonly string[]): Point[][] {
  let end: Point | undefined;
  return texts.map((text) => {
    const line = decodeLine(text, end);
    end = line.at(-1);
    return line;
  });
}
