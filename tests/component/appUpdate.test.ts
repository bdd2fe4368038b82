// The life of an update, with a service worker container made by hand. The real one is in tests/browser/update.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForUpdate, type UpdateWatcher } from '../../src/state/appUpdate';

const hourMs = 3_600_000;

beforeEach(() => {
  vi.stubEnv('PROD', true);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 1) });
  sessionStorage.clear();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

describe('an update', () => {
  it('registers the worker beside the page, never from the cache of the browser', async () => {
    const { container } = await start();
    expect(container.register).toHaveBeenCalledExactlyOnceWith('http://localhost:3000/sw.js', {
      updateViaCache: 'none',
    });
  });

  it('is not watched for outside the production build', async () => {
    vi.stubEnv('PROD', false);
    const { container } = await start();
    expect(container.register).not.toHaveBeenCalled();
  });

  it('is ready when one was found waiting at the start', async () => {
    const { watcher } = await start({ active: worker(), waiting: worker() });
    expect(watcher.onReady).toHaveBeenCalledOnce();
  });

  it('is ready when one arrives while the app runs', async () => {
    const { watcher, registration } = await start({ active: worker() });
    arrive(registration);
    expect(watcher.onReady).toHaveBeenCalledOnce();
  });

  it('is not what the first visit brings', async () => {
    const { watcher, registration, container, reload } = await start({ controller: null });
    arrive(registration);
    container.dispatchEvent(new Event('controllerchange'));
    expect(watcher.onReady).not.toHaveBeenCalled();
    expect(watcher.onControllerChange).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('takes over when asked, and only then the page reloads, once', async () => {
    const waiting = worker();
    const { update, container, reload } = await start({ active: worker(), waiting });
    expect(waiting.postMessage).not.toHaveBeenCalled();
    update.applyUpdate();
    expect(waiting.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('never makes the page reload in a loop', async () => {
    const { update, reload } = await start();
    update.applyUpdate();
    update.applyUpdate();
    expect(reload).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(5_000);
    update.applyUpdate();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('that another tab asked for is told and reloads nothing', async () => {
    const { watcher, container, reload } = await start({ active: worker() });
    container.dispatchEvent(new Event('controllerchange'));
    expect(watcher.onControllerChange).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is looked for when the page is seen again, at most once an hour', async () => {
    const { registration } = await start({ active: worker() });
    const see = (): boolean => document.dispatchEvent(new Event('visibilitychange'));
    see();
    expect(registration.update).not.toHaveBeenCalled();
    vi.advanceTimersByTime(hourMs);
    see();
    see();
    expect(registration.update).toHaveBeenCalledOnce();
  });

  it('is looked for again the next time when the last look was offline', async () => {
    const { registration } = await start({ active: worker() });
    registration.update.mockRejectedValueOnce(new TypeError('offline'));
    vi.advanceTimersByTime(hourMs);
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    await Promise.resolve();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(registration.update).toHaveBeenCalledTimes(2);
  });

  it('says when the browser refuses the worker', async () => {
    const { watcher } = await start({ refusal: new Error('no') });
    expect(watcher.onUnavailable).toHaveBeenCalledExactlyOnceWith(new Error('no'));
  });
});

type Worker = EventTarget & { readonly postMessage: ReturnType<typeof vi.fn> };

interface Situation {
  readonly controller?: Worker | null;
  readonly active?: Worker | null;
  readonly waiting?: Worker | null;
  readonly refusal?: Error;
}

/** Starts watching in a browser in the given situation, and waits until the registration is answered. */
async function start({ controller = worker(), active = null, waiting = null, refusal }: Situation = {}) {
  const registration = Object.assign(new EventTarget(), {
    active,
    waiting,
    installing: null as Worker | null,
    update: vi.fn(async () => undefined),
  });
  const register = vi.fn(async () => {
    if (refusal) throw refusal;
    return registration;
  });
  const container = Object.assign(new EventTarget(), { controller, register });
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  const watcher = {
    onReady: vi.fn(),
    onControllerChange: vi.fn(),
    onUnavailable: vi.fn(),
  } satisfies UpdateWatcher;
  const reload = vi.fn();
  const update = watchForUpdate(watcher, reload);
  await new Promise((resolve) => setTimeout(resolve));
  return { watcher, reload, update, registration, container };
}

function worker(): Worker {
  return Object.assign(new EventTarget(), { postMessage: vi.fn() });
}

/** A new version is found, downloaded, and waits. */
function arrive(registration: EventTarget & { installing: Worker | null; waiting: Worker | null }): void {
  const arriving = worker();
  registration.installing = arriving;
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing = null;
  registration.waiting = arriving;
  arriving.dispatchEvent(new Event('statechange'));
}
