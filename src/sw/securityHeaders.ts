// The headers of every response: one strict policy for the page and its workers (scripts, styles and connections
// of this origin only, Trusted Types). The servers send them, the service worker adds them on hosts that cannot,
// and the build writes the policy into index.html, because the first visit to such a host has nothing else.

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // `app` for the addresses of scripts (state/trustedTypes.ts), `html` for reading HTML (ui/html.ts).
  'trusted-types': 'app html',
};

/**
 * The worker that reads files: the only script that may compile WebAssembly (SQLite, for packages of cards). As the build
 * names it, and as the development server does.
 */
const FILES_WORKER = /\/(?:assets\/files\.worker-[^/]*\.js|src\/.*\/files\.worker\.ts)$/u;

/** The Content-Security-Policy, with sources added to some directives (`{ 'script-src': "'nonce-…'" }`). */
export function contentPolicy(added: Readonly<Record<string, string>> = {}): string {
  return Object.entries(directives)
    .map(([name, sources]) => (name in added ? `${name} ${sources} ${added[name]}` : `${name} ${sources}`))
    .join('; ');
}

/** The policy for a `<meta>` element, where browsers refuse `frame-ancestors`. */
export function metaContentPolicy(): string {
  return contentPolicy().replace(/frame-ancestors [^;]+; /, '');
}

/**
 * All security headers of a response, by name. The path decides: a worker obeys the policy of its own file, so that the right
 * to compile WebAssembly can be given to one file alone. `added` as for {@link contentPolicy}.
 */
export function securityHeaders(
  path: string,
  added: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const wasm = "'wasm-unsafe-eval'";
  const { 'script-src': scripts } = added;
  const own = { ...added, 'script-src': scripts === undefined ? wasm : `${scripts} ${wasm}` };
  return {
    'Content-Security-Policy': contentPolicy(FILES_WORKER.test(path) ? own : added),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
