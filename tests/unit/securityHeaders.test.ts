// The policy of every response: strict for all, and one right more for the one worker that needs it.
import { describe, expect, it } from 'vitest';
import { contentPolicy, metaContentPolicy, securityHeaders } from '../../src/sw/securityHeaders';

function policyOf(path: string, added?: Readonly<Record<string, string>>): string {
  return securityHeaders(path, added)['Content-Security-Policy'] ?? '';
}

describe('the right to compile WebAssembly', () => {
  it.each([
    '/assets/files.worker-D3adB33f.js',
    '/app/assets/files.worker-x_y.js',
    '/src/state/files.worker.ts',
  ])('belongs to %s', (path) => {
    expect(policyOf(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  it.each([
    '/',
    '/index.html',
    '/assets/index-D3adB33f.js',
    '/assets/refold.worker-D3adB33f.js',
    '/assets/files.worker-x.js/y.js',
    '/assets/my.files.worker-x.js',
    '/files.worker-x.js',
    '/assets/files.worker.js.map',
    '/assets/files.worker-x.css',
  ])('does not belong to %s', (path) => {
    expect(policyOf(path)).toBe(contentPolicy());
    expect(policyOf(path)).not.toContain('unsafe');
  });

  it('stands beside what development adds', () => {
    const added = { 'script-src': "'nonce-1'", 'style-src': "'nonce-1'" };
    const policy = policyOf('/src/state/files.worker.ts', added);
    expect(policy).toContain("script-src 'self' 'nonce-1' 'wasm-unsafe-eval';");
    expect(policy).toContain("style-src 'self' 'nonce-1';");
    expect(policyOf('/', added)).toContain("script-src 'self' 'nonce-1';");
  });

  it('is never given to the page by its own policy', () => {
    expect(metaContentPolicy()).not.toMatch(/unsafe|frame-ancestors/u);
  });
});

it('names the two policies of Trusted Types and no more', () => {
  expect(contentPolicy()).toMatch(/require-trusted-types-for 'script'; trusted-types app html$/u);
});
