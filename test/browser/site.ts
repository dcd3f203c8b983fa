// Opening built pages in a real Chromium: one server and one browser a test file, one context a page, everything the
// page says or asks for written down.
import type {Server} from "node:http";
import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright-core";
import {projectFolder} from "../../src/site/install.js";
import {serve} from "../../src/site/serve.js";
import {ensureChromium} from "./chromium.js";

export const dist = join(projectFolder, "dist");
export const outputFolder = join(projectFolder, "test/.output");

/** What a page did that a reader cannot see. */
export interface Witness {
  /** Errors and warnings of the console, uncaught errors, and refusals of the content security policy. */
  complaints: string[];
  /** Address of every request. */
  requests: string[];
}

export interface OpenedPage extends Witness {
  page: Page;
  close(): Promise<void>;
}

/** Write down what a page complains of and asks for, from now on. */
export function witness(page: Page): Witness {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) =>
    complaints.push(`request failed: ${request.url()} (${request.failure()?.errorText ?? ""})`)
  );
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return {complaints, requests};
}

export class Site {
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
    /** Ends in "/". */
    readonly address: string
  ) {}

  /** Serve the built folder on a free port and start a browser. The caller closes it. */
  static async start({folder = dist, base = "/"}: {folder?: string; base?: string} = {}): Promise<Site> {
    const {server, address} = await serve(folder, {port: 0, base});
    const browser = await chromium.launch({executablePath: ensureChromium()});
    return new Site(browser, server, address);
  }

  /**
   * Open an address below the site's root ("", "kart?v=1&dato=2020-06-24") and wait until it is ready: loaded, and, on
   * a page with places to fill, filled (`data-ready` on the root, see src/page/live.ts).
   */
  async open(path: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const context = await this.browser.newContext({
      locale: "nb-NO",
      timezoneId: "Europe/Oslo",
      reducedMotion: "reduce",
      viewport: {width: 1280, height: 900},
      ...options
    });
    const page = await context.newPage();
    const seen = witness(page);
    await page.goto(new URL(path, this.address).href, {waitUntil: "load"});
    if (options.javaScriptEnabled !== false) await ready(page);
    return {page, ...seen, close: () => context.close()};
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Wait until a page with places to fill has filled them; a page without is ready when it is loaded. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("[data-slot]") === null || document.documentElement.dataset.ready === "true"
  );
}

/** The element that has the focus, as a short text: what a keyboard run writes down. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "body";
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""} ${name.trim().replace(/\s+/g, " ").slice(0, 60)}`.trim();
  });
}

/**
 * Press Tab until the predicate holds for the focused element. @throws after `most` presses, listing what had the
 * focus
 */
export async function tabTo(page: Page, wanted: (description: string) => boolean, most = 80): Promise<string> {
  const path: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (wanted(here)) return here;
    path.push(here);
  }
  throw new Error(`not reached with ${most} presses of Tab; the focus was on:\n${path.join("\n")}`);
}

/** A picture of the whole page in test/.output, for looking at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(outputFolder, {recursive: true});
  await page.screenshot({path: join(outputFolder, `${name}.png`), fullPage: true});
}
