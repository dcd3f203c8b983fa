// The page of scenarios as its tests see it: what stands there, and when it has settled.
import type {Page} from "playwright-core";
import {run} from "../../loaders/scenario/command.js";
import type {ScenarioAnswer} from "../../src/engine/file/file-out.js";

/** Wait until every place answers what is chosen. A change marks the older answers before it returns. */
export async function settled(page: Page): Promise<void> {
  // What is folded away may take half a minute: the engine is slow where the largest are picked.
  await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null, null, {timeout: 200_000});
}

/** The answer's sentence. */
export const sentence = (page: Page) => page.locator("[data-part=answer] h1").textContent();

/** The probabilities in the comparison's column, as printed. */
export const figures = (page: Page) =>
  page
    .locator("#compare-sheet .numbers")
    .first()
    .locator("strong")
    .evaluateAll((found) => found.map(({textContent}) => textContent!));

/** All that the page shows of its scenario. */
export async function shown(page: Page): Promise<Record<string, string[]>> {
  await settled(page);
  return page.evaluate(() => {
    const result: Record<string, string[]> = {};
    for (const slot of document.querySelectorAll<HTMLElement>("[data-slot]")) {
      const copy = slot.cloneNode(true) as HTMLElement;
      for (const passing of copy.querySelectorAll(
        ".map-tooltip, [data-part=message], [data-part=description], .ds-sr-only, [hidden]"
      ))
        passing.remove();
      result[slot.dataset.slot!] = [
        copy.textContent!.replace(/\s+/g, " "),
        ...[...slot.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")].map(({value}) => value),
        ...[...slot.querySelectorAll("[aria-pressed=true]")].map(
          (pressed) => pressed.getAttribute("aria-label") ?? pressed.textContent!
        ),
        ...[...slot.querySelectorAll(".map-stage svg [id]")].map((shape) => `${shape.id} ${shape.getAttribute("fill")}`)
      ];
    }
    return result;
  });
}

/** Choose open, yes or no for a municipality that the list shows. */
export const pick = (page: Page, code: string, choice: "in" | "out" | "undecided") =>
  page.locator(`tr[data-code="${code}"] [data-pick=${choice}]`).press("Enter");

export const preset = (page: Page, id: string) => page.locator(`[data-preset="${id}"]`).click();

/** Open all that is folded. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
  });

/** Show every row of the list. */
export async function showAll(page: Page): Promise<void> {
  await page.locator("[data-slot=members] [data-action=more]").click();
  await page.waitForFunction(() => document.querySelectorAll("table.members tr[data-code]").length === 291);
}

/** Move a slider as a reader does who lets go at the end. */
export const slide = (page: Page, part: string, percent: number) =>
  page.locator(`[data-slide="${part}"]`).fill(String(percent));

/** The text of the file that «Lagre fil» gives. */
export async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-action=save]").click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export const openFile = (page: Page, text: string) =>
  page
    .locator("[data-slot=actions] input[type=file]")
    .setInputFiles({name: "scenario.json", mimeType: "application/json", buffer: Buffer.from(text)});

/** What the command says of a saved file, asked for some of its answers. */
export function commanded(file: string, answers: readonly string[]): ScenarioAnswer {
  const {status, out, err} = run(["-"], () => JSON.stringify({...(JSON.parse(file) as object), answers}));
  if (status !== 0) throw new Error(err);
  return JSON.parse(out) as ScenarioAnswer;
}
