// What can be done with the whole scenario: undo, reset, share, save, open. Out of the way until there is something to
// do.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import type {ScenarioApp, ScenarioSlot} from "../../figures/scenario-app.js";
import {actionWords as words} from "../../scenario/control-words.js";
import {drawnBaseWords} from "../../scenario/drawn-words.js";
import type {ScenarioState} from "../../scenario/state.js";
import type {ScenarioView} from "../../scenario/view.js";

const button = (action: string, label: string, hidden: boolean): string =>
  element(
    "button",
    {type: "button", class: "ds-button", "data-variant": "tertiary", "data-action": action, hidden},
    label
  );

const isOpening = ({state, opened}: ScenarioView): boolean => state.scenario === opened;

function html(view: ScenarioView): string {
  const untouched = isOpening(view);
  return `<div class="scenario-actions"><div class="actions">${button("undo", words.undo, !view.canUndo)}${button("redo", words.redo, !view.canRedo)}${button("reset", words.reset, untouched)}${button("copy", words.copyLink, untouched)}${button("save", words.save, untouched)}${button("load", words.load, false)}<input type="file" accept="application/json,.json" data-part="file" class="ds-sr-only" tabindex="-1" aria-hidden="true"></div>
<label class="line" data-part="name-label"${untouched ? " hidden" : ""}><span>${words.name}</span> <input class="ds-input" type="text" maxlength="60" data-part="name" value="${escapeText(view.state.scenario.name)}" autocomplete="off"></label>
<p class="quiet" data-part="not-saved"${view.question.drawn ? "" : " hidden"}>${drawnBaseWords.notSaved}</p><div data-part="message" role="status"></div></div>`;
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
    import("../../engine/file/parse-text.js"),
    import("../../scenario/file-notice-words.js")
  ]);
  const notice = (lines: readonly string[]): string =>
    `<div class="ds-alert" data-color="warning"><p><strong>${fileNoticeTitle}.</strong></p><ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul></div>`;
  if (file.size > largest) return notice([words.tooLarge]);
  const parsed = parseText(await file.text());
  if (parsed.problems.length > 0) return notice(parsed.problems.map(fileProblem));
  const {state, problems} = stateOfFile(parsed.document, known.defaults.scenario, facts);
  return state ?? notice(problems.map(fileProblem));
}

function mount(root: HTMLElement, app: ScenarioApp): (view: ScenarioView) => void {
  const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
  const [file, message, name] = [find<HTMLInputElement>("file"), find("message"), find<HTMLInputElement>("name")];
  const nameLabel = find("name-label");
  let saidOf: ScenarioState | null = null;
  const say = (text: string) => {
    message.textContent = text;
    saidOf = app.view.state.scenario;
  };
  name.addEventListener("change", () => app.change((state) => ({...state, name: name.value.trim()})));
  const actions: Record<string, () => void | Promise<void>> = {
    undo() {
      app.undo();
      app.announce(words.undone);
    },
    redo() {
      app.redo();
      app.announce(words.redone);
    },
    reset() {
      app.change(() => app.view.opened);
      say(words.isReset);
    },
    async copy() {
      const {href} = location;
      const warning = href.length > longestSafeLink ? ` ${words.longLink(href.length)}` : "";
      try {
        await navigator.clipboard.writeText(href);
        say(words.copied + warning);
      } catch {
        say(words.notCopied + warning);
      }
    },
    async save() {
      await save(app.view);
      say(words.saved);
    },
    load: () => file.click()
  };
  root.addEventListener("click", ({target}) => {
    const action = (target as Element).closest<HTMLElement>("[data-action]")?.dataset.action;
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
    say(words.loaded);
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
    // In a field the browser's own undo is meant.
    if ((event.target as Element | null)?.matches?.("input:not([type=range]), textarea")) return;
    event.preventDefault();
    void actions[event.shiftKey ? "redo" : "undo"]();
  });
  const buttons = new Map(
    [...root.querySelectorAll<HTMLElement>("[data-action]")].map((one) => [one.dataset.action!, one])
  );
  /** A focused button that disappears passes the focus on. */
  const show = (action: string, shown: boolean) => {
    const one = buttons.get(action)!;
    if (!shown && document.activeElement === one) buttons.get("load")!.focus();
    one.hidden = !shown;
  };
  return (view) => {
    const {scenario} = view.state;
    show("undo", view.canUndo);
    show("redo", view.canRedo);
    const touched = !isOpening(view);
    for (const action of ["reset", "copy"]) show(action, touched);
    const isDrawn = view.question.drawn !== undefined;
    show("save", touched && !isDrawn);
    find("not-saved").hidden = !isDrawn;
    nameLabel.hidden = !touched;
    // A message about an earlier scenario no longer holds.
    if (saidOf !== scenario && message.hasChildNodes()) message.replaceChildren();
    if (document.activeElement !== name) name.value = scenario.name;
  };
}

export const actionsSlot: ScenarioSlot = {html, mount};
