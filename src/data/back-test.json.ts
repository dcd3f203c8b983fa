import {backTestData} from "../../loaders/back-test.js";
import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => backTestData(loadData(dataFolder())));
