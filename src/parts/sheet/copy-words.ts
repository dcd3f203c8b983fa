// The few words that the sheets' script needs; the rest of a sheet is written when the site is built.
export const sheetWords = {
  copy: "Kopier",
  copied: "Kopiert",
  cannotCopy: "Nettleseren lot oss ikke kopiere. Teksten er merket: trykk Ctrl + C."
} as const;
