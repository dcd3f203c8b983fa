// Names of files that leave the page: akson_<figur>_<dato>[_<teller>_<folketall>_<utsnitt> …][_<scenario>][_<size>].
import type {IsoDate} from "../model/types.js";
import type {PresetKey} from "./preset.js";
import {safeText} from "./safe-text.js";

/** Longest part, in characters: with the others well below the 255 bytes a file system takes. */
const longestPart = 60;

const norwegian: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  å: "a",
  đ: "d",
  ð: "d",
  ŋ: "n",
  ŧ: "t",
  ł: "l",
  ß: "ss",
  þ: "th"
};

/** Lower-case letters a–z, digits and single hyphens; never empty, never too long. */
export function filePart(text: string): string {
  const plain = safeText(text)
    .toLocaleLowerCase("nb")
    .replace(/[æøåđðŋŧłßþ]/g, (letter) => norwegian[letter])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "uten-navn" : plain;
}

export interface NamedFigure {
  name: string;
  date: IsoDate;
  scenario: string | null;
  /** What else makes it another figure. */
  variant?: readonly string[];
}

/** Without ending: "akson_kart_2020-07-08_storby". */
export function fileStem({name, date, scenario, variant = []}: NamedFigure): string {
  return ["akson", name, date, ...variant, ...(scenario === null ? [] : [scenario])]
    .map((part, index) => (index === 0 ? part : filePart(part)))
    .join("_");
}

/**
 * @param ending without the dot: "svg"
 * @param size of a picture; a slide's goes without saying
 */
export function fileName(figure: NamedFigure, ending: string, size: PresetKey = "16x9"): string {
  return `${fileStem(figure)}${size === "16x9" ? "" : `_${size}`}.${ending.split(".").map(filePart).join(".")}`;
}
