// The notebook is used: its cells follow what the analyst moves, and it asks nobody else for a library.
import {afterAll, beforeAll, expect, test} from "vitest";
import {stickingOut} from "./accessibility.js";
import {Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await Site.start();
});
afterAll(() => site.close());

test("Inputs, Plot, Arquero and the engine answer to the sliders", async () => {
  const {page, complaints, requests, close} = await site.open("notatbok.html");
  const named = page.locator("p", {hasText: /kommunene har minst/});
  await named.waitFor();
  expect(await named.innerText()).toMatch(/^291 av de spurte kommunene har minst 0 innbyggere\. 43 av dem er navngitt/);
  await page.getByRole("slider").first().focus();
  await page.keyboard.press("End");
  await page.locator("p", {hasText: /har minst 100\s000 innbyggere/}).waitFor();
  expect(await named.innerText()).not.toContain("291");
  // The target on the inhabitants of each year, by Arquero.
  await page.getByRole("cell", {name: /^2\s316\s108$/}).waitFor();
  const chance = page.locator("p", {hasText: /for hver av de andre er sannsynligheten/});
  const before = await chance.innerText();
  await page.getByRole("slider").nth(1).focus();
  await page.keyboard.press("Home");
  await page.waitForFunction((old) => [...document.querySelectorAll("p")].every((p) => p.innerText !== old), before);
  expect(await chance.innerText()).toMatch(/sannsynligheten 0,0\s%/);
  expect(await page.locator("svg[aria-label^='Innbyggere i spurte']").count()).toBe(1);
  expect(await stickingOut(page)).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(site.address) && !/^(?:blob|data):/.test(address))).toEqual(
    []
  );
  expect(complaints).toEqual([]);
  await close();
});
