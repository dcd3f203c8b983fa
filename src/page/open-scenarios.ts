// Opens the page of scenarios: its data, its address, its history, and the engine in a thread of its own.
import {escapeText} from "../figures/drawing/svg.js";
import {isOther} from "../language/base-year.js";
import type {Question} from "../model/scenario/answer-sheet.js";
import {decodeScenarios, withoutStaleName, type ScenariosData} from "../scenario/presets.js";
import type {PreparedBounds} from "../model/scenario/tail-bound.js";
import type {ScenarioState} from "../scenario/state.js";
import {canRedo, canUndo, change, redo, settle, undo, undoable, type Undoable} from "../scenario/undo.js";
import {scenarioYearNotice} from "../scenario/page-words.js";
import {afterPaint} from "../interface/after-paint.js";
import {live, turn, type LifeCore} from "./live.js";
import {workTime} from "../interface/main-thread-speed.js";
import {noticeHtml, yearNoticePlace} from "./notices.js";
import {assetsFor, carryState, geometryOf, openData, type JsonFile, type PageFiles} from "./open.js";
import {keepPrintedLine} from "./printed-line.js";
import type {Slots} from "../figures/slot.js";
import {staged} from "../interface/staged.js";
import {stopwatch} from "../interface/stopwatch.js";
import {factsOf} from "../model/view.js";
import type {AnswersReply, Wanted} from "../scenario/answers-service.js";
import {answering} from "../scenario/answers.js";
import {readAddress, writeAddress} from "../scenario/page-address.js";
import type {ScenarioApp} from "../figures/scenario-app.js";
import {
  askedOf,
  scenarioKnown,
  scenarioView,
  unanswered,
  withReply,
  type Answered,
  type ScenarioPage,
  type ScenarioView
} from "../scenario/view.js";

/** A browser is quick when its main thread needs no longer for the work of main-thread-speed.ts, ms. A laptop needs 1, the same slowed down
 * four times 4 to 6. */
const quickWork = 2.5;
/** What the frame of a change has room for in a quick browser and in another, ms of script. In the other, layout and paint fill it. */
const room = {quick: 9, slow: 0};
/**
 * Quiet time, ms: of a slider, or a slow browser, before what takes longer is asked for; then before it is asked for more precisely, where
 * a slow browser would have to draw it twice while the reader goes on; before the certificate is; after a press that was no click
 * before what it has interrupted is begun again; and before each look at a page that has just been opened.
 */
const rest = {slow: 100, precise: 300, preciseIfSlow: 1000, certificate: 300, press: 400, look: 100};
/** How often a page is looked at before the reader does anything. */
const openingLooks = 5;

const wholeOr = (before: Answered | null, answers: Answered): Answered | null =>
  answers.chances && answers.slow.length > 0 ? answers : before;

type Make = (state: ScenarioState) => ScenarioState;

/** A change that the reader is about to make, with its answers as far as they have come. */
interface Foreseen {
  make: Make;
  from: ScenarioState;
  answered: Answered;
  done: boolean;
}

/** @throws when the data cannot be fetched or are of another version */
export async function openScenarios(
  slots: Slots<ScenarioApp>,
  files: PageFiles & {scenarios: JsonFile; bounds: JsonFile}
): Promise<void> {
  const [data, scenarios, bounds] = await Promise.all([
    openData(files.dashboard),
    files.scenarios.json(),
    files.bounds.json()
  ]);
  await turn();
  const known = scenarioKnown(factsOf(data), decodeScenarios(scenarios as ScenariosData));
  const game = {members: known.members, prepared: bounds as PreparedBounds};
  const geometry = geometryOf(files);
  const opened = readAddress(location.search, known);
  let history: Undoable<ScenarioState> = undoable(opened.state.scenario);
  let gesture: string | null = null;
  const speed = stopwatch(Infinity, 1);
  /** One look proves nothing: a thread that is slowed down is not slow at every moment, and any thread waits for a core now and then. */
  const isQuick = (): boolean => speed.usual() <= quickWork;
  /** When the page is open, and between a press and the click: not while a frame that the reader waits for is rasterised. */
  const lookAtSpeed = async (): Promise<void> => {
    await afterPaint();
    speed.add(workTime(quickWork));
  };
  let core: LifeCore<ScenarioPage, ScenarioView> | null = null;

  const certify = async (answers: Answered): Promise<void> => {
    const {certifier} = await import("../interface/scenario/certify.js");
    certificates ??= certifier(known.members);
    const {question, chances} = answers;
    if (core?.view.answers !== answers || !chances) return;
    certificates.ask(
      question,
      question.quotas.map(({weight}) => weight),
      chances.quotas.map(({probability}) => probability),
      (certificate) => {
        next = null;
        core?.refresh((view) => (view.answers === answers ? {...view, answers: {...answers, certificate}} : view));
      }
    );
  };
  let certificates: ReturnType<typeof import("../interface/scenario/certify.js").certifier> | null = null;
  /** What is begun when the reader rests, until its answer is there. */
  let next: (() => void) | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const atRest = (after: number, begin: () => void): void => {
    next = begin;
    clearTimeout(resting);
    resting = setTimeout(begin, after);
  };
  const dropSlow = (): void => {
    askSlow.drop();
    slowFor = null;
  };
  /** The cores are the page's: what other threads compute that is not asked for at once ends. */
  const giveWay = (): void => {
    clearTimeout(resting);
    dropSlow();
    certificates?.drop();
  };

  let asked: Answered | null = null;
  /** The quick answers to `asked` are still to come. */
  let pending = false;
  /** The last change was a step of a movement. */
  let sliding = false;
  let foreseen: Foreseen | null = null;
  /** What the reader is at: expected now, or again as soon as there is time. */
  let hoped: Make | null = null;
  /** Whom the thread of slow answers works for: what is foreseen, or else what is asked. */
  let slowFor: Foreseen | null = null;
  let untouched: Question | null = null;
  /** Downloads that wait for answers. */
  const waiting = new Set<() => void>();
  const until = (ready: (view: ScenarioView) => boolean): Promise<ScenarioView> =>
    new Promise((resolve) => {
      const look = (): void => {
        const {view} = core!;
        if (!ready(view)) return;
        waiting.delete(look);
        resolve(view);
      };
      waiting.add(look);
      look();
    });
  const lookAgain = (): void => {
    for (const look of [...waiting]) look();
  };
  const take = (reply: AnswersReply): void => {
    if (asked === null) return;
    asked = withReply(asked, reply);
    const answers = asked;
    if (reply.part === "done" && reply.want === "quick") {
      // What takes longer may be on its way, or there.
      if (next === null) restThenAsk(answers.question);
    }
    // The page came with these answers drawn: they are taken over when they are whole, not part by part.
    else if (answers.question !== untouched || answers.done || answers.error !== null)
      core?.refresh((view) => ({
        ...view,
        answers: answers.chances || answers.error !== null ? answers : view.answers,
        complete: wholeOr(view.complete, answers)
      }));
    if (answers.error !== null) next = null;
    else if (answers.done) certifyAtRest(answers);
    else if (reply.part === "slow") preciseAtRest(answers.question);
    if (answers.slow.length > 0 && hoped !== null && foreseen === null && !pending && isQuick())
      foresee(hoped, core!.view);
    lookAgain();
  };
  const takeQuick = (reply: AnswersReply): void => {
    if (foreseen !== null) {
      foreseen.answered = withReply(foreseen.answered, reply);
      foreseen.done ||= reply.part === "done";
      return;
    }
    if (reply.part === "done" || reply.part === "error") pending = false;
    take(reply);
  };
  /** A quick browser has room for it beside the frame of the press. */
  const askSlowFor = async (change: Foreseen): Promise<void> => {
    const begin = (): void => {
      slowFor = change;
      askSlow(change.answered.question, "first");
    };
    if (isQuick()) begin();
    await lookAtSpeed();
    if (foreseen !== change) return;
    if (isQuick()) {
      if (slowFor !== change) begin();
    } else if (slowFor === change) dropSlow();
  };
  const takeSlow = (reply: AnswersReply): void => {
    if (slowFor === null) take(reply);
    else slowFor.answered = withReply(slowFor.answered, reply);
  };
  const slowlyOf = (question: Question, want: Wanted) => (): void => {
    if (asked?.question !== question) return;
    slowFor = null;
    askSlow(question, want);
  };
  const restThenAsk = (question: Question): void => {
    const begin = slowlyOf(question, "first");
    if (sliding || !isQuick()) return atRest(rest.slow, begin);
    next = begin;
    void afterPaint().then(() => {
      if (next === begin && foreseen === null) begin();
    });
  };
  const preciseAtRest = (question: Question): void =>
    atRest(isQuick() ? rest.precise : rest.preciseIfSlow, slowlyOf(question, "slow"));
  const certifyAtRest = (answers: Answered): void => atRest(rest.certificate, () => void certify(answers));
  const ask = answering(game, "quick", takeQuick);
  const askSlow = answering(game, "slow", takeSlow);
  /** @returns the answers that are there already */
  const answer = (view: ScenarioView): Answered | null => {
    if (asked?.question === view.question) return null;
    const {scenario} = view.state;
    const expected =
      foreseen !== null && foreseen.answered.of === scenario && foreseen.answered.error === null ? foreseen : null;
    // Its slow answers are being worked out already, or have come.
    const begun = expected !== null && slowFor === expected;
    if (begun) {
      certificates?.drop();
      askSlow.holdUntil(afterPaint());
    } else giveWay();
    clearTimeout(resting);
    next = null;
    foreseen = null;
    slowFor = null;
    sliding = gesture !== null;
    if (expected !== null) {
      const {answered, done} = expected;
      pending = !done;
      asked = {...answered, question: view.question};
      if (asked.done) certifyAtRest(asked);
      else if (asked.slow.length > 0) preciseAtRest(view.question);
      else if (begun) next = slowlyOf(view.question, "first");
      else if (done) restThenAsk(view.question);
      return asked.chances ? asked : null;
    }
    pending = true;
    asked = unanswered(scenario, view.question);
    ask(view.question);
    return null;
  };
  let otherAsked: Answered | null = null;
  const askOther = answering(game, "quick", (reply) => {
    if (otherAsked === null || (reply.part !== "sheets" && reply.part !== "error")) return;
    otherAsked = withReply(otherAsked, reply);
    const answers = otherAsked;
    core?.refresh((view) => (view.state.compared === answers.of ? {...view, comparedAnswers: answers} : view));
  });
  const answerOther = ({state: {compared}, facts}: ScenarioView): void => {
    if (compared === null) otherAsked = null;
    if (compared === null || otherAsked?.of === compared) return;
    const question = askedOf(compared, facts);
    otherAsked = unanswered(compared, question);
    askOther(question);
  };

  const madeBy = (make: Make, {state: {scenario}, facts}: ScenarioView): ScenarioState => {
    const made = make(scenario);
    return made === scenario ? scenario : withoutStaleName(made, known.presets, facts);
  };
  const foresee = (make: Make, view: ScenarioView): void => {
    const {scenario} = view.state;
    if (foreseen?.make === make && foreseen.from === scenario) return;
    const made = madeBy(make, view);
    if (made === scenario) return;
    giveWay();
    // A press may end elsewhere: then it is begun again.
    if (next !== null) atRest(rest.press, next);
    const question = askedOf(made, view.facts);
    foreseen = {make, from: scenario, answered: unanswered(made, question), done: false};
    ask(question);
    void askSlowFor(foreseen);
  };
  const viewOf = (state: ScenarioPage, before?: ScenarioView): ScenarioView => {
    if (state.scenario !== history.present) history = change(history, state.scenario, gesture);
    return scenarioView(known, state, before, {undo: canUndo(history), redo: canRedo(history)});
  };
  let carrying: ReturnType<typeof setTimeout> | undefined;
  let opening = true;
  const writeYearNotice = yearNoticePlace();
  await live<ScenarioPage, ScenarioView, ScenarioApp>({
    slots,
    drawing: (current) => staged(current, () => (isQuick() ? room.quick : room.slow)),
    defaults: known.defaults,
    initial: scenarioView(known, known.defaults),
    read: (search) => readAddress(search, known),
    write: (state, search) => writeAddress(state, known, search),
    viewOf,
    appOf(stage) {
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
        change(make, moving = null) {
          const {state} = stage.view;
          if (make !== hoped) hoped = null;
          const scenario =
            foreseen !== null && foreseen.make === make && foreseen.from === state.scenario
              ? foreseen.answered.of
              : madeBy(make, stage.view);
          if (scenario === state.scenario) return;
          // The first step of a movement is a place to come back to, in the browser's history too.
          const how = moving !== null && moving === history.gesture ? "drag" : "choice";
          gesture = moving;
          stage.go({...state, scenario}, how);
          gesture = null;
        },
        expect(make) {
          hoped = make;
          if (pending || asked?.question !== stage.view.question) return;
          foresee(make, stage.view);
        },
        settle() {
          history = settle(history);
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
    },
    assetsFor: (needs) => assetsFor(needs, files, geometry.map),
    changed(view) {
      const answers = answer(view);
      answerOther(view);
      const carry = () => carryState(view.state.page, known.facts.defaults);
      clearTimeout(carrying);
      // What the page is opened with goes on to the other pages at once, what changes when it has settled.
      if (opening) carry();
      else carrying = setTimeout(carry, 150);
      const years = {chosen: view.state.page.baseYear, published: known.facts.published.year};
      writeYearNotice(isOther(years) ? noticeHtml("info", escapeText(scenarioYearNotice(years))) : "");
      // What a download waits for may come with the change: no reply need follow then.
      if (answers) queueMicrotask(lookAgain);
      return answers ? {...view, answers, complete: wholeOr(view.complete, answers)} : undefined;
    }
  });
  opening = false;
  if (core!.view.state.scenario === known.defaults.scenario && core!.view.answers === null)
    untouched = core!.view.question;
  answer(core!.view);
  keepPrintedLine(() => null);
  // The first time is the compiler's; then not while all that has just been opened is busy.
  void afterPaint().then(() => {
    workTime(0);
    for (let look = 1; look <= openingLooks; look += 1) setTimeout(() => void lookAtSpeed(), look * rest.look);
  });
}
