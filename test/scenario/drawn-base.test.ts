// The base in which the unnamed are drawn: its numbers against enumeration, its words, its address.
import {describe, expect, test} from "vitest";
import {readScenario, writeScenario} from "../../src/scenario/address.js";
import {answerSentence, assumptionLine, exactSentence} from "../../src/scenario/answer-words.js";
import {answeredView} from "../../src/scenario/answered-now.js";
import {deskOf, type Question, type Sheets} from "../../src/scenario/answers.js";
import {answersTo} from "../../src/scenario/drawn-answers.js";
import {drawStarts, toDraw} from "../../src/scenario/drawn-base.js";
import {effectivePicks, setPick, withBase, type Choice} from "../../src/scenario/state.js";
import {scenarioKnown} from "../../src/scenario/view.js";
import {scenarioLink} from "../../src/scenario/link.js";
import {factsOf} from "../../src/model/view.js";
import {dashboard, defaults, facts, scenarios} from "./world.js";

const state = withBase(defaults, "drawn", defaults.date, facts);
const known = scenarioKnown(factsOf(dashboard), scenarios);
const populations = facts.members.map(({population}) => population);
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

describe("the answers", () => {
  // Two in by name, one out, twelve that can be drawn: three of them, with 100 to 160 together.
  const weights = [50, 30, 400, 3, 8, 12, 20, 27, 33, 41, 48, 60, 75, 90, 110];
  const picks = weights.map((_, i): Choice => (i < 2 ? "in" : i === 2 ? "out" : "undecided"));
  const pool = weights.flatMap((_, i) => (i > 2 ? i : []));
  const draw = {pool, count: 3, low: 100, high: 160};
  const chance = weights.map((_, i) => 0.2 + 0.04 * i);
  const quotas = [250, 330, 420, 550].map((weight) => ({id: String(weight), weight}));
  const question: Question = {
    picks,
    probability: chance,
    correlation: {national: 0, group: 0},
    quotas,
    timing: defaults.timing,
    drawn: draw
  };

  /** Every set that agrees counts alike; of each, every way in which the others can decide. No code of the page's. */
  function enumerated(needed: number, chanceOf: (i: number) => number): number {
    let [sets, reached] = [0, 0];
    for (let a = 3; a < 15; a++)
      for (let b = a + 1; b < 15; b++)
        for (let c = b + 1; c < 15; c++) {
          const sum = weights[a] + weights[b] + weights[c];
          if (sum < 100 || sum > 160) continue;
          sets++;
          const open = pool.filter((i) => i !== a && i !== b && i !== c);
          for (let mask = 0; mask < 2 ** open.length; mask++) {
            let [probability, end] = [1, 80 + sum];
            open.forEach((i, k) => {
              const signs = (mask >> k) & 1;
              probability *= signs ? chanceOf(i) : 1 - chanceOf(i);
              end += signs ? weights[i] : 0;
            });
            if (end >= needed) reached += probability;
          }
        }
    return reached / sets;
  }

  const answer = (of: Question): Partial<Sheets> => {
    const members = weights.map((weight, i) => ({id: String(i), weight}));
    return Object.assign({}, ...answersTo(deskOf(members), of)) as Partial<Sheets>;
  };

  test("agree with enumeration within their stated error, at the given chances and at every common one", () => {
    const {chances, curve, distribution} = answer(question);
    quotas.forEach(({weight}, q) => {
      const {value, errorBound} = chances!.quotas[q].probability!;
      expect(Math.abs(value - enumerated(weight, (i) => chance[i]))).toBeLessThan(errorBound);
      expect(errorBound).toBeLessThan(0.01);
      for (const k of [5, 20, 35, 50]) {
        // Ten thousand ends, of which ten share a start: four standard errors of a half are below 0.03.
        expect(Math.abs(curve!.reached[q][k]! - enumerated(weight, () => curve!.assumed[k]))).toBeLessThan(0.03);
      }
    });
    expect(total(distribution!.bins)).toBeCloseTo(1, 9);
    const last = distribution!.twenty[19];
    expect(Math.abs(enumerated(last, (i) => chance[i]) - 0.025)).toBeLessThan(0.02);
  });

  test("say so when no set agrees", () => {
    const {chances, distribution} = answer({...question, drawn: {...draw, low: 1, high: 10}});
    expect([chances!.quotas[0].probability, distribution]).toEqual([null, null]);
  });

  test("are settled where the choices alone settle them", () => {
    const settled = {
      ...question,
      quotas: [
        {id: "a", weight: 80},
        {id: "b", weight: 2000}
      ]
    };
    const {chances} = answer(settled);
    expect(
      chances!.quotas.map(({status, probability}) => [status, probability!.value, probability!.errorBound])
    ).toEqual([
      ["reached", 1, 0],
      ["impossible", 0, 0]
    ]);
  });
});

describe("the starts", () => {
  const starts = (of: typeof state) => {
    const picks = effectivePicks(of, facts);
    return {picks, found: drawStarts(toDraw(facts.drawn!, facts.members, picks), populations)};
  };
  const printed = (sum: number) => (sum / total(populations)).toFixed(4);
  const named = (of: typeof state) => effectivePicks(of, facts).flatMap((pick, i) => (pick === "in" ? i : []));

  test("16 named and 66 drawn have 33,56 % together, and Oslo is never among them", () => {
    const {found, picks} = starts(state);
    const oslo = facts.members.findIndex(({name}) => name === "Oslo");
    expect([picks[oslo], named(state).length, found!.length]).toEqual(["out", 16, 1000]);
    for (const start of found!) {
      const all = new Set([...named(state), ...start]);
      expect([all.size, all.has(oslo), printed(total([...all].map((i) => populations[i])))]).toEqual([
        82,
        false,
        "0.3356"
      ]);
    }
  });

  test("who is set to no is not drawn; a name that is set to no is replaced; a yes changes no draw", () => {
    const first = facts.members[named(state)[0]].code;
    const bergen = facts.members.find(({name}) => name === "Bergen")!.code;
    const position = (code: string) => facts.members.findIndex((one) => one.code === code);
    const without = setPick(state, [bergen, first], "out", facts);
    const {found} = starts(without);
    for (const start of found!) {
      expect(start).not.toContain(position(bergen));
      const all = [...named(without), ...start];
      expect([all.length, printed(total(all.map((i) => populations[i])))]).toEqual([82, "0.3356"]);
    }
    expect(starts(setPick(state, [bergen], "in", facts)).found).toEqual(starts(state).found);
    // Oslo can sign later: it was not among the 82 all the same.
    const oslo = setPick(state, ["0301"], "in", facts);
    for (const start of starts(oslo).found!) expect(start).not.toContain(position("0301"));
  });
});

describe("on the page", () => {
  const view = answeredView(known, {...known.defaults, scenario: state});
  const plain = (words: string): string => words.replaceAll("\u00a0", " ");
  const text = plain(
    answerSentence(view, view.answers!)
      .map((part) => part.text)
      .join("")
  );

  test("the sentence holds the assumption, the line below the number of draws, the seed and the error", () => {
    expect(text).toMatch(
      /^Hvis de 66 uten navn 24\. juni 2020 trekkes ut slik at tallene stemmer \(Oslo ute\), og hver/
    );
    expect(text).toContain("50 % sannsynlighet");
    expect(plain(exactSentence(view.answers!))).toMatch(
      /1000 tenkte utgangspunkt, 100 fortsettelser .* frø 1\. Standardfeilen/
    );
    expect(assumptionLine(view)).toContain("Oslo ute");
    for (const words of [text, exactSentence(view.answers!)]) expect(words).not.toMatch(/forventet/);
  });

  test("the address says the base and its day; another day and a correlation are refused, and said", () => {
    const parts = writeScenario(state, defaults, facts);
    expect(parts).toContainEqual(["fra", "trukket.2020-06-24"]);
    const search = new URLSearchParams(parts).toString();
    expect(readScenario(search, defaults, facts)).toEqual({state, problems: []});
    expect(scenarioLink(view)).toContain("fra=trukket.2020-06-24");
    const faults = (text: string) => readScenario(text, defaults, facts).problems.map(({key}) => key);
    expect(faults("fra=trukket.2020-07-08&s=3")).toContain("fra");
    const correlated = readScenario("fra=trukket.2020-06-24&samvar=10-5&s=3", defaults, facts);
    expect([correlated.state.correlation, correlated.problems.map(({key}) => key)]).toEqual([
      {national: 0, group: 0},
      ["k", "samvar"]
    ]);
  });

  test("choosing it takes correlation away; leaving it keeps the reader's picks", () => {
    const correlated = {...setPick(defaults, ["4601"], "in", facts), correlation: {national: 0.1, group: 0}};
    const chosen = withBase(correlated, "drawn", "2020-12-01", facts);
    expect([chosen.date, chosen.correlation]).toEqual(["2020-06-24", {national: 0, group: 0}]);
    expect(withBase(chosen, "before", chosen.date, facts).picks.get("4601")).toBe("in");
  });
});
