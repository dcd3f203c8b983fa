// Text from a file of data, made fit for any format: what could turn a line around, end a cell or break an XML file
// goes.

/** Signs that change the direction of what follows: a name could be shown as another one. */
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Controls that no format of ours can hold; tab and line ends are looked at by each format. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text without control characters and direction marks; half a character becomes U+FFFD. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  return text.replace(direction, "").replace(controls, "").replace(loneSurrogate, "\uFFFD");
}

/** The same on one line: any white space that ends a line or jumps becomes a space. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/[\t\r\n\u2028\u2029]+/g, " ")
    .trim();
}

/** "A", "A og B", "A, B og C". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} og ${items[items.length - 1]}`;
