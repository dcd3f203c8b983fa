import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {dashboardData, encodeDashboard} from "../../loaders/dashboard.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => encodeDashboard(dashboardData(loadData(dataFolder()))));
