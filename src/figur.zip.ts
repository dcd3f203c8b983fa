// All published figures in one process; Framework hands them out one by one: figur/kart.svg.
import {zipSync} from "fflate";
import {publishedFigures} from "./site/published-figures.js";
import {projectFolder} from "./site/install.js";
import {loaderOutput} from "./site/loader-output.js";
import {openedState} from "./site/opened-state.js";
import {editionOf, readSiteFacts} from "./site/site-facts.js";

const state = openedState((name) => loaderOutput(projectFolder, name));
const files = await publishedFigures(state, editionOf(readSiteFacts(projectFolder)));
process.stdout.write(zipSync(Object.fromEntries(files), {level: 0}));
