// Two versions of the built app at one address, to test what an update does to a learner who has the page open.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from './preview';

/** A server that first serves the build as it is, and from `publishNext` on a newer version of it. */
export interface Versions {
  readonly origin: string;
  /**
   * Puts the next version on the server. Its page is marked `data-version="next"`, its scripts have other names, and
   * those of the old version are gone, as after a real deployment.
   */
  readonly publishNext: () => void;
  readonly close: () => Promise<void>;
}

/** Starts serving a copy of the build. The caller closes it. */
export async function startVersions(): Promise<Versions> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-versions-'));
  const site = join(folder, 'site');
  cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), site, { recursive: true });
  const server = await startPreview(site);
  return {
    origin: server.origin,
    publishNext: () => turnIntoNextVersion(site),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function turnIntoNextVersion(site: string): void {
  const assets = join(site, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((changed, name) => changed.replaceAll(name, nextName(name)), text);
  const rewrite = (path: string, change: (text: string) => string): void =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));

  for (const name of scripts) {
    rewrite(join(assets, name), renamed);
    renameSync(join(assets, name), join(assets, nextName(name)));
  }
  rewrite(join(site, 'index.html'), (text) => renamed(text).replace('<html', '<html data-version="next"'));
  // The service worker knows each file by a revision: a new page needs a new one.
  rewrite(join(site, 'sw.js'), (text) => {
    const revised = text.replace(/("revision":")[0-9a-f]+(","url":"index\.html")/, '$1next$2');
    if (revised === text) throw new Error('sw.js names no revision of index.html.');
    return renamed(revised);
  });
}

function nextName(script: string): string {
  return script.replace(/\.js$/, '.next.js');
}
