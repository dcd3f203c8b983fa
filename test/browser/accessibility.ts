// axe-core on an opened page: WCAG 2.0 to 2.2 A and AA, and axe's own best practices.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What Observable's own Plot and Inputs write in the notebook: theirs to mend, and on no other page. */
const ofLibraries = ['svg[class^="plot-"]', 'form[class^="inputs-"]'];

/**
 * Violations as lines "rule: what to do. Places, what is wrong with the first"; an empty list is what the law asks
 * of a machine.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  // The page's policy forbids inline scripts; evaluating through the debugger is not subject to it.
  await page.evaluate(source);
  const results = await page.evaluate(
    async ({wanted, exclude}): Promise<AxeResults> => {
      const {axe} = window as unknown as {axe: {run(context: object, options: object): Promise<AxeResults>}};
      return axe.run({exclude}, {runOnly: {type: "tag", values: wanted}, resultTypes: ["violations"]});
    },
    {wanted: tags, exclude: ofLibraries}
  );
  return results.violations.map(({id, help, nodes}) => {
    const places = nodes.slice(0, 6).map(({target}) => target.join(" "));
    const more = nodes.length > places.length ? ` and ${nodes.length - places.length} more` : "";
    return `${id}: ${help}. ${places.join(" | ")}${more}. ${(nodes[0].failureSummary ?? "").replace(/\s+/g, " ")}`;
  });
}

/** Elements that stick out to the right of the window, when the page scrolls sideways. */
export async function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== root &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement)
    );
    return [
      `page is ${root.scrollWidth} px wide in ${root.clientWidth} px`,
      ...wide
        .slice(0, 8)
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}.${[...element.classList].join(".")}`
        )
    ];
  });
}

/** Controls smaller than 24 × 24 px (WCAG 2.5.8), but for links inside a sentence. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, input, select, summary, [role=tab], [role=button], nav a")]
      .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden")
      .filter((element) => !element.closest(".ds-sr-only, [class*=skip]"))
      .map((element) => ({element, box: (element.closest("label") ?? element).getBoundingClientRect()}))
      .filter(({box}) => box.width < 24 || box.height < 24)
      .map(
        ({element, box}) =>
          `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 30)}" is ${Math.round(box.width)} × ${Math.round(box.height)} px`
      )
  );
}
