// `npm run dev` on a copy: an edit in data/ must show after a reload, although Framework keeps a loader's output for
// ever.
import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {renameSync, rmSync} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {lateFiles} from "../../src/export/late-files.js";
import {publishedBytes} from "../../src/export/late-files-node.js";
import {addressOf} from "../../src/export/page/late-files-browser.js";
import {buildEnvironment, smallProject, writeFiles} from "./project-copy.js";

const files = {
  "data/number.csv": "number\n17\n",
  "src/data/number.json.ts": `import {readFileSync} from "node:fs";\nimport {numberIn} from "../../loaders/number.js";\nprocess.stdout.write(JSON.stringify(numberIn(readFileSync("data/number.csv", "utf8"))));\n`,
  "loaders/number.ts": `export const numberIn = (csv: string): number => Number(csv.split("\\n")[1]);\n`,
  "src/index.md": '# Tall\n\n```js\ndisplay(await FileAttachment("data/number.json").json())\n```\n'
};

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

let project: string;
let preview: ChildProcess;
let address: string;
let output = "";

beforeAll(async () => {
  project = smallProject(files);
  const port = await freePort();
  preview = spawn(join(project, "node_modules/.bin/tsx"), ["src/site/preview.ts"], {
    cwd: project,
    env: buildEnvironment(project, {PORT: String(port)}),
    stdio: ["ignore", "pipe", "pipe"]
  });
  address = await new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const line = /http:\/\/\S+/.exec(output);
      if (line) resolve(line[0]);
    };
    preview.stdout?.on("data", read);
    preview.stderr?.on("data", read);
    preview.once("exit", () => reject(new Error(output)));
  });
});

afterAll(async () => {
  if (preview.exitCode === null) {
    preview.kill("SIGINT");
    await once(preview, "exit");
  }
  rmSync(project, {recursive: true, force: true});
});

/** What a reload shows: the page, and from it the data it names. */
async function numberShown(): Promise<unknown> {
  const html = await (await fetch(address)).text();
  const path = /"path":"([^"]*number\.json[^"]*)"/.exec(html)?.[1];
  if (path === undefined) throw new Error(`the page names no number.json:\n${html}`);
  return (await fetch(new URL(path, address))).json();
}

test("a file that is replaced by rename is seen, and the edit by hand after it too", async () => {
  for (const number of [18, 19]) {
    writeFiles(project, {"data/.number.csv.new": `number\n${number}\n`});
    renameSync(join(project, "data/.number.csv.new"), join(project, "data/number.csv"));
    await vi.waitFor(async () => expect(await numberShown()).toBe(number), {timeout: 30_000, interval: 100});
  }
  writeFiles(project, {"data/number.csv": "number\n17\n"});
  await vi.waitFor(async () => expect(await numberShown()).toBe(17), {timeout: 30_000, interval: 100});
});

test("an edit in data/ and one in loaders/ show after a reload", async () => {
  expect(await numberShown()).toBe(17);
  writeFiles(project, {"data/number.csv": "number\n42\n"});
  await vi.waitFor(async () => expect(await numberShown()).toBe(42), {timeout: 30_000, interval: 100});
  writeFiles(project, {
    "loaders/number.ts": `export const numberIn = (csv: string): number => 2 * Number(csv.split("\\n")[1]);\n`
  });
  await vi.waitFor(async () => expect(await numberShown()).toBe(84), {timeout: 30_000, interval: 100});
});

test("the files that a download fetches late lie where the page asks for them, with the bytes that are published", async () => {
  const script = new URL("_import/export/page/late-files-browser.js", address).href;
  for (const file of lateFiles) {
    const response = await fetch(addressOf(file, script));
    expect(response.status, file.name).toBe(200);
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), await publishedBytes(file)), file.name).toBe(0);
  }
  const missing = addressOf({...lateFiles[0], name: "resvg-0.0.0.wasm"}, script);
  expect((await fetch(missing)).ok).toBe(false);
});

test("the interrupt ends it", async () => {
  preview.kill("SIGINT");
  await once(preview, "exit");
  await expect(fetch(address)).rejects.toThrow();
});
