// JSON text with the digits of its numbers kept, so that a share counts as the decimal that was written.
import {parse} from "lossless-json";
import {WrittenNumber, type Problem} from "./checking.js";

/** Parse a scenario file's text. A key given twice is a problem: one of the two would be lost in silence. */
export function parseText(text: string): {document: unknown; problems: Problem[]} {
  const problems: Problem[] = [];
  try {
    const document = parse(text.replace(/^\uFEFF/, ""), null, {
      parseNumber: (digits) => new WrittenNumber(digits),
      onDuplicateKey: ({key, position, newValue}) => {
        problems.push({path: key, message: `given twice (line ${text.slice(0, position).split("\n").length})`});
        return newValue;
      }
    });
    return {document, problems};
  } catch (error) {
    return {
      document: undefined,
      problems: [{path: "", message: `not JSON: ${error instanceof Error ? error.message : error}`}]
    };
  }
}
