import fc from "fast-check";
import {expect, test} from "vitest";
import {fileName, filePart, fileStem} from "../../src/export/file-name.js";
import {safeText} from "../../src/export/safe-text.js";

test("figure, date and scenario make the name", () => {
  expect(fileName({name: "kart", date: "2020-07-08", scenario: null}, "svg")).toBe("akson_kart_2020-07-08.svg");
  expect(fileStem({name: "fordeling", date: "2020-06-24", scenario: "Storbyene først – økt vilje"})).toBe(
    "akson_fordeling_2020-06-24_storbyene-forst-okt-vilje"
  );
});

test.each([
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["../../etc/passwd", "etc-passwd"],
  ["\u202egpj.exe", "gpj-exe"],
  ["a\u0000b\nc", "ab-c"],
  ['=HYPERLINK("x")', "hyperlink-x"],
  ["CON\\:*?", "con"],
  ["Guovdageaidnu – Čáhput, Đ, Ŋ", "guovdageaidnu-cahput-d-n"],
  ["日本", "uten-navn"],
  ["", "uten-navn"],
  ["x".repeat(200), "x".repeat(60)]
])("%j becomes %s", (name, part) => expect(filePart(name)).toBe(part));

test("whatever the name, the file's is harmless and short", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "binary", maxLength: 300}),
      fc.string({unit: "grapheme", maxLength: 300}),
      (name, scenario) => {
        const result = fileName({name, date: "2020-07-08", scenario}, "png");
        expect(result).toMatch(/^akson_[a-z0-9]+(?:-[a-z0-9]+)*_2020-07-08_[a-z0-9]+(?:-[a-z0-9]+)*\.png$/);
        expect(result.length).toBeLessThan(180);
      }
    )
  );
});

test("safe text has nothing invisible, and is cut with an ellipsis", () => {
  expect(safeText("a\u202eb\u200bc\u0007d\ne\u00adf")).toBe("abcd ef");
  expect(safeText("Å".repeat(300), 200)).toBe(`${"Å".repeat(199)}…`);
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 60}), (text) => {
      expect(safeText(text)).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u);
      expect(safeText(text)).not.toMatch(/\p{Cs}/u);
      expect([...safeText(text, 10)].length).toBeLessThanOrEqual(10);
    })
  );
});

test("what makes it another figure is in the name; the size of a slide goes without saying", () => {
  const figure = {name: "kart", date: "2020-07-08", variant: ["signert", "Agder"], scenario: null};
  expect(fileName(figure, "png")).toBe("akson_kart_2020-07-08_signert_agder.png");
  expect(fileName(figure, "png", "a4")).toBe("akson_kart_2020-07-08_signert_agder_a4.png");
});
