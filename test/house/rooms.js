// The house rule of the project: which room may import from which. ESLint holds it (test/eslint.config.js), and
// test/house/rooms.test.ts shows it red once per room.
import {posix, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

const scenario = ["engine", "model", "language"];
const figures = ["scenario", ...scenario];
const files = ["figures", ...figures];
const parts = ["export", ...files];
const page = ["parts", ...parts];

/**
 * Rooms below each room: what it may import. Its own files are always allowed. `loaders` stands beside the page: it may
 * use what computes and what the published files are made of.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const below = {
  model: [],
  engine: [],
  language: ["model"],
  scenario,
  figures,
  export: files,
  parts,
  page,
  embed: ["page", ...page],
  loaders: files,
  site: ["embed", "loaders", "page", ...page],
  briefing: ["site", "embed", "loaders", "page", ...page],
  data: ["site", "loaders", "parts", ...parts]
};

/**
 * The room of a file, by its path in the project; null for what is in none (a page, a configuration). @param
 * {string} path
 */
export function roomOf(path) {
  const parts = path.split("/");
  if (parts[0] === "test") return roomOf(parts[1] in below ? parts.slice(1).join("/") : "");
  if (parts[0] === "src") return parts.length > 2 ? parts[1] : null;
  return parts[0] in below ? parts[0] : null;
}

/**
 * What is wrong with an import, or null.
 * @param {string} file path of the importing file in the project @param {string} specifier as written
 */
export function importFault(file, specifier) {
  if (specifier.startsWith("npm:")) {
    return "npm: imports are fetched from a CDN; import the bare package from node_modules.";
  }
  const room = roomOf(file);
  if (!specifier.startsWith(".") || room === null) return null;
  const target = posix.join(posix.dirname(file), specifier);
  const isTest = file.startsWith("test/");
  if (isTest && (target.startsWith("test/") || target.startsWith("loaders/"))) return null;
  const other = roomOf(target);
  if (other === null || other === room) return null;
  if (!(room in below)) return `src/${room}/ is no room of the house: see test/house/rooms.js.`;
  if (below[room].includes(other)) return null;
  return `${room} may not import from ${other}: imports go down only. Allowed here: ${below[room].join(", ") || "nothing of ours"}.`;
}

/** The ESLint rule. @type {import("eslint").Rule.RuleModule} */
export const downOnly = {
  meta: {type: "problem", schema: []},
  create(context) {
    const file = relative(project, context.filename).split(sep).join("/");
    /** @param {import("estree").Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== "string") return;
      const message = importFault(file, specifier);
      if (message !== null) context.report({node, message});
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => node.source.type === "Literal" && check(node, node.source.value)
    };
  }
};
