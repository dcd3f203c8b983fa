// Digits, shares and checks in the few characters that an address leaves as they are: A–Z a–z 0–9 - . _ *

/** base64url, RFC 4648 section 5. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Characters that `count` digits to a radix take. */
export function packedLength(count: number, radix: number): number {
  if (count === 0 || radix < 2) return 0;
  let bits = (BigInt(radix) ** BigInt(count) - 1n).toString(2).length;
  bits += (6 - (bits % 6)) % 6;
  return bits / 6;
}

/** Digits 0 … radix − 1 as one number, six bits a character: the length depends on their count only. */
export function pack(digits: readonly number[], radix: number): string {
  const base = BigInt(radix);
  let number = digits.reduceRight((sum, digit) => sum * base + BigInt(digit), 0n);
  let text = "";
  for (let i = packedLength(digits.length, radix); i > 0; i--) {
    text += alphabet[Number(number & 63n)];
    number >>= 6n;
  }
  return text;
}

/** The digits of {@link pack}, or null when the text is not such a number of `count` digits. */
export function unpack(text: string, count: number, radix: number): number[] | null {
  if (text.length !== packedLength(count, radix)) return null;
  let number = 0n;
  for (let i = text.length - 1; i >= 0; i--) {
    const value = alphabet.indexOf(text[i]);
    if (value < 0) return null;
    number = (number << 6n) | BigInt(value);
  }
  const base = BigInt(radix);
  const digits = Array.from({length: count}, () => {
    const digit = Number(number % base);
    number /= base;
    return digit;
  });
  return number === 0n ? digits : null;
}

/**
 * CRC-24 of the text's UTF-8 bytes as four characters: the polynomial 0x864CFB of RFC 4880, section 6.1. Any damage
 * within three neighbouring bytes is noticed for certain, any other but for one case in 16 million.
 */
export function checksum(text: string): string {
  let crc = 0xb704ce;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? ((crc << 1) & 0xffffff) ^ 0x864cfb : crc << 1;
  }
  return [18, 12, 6, 0].map((shift) => alphabet[(crc >> shift) & 63]).join("");
}

/** A share as a percentage without loss: 0.5 is "50", 0.125 is "12.5". The digits move, nothing is computed. */
export function percentText(share: string): string {
  const [whole, fraction = ""] = share.split(".");
  const digits = `${whole}${fraction.slice(0, 2).padEnd(2, "0")}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

/** The share of {@link percentText} as a plain decimal, or null when the text is no percentage from 0 to 100. */
export function shareText(percent: string): string | null {
  const match = /^(\d{1,3})(?:\.(\d{1,400}))?$/.exec(percent);
  if (!match) return null;
  const digits = match[1].padStart(3, "0");
  const fraction = `${digits.slice(-2)}${match[2] ?? ""}`.replace(/0+$/, "");
  const share = `${digits[0]}${fraction === "" ? "" : `.${fraction}`}`;
  return Number(share) > 1 || (digits[0] === "1" && fraction !== "") ? null : share;
}

/** Any text without the characters that structure a value. */
export function escapeText(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, (character) => `*${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The text of {@link escapeText}. Null when it is none. */
export function unescapeText(text: string): string | null {
  if (!/^(?:[A-Za-z0-9.-]|\*[0-9a-f]{4})*$/.test(text)) return null;
  return text.replace(/\*([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
