// `npm run --silent scenario -- FILE`: answers a scenario file. One JSON document on standard output and exit 0; or all
// problems on standard error, each with its path, and exit 2.
import {readFileSync} from "node:fs";
import {readScenario} from "../../src/engine/file/file-in.js";
import {answerScenario} from "../../src/engine/file/file-out.js";
import {readMunicipalities2020} from "./municipalities-2020.js";
import {parseText} from "../../src/engine/file/parse-text.js";

const help = `Usage: npm run --silent scenario -- [--pretty] FILE

Answers a scenario file (JSON; "-" reads standard input): probability of reaching each quota, distribution, power,
coalitions and crossing date, exactly and with an error bound. The formats of file and answer are described by
data/schemas/scenario.schema.json and scenario-answer.schema.json.

  --pretty  indent the answer
  --help    show this text

Exit status: 0 answered; 2 the file or the command line is wrong (all problems on standard error).
`;

/** What the command does with its arguments; the caller writes and exits. */
export function run(
  args: readonly string[],
  read: (file: string) => string
): {status: 0 | 2; out: string; err: string} {
  const failed = (lines: readonly string[]) => ({status: 2 as const, out: "", err: `${lines.join("\n")}\n`});
  if (args.includes("--help")) return {status: 0, out: help, err: ""};
  const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--pretty");
  const files = args.filter((arg) => !arg.startsWith("--"));
  if (unknown.length > 0) return failed([`unknown option: ${unknown.join(", ")}`, "--help tells more"]);
  if (files.length !== 1) return failed([`expected one FILE, found ${files.length}`, "--help tells more"]);
  let text: string;
  try {
    text = read(files[0]);
  } catch (error) {
    return failed([`${files[0]}: cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = parseText(text);
  const result = parsed.document === undefined ? null : readScenario(parsed.document, readMunicipalities2020);
  const problems = [...parsed.problems, ...(result?.problems ?? [])];
  if (problems.length > 0 || !result?.scenario) {
    return failed(problems.map(({path, message}) => `${path === "" ? "(file)" : path}: ${message}`));
  }
  return {
    status: 0,
    out: `${JSON.stringify(answerScenario(result.scenario), null, args.includes("--pretty") ? 2 : 0)}\n`,
    err: ""
  };
}

/** A file's text; "-" is standard input. */
export function readFileOrInput(file: string): string {
  return readFileSync(file === "-" ? 0 : file, "utf8");
}
