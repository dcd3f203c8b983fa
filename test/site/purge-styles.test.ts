import {expect, test} from "vitest";
import {purgeStyles} from "../../src/site/purge-styles.js";

const pages = [{raw: '<p class="used">x</p><script>element.className = "late";</script>', extension: "html"}];

test("what a page or a script mentions stays, the rest goes", async () => {
  const css = await purgeStyles(
    ".used{color:red}.late{color:blue}.never{color:green}[aria-sort=ascending]{top:0}",
    pages
  );
  for (const kept of [".used", ".late", "aria-sort"]) expect(css).toContain(kept);
  expect(css).not.toContain("never");
});

test("the dark scheme goes, whatever stands inside it and after it", async () => {
  const css = await purgeStyles(
    "@layer ds.theme.color-scheme.dark{@media (x){.used{color:#000}}.used{top:1px}}.used{left:2px}",
    pages
  );
  expect(css).not.toContain("top:1px");
  expect(css).toContain("left:2px");
});
