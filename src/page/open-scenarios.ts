// Opens the page of scenarios: its data, its address, undo and redo, and the worker that answers.
import {escapeText} from "../figures/drawing/svg.js";
import type {ScenarioApp} from "../figures/scenario-app.js";
import type {Slots} from "../figures/slot.js";
import {keepPrintedLine} from "./printed-line.js";
import {isOther} from "../language/base-year.js";
import {factsOf} from "../model/view.js";
import {readAddress, writeAddress} from "../scenario/page-address.js";
import {scenarioYearNotice} from "../scenario/page-words.js";
import {decodeScenarios, type ScenariosData} from "../scenario/presets.js";
import type {ScenarioState} from "../scenario/state.js";
import {canRedo, canUndo, change, redo, settle, undo, undoable, type Undoable} from "../scenario/undo.js";
import {
  askedOf,
  scenarioKnown,
  scenarioView,
  unanswered,
  withAnswers,
  withReply,
  type Answered,
  type ScenarioPage,
  type ScenarioView
} from "../scenario/view.js";
import {asking} from "./asking.js";
import {keepScenario, restoreScenario} from "./kept-scenario.js";
import {live, turn, type LifeCore} from "./live.js";
import {noticeHtml, yearNoticePlace} from "./notices.js";
import {carryState, geometryOf, openData, type JsonFile, type PageFiles} from "./open.js";

type Core = LifeCore<ScenarioPage, ScenarioView>;

/** @throws when the data cannot be fetched or are of another version */
export async function openScenarios(
  slots: Slots<ScenarioApp>,
  files: PageFiles & {scenarios: JsonFile}
): Promise<void> {
  const [data, scenarios] = await Promise.all([openData(files.dashboard), files.scenarios.json()]);
  await turn();
  const known = scenarioKnown(factsOf(data), decodeScenarios(scenarios as ScenariosData));
  const geometry = geometryOf(files);
  const restored = restoreScenario();
  let history: Undoable<ScenarioState> = undoable(readAddress(location.search, known).state.scenario);
  const opened = restored ? known.defaults.scenario : history.present;
  let gesture: string | null = null;
  let core: Core | null = null;

  /** Downloads that wait for answers. */
  const waiting = new Set<() => void>();
  const until = (ready: (view: ScenarioView) => boolean): Promise<ScenarioView> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!ready(core!.view)) return;
        waiting.delete(look);
        resolve(core!.view);
      };
      waiting.add(look);
      look();
    });

  let answers: Answered | null = null;
  const ask = asking(known.members, (reply) => {
    answers = withReply(answers!, reply);
    const newest = answers;
    core!.refresh((view) => withAnswers(view, newest));
    for (const look of [...waiting]) look();
  });
  const answer = ({state, question}: ScenarioView): void => {
    if (answers?.question === question) return;
    answers = unanswered(state.scenario, question);
    ask(question);
  };

  let comparedAnswers: Answered | null = null;
  const askCompared = asking(known.members, (reply) => {
    comparedAnswers = withReply(comparedAnswers!, reply);
    const newest = comparedAnswers;
    core!.refresh((view) => (view.state.compared === newest.of ? {...view, comparedAnswers: newest} : view));
  });
  const answerCompared = ({state: {compared}, facts}: ScenarioView): void => {
    if (compared === null || comparedAnswers?.of === compared) return;
    const question = askedOf(compared, facts);
    comparedAnswers = unanswered(compared, question);
    askCompared(question);
  };

  const appOf = (stage: Core): ScenarioApp => {
    core = stage;
    const step = (next: Undoable<ScenarioState>): void => {
      if (next === history) return;
      history = next;
      stage.go({...stage.view.state, scenario: next.present}, "choice");
    };
    return {
      get view() {
        return stage.view;
      },
      announce: stage.announce,
      download: stage.download,
      change(make, moving = null) {
        const {state} = stage.view;
        const scenario = make(state.scenario);
        if (scenario === state.scenario) return;
        // The first step of a gesture adds an entry to the browser's history.
        const how = moving !== null && moving === history.gesture ? "drag" : "choice";
        gesture = moving;
        stage.go({...state, scenario}, how);
        gesture = null;
      },
      settle() {
        history = settle(history);
        stage.settle();
      },
      until,
      undo: () => step(undo(history)),
      redo: () => step(redo(history)),
      show({page, ...shown}) {
        const {state} = stage.view;
        stage.go({...state, ...shown, page: {...state.page, ...page}}, "choice");
      },
      ...geometry
    };
  };

  let carrying: ReturnType<typeof setTimeout> | undefined;
  const writeYearNotice = yearNoticePlace();
  await live<ScenarioPage, ScenarioView, ScenarioApp>({
    slots,
    defaults: known.defaults,
    initial: scenarioView(known, known.defaults),
    read: (search) => readAddress(search, known),
    write: (state, search) => writeAddress(state, known, search),
    viewOf(state, before) {
      if (state.scenario !== history.present) history = change(history, state.scenario, gesture);
      return scenarioView(known, state, before, {
        undo: canUndo(history),
        redo: canRedo(history),
        opened
      });
    },
    appOf,
    changed(view) {
      answer(view);
      answerCompared(view);
      keepScenario(writeAddress(view.state, known, ""));
      clearTimeout(carrying);
      carrying = setTimeout(() => carryState(view.state.page, known.facts.defaults), 150);
      const years = {chosen: view.state.page.baseYear, published: known.facts.published.year};
      writeYearNotice(isOther(years) ? noticeHtml("info", escapeText(scenarioYearNotice(years))) : "");
    }
  });
  answer(core!.view);
  keepPrintedLine(() => null);
}
