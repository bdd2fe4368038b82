// The build, the development server and the server of the production build. The idea to know: both servers send
// the security headers of src/sw/securityHeaders.ts, so what works in development works under the policy.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Connect, type Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { metaContentPolicy, securityHeaders } from './src/sw/securityHeaders.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Dexie's build for modern browsers. The package's main entry is its ES5 build: 3 KB more for every first visit. */
export const resolve = { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] };

const manifest: Partial<ManifestOptions> = {
  id: 'pointwise', // Resolved against the origin, which other apps may share.
  name: 'Pointwise',
  short_name: 'Pointwise',
  description: 'Learn question/answer notes by heart: one memory for every point of an answer.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: '#faf8f4',
  background_color: '#faf8f4',
  categories: ['education'],
  icons: [
    { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: './icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [{ name: 'Study now', url: './#/study' }],
};

export default defineConfig(({ command, isPreview }) => {
  // React's refresh and Vite's style injection are inline in development: they carry this nonce.
  const developing = command === 'serve' && !isPreview;
  const nonce = developing ? randomBytes(16).toString('base64') : undefined;
  const allowNonce = { 'script-src': `'nonce-${nonce}'`, 'style-src': `'nonce-${nonce}'` };
  return {
    base: './',
    appType: 'mpa', // Routes are in the hash; a missing file must be a 404, not the page.
    define: { __APP_VERSION__: JSON.stringify(version) },
    resolve,
    html: nonce === undefined ? {} : { cspNonce: nonce },
    build: {
      target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'], // All know light-dark() and CSS nesting.
      modulePreload: { polyfill: false },
      manifest: true, // .vite/manifest.json: the weight test reads what the first card needs.
      // What the first card needs is one file, however many later parts share it: many small ones weigh more.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
    worker: { format: 'es' },
    preview: { port: 4173, strictPort: true },
    plugins: [
      react(),
      headersOfServers(allowNonce),
      policyInPage(),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: 'src/sw',
        filename: 'sw.ts',
        injectRegister: false, // state/appUpdate.ts registers it, through the Trusted Types policy.
        manifest,
        includeManifestIcons: false, // globPatterns has them already.
        injectManifest: {
          rollupFormat: 'iife',
          globPatterns: ['**/*.{js,css,html,json,svg,png,woff2,wasm}'],
          globIgnores: ['.vite/**', 'sw.js'],
          maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        },
      }),
    ],
  };
});

/** Gives every response of both servers its headers; `added` are sources that only development needs. */
function headersOfServers(added: Readonly<Record<string, string>>): Plugin {
  const send =
    (sources: Readonly<Record<string, string>>): Connect.NextHandleFunction =>
    (request, response, next) => {
      const path = (request.url ?? '/').replace(/\?.*$/u, '');
      for (const [name, value] of Object.entries(securityHeaders(path, sources))) {
        response.setHeader(name, value);
      }
      next();
    };
  return {
    name: 'security-headers',
    configureServer: ({ middlewares }) => void middlewares.use(send(added)),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(send({})),
  };
}

/** Writes the policy into the built page, for hosts that send no headers. */
function policyInPage(): Plugin {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${metaContentPolicy()}" />`;
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`),
    },
  };
}
