// The slider of days: in the date control, and laid over the axis of the curve.
import {controls} from "../language/controls.js";
import {longDate} from "../language/dates.js";
import {addDays, clampDate, daysBetween} from "../model/calendar.js";
import type {IsoDate} from "../model/types.js";

export interface Period {
  first: IsoDate;
  last: IsoDate;
}

const valueIn = ({first, last}: Period, date: IsoDate): number => daysBetween(first, clampDate(date, first, last));

export const sliderHtml = (period: Period, date: IsoDate): string =>
  `<input type="range" min="0" max="${daysBetween(period.first, period.last)}" step="1" value="${valueIn(period, date)}" aria-label="${controls.date}" aria-valuetext="${longDate(date)}" aria-description="${controls.ticks}">`;

/** The first step of a gesture adds an entry to the history; the others replace it. */
export function oneEntry(root: HTMLElement): () => "choice" | "drag" {
  let moving = false;
  const end = () => {
    moving = false;
  };
  root.addEventListener("focusout", (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) end();
  });
  if (root instanceof HTMLInputElement) root.addEventListener("pointerdown", end);
  return () => {
    if (moving) return "drag";
    moving = true;
    return "choice";
  };
}

/**
 * @param period the days from end to end, which may follow the state
 * @param jump Page Up and Page Down: to the next day on which something happens, or the one before
 */
export function mountSlider(
  slider: HTMLInputElement,
  period: () => Period,

  go: (date: IsoDate, how: "choice" | "drag") => void,
  jump: (direction: 1 | -1) => IsoDate
): (date: IsoDate) => void {
  const how = oneEntry(slider);
  slider.addEventListener("input", () => go(addDays(period().first, Number(slider.value)), how()));
  // The browser itself does arrows, Home and End.
  slider.addEventListener("keydown", (event) => {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    go(jump(event.key === "PageUp" ? 1 : -1), how());
  });
  return (date) => {
    const days = period();
    slider.max = String(daysBetween(days.first, days.last));
    slider.value = String(valueIn(days, date));
    slider.setAttribute("aria-valuetext", longDate(date));
  };
}
