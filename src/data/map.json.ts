import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {mapData} from "../../loaders/geometry/map-data.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => {
  const {boundaries, municipalities} = loadData(dataFolder());
  return mapData(boundaries, new Set(municipalities.filter(({invited}) => !invited).map(({code}) => code)));
});
