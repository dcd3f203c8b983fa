// Names of files that leave the page: akson_<figur>_<dato>[_<scenario>].<ending>.
import type {IsoDate} from "../model/types.js";
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
}

/** Without ending: "akson_kart_2020-07-08_storby". */
export function fileStem({name, date, scenario}: NamedFigure): string {
  return ["akson", filePart(name), filePart(date), ...(scenario === null ? [] : [filePart(scenario)])].join("_");
}

/** @param ending without the dot: "svg" */
export function fileName(figure: NamedFigure, ending: string): string {
  return `${fileStem(figure)}.${filePart(ending)}`;
}
