// The script of the file to take along: shows the page its address names (?side=kart), and leads from page to page.
import {pages, site} from "single:pages";
import {singleFileWords as words} from "../../language/single-file.js";
import {unpacked} from "./unpacked.js";

const key = "side";
const first = "index";

const here = (): string => new URLSearchParams(location.search).get(key) ?? first;

/** Name of the page a path leads to ("…/kart.html", "…/"), or null when it does not lie in the file's own folder. */
function nameOf(path: string): string | null {
  const folder = location.pathname.replace(/[^/]*$/, "");
  const below = path.startsWith(folder) ? path.slice(folder.length) : "/";
  return below === ""
    ? first
    : below.endsWith(".html") && !below.includes("/")
      ? below.slice(0, -".html".length)
      : null;
}

/** The same page inside this file. The query and the place on the page stay. */
function inside(name: string, {search, hash}: URL): string {
  const query = new URLSearchParams(search);
  query.delete(key);
  return `${location.pathname}?${new URLSearchParams({[key]: name}).toString()}${query.size > 0 ? `&${query.toString()}` : ""}${hash}`;
}

/**
 * Let a link lead into the file, before the browser acts on it: a new window and a menu see the right address too.
 * The page's name is kept apart, because pages write the links of the menu again when the day changes.
 */
function redirect(link: HTMLAnchorElement): "inside" | "elsewhere" {
  const url = new URL(link.href, location.href);
  if (url.protocol !== location.protocol || link.hasAttribute("download")) {
    return url.protocol === location.protocol ? "elsewhere" : "inside";
  }
  const own = url.pathname === location.pathname;
  const name = link.dataset.page ?? (own ? (url.searchParams.get(key) ?? here()) : nameOf(url.pathname));
  if (name === null || !(name in pages)) return "elsewhere";
  if (!own) link.dataset.page = name;
  // A place on the page that is shown needs no new page.
  if (!(own && url.search === location.search)) link.href = inside(name, url);
  return "inside";
}

/** What did not come along is said, with the way to it when the site's address is known. */
function missing(link: HTMLAnchorElement): void {
  const dialog = document.createElement("dialog");
  const said = document.createElement("p");
  said.textContent = words.missing;
  const close = document.createElement("button");
  close.className = "ds-button";
  close.type = "button";
  close.textContent = words.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(said);
  if (site !== "") {
    const there = document.createElement("a");
    there.className = "ds-link";
    there.href = new URL(link.getAttribute("href")!, site).href;
    there.textContent = words.onSite;
    const line = document.createElement("p");
    line.append(there);
    dialog.append(line);
  }
  dialog.append(close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function follow(event: Event): void {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>("a[href]");
  if (!link || redirect(link) === "inside" || event.type !== "click") return;
  event.preventDefault();
  missing(link);
}

const name = here() in pages ? here() : first;
const page = pages[name];
document.querySelector("title")!.innerHTML = page.title;
document.body.innerHTML = unpacked(page.body);
for (const type of ["pointerdown", "focusin", "click"]) addEventListener(type, follow, true);
await page.open();
// The browser looked for the place before it was there.
if (location.hash !== "") document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
