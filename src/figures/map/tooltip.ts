// What hovering or keyboard focus tells. It stays while it is pointed at, and goes with Escape.
import {escapeText} from "../drawing/svg.js";
import {patch} from "../patch.js";
import type {MunicipalityCode} from "../../model/types.js";

export interface Tooltip {
  /** Show a municipality at a place on the screen (client pixels). */
  show(code: MunicipalityCode, x: number, y: number): void;
  hide(): void;
  /** Write the text again for the municipality it shows, in place. */
  again(): void;
  /** Hide unless the pointer reaches the tooltip first, or {@link stay} is called. */
  hideSoon(): void;
  stay(): void;
  readonly shows: MunicipalityCode | null;
}

/** @param linesOf name first, then what is said of a municipality at the moment; empty when there is nothing to say */
export function tooltipIn(stage: HTMLElement, linesOf: (code: MunicipalityCode) => readonly string[]): Tooltip {
  const box = stage.querySelector<HTMLElement>(".map-tooltip")!;
  let shows: MunicipalityCode | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(leaving);
    shows = null;
    box.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 180);
  };
  const write = (name: string, lines: readonly string[]) => {
    patch(
      box,
      `<strong>${escapeText(name)}</strong>${lines.map((line) => `<span>${escapeText(line)}</span>`).join("")}`
    );
  };
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", hideSoon);
  return {
    get shows() {
      return shows;
    },
    show(code, x, y) {
      clearTimeout(leaving);
      const [name, ...lines] = linesOf(code);
      if (name === undefined) return hide();
      shows = code;
      write(name, lines);
      box.hidden = false;
      const outer = stage.getBoundingClientRect();
      const left = Math.min(Math.max(4, x - outer.left + 12), Math.max(4, outer.width - box.offsetWidth - 4));
      const below = y - outer.top + 14;
      const top = below + box.offsetHeight > outer.height ? y - outer.top - box.offsetHeight - 10 : below;
      box.style.left = `${left}px`;
      box.style.top = `${Math.max(0, top)}px`;
    },
    hide,
    again() {
      const [name, ...lines] = shows === null ? [] : linesOf(shows);
      if (name !== undefined) write(name, lines);
    },
    hideSoon,
    stay: () => clearTimeout(leaving)
  };
}
