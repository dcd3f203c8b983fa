import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {engineBounds} from "../../loaders/engine-bounds.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => engineBounds(loadData(dataFolder())));
