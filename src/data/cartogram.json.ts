import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {dataFolder} from "../../loaders/data.js";
import {cartogram} from "../../loaders/geometry/cartogram.js";
import {mapData} from "../../loaders/geometry/map-data.js";
import {encodeCartogram} from "../../src/model/cartogram.js";
import {decodeMap} from "../../src/model/map-geometry.js";

const data = loadData(dataFolder());
const inhabitants = new Map(dashboardData(data).municipalities.map(({code, population}) => [code, population]));
process.stdout.write(
  JSON.stringify(encodeCartogram(cartogram(decodeMap(mapData(data.boundaries, new Set())), inhabitants)))
);
