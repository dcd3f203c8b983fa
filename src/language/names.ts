// One order of names everywhere: Æ Ø Å last, and "Aa" sorts as Å.
const collator = new Intl.Collator("nb");

export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/**
 * For matching typed text: lower case, without accents, with Sami and Norwegian letters reduced to their
 * base.
 */
export function searchKey(text: string): string {
  return text
    .toLocaleLowerCase("nb")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ŧ", "t")
    .replaceAll("ŋ", "n");
}
