// What Enter chooses in the search box, typed letter by letter, on the real names.
import {describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {suggestMunicipalities} from "../../src/model/municipality-names.js";
import {meantBy} from "../../src/parts/search-box.js";
import {searchIndex} from "../../src/parts/search.js";
import {folder} from "../loaders/real-data.js";

const data = dashboardData(loadData(folder));
const index = searchIndex(data);

describe("the search box", () => {
  test("every one of the 356 is chosen by its whole name, and stands in the list a letter before it is whole", () => {
    for (const {code, displayName} of data.municipalities) {
      expect(meantBy(index, displayName)?.code, displayName).toBe(code);
      const begun = displayName.slice(0, -1);
      // One letter begins more names than the list has room for.
      if (begun.length < 3) continue;
      expect(
        suggestMunicipalities(index, begun).map((each) => each.code),
        begun
      ).toContain(code);
    }
  });

  test("of two with the same name none is chosen silently", () => {
    for (const text of ["Herøy", "herøy", "Våler", "Herøy kommune"]) expect(meantBy(index, text), text).toBeNull();
    expect(meantBy(index, "Herøy i Nordland")?.code).toBe("1818");
  });

  test("a name that may become a longer one is that name on Enter, and the longer one is in the list", () => {
    expect(meantBy(index, "Os")?.label).toBe("Os");
    expect(suggestMunicipalities(index, "Os").map(({label}) => label)).toContain("Oslo");
    expect(meantBy(index, "Osl")?.label).toBe("Oslo");
  });

  test("nothing is chosen from what means nobody, or many", () => {
    for (const text of ["", "zzz", "s", "kommune"]) expect(meantBy(index, text), text).toBeNull();
  });
});
