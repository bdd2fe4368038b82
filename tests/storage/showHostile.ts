// Shows hostile HTML in a page as the study screen does, pokes at it as a learner would, and tells what came of it. It runs
// in the page of a test, and in a frame that is under the app's policy.
import { showHtml } from '../../src/ui/imported/showHtml';
import { PROBE, deepBodies, hostileBodies, largeBodies } from '../support/hostileHtml';
import { forbiddenParts } from '../support/sanitised';

/** What hostile bodies achieved, in words; all lists are empty when they achieved nothing. */
export interface Outcome {
  readonly bodies: number;
  readonly ran: readonly string[];
  readonly requests: readonly string[];
  readonly covered: readonly string[];
  readonly clobbered: readonly string[];
  readonly left: readonly string[];
  readonly faults: readonly string[];
  readonly moved: boolean;
  /** What the policy refused, by directive. */
  readonly violations: readonly string[];
}

/** Shows every body below an app of one button, each for a moment, and pokes at all it holds. */
export async function showHostile(): Promise<Outcome> {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  const app = document.createElement('main');
  app.id = 'app';
  const button = document.createElement('button');
  button.textContent = 'Show answer';
  const host = document.createElement('div');
  app.append(button, host);
  document.body.prepend(app);
  const address = location.href;
  const ran: string[] = [];
  const covered: string[] = [];
  const clobbered: string[] = [];
  const left: string[] = [];
  const faults: string[] = [];
  const bodies = [...hostileBodies(), ...deepBodies(), ...largeBodies()];
  for (const [tries, html] of bodies) {
    const stop = showHtml(
      host,
      html,
      async () => new Map(),
      (fault) => faults.push(`${tries}: ${String(fault)}`),
    );
    host.getBoundingClientRect();
    await pause(0);
    poke(host);
    await pause(0);
    if (Reflect.get(window, 'taken') !== undefined) ran.push(tries);
    Reflect.deleteProperty(window, 'taken');
    if (!isOnTop(button)) covered.push(tries);
    if (isClobbered(app)) clobbered.push(tries);
    left.push(...forbiddenParts(host, true).map((part) => `${tries}: ${part}`));
    stop();
  }
  host.replaceChildren();
  await pause(300);
  if (Reflect.get(window, 'taken') !== undefined) ran.push('something late');
  const requests = performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.includes(PROBE) || !name.startsWith(window.origin));
  return {
    bodies: bodies.length,
    ran,
    requests,
    covered,
    clobbered,
    left,
    faults,
    moved: location.href !== address,
    violations: [...new Set(violations)],
  };
}

function poke(host: Element): void {
  const elements = [...host.querySelectorAll<HTMLElement>('*')].slice(0, 50);
  for (const element of elements) {
    for (const type of [
      'mouseover',
      'pointerdown',
      'click',
      'focus',
      'toggle',
      'keydown',
      'animationstart',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
  }
}

function isOnTop(button: Element): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return width > 0 && found === button;
}

function isClobbered(app: Element): boolean {
  return (
    document.getElementById('app') !== app ||
    document.getElementById('root') !== null ||
    typeof document.cookie !== 'string' ||
    typeof document.getElementById !== 'function' ||
    'shared' in window ||
    document.querySelectorAll('input').length > 0
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
