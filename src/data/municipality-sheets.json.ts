import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {municipalitySheets} from "../../loaders/municipality-sheets.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => municipalitySheets(loadData(dataFolder())));
