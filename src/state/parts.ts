// The parts of the app that a first card does not need. Each is loaded when it is asked for; what follows a reveal is
// loaded with it, while the learner reads the answer.
import type { Engine } from './engine';

/** Nobody has read a question sooner, and the first one must not wait for this. */
const SOON_MS = 500;

type Revealing = typeof import('./revealing');

let revealing: Revealing | undefined;

/** Loads what turns a question over. */
export async function loadRevealing(): Promise<Revealing> {
  revealing ??= await import('./revealing');
  return revealing;
}

/** What turns a question over, where it was loaded: then an answer opens at once. */
export function revealingAtHand(): Revealing | undefined {
  return revealing;
}

export const loadGrading = () => import('./grading');
export const loadSteps = () => import('./steps');
export const loadBringingBack = () => import('./bringingBack');
export const loadToday = () => import('./today');
export const loadOptionChanges = () => import('./optionChanges');
export const loadReading = () => import('./reading');
export const loadReadPage = () => import('./readPage');
export const loadImporting = () => import('./importing');
export const loadCallFiles = () => import('./callFiles');
export const loadDeckChanges = () => import('./deckChanges');
export const loadFinding = () => import('./library/finding');
export const loadChanging = () => import('./library/changing');
export const loadEditing = () => import('./editing');
export const loadMemoryWork = () => import('./memory/memoryWork');
export const loadCopy = () => import('../storage/copy');

/** Loads what turns a question over, and what grades it, once the first question is on screen and the page is at rest. */
export function loadRevealingSoon(engine: Engine): void {
  const { after, whenIdle } = engine.ports;
  const load = (): Promise<void> => loadRevealing().then(({ getReady }) => getReady(engine));
  after(SOON_MS, () => whenIdle(() => void load().catch(() => undefined)));
}

/** Reads what is the learner's own of the note on screen, once the page is at rest. The card is complete without it. */
export function readPersonalSoon(engine: Engine): void {
  const read = async (): Promise<void> => (await loadEditing()).refreshPersonal(engine);
  engine.ports.after(SOON_MS, () => engine.ports.whenIdle(() => void read().catch(() => undefined)));
}

/** Loads what an open answer asks for next. */
export function loadAhead(engine: Engine): void {
  engine.ports.whenIdle(() => {
    // A part that cannot be fetched is asked for again, and told, by the command that needs it.
    Promise.all([loadGrading(), loadSteps()]).catch(() => undefined);
  });
}
