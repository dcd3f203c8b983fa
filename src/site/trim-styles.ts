// Designsystemet's theme defines every colour and size it has; a page uses a part. Custom properties that nothing
// refers to are removed, round by round, since removing one may orphan another.

// A value ends at ";" or "}", but not inside quotes or parentheses: `url(data:image/png;base64,…)` is one value.
const declaration =
  /(--[\w-]+):((?:[^;{}"'()]|"[^"]*"|'[^']*'|\((?:[^"'()]|"[^"]*"|'[^']*'|\([^()]*\))*\))*)(;|(?=\}))/g;

/**
 * The style sheet (minified) without custom properties that no `var()` reads. No script of ours reads custom
 * properties.
 */
export function trimStyles(css: string): string {
  for (;;) {
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    const trimmed = css.replace(declaration, (text, name: string) => (read.has(name) ? text : ""));
    if (trimmed === css) return css;
    css = trimmed;
  }
}
