// The presentation being put together: a small box at the foot of the window with the slides, their order, and the
// file. Loaded when the first figure is added, or when the reader comes back to one begun.
import {escapeText} from "../../figures/drawing/svg.js";
import type {ExportedFigure} from "../../figures/exported-figure.js";
import {fileName} from "../file-name.js";
import {slideOf, type Slide} from "../presentation/slide.js";
import {longDate} from "../../language/dates.js";
import {menuWords, presentationWords as words, saved, slideMoved, slideRemoved, slidesSummary} from "./words.js";
import {saveFile} from "./save-file.js";
import {keepSlides, keptSlides, type NotKept} from "./slide-store.js";
import {storageKey} from "./storage-key.js";

let box: HTMLElement | null = null;

const pptxType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

const caption = ({title, date}: Slide): string => `${title} (${longDate(date)})`;

function itemHtml(slide: Slide, index: number, count: number): string {
  const name = escapeText(caption(slide));
  const button = (action: string, label: string, sign: string, disabled: boolean) =>
    `<button type="button" class="ds-button" data-variant="tertiary" data-tray="${action}" data-index="${index}" aria-label="${label}: ${name}"${disabled ? " disabled" : ""}>${sign}</button>`;
  return `<li><span>${name}</span><span class="tray-buttons">${button("up", words.up, "↑", index === 0)}${button("down", words.down, "↓", index === count - 1)}${button("remove", words.remove, "×", false)}</span></li>`;
}

function write(): void {
  const slides = keptSlides();
  if (slides.length === 0) {
    box?.remove();
    box = null;
    return;
  }
  box ??= makeBox();
  box.querySelector("summary")!.textContent = slidesSummary(slides.length);
  box.querySelector("ol")!.innerHTML = slides.map((slide, index) => itemHtml(slide, index, slides.length)).join("");
}

function say(text: string): void {
  const place = box?.querySelector("[role=status]");
  if (place) place.textContent = text;
}

/** The focus stays where it was, although the list is written again. */
function focusOn(action: string, index: number): void {
  const buttons = box?.querySelectorAll<HTMLButtonElement>(`[data-index="${index}"]`) ?? [];
  const wanted =
    [...buttons].find((button) => button.dataset.tray === action && !button.disabled) ??
    [...buttons].find((button) => !button.disabled);
  (wanted ?? box?.querySelector<HTMLElement>("summary"))?.focus();
}

function move(from: number, to: number, action: string): void {
  const slides = keptSlides();
  const [slide] = slides.splice(from, 1);
  if (!slide) return;
  slides.splice(to, 0, slide);
  keepSlides(slides);
  write();
  say(slideMoved(slide.title, to + 1));
  focusOn(action, to);
}

function remove(index: number): void {
  const slides = keptSlides();
  const [slide] = slides.splice(index, 1);
  keepSlides(slides);
  write();
  if (!slide) return;
  say(slideRemoved(slide.title));
  focusOn("remove", Math.min(index, slides.length - 1));
}

async function download(): Promise<void> {
  say(words.working);
  try {
    const slides = keptSlides();
    const {toPptx} = await import("./late-files-browser.js");
    const name = fileName({name: "presentasjon", date: slides[slides.length - 1].date, scenario: null}, "pptx");
    saveFile(name, await toPptx(slides), pptxType);
    say(saved(name));
  } catch (error) {
    console.error(error);
    say(menuWords.failed);
  }
}

function makeBox(): HTMLElement {
  const made = document.createElement("aside");
  made.className = "presentation-tray";
  made.setAttribute("aria-label", words.region);
  made.innerHTML = `<details><summary></summary><ol></ol><p><button type="button" class="ds-button" data-tray="download">${words.download}</button> <button type="button" class="ds-button" data-variant="tertiary" data-tray="clear">${words.clear}</button></p><p role="status"></p></details>`;
  made.addEventListener("click", ({target}) => {
    const button = (target as Element).closest<HTMLElement>("[data-tray]");
    const index = Number(button?.dataset.index);
    if (button?.dataset.tray === "up") move(index, index - 1, "up");
    else if (button?.dataset.tray === "down") move(index, index + 1, "down");
    else if (button?.dataset.tray === "remove") remove(index);
    else if (button?.dataset.tray === "download") void download();
    else if (button?.dataset.tray === "clear") {
      keepSlides([]);
      write();
      document.querySelector<HTMLElement>("main")?.focus();
    }
  });
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    made.querySelector("details")!.open = false;
    made.querySelector("summary")!.focus();
  });
  document.body.append(made);
  return made;
}

/** Add a figure. @returns how many there are now, or why it was not kept */
export async function addSlide(figure: ExportedFigure): Promise<number | NotKept> {
  const slides = [...keptSlides(), await slideOf(figure)];
  const problem = keepSlides(slides);
  if (problem !== null) return problem;
  write();
  return slides.length;
}

// Another tab of the site may add and remove.
addEventListener("storage", ({key}) => {
  if (key === storageKey || key === null) write();
});
write();
