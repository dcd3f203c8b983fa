// What a page says of itself where a link to it is shared.
import {escapeText} from "../figures/drawing/svg.js";
import {siteDescription, siteName} from "../language/site.js";
import {socialPicture, socialSize} from "./published-addresses.js";

/**
 * Meta elements for the head of a page.
 * @param path Framework's: "/kart", "/index", "/kommune/0301"
 * @param site address of the site's root, or null: a picture needs a whole address, and none is invented
 */
export function socialTags(path: string, title: string, site: string | null): string {
  const tags: [string, string][] = [
    ["og:type", "website"],
    ["og:locale", "nb_NO"],
    ["og:site_name", siteName],
    ["og:title", title],
    ["og:description", siteDescription]
  ];
  if (site !== null) {
    tags.push(
      ["og:url", site + `${path.slice(1)}.html`.replace(/(^|\/)index\.html$/, "$1")],
      ["og:image", site + socialPicture(path)],
      ["og:image:type", "image/png"],
      ["og:image:width", String(socialSize.width)],
      ["og:image:height", String(socialSize.height)],
      ["og:image:alt", siteDescription]
    );
  }
  const card = site === null ? "summary" : "summary_large_image";
  return [
    ...tags.map(([property, content]) => `<meta property="${property}" content="${escapeText(content)}">`),
    `<meta name="twitter:card" content="${card}">`
  ].join("\n");
}
