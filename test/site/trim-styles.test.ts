import fc from "fast-check";
import {expect, test} from "vitest";
import {trimStyles} from "../../src/site/trim-styles.js";

test.each([
  ["a{--used:1;--unused:2;color:var(--used)}", "a{--used:1;color:var(--used)}"],
  ["a{--a:var(--b);--b:1}", "a{}"],
  ["a{--a:var(--b);--b:1;color:var( --a , red)}", "a{--a:var(--b);--b:1;color:var( --a , red)}"],
  ['a{--text:"a;b}c";color:red}', "a{color:red}"],
  ["a{--picture:url(data:image/png;base64,AA==);color:red}", "a{color:red}"],
  ["a{--sum:calc((1px + 2px) * 3)}", "a{}"],
  ["a{color:red;--last:1}b{--next:2}", "a{color:red;}b{}"],
  [".block--wide:hover{color:red}", ".block--wide:hover{color:red}"],
  ["a{--empty:;color:red}", "a{color:red}"],
  ["@media (width>1px){a{--unused:1}}", "@media (width>1px){a{}}"]
])("%s", (css, trimmed) => expect(trimStyles(css)).toBe(trimmed));

const name = fc.constantFrom("--a", "--b", "--c", "--d", "--e");
const sheet = fc.array(
  fc.oneof(
    fc.record({name, value: fc.constantFrom("1px", "red", '"a;b"', "url(x;y)")}),
    fc.record({name, value: name.map((other) => `var(${other})`)}),
    fc.record({name: fc.constantFrom("color", "width"), value: name.map((other) => `calc(1px + var(${other},0px))`)})
  )
);

test("what can be reached from a real property is kept, everything else goes", () => {
  fc.assert(
    fc.property(sheet, (declarations) => {
      // Oracle: reachability over the declarations themselves.
      const readBy = (value: string) => [...value.matchAll(/var\((--\w)/g)].map((match) => match[1]);
      const live = new Set(
        declarations.filter((each) => !each.name.startsWith("--")).flatMap((each) => readBy(each.value))
      );
      for (let size = -1; size !== live.size;) {
        size = live.size;
        for (const each of declarations) if (live.has(each.name)) readBy(each.value).forEach((read) => live.add(read));
      }
      const trimmed = trimStyles(`a{${declarations.map((each) => `${each.name}:${each.value};`).join("")}}`);
      for (const each of declarations) {
        if (!each.name.startsWith("--") || live.has(each.name))
          expect(trimmed).toContain(`${each.name}:${each.value};`);
      }
      // Two unread properties that read each other stay; that costs bytes, not correctness.
      expect(trimStyles(trimmed)).toBe(trimmed);
    })
  );
});
