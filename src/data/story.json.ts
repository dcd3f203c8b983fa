import {loadData} from "../../loaders/checks/all.js";
import {dataFolder} from "../../loaders/data.js";
import {printJson} from "../../loaders/print-json.js";
import {storyData} from "../../loaders/story.js";

printJson(() => storyData(loadData(dataFolder())));
