// The slides collected so far, kept in this browser and shared by its tabs. SVG is deflated: a map is a quarter of its
// size.
import {deflateSync, inflateSync, strFromU8, strToU8} from "fflate";
import type {Slide} from "../presentation-file.js";
import type {IsoDate} from "../../model/types.js";
import {storageKey} from "./storage-key.js";

export interface KeptSlide extends Slide {
  date: IsoDate;
}

/** Why a slide was not kept. */
export type NotKept = "full" | "no storage";

const packed = (text: string): string => btoa(strFromU8(deflateSync(strToU8(text), {level: 9}), true));
const unpacked = (text: string): string => strFromU8(inflateSync(strToU8(atob(text), true)));

const isSlide = (value: unknown): value is KeptSlide =>
  typeof value === "object" &&
  value !== null &&
  ["title", "svg", "alt", "note", "date"].every((key) => typeof (value as Record<string, unknown>)[key] === "string");

/** What is kept; what another version or another page left there and cannot be read is left out. */
export function keptSlides(storage: Pick<Storage, "getItem"> = localStorage): KeptSlide[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(storageKey) ?? "[]");
    return Array.isArray(list) ? list.filter(isSlide).map((slide) => ({...slide, svg: unpacked(slide.svg)})) : [];
  } catch {
    return [];
  }
}

/** Keep exactly these. Null when it went well. */
export function keepSlides(
  slides: readonly KeptSlide[],
  storage: Pick<Storage, "setItem" | "removeItem"> = localStorage
): NotKept | null {
  try {
    if (slides.length === 0) storage.removeItem(storageKey);
    else storage.setItem(storageKey, JSON.stringify(slides.map((slide) => ({...slide, svg: packed(slide.svg)}))));
    return null;
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? "full" : "no storage";
  }
}
