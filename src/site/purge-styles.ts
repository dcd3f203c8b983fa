// Designsystemet's files style more than the pages use. What no page and no script mentions is left out, and so is the
// dark colour scheme: the site has one fixed light theme.
import {PurgeCSS} from "purgecss";

/** The body of an at-rule from its opening line to the matching brace, removed. */
function withoutLayer(css: string, name: string): string {
  const start = css.indexOf(`@layer ${name}{`);
  if (start < 0) return css;
  let depth = 0;
  for (let index = css.indexOf("{", start); index < css.length; index += 1) {
    if (css[index] === "{") depth += 1;
    if (css[index] === "}") depth -= 1;
    if (depth === 0) return css.slice(0, start) + css.slice(index + 1);
  }
  return css;
}

/**
 * @param css a minified style sheet
 * @param pages the HTML and JavaScript that use it
 */
export async function purgeStyles(css: string, pages: readonly {raw: string; extension: string}[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [...pages],
    css: [{raw: withoutLayer(css, "ds.theme.color-scheme.dark")}],
    // States that elements take on in the browser.
    safelist: {greedy: [/aria-/]},
    keyframes: true,
    variables: true
  });
  return result.css;
}
