// The sentences of the sheets: every one of the 356 has them, and none says more than is known.
import {describe, expect, it} from "vitest";
import {loadData} from "../../../loaders/checks/all.js";
import {dashboardData} from "../../../loaders/dashboard.js";
import {municipalitySheets} from "../../../loaders/municipality-sheets.js";
import {lastMilestoneWithShare} from "../../../src/model/official.js";
import {sheetOf, type Sheet} from "../../../src/model/municipality-sheet.js";
import {factsOf} from "../../../src/model/view.js";
import * as words from "../../../src/parts/sheet/words.js";
import {folder} from "../../loaders/real-data.js";

const data = loadData(folder);
const facts = factsOf(dashboardData(data));
const sheets = municipalitySheets(data);
const all = facts.data.municipalities.map(({code}) => sheetOf(facts, sheets, code));
const total = lastMilestoneWithShare(facts.data.milestones)!;
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const sheet = (code: string): Sheet => all.find(({municipality}) => municipality.code === code)!;
const cite = (source: string) => facts.source.get(source)!.publisher;
const textOf = (one: Sheet): string =>
  plain(
    [
      words.codesSentence(one),
      words.sizeSentence(one),
      words.answerSentence(one),
      words.openByTotals(one, total) ?? "",
      ...words.notAskedSentences(one),
      ...(one.target ? words.targetSentences(one, one.target) : []),
      ...one.roles.map(({role}) => words.roleSentence(role)),
      words.paperParagraph(one, cite, "kommune/x.html"),
      words.requestText(one) ?? ""
    ].join("\n")
  );

describe("the sheets of all 356", () => {
  it("are there, without a hole in any sentence", () => {
    expect(all).toHaveLength(356);
    for (const one of all) expect(textOf(one)).not.toMatch(/undefined|null|NaN|Infinity|\.\.| {2}/);
  });

  it("copy a no that is only reported with the words that say so", () => {
    expect(plain(words.paperParagraph(sheet("0301"), cite, ""))).toMatch(
      /Sa nei .*\. Gjengitt av statsråden; noe vedtak er ikke funnet\. Kilder:/
    );
  });

  it(
    "say of those without a known answer that the published totals do not decide their answer, and " +
      "of nobody that they do",
    () => {
      const open = all.map((one) => words.openByTotals(one, total)).filter((text) => text !== null);
      for (const text of open) expect(text).toMatch(/avgjør det ikke/);
      expect(sheets.forced).toEqual([]);
      // 291 asked, less the 50 with an event, but for the 3 whose outcome no source tells.
      expect(open).toHaveLength(291 - 50 + 3);
    }
  );

  it("ask for documents from all that were asked, and from Bindal", () => {
    const asked = all.filter((one) => words.requestText(one) !== null).map(({municipality}) => municipality);
    expect(asked).toHaveLength(292);
    expect(asked.filter(({invited}) => !invited).map(({name}) => name)).toEqual(["Bindal"]);
  });

  it("call nothing done that is only supposed", () => {
    for (const {municipality, events} of all.filter((one) => one.events.length === 0 && one.municipality.invited)) {
      expect(events).toEqual([]);
      expect(words.answerSentence(sheet(municipality.code))).toMatch(/^Vi har ingen kilde/);
    }
  });
});

describe("one sheet", () => {
  it("has the names in all languages and the codes of both years", () => {
    expect(words.fullName(sheet("5437"))).toBe("Kárášjohka – Karasjok");
    expect(words.codesSentence(sheet("5437"))).toMatch(/Kommunenummer 5437 i 2020\. Fra 2024: 5610 /);
    expect(words.codesSentence(sheet("0301"))).toBe("Kommunenummer 0301, det samme i 2020 og i 2024.");
    expect(words.codesSentence(sheet("1507"))).toMatch(/1508 Ålesund og 1580 Haram\.$/);
  });

  it("says what Oslo meant", () => {
    const text = textOf(sheet("0301"));
    expect(text).toMatch(/693 494 innbyggere 1\. januar 2020, nummer 1 av 356/);
    expect(text).toMatch(/15,0 % av innbyggerne i de 291/);
    // 2 316 108 of 4 632 214 − 693 494.
    expect(text).toMatch(/kommuner med 58,8 % av de andres innbyggere signere, mot 50,0 % av alles/);
    expect(text).toMatch(/Sa nei/);
  });

  it("says that Utsira changed next to nothing, without printing a zero", () => {
    const text = textOf(sheet("1151"));
    expect(text).toMatch(/så godt som det samme/);
    expect(text).toMatch(/avgjorde svaret herfra i om lag 1 av 7800 tilfeller/);
    expect(text).not.toMatch(/ 0,00 %/);
  });

  it("tells Trondheim why it was not asked, and that its plea of autumn 2020 is no signature", () => {
    const text = textOf(sheet("5001"));
    expect(text).toMatch(/ble ikke spurt/);
    expect(text).toMatch(/knytte Helseplattformen sammen/);
    expect(text).toMatch(/ikke bevis for at den signerte/);
    expect(words.requestText(sheet("5001"))).toBeNull();
  });

  it("says of Bergen that the case was up, not how it ended, and asks for the minutes", () => {
    expect(words.answerSentence(sheet("4601"))).toMatch(/kilden sier ikke hva utfallet ble/);
    expect(words.requestText(sheet("4601"))).toMatch(/^Til Bergen kommune, postmottak\n.*\n.*eller kommunens svar/s);
  });

  it("asks those that have the archive today", () => {
    expect(words.archiveOf(sheet("1507"))).toMatch(/^Ålesund og Haram kommune/);
  });
});

describe("a small probability", () => {
  it.each([
    [0.8346, "83 % av tilfellene"],
    [0.0913, "9,1 % av tilfellene"],
    [0.01, "1,0 % av tilfellene"],
    [0.00012851, "om lag 1 av 7800 tilfeller"],
    [0, "ingen av tilfellene"]
  ])("%f is %s", (probability, said) => {
    expect(plain(words.oneIn(probability))).toBe(said);
  });
});
