import {basisData} from "../../loaders/basis.js";
import {checkFiles} from "../../loaders/checks/all.js";
import {dataFolder, readFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";

printJson(() => {
  const files = readFolder(dataFolder());
  return basisData(files, checkFiles(files));
});
