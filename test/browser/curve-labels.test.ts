// Labels of the curve, measured as drawn: on no day and at no size does one lie on another or leave the figure.
import {afterAll, beforeAll, expect, test} from "vitest";
import {chromium, type Browser} from "playwright-core";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {coverageInFull, coverageToLastTotal} from "../../src/figures/coverage/figure.js";
import {svgText} from "../../src/figures/drawing/svg.js";
import {textOf} from "../../src/figures/figure.js";
import {noAssets} from "../../src/figures/slot.js";
import {addDays} from "../../src/model/calendar.js";
import {factsOf, viewOf} from "../../src/model/view.js";
import {folder} from "../loaders/real-data.js";
import {ensureChromium} from "./chromium.js";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({executablePath: ensureChromium()});
});
afterAll(() => browser.close());

const facts = factsOf(dashboardData(loadData(folder)));
const days = [...Array.from({length: 55}, (_, k) => addDays("2020-04-14", 2 * k)), "2020-10-07", "2020-12-31"];

/** In em of the smaller text; letters without descenders leave more than that free. */
const allowed = 0.25;

test.each([
  ["as wide as the page", 1200, 400],
  ["on a tablet", 740, 420],
  ["on a phone", 358, 410],
  ["in a frame", 640, null],
  ["in a narrow frame", 340, null],
  ["on a slide", 795, 330]
])("%s", async (_, width, height) => {
  const page = await browser.newPage();
  for (const figure of [coverageToLastTotal, coverageInFull]) {
    const drawn = days.map((date) => {
      const view = viewOf(facts, {...facts.defaults, date});
      const size = {width, height: height ?? figure.heightFor(view, width, noAssets)};
      const svg = figure.draw(view, {...textOf(figure, view), id: `d${date}`, ...size}, noAssets);
      return `<div data-date="${date}">${svgText(svg)}</div>`;
    });
    await page.setContent(drawn.join(""));
    const faults = await page.evaluate((share) => {
      return [...document.querySelectorAll("div")].flatMap((place) => {
        const edge = place.querySelector("svg")!.getBoundingClientRect();
        const lines = [...place.querySelectorAll("text")]
          .flatMap((text) => (text.querySelector("tspan") ? [...text.querySelectorAll("tspan")] : [text]))
          .map((line) => ({text: line.textContent, box: line.getBoundingClientRect()}));
        const cut = lines.filter(({box}) => box.left < edge.left - 1 || box.right > edge.right + 1);
        const over = lines.flatMap((a, index) =>
          lines
            .slice(index + 1)
            .filter(({box: b}) => {
              const x = Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left);
              const y = Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top);
              return x > 1 && y > share * Math.min(a.box.height, b.height);
            })
            .map((b) => `${a.text} on ${b.text}`)
        );
        return [...cut.map(({text}) => `${text} is cut`), ...over].map((fault) => `${place.dataset.date}: ${fault}`);
      });
    }, allowed);
    expect(faults, figure.name).toEqual([]);
  }
  await page.close();
});
