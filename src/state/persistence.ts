// Whether the browser promises to keep the data. Asked for after the first session and never waited for, since a
// browser may show a question and leave the promise open for ever.
import { DAY_MS } from '../domain/studyDay';
import type { Engine } from './engine';

/** Reads the browser's present answer into the store. */
export function showPersistence(engine: Engine): void {
  const { persistence } = engine.ports;
  if (persistence === undefined) return;
  void persistence.isKept().then(
    (persisted) => setPersisted(engine, persisted),
    () => setPersisted(engine, undefined),
  );
}

/** Asks the browser to keep the data, and shows its answer when one comes; a refusal to answer is none. */
export function askToPersist(engine: Engine): void {
  const answered = (persisted: boolean | undefined): void => {
    setPersisted(engine, persisted);
    const { storage } = engine.store.getState();
    engine.store.setState({ storage: { ...storage, wasAsked: true } });
  };
  void engine.ports.persistence?.ask().then(answered, () => answered(undefined));
}

const KEY = 'pointwise.askedToKeepAtMs';
// A browser that said no may have come to know the learner since; one that asks the learner must not do so every day.
const ASK_AGAIN_AFTER_MS = 30 * DAY_MS;

/** Asks when there are reviews to keep, and again a month after each refusal. */
export function askAfterFirstSession(engine: Engine): void {
  const { storage } = engine.store.getState();
  if (storage.persisted !== false || storage.reviews === 0) return;
  const { sentinelPlace, nowMs } = engine.ports;
  const askedAtMs = Number(sentinelPlace?.getItem(KEY) ?? 0);
  if (askedAtMs > nowMs() - ASK_AGAIN_AFTER_MS) return;
  sentinelPlace?.setItem(KEY, String(nowMs()));
  askToPersist(engine);
}

function setPersisted(engine: Engine, persisted: boolean | undefined): void {
  const { storage } = engine.store.getState();
  const canAsk = engine.ports.persistence !== undefined && persisted !== true;
  engine.store.setState({ storage: { ...storage, persisted, canAsk } });
}
