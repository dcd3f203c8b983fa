// What counts as a front page: an address that leads to a publisher and not to the source.
import {expect, it} from "vitest";
import {isFrontPage} from "../../../loaders/checks/story.js";

it.each([
  ["https://www.ks.no/", true],
  ["https://www.ks.no", true],
  ["https://www.ehelse.no//", true],
  ["https://www.ssb.no/index.html", true],
  ["https://www.ks.no/#akson", true],
  ["https://www.ks.no/?page=12", false],
  ["https://www.ssb.no/statbank/table/07459", false],
  ["https://www.nrk.no/index", false],
  ["no address", false]
])("%s is a front page: %s", (url, expected) => {
  expect(isFrontPage(url)).toBe(expected);
});
