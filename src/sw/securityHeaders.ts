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
  'trusted-types': 'app',
};

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

/** All security headers, by name, with the given Content-Security-Policy. */
export function securityHeaders(policy: string = contentPolicy()): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
