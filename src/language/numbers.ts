// Norwegian numbers, by our own rules and not the browser's, so that a figure has the same bytes everywhere.
const noBreakSpace = "\u00a0";
const minus = "\u2212";

function grouped(digits: string): string {
  // Four digits stay together; from five on, groups of three.
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}

/** `4999`, `12 345`, `−3`. */
export function integer(value: number): string {
  const text = grouped(String(Math.abs(Math.round(value))));
  return value < 0 && Math.round(value) !== 0 ? minus + text : text;
}

/** Decimal comma and a fixed number of decimals: `decimal(3.14159, 2)` is "3,14". Halves round away from zero. */
export function decimal(value: number, digits: number): string {
  const scaled = Math.round(Math.abs(value) * 10 ** digits + 1e-9);
  const text = String(scaled).padStart(digits + 1, "0");
  const whole = grouped(digits === 0 ? text : text.slice(0, -digits));
  const sign = value < 0 && scaled !== 0 ? minus : "";
  return sign + (digits === 0 ? whole : `${whole},${text.slice(-digits)}`);
}

/** A fraction as a percentage: `percent(0.3356, 2)` is "33,56 %". */
export function percent(fraction: number, digits: number): string {
  return `${decimal(fraction * 100, digits)}${noBreakSpace}%`;
}

/** Decimals of a percentage, `most` at most, of which a value with this bound is sure to within one of the last. */
export function digitsWithin(errorBound: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(-Math.log10(2 * Math.max(errorBound, 1e-15)) - 2 + 1e-9)));
}

/**
 * A percentage as its source printed it: 0.65 with two digits of the fraction is "65 %", 0.3356 with four is "33,56
 * %".
 */
export function printedShare(share: number, shareDigits: number): string {
  return percent(share, Math.max(0, shareDigits - 2));
}

/** "mellom 1 og 2", or just "1" when both ends are the same. */
export function between(low: number, high: number): string {
  return low === high ? integer(low) : `mellom ${integer(low)} og ${integer(high)}`;
}

/** "1–2", or just "1": for tables and key figures. */
export function range(low: number, high: number): string {
  return low === high ? integer(low) : `${integer(low)}–${integer(high)}`;
}

/** A count with its noun: `count(1, "kommune", "kommuner")` is "1 kommune"; small numbers stay figures. */
export function count(value: number, one: string, many: string): string {
  return `${integer(value)}${noBreakSpace}${value === 1 ? one : many}`;
}

/**
 * A range of inhabitants without false precision: "om lag 670 000–720 000". Both ends go outwards to a unit as large
 * as the range is wide; a range of one number is that number.
 */
export function roundedRange(low: number, high: number): string {
  if (low === high) return integer(low);
  const unit = 10 ** Math.floor(Math.log10(high - low));
  return `om lag ${range(Math.floor(low / unit) * unit, Math.ceil(high / unit) * unit)}`;
}
