import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {dashboardData, encodeDashboard} from "../../loaders/dashboard.js";

process.stdout.write(JSON.stringify(encodeDashboard(dashboardData(loadData(dataFolder())))));
