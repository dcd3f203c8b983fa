// Where the reader starts, and what can be done with the whole scenario: undo, reset, share, save, open, hold fast.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {start} from "../../scenario/page-words.js";
import {isPresetOf, withPreset} from "../../scenario/presets.js";
import {clearPicks, withBase, type Base, type ScenarioState} from "../../scenario/state.js";
import type {ScenarioApp, ScenarioSlot} from "../../figures/scenario-app.js";
import type {ScenarioView} from "../../scenario/view.js";

const button = (action: string, label: string, disabled = false) =>
  element(
    "button",
    {type: "button", class: "ds-button", "data-variant": "secondary", "data-action": action, disabled},
    escapeText(label)
  );

function description(view: ScenarioView): string {
  const preset = view.known.presets.find((candidate) => isPresetOf(candidate, view.state.scenario, view.facts));
  return preset?.description ?? "";
}

function html(view: ScenarioView): string {
  const {known, state} = view;
  const {base, date} = state.scenario;
  const chips = known.presets.map((preset) =>
    element(
      "button",
      {
        type: "button",
        class: "chip",
        "data-preset": preset.id,
        "aria-pressed": String(isPresetOf(preset, view.state.scenario, view.facts))
      },
      escapeText(preset.title)
    )
  );
  const bases: [Base, string][] = [
    ["documented", start.documented],
    ["before", start.before]
  ];
  return `<section class="scenario-start" aria-labelledby="start-heading">
<h2 class="ds-sr-only" id="start-heading">${start.heading}</h2>
<div class="tool-row"><label><span>${start.base}</span> <select class="ds-input" data-part="base">${bases.map(([value, label]) => element("option", {value, selected: value === base}, label)).join("")}</select></label>
<label data-part="date-label"><span class="ds-sr-only">${start.date}</span><input class="ds-input" type="date" data-part="date" min="${known.facts.known.firstDate}" max="${known.facts.known.lastDate}" value="${date}" required></label>
<label><span>${start.name}</span><input class="ds-input" type="text" maxlength="60" data-part="name" value="${escapeText(state.scenario.name)}" autocomplete="off"></label></div>
<div class="chips" role="group" aria-label="${start.presets}">${chips.join("")}</div>
<p class="quiet" data-part="description">${escapeText(description(view))}</p>
<div class="actions">${button("undo", start.undo, !view.canUndo)}${button("redo", start.redo, !view.canRedo)}${button("reset", start.reset)}${button("copy", start.copyLink)}${button("save", start.save)}${button("load", start.load)}${button("keep", start.keep)}
<input type="file" accept="application/json,.json" data-part="file" class="ds-sr-only" tabindex="-1" aria-hidden="true"></div>
<div data-part="message" role="status"></div>
</section>`;
}

/** A file's name from the scenario's. */
export function fileName({name}: ScenarioState): string {
  const safe = name
    .normalize("NFKC")
    .toLocaleLowerCase("nb")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `akson_scenario${safe === "" ? "" : `_${safe}`}.json`;
}

async function save({state, facts}: ScenarioView): Promise<void> {
  const {scenarioFile} = await import("../../scenario/file.js");
  const text = `${JSON.stringify(scenarioFile(state.scenario, facts), null, 2)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "application/json"}));
  link.download = fileName(state.scenario);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Picks of every municipality fit; own probabilities of many do not, and the reader is told. Characters. */
const longestSafeLink = 250;

/** Files beyond this hold something else, bytes. */
const largest = 1_000_000;

/** The scenario of a file, or HTML that says what is wrong with it. */
async function load(file: File, {known, facts}: ScenarioView): Promise<ScenarioState | string> {
  const [{stateOfFile}, {parseText}, {fileNoticeTitle, fileProblem}] = await Promise.all([
    import("../../scenario/file.js"),
    import("../../model/scenario/parse-text.js"),
    import("../../scenario/file-notice-words.js")
  ]);
  const notice = (lines: readonly string[]): string =>
    `<div class="ds-alert" data-color="warning"><p><strong>${fileNoticeTitle}.</strong></p><ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul></div>`;
  if (file.size > largest) return notice([start.tooLarge]);
  const parsed = parseText(await file.text());
  if (parsed.problems.length > 0) return notice(parsed.problems.map(fileProblem));
  const {state, problems} = stateOfFile(parsed.document, known.defaults.scenario, facts);
  return state ?? notice(problems.map(fileProblem));
}

function mount(root: HTMLElement, app: ScenarioApp): (view: ScenarioView) => void {
  const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
  const base = find<HTMLSelectElement>("base");
  const date = find<HTMLInputElement>("date");
  const dateLabel = find("date-label");
  const file = find<HTMLInputElement>("file");
  const message = find("message");
  let saidOf: ScenarioState | null = null;
  const say = (text: string) => {
    message.textContent = text;
    saidOf = app.view.state.scenario;
  };
  base.addEventListener("change", () => {
    const chosen = base.value === "before" ? "before" : "documented";
    app.change((state) => withBase(state, chosen, state.date, app.view.facts));
  });
  date.addEventListener("change", () => {
    if (date.validity.valid && date.value !== "")
      app.change((state) => withBase(state, "documented", date.value, app.view.facts));
  });
  const name = find<HTMLInputElement>("name");
  name.addEventListener("change", () => app.change((state) => ({...state, name: name.value.trim()})));
  const actions: Record<string, () => void | Promise<void>> = {
    undo() {
      app.undo();
      app.announce(start.undone);
    },
    redo() {
      app.redo();
      app.announce(start.redone);
    },
    reset() {
      const {scenario} = app.view.known.defaults;
      app.change((state) => (state.picks.size > 0 ? clearPicks(state) : scenario));
      say(start.isReset);
    },
    async copy() {
      const {href} = location;
      const warning = href.length > longestSafeLink ? ` ${start.longLink(href.length)}` : "";
      try {
        await navigator.clipboard.writeText(href);
        say(start.copied + warning);
      } catch {
        say(start.notCopied + warning);
      }
    },
    async save() {
      await save(app.view);
      say(start.saved);
    },
    load: () => file.click(),
    keep() {
      app.show({compared: app.view.state.scenario});
      document.querySelector("#compare-heading")?.scrollIntoView({block: "nearest"});
    }
  };
  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const preset = target.closest<HTMLElement>("[data-preset]")?.dataset.preset;
    const found = app.view.known.presets.find(({id}) => id === preset);
    if (found) {
      app.change((state) => withPreset(state, found, app.view.facts));
      app.announce(`${found.title}. ${found.description}`);
    }
    const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
    if (action) void actions[action]();
  });
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (!chosen) return;
    const result = await load(chosen, app.view);
    if (typeof result === "string") {
      say("");
      message.innerHTML = result;
      return;
    }
    app.change(() => result);
    say(start.loaded);
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
    // In a field the browser's own undo is meant.
    if ((event.target as Element | null)?.matches?.("input:not([type=range]), textarea")) return;
    event.preventDefault();
    void actions[event.shiftKey ? "redo" : "undo"]();
  });
  const undoButton = root.querySelector<HTMLButtonElement>("[data-action=undo]")!;
  const redoButton = root.querySelector<HTMLButtonElement>("[data-action=redo]")!;
  const chips = [...root.querySelectorAll<HTMLElement>("[data-preset]")];
  const text = find("description");
  let shown: ScenarioState | null = null;
  return (view) => {
    undoButton.disabled = !view.canUndo;
    redoButton.disabled = !view.canRedo;
    const {scenario} = view.state;
    if (scenario === shown) return;
    shown = scenario;
    // What was said of another scenario is no longer true.
    if (saidOf !== scenario && message.hasChildNodes()) message.replaceChildren();
    base.value = scenario.base;
    dateLabel.hidden = scenario.base !== "documented";
    if (document.activeElement !== date) date.value = scenario.date;
    if (document.activeElement !== name) name.value = scenario.name;
    for (const chip of chips) {
      const preset = view.known.presets.find(({id}) => id === chip.dataset.preset)!;
      chip.setAttribute("aria-pressed", String(isPresetOf(preset, view.state.scenario, view.facts)));
    }
    const next = description(view);
    if (text.textContent !== next) text.textContent = next;
  };
}

export const startSlot: ScenarioSlot = {html: html, mount};
