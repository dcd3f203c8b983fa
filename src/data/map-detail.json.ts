import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {mapDetail} from "../../loaders/geometry/map-data.js";

process.stdout.write(JSON.stringify(mapDetail(loadData(dataFolder()).boundaries)));
