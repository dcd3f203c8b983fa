import {basisData} from "../../loaders/basis.js";
import {checkFiles} from "../../loaders/checks/all.js";
import {dataFolder, readFolder} from "../../loaders/data.js";

const files = readFolder(dataFolder());
process.stdout.write(JSON.stringify(basisData(files, checkFiles(files))));
