// The certificate in a real worker: bundled as the site's scripts are, served with the site's policy, no page around it.
import {build} from "esbuild";
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import type {CertificateOutcome, Certifier} from "../../src/interface/scenario/certify.js";
import type {Engine} from "../../src/model/scenario/engine.js";
import type {Member, Pick} from "../../src/model/scenario/types.js";
import {bundlePages} from "../../src/site/bundle-pages.js";
import {projectFolder} from "../../src/site/install.js";
import {Site, type OpenedPage} from "./site.js";

/** What the harness puts on the page. */
interface Harness {
  certifier: (members: Member[]) => Certifier;
  Engine: new (members: Member[]) => Engine;
}

const folder = mkdtempSync(join(tmpdir(), "akson-certificate-"));
let site: Site;
let opened: OpenedPage;

beforeAll(async () => {
  const source = join(projectFolder, "src");
  // The rest of the page's modules would ask for what a figure's download needs.
  const ofCertificate = filesBelow(join(source, "interface/scenario")).filter((file) =>
    /\/(?:certif[^/]*|turn-of-worker)\.ts$/.test(file)
  );
  const modules = [...ofCertificate, ...filesBelow(join(source, "model"))];
  // One file a module, as Framework leaves them.
  await build({
    entryPoints: modules,
    outdir: join(folder, "_import"),
    outbase: source,
    format: "esm",
    target: "es2022",
    logLevel: "error"
  });
  const [{entry}] = await bundlePages(folder, [
    {
      file: "index.html",
      source: `import {certifier} from "./_import/interface/scenario/certify.js"; import {Engine} from "./_import/model/scenario/engine.js"; globalThis.harness = {certifier, Engine};`
    }
  ]);
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="nb"><title>x</title><link rel="icon" href="data:,"><script type="module" src="./${entry}"></script>`
  );
  rmSync(join(folder, "_import"), {recursive: true});
  site = await Site.start({folder});
  opened = await site.open("");
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

function filesBelow(place: string): string[] {
  return readdirSync(place, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(place, file));
}

test("asked about the municipalities, the worker certifies what the engine shows, and refutes what is wrong", async () => {
  const {page, complaints, requests} = opened;
  const members = readMunicipalities2020();
  const outcomes = await page.evaluate(async (members) => {
    const {certifier, Engine} = (globalThis as unknown as {harness: Harness}).harness;
    const scenario = {
      picks: members.map(({id}): Pick => (id === "0301" ? "in" : "undecided")),
      probability: members.map((_, j) => 0.35 + (0.3 * ((j * 37) % 101)) / 100),
      correlation: {national: 0, group: 0}
    };
    const quotas = [2_316_108, 2_547_718];
    const answers = new Engine(members).at(scenario);
    const shown = quotas.map((quota) => answers.probability(quota));
    const {ask} = certifier(members);
    const settle = (values: typeof shown) =>
      new Promise<CertificateOutcome>((resolve) => ask(scenario, quotas, values, resolve));
    const right = await settle(shown);
    const wrong = await settle(
      shown.map((estimate, i) => (i === 0 ? {...estimate!, value: estimate!.value + 1e-9} : estimate))
    );
    return [right, wrong];
  }, members);
  const [right, wrong] = outcomes.map((outcome) => {
    if (outcome.state === "refused") throw new Error(outcome.detail);
    return outcome;
  });
  expect(right.state).toBe("certified");
  expect(wrong.state).toBe("replaced");
  expect(wrong.quotas.map(({agrees}) => agrees)).toEqual([false, true]);
  expect(wrong.quotas[0].value).toEqual(right.quotas[0].certificate);
  expect(right.quotas.map(({certificate}) => certificate.method)).toEqual(["exact-dp", "exact-dp"]);
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/\/_app\/certificate-worker\.\w+\.js$/)
  ]);
  expect(requests.filter((url) => url.includes("certificate-worker"))).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a newer question ends the older one inside the worker: it is never answered", async () => {
  const {page} = opened;
  const members = readMunicipalities2020();
  const {settled, replied, asked} = await page.evaluate(async (members) => {
    const {certifier} = (globalThis as unknown as {harness: Harness}).harness;
    const replied: number[] = [];
    const asked: number[] = [];
    const Real = globalThis.Worker;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener("message", ({data}: MessageEvent<{id: number}>) => replied.push(data.id));
      }
      override postMessage(message: {id: number}): void {
        asked.push(message.id);
        super.postMessage(message);
      }
    };
    const {ask} = certifier(members);
    const settled: string[] = [];
    const scenario = (chance: number) => ({
      picks: members.map((): Pick => "undecided"),
      probability: members.map(() => chance),
      correlation: {national: 0, group: 0}
    });
    for (const chance of [0.4, 0.45, 0.55])
      ask(scenario(chance), [2_316_108], [null], () => settled.push(`dropped ${chance}`));
    await new Promise<void>((resolve) => {
      ask(scenario(0.6), [2_316_108], [null], () => {
        settled.push("newest");
        resolve();
      });
    });
    globalThis.Worker = Real;
    return {settled, replied, asked};
  }, members);
  expect(settled).toEqual(["newest"]);
  expect(asked).toHaveLength(4);
  expect(replied).toEqual(asked.slice(-1));
});
