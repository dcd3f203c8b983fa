import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {
  nameIndex,
  resolveMunicipality,
  suggestMunicipalities,
  type LaterMunicipality
} from "../../src/model/municipality-names.js";
import {folder} from "../loaders/real-data.js";

const data = dashboardData(loadData(folder));
const byName = data.municipalities.toSorted((a, b) => a.displayName.localeCompare(b.displayName, "nb"));
const index = nameIndex({...data, municipalities: byName});
const suggested = (typed: string, limit = 356) => suggestMunicipalities(index, typed, limit).map(({label}) => label);
function resolved(text: string): string {
  const found = resolveMunicipality(index, text);
  if (found.kind === "one") return found.municipality.code;
  return found.kind === "several" ? found.municipalities.map(({code}) => code).join(" or ") : "none";
}

describe("any form that officials write names the municipality", () => {
  test.each([
    ["Oslo", "0301"],
    ["oslo kommune", "0301"],
    ["OSLO KOMMUNE ", "0301"],
    ["301", "0301"],
    ["0301", "0301"],
    ["0301 Oslo", "0301"],
    ["Oslo (0301)", "0301"],
    ["K-0301", "0301"],
    ["K0301", "0301"],
    ["Kommunenr. 0301", "0301"],
    ["Kárášjohka", "5437"],
    ["Karasjohka", "5437"],
    ["Karasjok / Kárášjohka", "5437"],
    ["Kárášjohka - Karasjok", "5437"],
    ["Karasjok–Kárášjohka kommune", "5437"],
    ["5437 Kárášjohka - Karasjok", "5437"],
    ["Guovdageaidnu", "5430"],
    ["Guovdageaidnu suohkan", "5430"],
    ["Gáivuotna – Kåfjord – Kaivuono", "5426"],
    ["Porsáŋgu", "5436"],
    ["Porsángu", "5436"],
    ["Trondheim - Tråanten", "5001"],
    ["Tråante", "none"],
    ["Herøy (Nordland)", "1818"],
    ["Herøy i Nordland", "1818"],
    ["Herøy kommune, Nordland", "1818"],
    ["HERØY I MØRE OG ROMSDAL", "1515"],
    ["1818 Herøy", "1818"],
    ["Våler (Viken)", "3018"],
    ["Våler (Østfold)", "3018"],
    ["Våler i Innlandet", "3419"],
    ["Os (Innlandet)", "3430"],
    ["Va\u030aler i Viken", "3018"],
    ["Sør\u2011Varanger", "5444"],
    ["Sør\u00a0Varanger", "5444"],
    ["Sør\u00ad-Varanger", "5444"],
    ["Sør–Varanger", "5444"],
    ["Nordre\u00a0Follo", "3020"],
    ["Nore & Uvdal", "3052"],
    ["Nordaurdal", "3451"],
    ["Aalesund", "1507"],
    ["Toensberg", "3803"],
    ["3201", "3024"],
    ["3201 Bærum", "3024"],
    ["1508 Ålesund", "1507"],
    ["Haram", "1507"],
    ["1580 Haram", "1507"],
    ["Herøy", "1515 or 1818"],
    ["Våler kommune", "3419 or 3018"],
    ["Herøy i Viken", "none"],
    ["Bø i Telemark", "none"],
    ["0301 Bergen", "none"],
    ["9999", "none"],
    ["0219", "none"],
    ["Nordland", "none"],
    ["kommune", "none"],
    ["", "none"]
  ])("%j is %s", (text, code) => expect(resolved(text)).toBe(code));

  test("every name, official name and code, of 2020 and later, alone and together", () => {
    const faults: string[] = [];
    const expectOne = (text: string, code: string) =>
      resolved(text) === code || faults.push(`${text}: ${resolved(text)}`);
    for (const {code, name, displayName} of data.municipalities) {
      for (const text of [code, displayName, `${code} ${name}`, `K-${code}`, `${displayName} kommune`])
        expectOne(text, code);
      expectOne(data.officialNames.get(code) ?? displayName, code);
    }
    for (const [later, code] of data.laterCodes) expectOne(later, code);
    expect(faults).toEqual([]);
  });

  test("what is not found comes with what was probably meant", () => {
    const meant = (text: string) => {
      const found = resolveMunicipality(index, text);
      return found.kind === "none" ? found.suggestions.map(({label}) => label) : found.kind;
    };
    expect(meant("Stavangr")).toEqual(["Stavanger"]);
    expect(meant("Lillestrom")).toBe("one");
    expect(meant("Trondhjem")).toEqual(["Trondheim"]);
    expect(meant("qqqq")).toEqual([]);
  });

  test("a merger means each of its parts, a chain its beginning, and a later name says so", () => {
    const later: LaterMunicipality[] = [
      {code: "9001", name: "Storby", municipalities: ["0301", "3024"]},
      {code: "9002", name: "Nyby", municipalities: ["1103"]}
    ];
    const merged = nameIndex({...data, laterMunicipalities: later});
    expect(resolveMunicipality(merged, "Storby")).toMatchObject({
      kind: "several",
      municipalities: [{code: "0301"}, {code: "3024"}]
    });
    expect(resolveMunicipality(merged, "9001 Oslo")).toMatchObject({kind: "one", municipality: {code: "0301"}});
    expect(resolveMunicipality(merged, "nyby")).toEqual({
      kind: "one",
      municipality: {code: "1103", label: "Stavanger"},
      later: later[1]
    });
    expect(resolveMunicipality(merged, "Stavanger")).toMatchObject({later: null});
  });
});

describe("while typing", () => {
  test.each([
    ["Os", ["Os", "Osen", "Oslo", "Osterøy"]],
    ["bø", ["Bø", "Bømlo"]],
    ["follo", ["Nordre Follo"]],
    ["karas", ["Karasjok"]],
    ["Karasjok / Ká", ["Karasjok"]],
    ["herøy (nord", ["Herøy i Nordland"]],
    ["0301 Os", ["Oslo"]],
    ["oslo ko", ["Oslo"]],
    ["K-03", ["Oslo"]],
    ["301", ["Oslo"]],
    ["åler", ["Våler i Innlandet", "Våler i Viken"]],
    ["stavangr", ["Stavanger"]]
  ])("%j lists first %j", (typed, expected) => expect(suggested(typed).slice(0, expected.length)).toEqual(expected));

  test.each(["", " ", "\u00ad", "(", "qqqq"])("%j lists nothing", (typed) => expect(suggested(typed)).toEqual([]));

  test("no letter of a name, an official name or a code loses it; the whole name is first", () => {
    const faults: string[] = [];
    const typeAll = (text: string, label: string) => {
      for (let length = 1; length <= text.length; length += 1) {
        const typed = text.slice(0, length);
        if (/[\p{L}\p{N}]/u.test(typed) && !suggested(typed).includes(label)) faults.push(`${typed} of ${text}`);
      }
    };
    for (const {code, name, displayName} of data.municipalities) {
      for (const text of [displayName, `${code} ${name}`, data.officialNames.get(code) ?? name])
        typeAll(text, displayName);
      if (suggested(displayName, 1)[0] !== displayName) faults.push(`${displayName} is not first`);
    }
    for (const [later, code] of data.laterCodes)
      typeAll(later, data.municipalities.find((one) => one.code === code)!.displayName);
    expect(faults).toEqual([]);
  });

  test("whatever is typed, nothing throws and nothing is listed twice", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("[a", "\\", ".*", "ø-", "1 1 1 1 1")), (typed) => {
        const found = suggested(typed);
        expect(new Set(found).size).toBe(found.length);
        resolveMunicipality(index, typed);
      }),
      {numRuns: 50}
    );
  });
});
