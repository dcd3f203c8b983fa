// The headers a host should send. The README lists them for publishing; our own server sends them too.

/**
 * Everything comes from the site itself; figures saved use blob: and data: images. 'wasm-unsafe-eval' lets resvg, which draws
 * the PNGs, be compiled: it allows WebAssembly and nothing else, and that file too comes only from the site ('self').
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'none'"
].join("; ");

/** Names under these folders hold a hash of their content and never change. */
const hashed = /\/(_app|_file|_import)\//;

/** Figures that others may put on their pages. */
const embedded = /\/innebygd\//;

/** Figures and tables that others' programs may fetch. */
const open = /\/(figur|data)\//;

export function headersFor(pathname: string): Record<string, string> {
  return {
    ...(open.test(pathname) ? {"access-control-allow-origin": "*"} : {}),
    "cache-control": hashed.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
    // frame-ancestors cannot be said in a meta element, so the header adds it.
    "content-security-policy": `${contentSecurityPolicy}; frame-ancestors ${embedded.test(pathname) ? "*" : "'self'"}`,
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff"
  };
}
