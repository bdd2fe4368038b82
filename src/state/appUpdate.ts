// Registers the service worker and tells when a new version of the app is ready. The idea to know: the new version
// waits, complete, beside the old one; only `applyUpdate` lets it take over, and then the page reloads once.
import { scriptUrl } from './trustedTypes';

/** What the app is told; every callback may come at any time after `watchForUpdate`. */
export interface UpdateWatcher {
  /** A new version is downloaded and waits for `applyUpdate`. Can come again for a still newer one. */
  readonly onReady: () => void;
  /** Another tab let a new version take over: this page is of the old one and should be reloaded soon. */
  readonly onControllerChange?: () => void;
  /** The service worker could not be registered: the app runs, but not offline. */
  readonly onUnavailable?: (error: unknown) => void;
}

/** The learner's side of an update. */
export interface AppUpdate {
  /** Changes to the waiting version and reloads the page; with none waiting, only reloads. */
  readonly applyUpdate: () => void;
}

const checkEveryMs = 3_600_000;
const reloadedAtKey = 'pointwise:reloadedAtMs';
const loopWindowMs = 5_000;

/**
 * Starts watching for new versions of the app. Outside the production build, and in browsers without service
 * workers, there is nothing to watch. `reload` stands for the page's own reload in tests.
 */
export function watchForUpdate(watcher: UpdateWatcher, reload = () => location.reload()): AppUpdate {
  const reloadOnce = (): void => {
    if (mayReload()) reload();
  };
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return { applyUpdate: reloadOnce };
  let registration: ServiceWorkerRegistration | undefined;
  let asked = false;

  // The first visit has no controller; getting one then is the start of offline use, not an update.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) reloadOnce();
    else if (controlled) watcher.onControllerChange?.();
    controlled = true;
  });

  void register().then(
    (found) => {
      registration = found;
      tellWhenWaiting(found, watcher.onReady);
      checkWhenSeen(found);
    },
    (error: unknown) => watcher.onUnavailable?.(error),
  );

  return {
    applyUpdate: () => {
      asked = true;
      const waiting = registration?.waiting;
      if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
      else reloadOnce();
    },
  };
}

async function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl('sw.js'), { updateViaCache: 'none' });
}

function tellWhenWaiting(registration: ServiceWorkerRegistration, onReady: () => void): void {
  // On the first visit there is no old version, and the new one does not stay waiting.
  const tell = (): void => {
    if (registration.waiting && registration.active) onReady();
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', tell);
  tell();
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

function checkWhenSeen(registration: ServiceWorkerRegistration): void {
  let checkedAtMs = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAtMs < checkEveryMs) return;
    const previousMs = checkedAtMs;
    checkedAtMs = Date.now();
    registration.update().catch(() => {
      // Offline is no fault: look again the next time the page is seen.
      checkedAtMs = previousMs;
    });
  });
}

/** False within five seconds of the last reload: two versions taking turns must not trap the learner in a loop. */
function mayReload(): boolean {
  const reloadedAtMs = Number(sessionStorage.getItem(reloadedAtKey));
  if (Date.now() - reloadedAtMs < loopWindowMs) return false;
  sessionStorage.setItem(reloadedAtKey, String(Date.now()));
  return true;
}
