// Serves a production build exactly as `npm start` does, on a free port, for tests that need a server of their own.
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

/** A running server of a build. */
export interface Preview {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  /** Stops it and cuts open connections: from then on the app is offline. */
  readonly close: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves `outDir` (by default `dist`, which the setup of the browser tests has built) with the headers of
 * vite.config.ts.
 */
export async function startPreview(outDir = 'dist'): Promise<Preview> {
  const server = await preview({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = async (): Promise<void> => {
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    await server.close();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
