// A static server for `dist/`, as a public host would serve it: compressed, cached for ever where the name holds a
// hash, security headers set. It listens on this machine only.
import {createReadStream, existsSync, readFileSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {extname, join, normalize, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {projectFolder} from "./install.js";
import {headersFor, policyOf} from "./publish-headers.js";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8"
};

/**
 * The file an address stands for: `/kart` is kart.html, `/` is index.html. Null when there is none or it lies outside.
 */
export function fileFor(folder: string, pathname: string): string | null {
  const path = normalize(join(folder, pathname));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  for (const candidate of [path, `${path}.html`, join(path, "index.html")]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return null;
}

/** What a file was compressed to, by encoding, path and time of change. */
const compressed = new Map<string, Buffer>();

const encoders = {
  br: (content: Buffer) => brotliCompressSync(content),
  gzip: (content: Buffer) => gzipSync(content, {level: 9})
};

/** Brotli where the browser takes it, as public hosts do; else gzip; else none. */
function encodingFor(accepted: string): keyof typeof encoders | null {
  const names = accepted.split(",").map((part) => part.trim().split(";")[0]);
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : null;
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {allow: "GET, HEAD"}).end();
    return;
  }
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (pathname === base.slice(0, -1)) {
    response.writeHead(301, {location: base}).end();
    return;
  }
  const inside = pathname.startsWith(base) ? fileFor(folder, `/${pathname.slice(base.length)}`) : null;
  const file = inside ?? fileFor(folder, "/404");
  if (file === null) {
    response.writeHead(404, {"content-type": "text/plain; charset=utf-8"}).end("404\n");
    return;
  }
  const type = types[extname(file)] ?? "application/octet-stream";
  const policy = extname(file) === ".html" ? policyOf(readFileSync(file, "utf8")) : undefined;
  const headers: Record<string, string> = {
    "content-type": type,
    ...headersFor(inside === null ? "/404" : pathname, policy)
  };
  const status = inside === null ? 404 : 200;
  const text = /^text|json|svg/.test(type);
  const encoding = text ? encodingFor(String(request.headers["accept-encoding"] ?? "")) : null;
  if (encoding !== null) {
    const key = `${encoding}:${file}:${statSync(file).mtimeMs}`;
    const body = compressed.get(key) ?? encoders[encoding](readFileSync(file));
    compressed.set(key, body);
    response.writeHead(status, {...headers, "content-encoding": encoding, vary: "accept-encoding"}).end(body);
  } else {
    response.writeHead(status, headers);
    createReadStream(file).pipe(response);
  }
}

/** A base path with a slash at both ends: "akson" and "/akson" are "/akson/". */
export function basePath(text: string): string {
  return `/${text}/`.replace(/\/{2,}/g, "/");
}

/**
 * Serve a folder under a base path ("/" or "/akson/") on the first free port from `port` on; 0 is any free port.
 * @param taken is told of each port that another program holds
 * @throws when a hundred ports are taken, or the machine refuses for another reason
 */
export async function serve(
  folder: string,
  {port, base = "/", taken = () => {}}: {port: number; base?: string; taken?: (port: number) => void}
): Promise<{server: Server; address: string}> {
  const last = Math.min(port + 99, 65535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const server = createServer((request, response) => answer(folder, base, request, response));
    const listening = await new Promise<boolean>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") resolve(false);
        else reject(error);
      });
      server.listen(candidate, "127.0.0.1", () => resolve(true));
    });
    if (listening) {
      const actual = server.address();
      const used = typeof actual === "object" && actual !== null ? actual.port : candidate;
      return {server, address: `http://127.0.0.1:${used}${base}`};
    }
    taken(candidate);
  }
  throw new Error(`No free port from ${port} to ${last}. Set PORT to another number.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.env.PORT ?? "3000";
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT "${wanted}" is not a port number (0 to 65535).`);
    process.exit(2);
  }
  const folder = join(projectFolder, "dist");
  if (!existsSync(join(folder, "index.html"))) {
    console.error("Nothing is built yet: run `npm run build`, or `npm start`, which does both.");
    process.exit(1);
  }
  const {address} = await serve(folder, {
    port,
    base: basePath(process.env.AKSON_BASE ?? ""),
    taken: (used) => console.log(`Port ${used} is taken; trying ${used + 1}.`)
  });
  // Stopping is what a person means by Ctrl+C, not a failure that npm should report.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
  console.log(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
}
