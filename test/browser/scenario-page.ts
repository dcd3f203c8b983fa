// The page of scenarios as its tests see it: what stands there, and when it has settled.
import type {Page} from "playwright-core";
import {run} from "../../loaders/scenario/command.js";
import type {ScenarioAnswer} from "../../src/engine/file/file-out.js";

/** Wait until every place answers what is chosen. A change marks the older answers before it returns. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null);
}

export interface ShownChance {
  quota: string;
  status: string;
  figure: string;
  text: string;
}

/** The cards of the answer. */
export async function chances(page: Page): Promise<ShownChance[]> {
  return page.locator(".chance").evaluateAll((cards) =>
    cards.map((card) => ({
      quota: (card as HTMLElement).dataset.quota!,
      status: (card as HTMLElement).dataset.status!,
      figure: card.querySelector(".chance-figure")!.textContent!,
      text: [...card.querySelectorAll("p:not(.method)")].map(({textContent}) => textContent).join("\n")
    }))
  );
}

/** All that the page shows of its state, but for what a check in the background may still add (the line of the method). */
export async function shown(page: Page): Promise<Record<string, string[]>> {
  await settled(page);
  const again = page.locator("[data-slot=members] [data-action=again]");
  if (await again.isVisible()) await again.click();
  return page.evaluate(() => {
    const result: Record<string, string[]> = {};
    for (const slot of document.querySelectorAll<HTMLElement>("[data-slot]")) {
      const copy = slot.cloneNode(true) as HTMLElement;
      for (const passing of copy.querySelectorAll(".method, .map-tooltip, [data-part=message], .ds-sr-only"))
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

/** Choose "ja", "nei" or "åpen" for a municipality that the list shows. */
export const pick = (page: Page, code: string, choice: "in" | "out" | "undecided") =>
  page.locator(`tr[data-code="${code}"] [data-pick=${choice}]`).press("Enter");

/** Show every row of the list. */
export async function showAll(page: Page): Promise<void> {
  await page.locator("[data-slot=members] [data-action=more]").click();
  await page.waitForFunction(() => document.querySelectorAll("table.members tbody tr").length > 15);
}

/** Move a slider as a reader does who lets go at the end. */
export const slide = (page: Page, part: string, percent: number) =>
  page.locator(`[data-slide="${part}"]`).fill(String(percent));

/** The text of the file that "Lagre som fil" gives. */
export async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-action=save]").click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export const openFile = (page: Page, text: string) =>
  page
    .locator("[data-slot=start] input[type=file]")
    .setInputFiles({name: "scenario.json", mimeType: "application/json", buffer: Buffer.from(text)});

/** What the command says of a saved file, asked for some of its answers. */
export function commanded(file: string, answers: readonly string[]): ScenarioAnswer {
  const {status, out, err} = run(["-"], () => JSON.stringify({...(JSON.parse(file) as object), answers}));
  if (status !== 0) throw new Error(err);
  return JSON.parse(out) as ScenarioAnswer;
}
