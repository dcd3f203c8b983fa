// The slides collected so far, kept in this browser and shared by its tabs. They are deflated: a map is a quarter of
// its size.
import {deflateSync, inflateSync, strFromU8, strToU8} from "fflate";
import type {Slide} from "../presentation/slide.js";
import {storageKey} from "./storage-key.js";

/** Why a slide was not kept. */
export type NotKept = "full" | "no storage";

const packed = (text: string): string => btoa(strFromU8(deflateSync(strToU8(text), {level: 9}), true));
const unpacked = (text: string): string => strFromU8(inflateSync(strToU8(atob(text), true)));

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === "string");

function isSlide(value: unknown): value is Slide {
  if (typeof value !== "object" || value === null) return false;
  const slide = value as Partial<Record<keyof Slide, unknown>>;
  return (
    [slide.title, slide.date, slide.alt].every((each) => typeof each === "string") &&
    [slide.body, slide.source, slide.notes].every(isTexts) &&
    typeof slide.figure === "object" &&
    slide.figure !== null &&
    ("svg" in slide.figure || "series" in slide.figure)
  );
}

/** What is kept; what another version or another page left there and cannot be read is left out. */
export function keptSlides(storage: Pick<Storage, "getItem"> = localStorage): Slide[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(storageKey) ?? "[]");
    if (!Array.isArray(list)) return [];
    return list.map((text): unknown => JSON.parse(unpacked(String(text)))).filter(isSlide);
  } catch {
    return [];
  }
}

/** Keep exactly these. Null when it went well. */
export function keepSlides(
  slides: readonly Slide[],
  storage: Pick<Storage, "setItem" | "removeItem"> = localStorage
): NotKept | null {
  try {
    if (slides.length === 0) storage.removeItem(storageKey);
    else storage.setItem(storageKey, JSON.stringify(slides.map((slide) => packed(JSON.stringify(slide)))));
    return null;
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? "full" : "no storage";
  }
}
