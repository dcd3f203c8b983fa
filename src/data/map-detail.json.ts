import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {mapDetail} from "../../loaders/geometry/map-data.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => mapDetail(loadData(dataFolder()).boundaries));
