// `npm start`: install when needed, build when needed, serve the production build at http://localhost:4173.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { installWhenNeeded, root } from './steps.mjs';

const port = 4173;

try {
  installWhenNeeded();
  ensureBuilt();
  const { preview } = await import('vite');
  await preview({ root, configFile: join(root, 'vite.config.ts'), preview: { port, strictPort: true } });
  console.log(`Pointwise is at http://localhost:${port} (stop it with Ctrl+C).`);
} catch (error) {
  const taken = /port \d+ is already in use/i.test(String(error?.message)) || error?.code === 'EADDRINUSE';
  const why = taken
    ? `Port ${port} is taken: Pointwise may already be running at http://localhost:${port}; if not, stop the program that uses the port and start again.`
    : error;
  console.error(why);
  process.exit(1);
}
