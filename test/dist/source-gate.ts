// The gate before building: what Framework would build although it cannot work, or would need a CDN for. TypeScript
// sees the fences of all pages as modules beside them, so that a syntax error, a name that comes from nowhere, a
// package that is not installed and a type error are all said with page and line.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import ts from "typescript";
import {publishedAddresses} from "../../src/site/published-addresses.js";
import {cachedPackages, fencesAsModule, namedFiles} from "./page-source.js";

export interface SourceFault {
  /** Relative to the project: "src/kart.md". */
  file: string;
  line: number;
  detail: string;
}

/** Endings by which Framework finds a loader of a target. */
const loaderEndings = ["", ".ts", ".js", ".sh", ".py"];

function pagesBelow(folder: string): string[] {
  return (
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name.endsWith(".md") && !entry.parentPath.includes(".observablehq"))
      .map((entry) => join(entry.parentPath, entry.name))
      // What is written for developers is a draft to Framework, and no page.
      .filter((file) => !/^---\n(?:.*\n)*?draft: true\n/.test(readFileSync(file, "utf8")))
      .sort()
  );
}

function compilerOptions(project: string): ts.CompilerOptions {
  const {config} = ts.readConfigFile(join(project, "tsconfig.json"), (file) => readFileSync(file, "utf8"));
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, project);
  // A fence is plain JavaScript in one scope: parameters have no types, and a name may be there for another fence.
  return {...options, noImplicitAny: false, noUnusedLocals: false, noUnusedParameters: false, incremental: false};
}

/** Every literal specifier a module imports or re-exports, dynamic imports included. */
function importsOf(source: ts.SourceFile): {specifier: string; line: number}[] {
  return ts.preProcessFile(source.text, true, true).importedFiles.map(({fileName, pos}) => ({
    specifier: fileName,
    line: source.getLineAndCharacterOfPosition(pos).line + 1
  }));
}

/** Literal names given to FileAttachment. */
function attachmentsOf(source: ts.SourceFile): {name: string; line: number}[] {
  const found: {name: string; line: number}[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === "FileAttachment") {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) {
        found.push({
          name: argument.text,
          line: source.getLineAndCharacterOfPosition(argument.getStart(source)).line + 1
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

class SourceGate {
  readonly faults: SourceFault[] = [];
  private readonly root: string;
  /** What the archives hold: no loader is named after it. */
  private readonly published: ReadonlySet<string>;
  private readonly modules = new Map<string, string>();
  private readonly program: ts.Program;

  constructor(private readonly project: string) {
    this.root = join(project, "src");
    this.published = new Set(publishedAddresses(join(project, "data")));
    for (const page of pagesBelow(this.root)) {
      const markdown = readFileSync(page, "utf8");
      const {source, faults} = fencesAsModule(markdown);
      this.modules.set(`${page}.ts`, source);
      for (const {line, detail} of faults) this.add(page, line, detail);
      for (const {line, address} of namedFiles(markdown)) this.checkFile(page, line, address);
    }
    const options = compilerOptions(project);
    const host = ts.createCompilerHost(options);
    const {readFile, fileExists, getSourceFile} = host;
    host.fileExists = (file) => this.modules.has(file) || fileExists(file);
    host.readFile = (file) => this.modules.get(file) ?? readFile(file);
    host.getSourceFile = (file, languageVersion, ...rest) => {
      const text = this.modules.get(file);
      return text === undefined
        ? getSourceFile(file, languageVersion, ...rest)
        : ts.createSourceFile(file, text, languageVersion, true);
    };
    this.program = ts.createProgram([...this.modules.keys()], options, host);
  }

  private add(file: string, line: number, detail: string): void {
    this.faults.push({file: relative(this.project, file).split(sep).join("/"), line, detail});
  }

  private checkFile(page: string, line: number, address: string): void {
    const target = address.startsWith("/") ? join(this.root, address) : join(dirname(page), address.split(/[?#]/)[0]);
    if (loaderEndings.some((ending) => existsSync(target + ending))) return;
    if (this.published.has(target.slice(this.root.length).split(sep).join("/"))) return;
    const parameterised =
      existsSync(dirname(target)) && readdirSync(dirname(target)).some((name) => /^\[\w+\]/.test(name));
    if (!parameterised) this.add(page, line, `no such file or loader: ${address}`);
  }

  /**
   * Types, syntax, names and packages of the pages. The modules they import are `tsc`'s task, with stricter settings.
   */
  checkTypes(): void {
    for (const file of this.modules.keys()) {
      const source = this.program.getSourceFile(file);
      if (!source) continue;
      for (const {start = 0, messageText} of [
        ...this.program.getSyntacticDiagnostics(source),
        ...this.program.getSemanticDiagnostics(source)
      ]) {
        const {line} = source.getLineAndCharacterOfPosition(start);
        const detail = ts.flattenDiagnosticMessageText(messageText, " ");
        // Framework's own forms of names: `checkReach` says which of them there are.
        if (/^Cannot find module '(?:npm|observablehq):/.test(detail)) continue;
        this.add(file.slice(0, -".ts".length), line + 1, detail);
      }
    }
  }

  /** Everything the pages reach, which is what a browser will load. */
  checkReach(): void {
    const seen = new Set<string>();
    const queue = [...this.modules.keys()];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const source = this.program.getSourceFile(file);
      if (!source) continue;
      const shown = this.modules.has(file) ? file.slice(0, -".ts".length) : file;
      for (const {name, line} of attachmentsOf(source)) this.checkFile(shown, line, name);
      for (const {specifier, line} of importsOf(source)) {
        if (specifier === "observablehq:stdlib" || cachedPackages.some((name) => specifier === `npm:${name}`)) continue;
        if (/^[a-z]+:/.test(specifier))
          this.add(
            shown,
            line,
            `"${specifier}" is not a package of node_modules; the browser or the build would fetch it`
          );
        else if (/^\.{0,2}\/.*\.tsx?$/.test(specifier))
          this.add(shown, line, `"${specifier}" is not what the browser finds; write .js`);
        const resolved = ts.resolveModuleName(specifier, file, this.program.getCompilerOptions(), ts.sys).resolvedModule
          ?.resolvedFileName;
        if (resolved === undefined) {
          if (!/^[a-z]+:/.test(specifier))
            this.add(
              shown,
              line,
              `"${specifier}" is not there${specifier.startsWith(".") ? "" : ": is the package installed?"}`
            );
        } else if (/^[./]/.test(specifier)) {
          if (resolved.startsWith(this.root + sep)) queue.push(resolved);
          else this.add(shown, line, `"${specifier}" lies outside src/; the browser cannot load it`);
        }
      }
    }
  }
}

/** Faults in the sources of a project's pages and what they import. About three seconds: one TypeScript program. */
export function sourceGate(project: string): SourceFault[] {
  const gate = new SourceGate(resolve(project));
  gate.checkTypes();
  gate.checkReach();
  const unique = new Map(gate.faults.map((fault) => [`${fault.file}:${fault.line}:${fault.detail}`, fault]));
  return [...unique.values()];
}
