// `npm run check`: types, lint, format and the tests that need no browser. For use while working.
import { countFailedChecks, installWhenNeeded, runTool } from './steps.mjs';

installWhenNeeded();
const failed = countFailedChecks();
const testsPass = runTool('vitest', ['run', '--project=!storage', '--project=!browser']);
process.exit(failed === 0 && testsPass ? 0 : 1);
