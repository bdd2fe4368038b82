// Hostile cards in a real Chromium, with the sanitiser alone and under the policy of the app: no script runs, nothing is
// asked for, nothing lies over the page or takes its names. The controls show that the checks would see it.
import { expect, it } from 'vitest';
import { metaContentPolicy } from '../../src/sw/securityHeaders';
import { PROBE } from '../support/hostileHtml';
import { showHostile, type Outcome } from './showHostile';

/** Reading as many elements as are allowed takes a slow machine long. */
const PATIENCE_MS = 180_000;

const NOTHING = {
  ran: [],
  requests: [],
  covered: [],
  clobbered: [],
  left: [],
  faults: [],
  moved: false,
} satisfies Partial<Outcome>;

it(
  'lets hostile HTML do nothing, by the sanitiser alone',
  async () => {
    const outcome = await showHostile();
    expect(outcome).toMatchObject(NOTHING);
    expect(outcome.bodies).toBeGreaterThan(300);
  },
  PATIENCE_MS,
);

it(
  'lets hostile HTML do nothing under the policy of the app, which has nothing to refuse',
  async () => {
    const frame = document.createElement('iframe');
    const script = new URL('./showHostileInFrame.ts', import.meta.url).href;
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${metaContentPolicy()}"><body><script type="module" src="${script}"></script>`;
    const answer = new Promise<unknown>((resolve) => {
      window.addEventListener('message', (event) => {
        if (event.source === frame.contentWindow) resolve(event.data);
      });
    });
    document.body.append(frame);
    const data = await answer;
    frame.remove();
    expect(data).toMatchObject({ outcome: NOTHING });
    // Chromium reports what it reads into a document in which nothing runs; that nothing was asked for or run is the point.
    const inert = /^(?:script-src-attr|style-src-attr|style-src-elem|base-uri)\b/u;
    expect(violationsOf(data).filter((violation) => !inert.test(violation))).toEqual([]);
  },
  PATIENCE_MS,
);

it('would see a script, a request and an overlay of HTML that is not sanitised', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  host.innerHTML = `<img src="${PROBE}control.png" onerror="window.taken=1"><div style="position:fixed;inset:0">x</div>`;
  await expect.poll(() => Reflect.get(window, 'taken')).toBe(1);
  expect(
    performance.getEntriesByType('resource').some(({ name }) => name.includes(`${PROBE}control.png`)),
  ).toBe(true);
  expect(document.elementFromPoint(5, 5)?.parentElement).toBe(host);
  host.remove();
  Reflect.deleteProperty(window, 'taken');
});

function violationsOf(data: unknown): readonly string[] {
  const outcome: unknown =
    typeof data === 'object' && data !== null && 'outcome' in data ? data.outcome : undefined;
  if (typeof outcome !== 'object' || outcome === null || !('violations' in outcome))
    throw new Error('No outcome.');
  const { violations } = outcome;
  return Array.isArray(violations) ? violations.map(String) : [];
}
