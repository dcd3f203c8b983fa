// Names and notes come from readers and from files: what could break a file, turn its text around or hide in it is taken
// out before it goes anywhere.

// Control characters (XML cannot hold them), marks that change the direction of text or are invisible, halves of pairs,
// and what is no character at all.
const harmful = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

/** Text on one line without anything invisible; at most `most` characters, the last an ellipsis when cut. */
export function safeText(text: string, most = Infinity): string {
  const clean = text.replace(/[\t\n\r\u2028\u2029]+/g, " ").replace(harmful, "");
  const letters = [...clean];
  return letters.length <= most ? clean : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}
