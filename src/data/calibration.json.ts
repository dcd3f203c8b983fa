import {readCalibration} from "../../loaders/calibrate/read.js";
import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => readCalibration(loadData(dataFolder())));
