// Header and footer of every page, as HTML. Links are relative to the page, so that the site works under any path.
import {escapeText} from "../figures/drawing/svg.js";
import {dayAndMonth} from "../language/dates.js";
import {frameWords, navigation, siteName, staleSource} from "../language/site.js";

export interface SiteFacts {
  version: string;
  /** Day of the newest commit, or null outside a checkout: a build has no clock, so that it can be made again. */
  sourceDate: string | null;
  /** Day of the newest commit to the data, or null outside a checkout. */
  dataDate: string | null;
  /** Address of the site's root with a final slash, or null when it is not configured. */
  site: string | null;
  /** Who publishes it, or null while nobody has said. */
  publisher: string | null;
  /** Address of the accessibility statement, or null while there is none. */
  accessibilityStatement: string | null;
  /**
   * Live sources that failed while the site was built, how (loaders/live.ts), and the day of what stands in (null:
   * put together by hand).
   */
  liveFailures: readonly {part: string; outcome: string; snapshot: string | null}[];
}

/** From a page's path ("/kart", "/kommune/0301") to the site's root: "./" or "../". */
export function rootOf(path: string): string {
  const depth = path.split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
}

/** With the file's ending: a plain file server finds `kart.html`, but not every one finds `kart`. */
const linkTo = (root: string, route: string): string => (route === "index" ? root : `${root}${route}.html`);

/** Said on every page: which figures are not the newest, and how old they are. */
function liveBanner({liveFailures, sourceDate}: SiteFacts): string {
  if (liveFailures.length === 0) return "";
  const items = liveFailures.map((failure) => `<li>${escapeText(staleSource(failure, sourceDate))}</li>`);
  return (
    `<div class="frame"><div class="ds-alert" ` +
    `data-color="warning"><p><strong>${frameWords.notLive}</strong></p><ul>${items.join("")}</ul></div></div>`
  );
}

/** Skip link, name and navigation. */
export function headerHtml(path: string, facts: SiteFacts): string {
  const root = rootOf(path);
  const current =
    path === "/"
      ? "index"
      : path
          .replace(/^\//, "")
          .replace(/\.html$/, "")
          .split("/")[0]
          .replace(/^kommune$/, "kommuner");
  const items = navigation.map(({route, label}) => {
    const here = route === current ? ' aria-current="page"' : "";
    return `<li><a href="${linkTo(root, route)}"${here}>${escapeText(label)}</a></li>`;
  });
  // "external", or Framework reports the link as broken on every page: it looks for the id before it adds `<main>`.
  return `<a class="ds-skip-link" rel="external" href="#observablehq-main">${frameWords.skip}</a>
<div class="frame"><a class="site-name" href="${root}">${escapeText(siteName)}</a><p class="printed" data-part="printed"></p>
<nav aria-label="${frameWords.navigation}"><ul>${items.join("")}</ul></nav></div>
<noscript><p class="frame">${frameWords.noScript}</p></noscript>${liveBanner(facts)}`;
}

export function footerHtml(path: string, facts: SiteFacts): string {
  const root = rootOf(path);
  const basis = linkTo(root, "datagrunnlag");
  const statement = facts.accessibilityStatement
    ? `<a class="ds-link" href="${escapeText(facts.accessibilityStatement)}">${frameWords.accessibility}</a>`
    : frameWords.accessibilityMissing;
  const date = facts.sourceDate
    ? `, ${frameWords.built} ${dayAndMonth(facts.sourceDate)} ${facts.sourceDate.slice(0, 4)}`
    : "";
  return `<div class="frame"><p><strong>${frameWords.notOfficial}</strong></p>
<p>${frameWords.sourcesText} <a class="ds-link" href="${basis}">Datagrunnlag</a>.</p>
<p>${frameWords.contact} <a class="ds-link" href="${basis}#rettelser">${frameWords.contactText}</a>. ${statement}.</p>
<p>${frameWords.license} ${frameWords.version} ${escapeText(facts.version)}${date}.</p></div>`;
}
