import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {mapData} from "../../loaders/geometry/map-data.js";

const {boundaries, municipalities} = loadData(dataFolder());
const notInvited = new Set(municipalities.filter(({invited}) => !invited).map(({code}) => code));
process.stdout.write(JSON.stringify(mapData(boundaries, notInvited)));
