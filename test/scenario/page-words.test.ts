// Sentences of the page of scenarios: grammar at one and at many, and numbers as Norwegian writes them.
import {describe, expect, test} from "vitest";
import {
  announceMany,
  announcePick,
  blockingSentence,
  fewestSentence,
  lightestSentence,
  missingSentence,
  scenarioMapAlt,
  tallySentence
} from "../../src/scenario/page-words.js";
import {membersTitle} from "../../src/scenario/control-words.js";

const space = "\u00a0";
const tally = {
  in: {count: 1, population: 12_345},
  out: {count: 2, population: 10},
  undecided: {count: 0, population: 0}
};

test("the tally in one sentence", () => {
  expect(tallySentence(tally, 100_000)).toBe(
    `1${space}kommune med 12${space}345 innbyggere (12,3${space}%): ja. 2: nei. 0: åpen.`
  );
});

describe("what is missing", () => {
  test("at one, at many, and when it cannot be reached", () => {
    expect(missingSentence(1, null)).toBe(`Det mangler 1${space}innbygger.`);
    expect(missingSentence(20_000, ["A"])).toBe(
      `Det mangler 20${space}000${space}innbyggere. Færrest mulig: 1${space}kommune (A).`
    );
  });

  test("more than six names are cut, and how many more is said", () => {
    expect(missingSentence(5, [..."ABCDEF"])).toContain("(A, B, C, D, E, F)");
    expect(missingSentence(5, [..."ABCDEFGH"])).toContain("(A, B, C, D, E og 3 til)");
  });
});

describe("ways", () => {
  test("one way, several, and too many to write out", () => {
    expect(fewestSentence(["A", "B"], 2, null)).toBe(`2${space}kommuner er nok: A, B.`);
    expect(fewestSentence(["A", "B"], 2, "1")).toContain("Ingen annen gruppe på 2 klarer det.");
    expect(fewestSentence(["A", "B"], 2, "12345")).toContain(`12${space}345 ulike grupper på 2 klarer det.`);
    expect(fewestSentence(["A", "B"], 2, "1234567890123456")).toContain(
      `Omtrent 1,2${space}·${space}10¹⁵ ulike grupper`
    );
  });

  test("the lightest: on the inhabitant, or by how many over", () => {
    expect(lightestSentence(10, 10, 3)).toContain("nøyaktig på grensen");
    expect(lightestSentence(11, 10, 3)).toContain(`1${space}innbygger over grensen`);
    expect(lightestSentence(12, 10, 1)).toContain(`2${space}innbyggere over grensen: 1${space}kommune`);
  });

  test("who can stop it: alone or together", () => {
    expect(blockingSentence(["Oslo"])).toBe("Oslo kan alene stanse det ved å si nei.");
    expect(blockingSentence([..."ABCDEFGHI"])).toBe(
      `Sammen kan 9${space}kommuner stanse det ved å si nei: A, B, C, D, E, F, G og 2 til.`
    );
  });
});

test("announcements", () => {
  expect(announcePick("Bodø", "in")).toBe("Bodø: ja.");
  expect(announceMany(1, "out")).toBe(`1${space}kommune: nei.`);
  expect(membersTitle("Oslo", 1)).toBe(`Oslo avgjør mest. 1${space}kommune til er nok til målet`);
  expect(membersTitle(null, null)).toBe("Ingen enkelt kommune avgjør nå.");
});

test("the map in words: the picks, and what matters most when it is coloured so", () => {
  expect(scenarioMapAlt(tally, [], null)).toContain(`1${space}kommune ja, 2 nei, 0 åpne.`);
  const coloured = scenarioMapAlt(tally, [{name: "Oslo", printed: "5,0 prosentpoeng"}], "influence");
  expect(coloured).toContain(`1${space}kommune ja, 2 nei, 0 åpne.`);
  expect(coloured).toContain("Mest: Oslo 5,0 prosentpoeng.");
});
