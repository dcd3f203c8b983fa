// A probability in figure and words: true for every value its bound allows, and never more certain than it is.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  closestOdds,
  errorSentence,
  isSettled,
  namedOdds,
  oddsTolerance,
  probabilityFigure,
  probabilitySentence,
  probabilityWords
} from "../../src/scenario/probability-words.js";
import type {Estimate} from "../../src/engine/types.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const estimate = (value: number, errorBound = 1e-12, method: Estimate["method"] = "tilted-fourier"): Estimate => ({
  value,
  errorBound,
  method
});
const number = (text: string): number => Number(text.replace(",", "."));

/** Values near the ends and bounds of every size are drawn often. */
const value = fc.oneof(
  fc.double({min: 0, max: 1, noNaN: true}),
  fc
    .tuple(fc.integer({min: 1, max: 15}), fc.boolean())
    .map(([digits, high]) => (high ? 1 - 10 ** -digits : 10 ** -digits)),
  fc.integer({min: 0, max: 2000}).map((part) => part / 2000)
);
const open = fc
  .tuple(value, fc.integer({min: 1, max: 150}))
  .map(([one, tenths]) => estimate(one, 10 ** (-tenths / 10)));
/** A value the estimate does not rule out. */
const within = ({value: one, errorBound}: Estimate, part: number): number =>
  Math.min(1, Math.max(0, one + (2 * part - 1) * errorBound));
const part = fc.double({min: 0, max: 1, noNaN: true});

describe("the figure", () => {
  test("holds for every value the bound allows, to half of its last digit", () => {
    fc.assert(
      fc.property(open, part, (of, where) => {
        const text = plain(probabilityFigure(of));
        const truth = within(of, where) * 100;
        const match = /^(?:(mer enn|mindre enn) )?(\d+(?:,\d)?) %$|^mellom (\d+) og (\d+) %$/.exec(text);
        expect(match, text).not.toBeNull();
        const [, word, figure, low, high] = match!;
        if (low !== undefined) {
          expect(truth).toBeGreaterThanOrEqual(number(low));
          expect(truth).toBeLessThanOrEqual(number(high));
        } else if (word === "mer enn") expect(truth).toBeGreaterThan(number(figure));
        else if (word === "mindre enn") expect(truth).toBeLessThan(number(figure));
        else {
          const half = figure.includes(",") ? 0.05 : 0.5;
          expect(Math.abs(of.value * 100 - number(figure))).toBeLessThanOrEqual(half + 1e-7);
          expect(of.errorBound * 100).toBeLessThanOrEqual(half);
        }
      }),
      {numRuns: 2000}
    );
  });

  test("is 0 or 100 % only when all is settled", () => {
    fc.assert(
      fc.property(open, (of) => {
        expect(["0 %", "100 %", "0,0 %", "100,0 %"]).not.toContain(plain(probabilityFigure(of)));
        expect(plain(probabilityFigure(of))).not.toMatch(/mer enn 100|mindre enn 0(,0)? /);
      }),
      {numRuns: 2000}
    );
    expect(
      [probabilityFigure(estimate(1, 0, "decided")), probabilityFigure(estimate(0, 0, "decided"))].map(plain)
    ).toEqual(["100 %", "0 %"]);
  });

  test.each([
    [0.746, 1e-12, "74,6 %"],
    [0.7463, 0.001, "75 %"],
    [0.654, 0.05, "mellom 60 og 71 %"],
    [0.99962, 1e-12, "mer enn 99,9 %"],
    [0.9999999, 1e-12, "mer enn 99,9 %"],
    [0.00004, 1e-12, "mindre enn 0,1 %"],
    [0.9996, 0.0004, "mer enn 99,9 %"],
    [0.9996, 0.0005, "mer enn 99,9 %"],
    [0.998, 0.004, "mer enn 99 %"]
  ])("%d ± %d is %s", (one, bound, text) => expect(plain(probabilityFigure(estimate(one, bound)))).toBe(text));
});

describe("the words", () => {
  test("name the fraction that is closest of all, within the tolerance", () => {
    fc.assert(
      fc.property(fc.double({min: 0.01, max: 0.99, noNaN: true}), (one) => {
        const {n, of} = closestOdds(one);
        const distance = Math.abs(n / of - one);
        for (const other of namedOdds) expect(distance).toBeLessThanOrEqual(Math.abs(other.n / other.of - one) + 1e-12);
        expect(distance).toBeLessThanOrEqual(oddsTolerance + 1e-12);
      })
    );
  });

  test("never name one fraction in two ways, and name with each its opposite", () => {
    const values = namedOdds.map(({n, of}) => n / of);
    expect(new Set(values).size).toBe(values.length);
    for (const {n, of} of namedOdds) expect(namedOdds).toContainEqual({n: of - n, of});
  });

  test("hold for every value the bound allows", () => {
    const limits: Record<string, [number, number]> = {
      "så godt som sikkert": [0.999, 1],
      "nesten sikkert": [0.99, 1],
      "så godt som umulig": [0, 0.001],
      "svært lite sannsynlig": [0, 0.01]
    };
    fc.assert(
      fc.property(open, part, (of, where) => {
        const {kind, text} = probabilityWords(of);
        const truth = within(of, where);
        if (kind === "sureness") {
          expect(limits, text).toHaveProperty([text]);
          expect(truth).toBeGreaterThanOrEqual(limits[text][0]);
          expect(truth).toBeLessThanOrEqual(limits[text][1]);
        } else if (kind === "odds") {
          const [, n, all] = /^omtrent (\d+) av (\d+)$/.exec(text)!;
          expect(Math.abs(Number(n) / Number(all) - truth)).toBeLessThanOrEqual(
            oddsTolerance + 2 * of.errorBound + 1e-12
          );
        } else expect(plain(text)).toMatch(/^mellom \d+ og \d+ %$/);
      }),
      {numRuns: 2000}
    );
  });

  test.each([
    [0.746, "omtrent 3 av 4"],
    [0.5, "omtrent 1 av 2"],
    [0.33, "omtrent 1 av 3"],
    [0.05, "omtrent 1 av 20"],
    [0.02, "omtrent 2 av 100"],
    [0.9931, "nesten sikkert"],
    [0.99993, "så godt som sikkert"],
    [0.00007, "så godt som umulig"],
    [0.007, "svært lite sannsynlig"]
  ])("%d is %s", (one, text) => expect(probabilityWords(estimate(one)).text).toBe(text));

  test("are sure or impossible only when settled", () => {
    expect(probabilityWords(estimate(1, 0, "decided")).text).toBe("sikkert");
    expect(probabilityWords(estimate(0, 0, "decided")).text).toBe("umulig");
    expect(probabilityWords(estimate(1, 1e-12)).text).toBe("så godt som sikkert");
    expect([isSettled(estimate(1, 0)), isSettled(estimate(1, 1e-15)), isSettled(estimate(0.5, 0, "exact-dp"))]).toEqual(
      [true, false, false]
    );
  });
});

describe("the sentence", () => {
  const goal = "mer enn halvparten av innbyggerne";

  test.each([
    [estimate(0.746), "Sannsynligheten for å nå mer enn halvparten av innbyggerne er omtrent 3 av 4 (74,6 %)."],
    [estimate(0.9999), "Det er så godt som sikkert at mer enn halvparten av innbyggerne blir nådd (mer enn 99,9 %)."],
    [estimate(0.00001), "Det er så godt som umulig at mer enn halvparten av innbyggerne blir nådd (mindre enn 0,1 %)."],
    [estimate(0.5, 0.1), "Sannsynligheten for å nå mer enn halvparten av innbyggerne ligger mellom 40 og 60 %."],
    [estimate(1, 0, "decided"), "Det er sikkert at mer enn halvparten av innbyggerne blir nådd."],
    [
      null,
      "Sannsynligheten for å nå mer enn halvparten av innbyggerne lar seg ikke beregne nøyaktig nok for disse valgene."
    ]
  ])("%#", (of, text) => expect(plain(probabilitySentence(of, goal))).toBe(text));

  test.each([
    [estimate(0.5, 3e-13), "Regnefeilen er høyst 10⁻¹²."],
    [estimate(0.5, 0.0123), "Regnefeilen er høyst 1,3 prosentpoeng."],
    [{...estimate(0.5, 3e-5), method: "mixture-fourier" as const}, "Regnefeilen er anslagsvis høyst 10⁻⁴."],
    [{...estimate(0.5, 3e-5), method: "sampled-fourier" as const}, "Regnefeilen er anslagsvis høyst 10⁻⁴."],
    [{...estimate(0.5, 0.0123), method: "mixture-table" as const}, "Regnefeilen er høyst 1,3 prosentpoeng."],
    [estimate(0, 0, "decided"), "Svaret er eksakt."]
  ])("on the error %#", (of, text) => expect(errorSentence(of)).toBe(text));

  test("never names an error below the bound", () => {
    fc.assert(
      fc.property(open, (of) => {
        const text = errorSentence(of);
        const raised = /10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(text);
        const named = raised
          ? 10 ** -Number([...raised[1]].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join(""))
          : number(/[\d,]+/.exec(text)![0]) / 100;
        expect(named * (1 + 1e-9)).toBeGreaterThanOrEqual(of.errorBound);
      })
    );
  });
});
