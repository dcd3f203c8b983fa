// The menu «Last ned» of a figure: a button that shows a panel below itself. Loaded when the button is first pressed.
import {escapeText} from "../../figures/drawing/svg.js";
import {composeFigure} from "../compose.js";
import {csvText} from "../csv.js";
import {NoFigure, type ExportedFigure} from "../../figures/exported-figure.js";
import type {Later} from "../../model/known-on.js";
import {fileName} from "../file-name.js";
import {presets, type PresetKey} from "../preset.js";
import {menuWords, presentationWords, saved, slideAdded} from "./words.js";
import {copyText, saveFile} from "./save-file.js";

type SizeChoice = keyof typeof menuWords.sizes;

/** Actions in the order of the panel. */
const actions = ["png", "svg", "xlsx", "csvPeople", "csvMachines", "addSlide", "copyAlt", "copyLink"] as const;
type Action = (typeof actions)[number];

/** The size last chosen holds for all figures of the page. */
let size: SizeChoice = "16x9";
let later: Later = "dimmed";

const phone = "(max-width: 40rem)";
const presetKey = (): PresetKey => (size === "screen" && matchMedia(phone).matches ? "phone" : size);

const optionsHtml = (labels: Readonly<Record<string, string>>, chosen: string): string =>
  Object.entries(labels)
    .map(([key, label]) => `<option value="${key}"${key === chosen ? " selected" : ""}>${escapeText(label)}</option>`)
    .join("");

const selectHtml = (part: string, label: string, options: string): string =>
  `<label><span>${label}</span><select class="ds-input" data-part="${part}">${options}</select></label>`;

/** @param hasLater the figure may show what came after its day */
function panelHtml(hasLater: boolean): string {
  const buttons = actions.map(
    (action) =>
      `<li><button type="button" class="ds-button" data-variant="tertiary" data-export="${action}">${escapeText(menuWords[action])}</button></li>`
  );
  const selects =
    selectHtml("size", menuWords.size, optionsHtml(menuWords.sizes, size)) +
    (hasLater ? selectHtml("later", menuWords.later, optionsHtml(menuWords.laters, later)) : "");
  return `${selects}
<ul>${buttons.join("")}</ul><p data-part="outcome"></p>`;
}

/** What an action says when it is done; null when the text must be copied by hand. */
async function perform(action: Action, figure: ExportedFigure): Promise<{says: string; byHand?: string}> {
  const save = (ending: string, content: Uint8Array | string, type: string, suffix = "", key?: PresetKey) => {
    const name = fileName({...figure, name: figure.name + suffix}, ending, key);
    saveFile(name, content, type);
    return {says: saved(name)};
  };
  const copy = async (text: string, done: string) =>
    (await copyText(text)) ? {says: done} : {says: menuWords.copyYourself, byHand: text};
  switch (action) {
    case "svg":
      return save("svg", composeFigure(figure, presets[presetKey()]), "image/svg+xml", "", presetKey());
    case "png": {
      const {toPng} = await import("./late-files-browser.js");
      return save("png", await toPng(composeFigure(figure, presets[presetKey()])), "image/png", "", presetKey());
    }
    case "xlsx": {
      const {xlsxFile, xlsxType} = await import("../xlsx.js");
      return save("xlsx", await xlsxFile(figure), xlsxType);
    }
    case "csvPeople":
      return save("csv", csvText(figure.table, "people"), "text/csv;charset=utf-8");
    case "csvMachines":
      return save("csv", csvText(figure.table, "machines"), "text/csv;charset=utf-8", "-maskin");
    case "copyAlt":
      return copy(figure.alt, menuWords.copied.alt);
    case "copyLink":
      return figure.link === "" ? {says: menuWords.noLink} : copy(figure.link, menuWords.copied.link);
    case "addSlide": {
      const {addSlide} = await import("./tray.js");
      const outcome = await addSlide(figure);
      if (typeof outcome === "number") return {says: slideAdded(outcome)};
      return {says: outcome === "full" ? presentationWords.full : presentationWords.noStorage};
    }
  }
}

/** Buttons whose panel has been written; the answer opens or closes it. */
const mounted = new WeakMap<HTMLElement, () => void>();

function mount(
  place: HTMLElement,
  exported: (later: Later) => Promise<ExportedFigure>,
  announce: (text: string) => void
): () => void {
  const button = place.querySelector<HTMLButtonElement>("[aria-expanded]")!;
  const panel = place.querySelector<HTMLElement>(".export-panel")!;
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", menuWords.panel);
  panel.innerHTML = panelHtml(place.dataset.later !== undefined);
  const outcome = panel.querySelector<HTMLElement>("[data-part=outcome]")!;
  const say = (text: string) => {
    outcome.textContent = text;
    announce(text);
  };
  const set = (open: boolean) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    // A slot that is spared while out of sight (content-visibility) also cuts off what hangs out of it.
    place.closest("[data-slot]")?.toggleAttribute("data-open", open);
    for (const select of open ? panel.querySelectorAll("select") : [])
      select.value = select.dataset.part === "later" ? later : size;
    outcome.textContent = "";
  };
  panel.addEventListener("change", ({target}) => {
    const {value, dataset} = target as HTMLSelectElement;
    if (dataset.part === "later") later = value as Later;
    else size = value as SizeChoice;
  });
  let busy = false;
  const run = async (action: Action) => {
    if (busy) return;
    busy = true;
    say(menuWords.working);
    try {
      const {says, byHand} = await perform(action, await exported(later));
      say(says);
      if (byHand !== undefined) {
        const field = document.createElement("textarea");
        field.className = "ds-input";
        field.readOnly = true;
        field.rows = 4;
        field.value = byHand;
        field.setAttribute("aria-label", menuWords[action]);
        outcome.append(field);
        field.select();
      }
    } catch (error) {
      if (error instanceof NoFigure) say(error.message);
      else {
        console.error(error);
        say(menuWords.failed);
      }
    }
    busy = false;
  };
  panel.addEventListener("click", ({target}) => {
    const action = actions.find(
      (each) => each === (target as Element).closest<HTMLElement>("[data-export]")?.dataset.export
    );
    if (action) void run(action);
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  // What the panel covers must be reachable: it closes when the reader goes on.
  place.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) set(false);
  });
  document.addEventListener("pointerdown", ({target}) => {
    if (!panel.hidden && !place.contains(target as Node)) set(false);
  });
  return () => set(panel.hidden);
}

/** @param place holds the button and the empty panel, as figure-slot.ts writes them */
export function toggleMenu(
  place: HTMLElement,
  exported: (later: Later) => Promise<ExportedFigure>,
  announce: (text: string) => void
): void {
  let toggle = mounted.get(place);
  if (!toggle) {
    toggle = mount(place, exported, announce);
    mounted.set(place, toggle);
  }
  toggle();
}
