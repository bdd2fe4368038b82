// The app shell in a real Chromium, on the production build: policy, headers, installing, working offline.
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { openPage, untilOfflineReady } from '../support/page';
import { startPreview } from '../support/preview';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

describe('the app shell', () => {
  it('loads with a heading, no foreign request, no policy violation and no console error', async () => {
    const { page, errors, foreignRequests } = await openPage({ withServiceWorker: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await untilOfflineReady(page);
    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('refuses inline scripts, foreign connections and strings as HTML', async () => {
    const { page, errors } = await openPage({
      expectedErrors: [/Content Security Policy|policy violation|Trusted(HTML|Script)|HTMLScriptElement/],
    });
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.append('document.title = "taken over"');
      const attempt = async (action: () => unknown): Promise<string> => {
        try {
          await action();
          return 'allowed';
        } catch {
          return 'refused';
        }
      };
      return {
        script: await attempt(() => document.head.append(script)),
        html: await attempt(() => (document.body.innerHTML = '<p>')),
        worker: await attempt(() => new Worker('./x.js')),
        foreign: await attempt(() => fetch('http://127.0.0.1:9/')),
        title: document.title,
      };
    });
    expect(outcome).toMatchObject({ html: 'refused', worker: 'refused', foreign: 'refused' });
    expect(outcome.title).not.toBe('taken over');
    expect(errors).toEqual([]);
  });

  it('can be installed: the manifest is complete and its icons have the sizes it says', async () => {
    const { page, context, origin } = await openPage({ withServiceWorker: true });
    const cdp = await context.newCDPSession(page);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // Every test profile is a private one, which Chromium never installs from.
    expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );

    const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
    const manifest: Manifest = await (await fetch(address)).json();
    expect(manifest).toMatchObject({
      id: 'pointwise',
      name: 'Pointwise',
      start_url: './',
      scope: './',
      display: 'standalone',
    });
    expect(manifest.shortcuts).toEqual([{ name: 'Study now', url: './#/study' }]);
    expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
    for (const icon of manifest.icons.filter((each) => each.src.endsWith('.png'))) {
      expect(await pngSize(new URL(icon.src, `${origin}/`)), icon.src).toBe(icon.sizes);
    }
  });

  it('works offline after the first visit', async () => {
    const server = await startPreview();
    const { page, context } = await openPage({ origin: server.origin, withServiceWorker: true });
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await untilOfflineReady(page);
    await server.close();
    await context.setOffline(true);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
  });
});

describe('the headers of the server', () => {
  const files = ['', ...builtFiles()];

  it('carry the policy on every file, scripts of workers included', async () => {
    expect(files).toContain('sw.js');
    for (const file of files) {
      const { status, headers } = await fetch(`${inject('origin')}/${file}`);
      expect(status, file).toBe(200);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, file).toContain("default-src 'none'");
      expect(policy, file).toContain("require-trusted-types-for 'script'");
      expect(policy, file).toContain("frame-ancestors 'none'");
      // The worker that reads packages runs SQLite, which is WebAssembly.
      const granted = file.includes('files.worker-') ? "'wasm-unsafe-eval'" : '';
      expect(policy.replace(granted, ''), file).not.toMatch(/unsafe/);
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
    }
  });

  it('answer a missing file with 404, never with the page', async () => {
    expect((await fetch(`${inject('origin')}/assets/missing.js`)).status).toBe(404);
  });

  it('are added by the service worker on a host that sends none', async () => {
    const server = await startBareServer();
    try {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      const { page } = await openPage({
        origin: `http://127.0.0.1:${address.port}`,
        withServiceWorker: true,
      });
      await untilOfflineReady(page);
      const policies = await page.evaluate(
        (paths) =>
          Promise.all(paths.map(async (path) => (await fetch(path)).headers.get('content-security-policy'))),
        files.filter((file) => file !== 'sw.js'),
      );
      expect(policies.length).toBeGreaterThan(5);
      for (const policy of policies) expect(policy).toContain("frame-ancestors 'none'");
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('are named in the page itself for hosts that send none', () => {
    const page = readFileSync(`${dist}/index.html`, 'utf8');
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none';.*trusted-types app html"/,
    );
    expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<script'));
  });
});

/** A plain host of static files, which sends no header of ours. */
async function startBareServer(): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
    const type = types[path.split('.').at(-1) ?? ''];
    if (type !== undefined) response.setHeader('Content-Type', type);
    createReadStream(dist + path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Every file of the build that is served, as a path under the origin. */
function builtFiles(): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.vite'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1));
}

/** Width and height of a PNG, as the manifest writes them, from its header. */
async function pngSize(address: URL): Promise<string> {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
