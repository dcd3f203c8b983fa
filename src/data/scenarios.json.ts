import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";
import {scenariosData} from "../../loaders/scenarios.js";

printJson(() => scenariosData(loadData(dataFolder())));
