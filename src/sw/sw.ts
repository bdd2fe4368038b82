// The service worker: keeps one whole version of the app and serves nothing else, so that the app works offline
// and versions never mix. A new version waits until the page asks for it (SKIP_WAITING, see state/appUpdate.ts).
import { clientsClaim } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { securityHeaders } from './securityHeaders';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

addPlugins([
  {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      withSecurityHeaders(new URL(request.url).pathname, cachedResponse),
  },
]);
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
cleanupOutdatedCaches();
// The page of the first visit gets its worker at once: it can go offline without a reload.
clientsClaim();

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

function withSecurityHeaders(path: string, response: Response | undefined): Response | undefined {
  if (response === undefined) return undefined;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders(path))) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
