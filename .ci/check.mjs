// `npm run check`: types, lint, format and the tests that need no browser. For use while working.
import { countFailedChecks, installWhenNeeded, runTool } from './steps.mjs';

const projects = ['architecture', 'unit', 'property', 'golden', 'component'];

installWhenNeeded();
const failed = await countFailedChecks();
const testsPass = runTool('vitest', ['run', ...projects.map((name) => `--project=${name}`)]);
process.exit(failed === 0 && testsPass ? 0 : 1);
