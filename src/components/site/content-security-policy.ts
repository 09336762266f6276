const policyFor = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/**
 * What a page of this site may load and do: files of its own origin, and nothing else; no inline script, no inline style.
 * `frame-ancestors` has no effect in a `<meta>`; docs/hosting.md says which headers to send beside it.
 */
export const contentSecurityPolicy = policyFor("'self'");

/** The same for the page of the search, whose index is read by a program in WebAssembly; it may still not make script of text. */
export const searchSecurityPolicy = policyFor("'self' 'wasm-unsafe-eval'");
