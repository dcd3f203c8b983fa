// The headers a host should send. The README lists them for publishing; our own server sends them too.

const policy = {
  "default-src": "'none'",
  // Everything comes from the site itself. 'wasm-unsafe-eval' lets resvg, which draws the PNGs, be compiled: it allows
  // WebAssembly and nothing else, and that file too comes only from the site.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  // Figures saved use blob: and data: images.
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'self'",
  "form-action": "'none'"
};

const written = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** What a page may load and run, when it uses no library of Framework's. */
export const strictPolicy = written(policy);

/**
 * What a page may load and run. Plot and Inputs write styles, htl sets handlers as attributes before it makes them
 * listeners, and Arquero compiles its expressions; only a page that uses them may.
 * @param libraries packages that Framework gives the page's fences
 */
export function policyFor(libraries: readonly string[]): string {
  if (libraries.length === 0) return strictPolicy;
  const compiles = libraries.includes("arquero") ? " 'unsafe-eval'" : "";
  return written({
    ...policy,
    "script-src": policy["script-src"] + compiles,
    "script-src-attr": "'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'"
  });
}

/** The policy that a finished page states for itself: the header says the same. */
export const policyOf = (html: string): string =>
  /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? strictPolicy;

/** Names under these folders hold a hash of their content, or its version, and never change. */
const unchanging = /\/(_app|_file|_import|vendor)\//;

/** Figures that others may put on their pages. */
const embedded = /\/innebygd\//;

/**
 * Figures and tables that others' programs may fetch; and scripts and data, since a figure in a frame that is
 * sandboxed without its own origin is another's program too, and could not show the day its address asks for.
 */
const open = /\/(figur|data|_app|_file|_import)\//;

/** @param contentPolicy of the page that lies there, as in {@link policyOf} */
export function headersFor(pathname: string, contentPolicy: string = strictPolicy): Record<string, string> {
  return {
    ...(open.test(pathname) ? {"access-control-allow-origin": "*"} : {}),
    "cache-control": unchanging.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
    // frame-ancestors cannot be said in a meta element, so the header adds it.
    "content-security-policy": `${contentPolicy}; frame-ancestors ${embedded.test(pathname) ? "*" : "'self'"}`,
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff"
  };
}
