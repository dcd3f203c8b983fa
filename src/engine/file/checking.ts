// Reading untyped JSON: every problem is noted with its path, and reading goes on.
import {isDay, type Day} from "../days.js";

/** A JSON number with its digits as written, for parsers that keep them. Plain numbers are read as they print. */
export class WrittenNumber {
  constructor(readonly text: string) {}
}

/** What is wrong, and where in the file. */
export interface Problem {
  /** Keys and positions joined by dots; empty for the whole document. */
  path: string;
  message: string;
}

const shown = (value: unknown): string =>
  value instanceof WrittenNumber ? value.text : value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);

/** A JSON number as a plain decimal: no exponent, digits as written. Exponents are cut off far beyond any use. */
export function plainDecimal(value: number | WrittenNumber): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(
    value instanceof WrittenNumber ? value.text : String(value)
  );
  if (!match) return "NaN";
  const [, sign, whole, fraction = "", exponent = "0"] = match;
  const shift = Math.max(-400, Math.min(400, Number(exponent)));
  const digits = whole + fraction;
  const point = whole.length + shift;
  const left = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const right = point <= 0 ? "0".repeat(-point) + digits : digits.slice(point);
  const trimmed = right.replace(/0+$/, "");
  return `${sign}${left.replace(/^0+(?=\d)/, "")}${trimmed ? `.${trimmed}` : ""}`;
}

/** Typed readers. Each returns undefined after noting what is wrong. */
export class Checker {
  readonly problems: Problem[] = [];

  /** Note a problem and read on. */
  note(path: string, message: string): undefined {
    this.problems.push({path, message});
    return undefined;
  }

  /** An object with these keys only. */
  object(path: string, value: unknown, keys: readonly string[] | null): Map<string, unknown> | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof WrittenNumber) {
      return this.note(path, `expected an object, found ${shown(value)}`);
    }
    const entries = new Map(Object.entries(value));
    for (const key of entries.keys()) {
      if (keys && !keys.includes(key)) this.note(join(path, key), `unknown key; known: ${keys.join(", ")}`);
    }
    return entries;
  }

  /** A list of anything. */
  list(path: string, value: unknown): unknown[] | undefined {
    return Array.isArray(value) ? value : this.note(path, `expected a list, found ${shown(value)}`);
  }

  /** A text, not empty unless `empty`. */
  text(path: string, value: unknown, empty = false): string | undefined {
    if (typeof value !== "string") return this.note(path, `expected a text, found ${shown(value)}`);
    return value === "" && !empty ? this.note(path, "must not be empty") : value;
  }

  /** A number in [low, high]. */
  number(path: string, value: unknown, low: number, high: number): number | undefined {
    const number = value instanceof WrittenNumber ? Number(value.text) : value;
    if (typeof number !== "number")
      return this.note(path, `expected a number from ${low} to ${high}, found ${shown(value)}`);
    if (number >= low && number <= high) return number;
    return this.note(path, `expected a number from ${low} to ${high}, found ${shown(value)}`);
  }

  /** A share in [0, 1] as a plain decimal, digits as written. */
  share(path: string, value: unknown): string | undefined {
    if (this.number(path, value, 0, 1) === undefined || !(typeof value === "number" || value instanceof WrittenNumber))
      return;
    const decimal = plainDecimal(value).replace(/^-/, "");
    // 1.0…01 rounds to 1 as a number, but is more as written.
    return /^(0(\.\d+)?|1)$/.test(decimal)
      ? decimal
      : this.note(path, `expected a share from 0 to 1, found ${shown(value)}`);
  }

  /** An integer from 0 to 2⁵³ − 1, exact as written. */
  integer(path: string, value: unknown): number | undefined {
    const expected = (): undefined => this.note(path, `expected an integer from 0 to 2^53 - 1, found ${shown(value)}`);
    if (!(typeof value === "number" || value instanceof WrittenNumber)) return expected();
    const decimal = plainDecimal(value).replace(/^-0$/, "0");
    if (!/^\d+$/.test(decimal) || BigInt(decimal) > BigInt(Number.MAX_SAFE_INTEGER)) return expected();
    return Number(decimal);
  }

  /** A day that exists, as YYYY-MM-DD. */
  date(path: string, value: unknown): Day | undefined {
    if (typeof value === "string" && isDay(value)) return value;
    return this.note(path, `expected a date YYYY-MM-DD, found ${shown(value)}`);
  }
}

/** A path one key further. */
export function join(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}
