import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";
import {mustBeData} from "../../loaders/unnamed.js";

printJson(() => mustBeData(loadData(dataFolder())));
