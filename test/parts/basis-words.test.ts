// Every check of the data has a title for the reader of Datagrunnlag.
import {expect, test} from "vitest";
import {checkFiles} from "../../loaders/checks/all.js";
import {checkTitle} from "../../src/parts/basis-words.js";
import {realFiles} from "../loaders/real-data.js";

test("each check has a title in Norwegian", () => {
  for (const {id} of checkFiles(realFiles).runs) expect(checkTitle[id], id).toBeTruthy();
});
