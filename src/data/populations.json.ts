import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";
import {populationsByYear} from "../../loaders/tables/populations.js";

printJson(() => populationsByYear(loadData(dataFolder())));
