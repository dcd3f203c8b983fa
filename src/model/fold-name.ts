// Names reduced to what can be compared: case, accents, dashes, spaces and invisible characters do not count.

const letters: Readonly<Record<string, string>> = {æ: "ae", ø: "o", đ: "d", ŧ: "t", ŋ: "n", ı: "i"};

/** Lower case, base letters ("Kárášjohka" is "karasjohka", "Ås" is "as"), every other character as it is. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[æøđŧŋı]/g, (letter) => letters[letter]);
}

/** Words and numbers of a folded text: all that is neither letter nor digit stands between them. */
export const wordsOf = (text: string): string[] =>
  foldName(text)
    .replaceAll("&", " og ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Letters only, with the spellings that stand in for æ, ø and å reduced: "Aalesund" and "Ålesund" are "alesund". */
export const foldToLetters = (text: string): string =>
  wordsOf(text).join("").replaceAll("aa", "a").replaceAll("oe", "o").replaceAll("ae", "a");
