import {once} from "node:events";
import {spawn} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {createServer, request as httpRequest, type Server} from "node:http";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import {basePath, fileFor, serve} from "../../src/site/serve.js";
import {projectFolder} from "../../src/site/install.js";
import {writeFiles} from "../build/project-copy.js";

let parent: string;
let folder: string;
const open: Server[] = [];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "akson-serve-"));
  folder = join(parent, "dist");
  writeFiles(parent, {
    "secret.txt": "secret",
    "dist-other/secret.txt": "secret",
    "dist/index.html": "<h1>hjem</h1>",
    "dist/kart.html": "<h1>kart</h1>",
    "dist/kommune/0301.html": "<h1>Oslo</h1>",
    "dist/404.html": "<h1>finnes ikke</h1>",
    "dist/_app/a.12345678.js": "export const a = 1;".repeat(50),
    "dist/bilde.png": "not really"
  });
});
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => rmSync(parent, {recursive: true, force: true}));

const started = async (options: {port?: number; base?: string; taken?: (port: number) => void} = {}) => {
  const {server, address} = await serve(folder, {port: 0, ...options});
  open.push(server);
  return address;
};

/** A request whose path is sent as written: fetch would tidy it first. */
function raw(address: string, path: string, headers: Record<string, string> = {}, method = "GET") {
  const {hostname, port} = new URL(address);
  return new Promise<{status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer}>((resolve, reject) => {
    const request = httpRequest({hostname, port, path, method, headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)})
      );
    });
    request.on("error", reject);
    request.end();
  });
}

describe("addresses", () => {
  test.each([
    ["/", "hjem"],
    ["/index", "hjem"],
    ["/kart", "kart"],
    ["/kart.html", "kart"],
    ["/kart?dato=2020-07-01", "kart"],
    ["/kommune/0301", "Oslo"]
  ])("%s", async (path, heading) => {
    const {status, body} = await raw(await started(), path);
    expect([status, body.toString()]).toEqual([200, `<h1>${heading}</h1>`]);
  });

  test.each(["/borte", "/kommune/", "/kommune/9999", "/kart/mer"])(
    "%s is not there: the site's own page says so",
    async (path) => {
      const {status, headers, body} = await raw(await started(), path);
      expect([status, body.toString()]).toEqual([404, "<h1>finnes ikke</h1>"]);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    }
  );

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/kommune/../../secret.txt",
    "/../dist-other/secret.txt",
    "/..%2fdist-other%2fsecret.txt",
    "/..%5csecret.txt"
  ])("%s does not lead out of the folder", async (path) => {
    expect((await raw(await started(), path)).body.toString()).not.toContain("secret");
  });

  test("a control character in the path finds nothing", () => {
    expect(fileFor(folder, "/kart\0")).toBeNull();
  });

  test("an address that is not one", async () => {
    expect((await raw(await started(), "/%E0%A4%A")).status).toBe(400);
  });

  test("only reading is allowed", async () => {
    const address = await started();
    expect((await raw(address, "/kart", {}, "POST")).status).toBe(405);
    const head = await raw(address, "/kart", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

describe("under a sub-path", () => {
  test("everything is below it", async () => {
    const address = await started({base: "/akson/"});
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/akson\/$/);
    expect((await raw(address, "/akson/kart")).body.toString()).toBe("<h1>kart</h1>");
    expect((await raw(address, "/akson/")).body.toString()).toBe("<h1>hjem</h1>");
    expect((await raw(address, "/kart")).status).toBe(404);
    expect((await raw(address, "/")).status).toBe(404);
  });

  test("without its slash it is completed", async () => {
    const {status, headers} = await raw(await started({base: "/akson/"}), "/akson");
    expect([status, headers.location]).toEqual([301, "/akson/"]);
  });

  test.each([
    ["", "/"],
    ["/", "/"],
    ["akson", "/akson/"],
    ["/a/b", "/a/b/"],
    ["//akson//", "/akson/"]
  ])("%j is %s", (text, base) => {
    expect(basePath(text)).toBe(base);
  });
});

describe("headers", () => {
  test("text is compressed where it is asked for, and is the same text", async () => {
    const address = await started();
    const plain = await raw(address, "/_app/a.12345678.js");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    for (const [accepted, encoding, unpack] of [
      ["gzip, deflate, br", "br", brotliDecompressSync],
      ["gzip", "gzip", gunzipSync]
    ] as const) {
      const packed = await raw(address, "/_app/a.12345678.js", {"accept-encoding": accepted});
      expect(packed.headers["content-encoding"]).toBe(encoding);
      expect(packed.headers.vary).toBe("accept-encoding");
      expect(packed.body.length).toBeLessThan(plain.body.length);
      expect(unpack(packed.body)).toEqual(plain.body);
    }
  });

  test("a picture is not", async () => {
    const {headers} = await raw(await started(), "/bilde.png", {"accept-encoding": "gzip"});
    expect([headers["content-encoding"], headers["content-type"]]).toEqual([undefined, "image/png"]);
  });

  test("names with a hash are kept for ever, pages are asked for again", async () => {
    const address = await started();
    expect((await raw(address, "/_app/a.12345678.js")).headers["cache-control"]).toContain("immutable");
    expect((await raw(address, "/kart")).headers["cache-control"]).toBe("no-cache");
  });

  test("a missing file is never kept", async () => {
    expect((await raw(await started(), "/_app/borte.js")).headers["cache-control"]).toBe("no-cache");
  });

  test("what a public host should send", async () => {
    const {headers} = await raw(await started(), "/kart");
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  });
});

describe("ports", () => {
  test("a taken one is said, and the next free one used", async () => {
    const other = createServer();
    open.push(other);
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const held = (other.address() as {port: number}).port;
    const told: number[] = [];
    const address = await started({port: held, taken: (port) => told.push(port)});
    expect(told[0]).toBe(held);
    expect(Number(new URL(address).port)).toBe(told[told.length - 1] + 1);
  });

  test("it listens on this machine only", async () => {
    const server = await serve(folder, {port: 0});
    open.push(server.server);
    expect(server.server.address()).toMatchObject({address: "127.0.0.1"});
  });

  test.each(["abc", "-1", "65536", "1.5"])("PORT %s is not a port: said, with exit code 2", async (port) => {
    const child = spawn(join(projectFolder, "node_modules/.bin/tsx"), ["src/site/serve.ts"], {
      cwd: projectFolder,
      env: {...process.env, PORT: port}
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = await once(child, "close");
    expect([code, said]).toEqual([2, `PORT "${port}" is not a port number (0 to 65535).\n`]);
  });

  test("beyond the last port there is none", async () => {
    const other = createServer();
    open.push(other);
    const listening = await new Promise<boolean>((resolve) => {
      other.once("error", () => resolve(false)); // held by another program: just as good
      other.listen(65535, "127.0.0.1", () => resolve(true));
    });
    expect(typeof listening).toBe("boolean");
    await expect(serve(folder, {port: 65535})).rejects.toThrow("No free port from 65535 to 65535");
  });
});

test("a connection that says nonsense does not stop the server", async () => {
  const address = await started();
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.end("nonsense\r\n\r\n");
  socket.resume();
  await once(socket, "close");
  expect((await raw(address, "/kart")).status).toBe(200);
});
