// The sentences about one municipality, on the map and beside it.
import {describe, expect, test} from "vitest";
import {eventSentence, statusSentence, weightSentence} from "../../../src/figures/map/tooltip-words.js";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("sentences on one municipality", () => {
  const place = {
    code: "0301",
    name: "Oslo",
    displayName: "Oslo",
    county: {code: "03", name: "Oslo"},
    population: 693_494,
    invited: true,
    notInvitedReason: ""
  };
  test("status, and what it may be", () => {
    expect(plain(statusSentence({status: "signed", possibly: null}, "2020-07-08"))).toBe("8. juli 2020: Signert.");
    expect(plain(statusSentence({status: "unknown", possibly: "signed"}, "2020-06-08"))).toBe(
      "8. juni 2020: Kan ha signert, dagen er usikker."
    );
    expect(plain(statusSentence({status: "postponed", possibly: "declined"}, "2020-07-08"))).toBe(
      "8. juli 2020: Ba om utsettelse. Kan ha sagt nei, dagen er usikker."
    );
  });
  test("event and weight", () => {
    expect(
      plain(
        eventSentence({
          municipality: "0301",
          kind: "signed",
          earliest: "2020-04-14",
          latest: "2020-06-26",
          source: "k",
          evidence: "press",
          note: ""
        })
      )
    ).toBe("Signerte mellom 14. april og 26. juni 2020");
    expect(plain(weightSentence(place, 4_632_214, 2020))).toBe(
      "693 494 innbyggere (1.1.2020), 15,0 % av innbyggerne i de spurte kommunene"
    );
    expect(plain(weightSentence({...place, invited: false}, 4_632_214, 2024))).toBe("693 494 innbyggere (1.1.2024)");
  });
});
