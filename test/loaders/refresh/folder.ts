// A copy of the snapshot, and the whole command run on it against a source on this machine.
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {dataFolder} from "../../../loaders/data.js";
import {plainProgress} from "../../../loaders/refresh/progress.js";
import {refresh, type RefreshOutcome} from "../../../loaders/refresh/refresh.js";
import {usualSettings, type HttpSettings} from "../../../loaders/sources/http.js";
import {localSource, type Answering, type LocalSource} from "../sources/server.js";

export interface Run extends RefreshOutcome {
  /** Standard output as one text. */
  text: string;
  calls: string[];
  waits: number[];
  log: string[];
}

export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), "akson-refresh-"));

  constructor() {
    cpSync(dataFolder(), this.folder, {recursive: true});
  }

  /** Every file, to the byte. */
  snapshot(): Record<string, string> {
    return Object.fromEntries(
      readdirSync(this.folder, {recursive: true, encoding: "utf8"})
        .sort()
        .filter((name) => statSync(join(this.folder, name)).isFile())
        .map((name) => [name, readFileSync(join(this.folder, name)).toString("base64")])
    );
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  async run(
    args: readonly string[],
    answer: Answering,
    settings: Partial<HttpSettings> = {},
    now = "2026-11-24T12:00:00Z"
  ): Promise<Run> {
    const source = await localSource(answer);
    try {
      return await this.runAt(source, args, settings, now);
    } finally {
      source.close();
    }
  }

  /** Against a source that is there for several runs, under one address. */
  async runAt(
    source: LocalSource,
    args: readonly string[],
    settings: Partial<HttpSettings> = {},
    now = "2026-11-24T12:00:00Z"
  ): Promise<Run> {
    const waits: number[] = [];
    const log: string[] = [];
    const effects = {
      fetch: (url: string, options: RequestInit) => fetch(url, options),
      now: () => new Date(now),
      sleep: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)),
      log: (line: string) => void log.push(line)
    };
    const environment = {
      AKSON_SSB_BASE: source.base,
      AKSON_KLASS_BASE: source.base,
      AKSON_GEONORGE_BASE: source.base,
      AKSON_SIGNINGS_URL: `${source.base}/list.csv`
    };
    const outcome = await refresh(args, {
      folder: this.folder,
      effects,
      environment,
      settings: {...usualSettings, pause: 0, timeout: 20_000, ...settings},
      progress: plainProgress(effects.log)
    });
    return {...outcome, text: outcome.lines.join("\n"), calls: source.calls, waits, log};
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }
}
