// Serving against a model: the same rules written down again without any cleverness, and laws over random
// sessions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, type QueueCard } from '../../src/domain/queue/queueCard';
import {
  advanceTo,
  answered,
  counters,
  currentCard,
  nextLearningAt,
  putOnTop,
  removed,
  startServing,
  type ServeState,
} from '../../src/domain/session/serve';
import { finishedReport } from '../../src/domain/session/serveReport';
import { MINUTE_MS } from '../../src/domain/studyDay';
import {
  interdayCard,
  learningCard,
  newCard,
  NOON_MS,
  queueOf,
  reviewCard,
  ROLLOVER_MS,
} from '../support/queueCards';

const SEED = 20261123;

type Command =
  | { readonly do: 'answer'; readonly afterSec: number; readonly againInSec: number | undefined }
  | { readonly do: 'wait'; readonly afterSec: number }
  | { readonly do: 'remove'; readonly pick: number }
  | { readonly do: 'undo' }
  | { readonly do: 'putOnTop' };

const aDelay = fc.option(fc.integer({ min: 0, max: 2400 }), { nil: undefined, freq: 3 });
const aCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('answer' as const), afterSec: fc.nat(90), againInSec: aDelay }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), afterSec: fc.nat(1500) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'putOnTop' as const }) },
);

const aQueue = fc.record({
  kinds: fc.array(fc.constantFrom('new', 'review', 'interday', 'intraday'), { maxLength: 10 }),
  minutes: fc.array(fc.integer({ min: -30, max: 60 }), { minLength: 10, maxLength: 10 }),
  reviews: fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
  learnAheadMin: fc.constantFrom(0, 5, 20),
});
const aSession = fc.record({ queue: aQueue, commands: fc.array(aCommand, { maxLength: 40 }) });

describe('a session', () => {
  it('Q3 Q4 Q5 Q6 Q12 U3 equals the model after any commands', () => {
    fc.assert(
      fc.property(aSession, ({ queue, commands }) => {
        const first = startOf(queue);
        let state = first;
        let model = modelOf(first);
        let nowMs = NOON_MS;
        let past: { state: ServeState; model: Model; card: QueueCard }[] = [];
        for (const command of commands) {
          nowMs += 'afterSec' in command ? command.afterSec * 1000 : 0;
          const served = currentCard(state);
          if (command.do === 'answer' && served !== undefined) {
            past.push({ state, model, card: served.card });
            const card = cardAfter(served.card, nowMs, command.againInSec);
            state = answered(state, { cardId: served.card.id, card, nowMs });
            model = modelAnswered(model, served.card.id, card, nowMs);
          } else if (command.do === 'wait') {
            state = advanceTo(state, nowMs);
            model = modelAdvanced(model, nowMs);
          } else if (command.do === 'remove') {
            const id = `${command.pick % 10}:front`;
            state = removed(state, [id], 'suspended');
            model = modelWithout(model, id);
            past = [];
          } else if (command.do === 'undo') {
            const before = past.pop();
            state = before?.state ?? state;
            model = before?.model ?? model;
          } else if (command.do === 'putOnTop') {
            const before = past.pop();
            if (before === undefined) continue;
            state = putOnTop(state, before.card, before.state.cutoffMs);
            model = modelOnTop(model, before.card, before.model.cutoffMs);
            past = [];
          }
          expect(currentCard(state)?.card.id).toBe(modelCurrent(model)?.id);
          expect(counters(state)).toEqual(modelCounts(model));
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('Q12 an answer lowers its own counter by one; only learning may rise; none is negative', () => {
    fc.assert(
      fc.property(aSession, ({ queue, commands }) => {
        let state = startOf(queue);
        let nowMs = NOON_MS;
        for (const command of commands) {
          const served = currentCard(state);
          if (command.do !== 'answer' || served === undefined) continue;
          nowMs += command.afterSec * 1000;
          const before = counters(state);
          const card = cardAfter(served.card, nowMs, command.againInSec);
          state = answered(state, { cardId: served.card.id, card, nowMs });
          const after = counters(state);
          const own = { new: 0, learning: 0, review: 0, [counterOf(served.card)]: 1 };
          expect(after.new).toBe(before.new - own.new);
          expect(after.review).toBe(before.review - own.review);
          expect(after.learning).toBeGreaterThanOrEqual(before.learning - own.learning);
          expect(Math.min(after.new, after.learning, after.review)).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('brings every card exactly once when each answer ends it and the learner waits for the rest', () => {
    fc.assert(
      fc.property(aQueue, (queue) => {
        let state = startOf(queue);
        const all = [...state.main, ...state.learning.map((turn) => turn.card)].map((card) => card.id);
        const seen: string[] = [];
        let nowMs = NOON_MS;
        while (seen.length < all.length) {
          const served = currentCard(state);
          if (served === undefined) {
            const nextMs = nextLearningAt(state) ?? Number.NaN;
            expect(nextMs).toBeGreaterThan(nowMs);
            expect(finishedReport(state, nowMs).nextLearningInMin).toBe(
              Math.ceil((nextMs - nowMs) / MINUTE_MS),
            );
            nowMs = nextMs;
            state = advanceTo(state, nowMs);
            continue;
          }
          expect(served.aheadOfTime && momentOf(served.card) <= state.cutoffMs).toBe(false);
          expect(served.card.kind !== 'intraday' || momentOf(served.card) <= served.askUntilMs).toBe(true);
          seen.push(served.card.id);
          state = answered(state, { cardId: served.card.id, card: undefined, nowMs });
        }
        expect(seen.toSorted()).toEqual(all.toSorted());
        expect(currentCard(state)).toBeUndefined();
        expect(counters(state)).toEqual({ new: 0, learning: 0, review: 0 });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function startOf({
  kinds,
  minutes,
  reviews,
  learnAheadMin,
}: typeof aQueue extends fc.Arbitrary<infer Q> ? Q : never) {
  const cards = kinds.map((kind, index): QueueCard => {
    const name = `${index}:front`;
    if (kind === 'new') return newCard(name, index);
    if (kind === 'review') return reviewCard(name);
    if (kind === 'interday') return interdayCard(name);
    return learningCard(name, minutes[index] ?? 0, { reviews: reviews[index] ?? 0 });
  });
  return startServing(queueOf(cards, { options: { learnAheadMin } }), NOON_MS);
}

function cardAfter(card: QueueCard, nowMs: number, againInSec: number | undefined): QueueCard | undefined {
  if (againInSec === undefined) return undefined;
  return {
    ...card,
    kind: 'intraday',
    due: { kind: 'at', atMs: nowMs + againInSec * 1000 },
    reviews: card.reviews + 1,
  };
}

function counterOf({ kind }: QueueCard): 'new' | 'learning' | 'review' {
  return kind === 'new' || kind === 'review' ? kind : 'learning';
}

// The model: unordered lists, searched anew for every question.

interface Wait {
  readonly card: QueueCard;
  readonly atMs: number;
  readonly afterAnswered: boolean;
}

interface Model {
  readonly top: QueueCard | undefined;
  readonly main: readonly QueueCard[];
  readonly waits: readonly Wait[];
  readonly cutoffMs: number;
  readonly aheadMs: number;
}

function modelOf(state: ServeState): Model {
  const waits = state.learning.map(({ card }) => waitOf(card)).reverse();
  return { top: undefined, main: state.main, waits, cutoffMs: state.cutoffMs, aheadMs: state.learnAheadMs };
}

function waitOf(card: QueueCard): Wait {
  return { card, atMs: momentOf(card), afterAnswered: card.reviews === 0 };
}

function firstOf(waits: readonly Wait[]): Wait | undefined {
  const answeredOnes = waits.filter((wait) => !wait.afterAnswered);
  const pool = answeredOnes.length > 0 ? answeredOnes : waits;
  const earliest = Math.min(...pool.map((wait) => wait.atMs));
  const together = pool.filter((wait) => wait.atMs === earliest).map((wait) => wait.card.id);
  return pool.find((wait) => wait.card.id === together.toSorted()[0]);
}

function firstLearning({ waits, cutoffMs, aheadMs }: Model): Wait | undefined {
  return (
    firstOf(waits.filter((wait) => wait.atMs <= cutoffMs)) ??
    firstOf(waits.filter((wait) => wait.atMs <= cutoffMs + aheadMs))
  );
}

function modelCurrent(model: Model): QueueCard | undefined {
  if (model.top !== undefined) return model.top;
  const first = firstLearning(model);
  if (first !== undefined && first.atMs <= model.cutoffMs) return first.card;
  return model.main[0] ?? first?.card;
}

function modelWithout(model: Model, id: string): Model {
  return {
    ...model,
    top: model.top?.id === id ? undefined : model.top,
    main: model.main.filter((card) => card.id !== id),
    waits: model.waits.filter((wait) => wait.card.id !== id),
  };
}

function modelAnswered(model: Model, id: string, card: QueueCard | undefined, nowMs: number): Model {
  const rest = { ...modelWithout(model, id), cutoffMs: nowMs };
  if (card === undefined || momentOf(card) >= ROLLOVER_MS) return rest;
  const asItIs = { ...rest, waits: [waitOf(card), ...rest.waits] };
  const isAlone = rest.main.length === 0 && rest.top === undefined;
  const other = firstLearning(rest);
  if (!isAlone || other === undefined || modelCurrent(asItIs)?.id !== id) return asItIs;
  const behind = { card, atMs: other.atMs + 1000, afterAnswered: other.afterAnswered };
  return behind.atMs > nowMs + rest.aheadMs ? asItIs : { ...rest, waits: [behind, ...rest.waits] };
}

function modelAdvanced(model: Model, nowMs: number): Model {
  if (modelCurrent(model) !== undefined) return model;
  const later = { ...model, cutoffMs: nowMs };
  return modelCurrent(later) === undefined ? model : later;
}

function modelOnTop(model: Model, card: QueueCard, cutoffMs: number): Model {
  const { top, ...rest } = modelWithout(model, card.id);
  if (top?.kind === 'intraday') return { ...rest, waits: [waitOf(top), ...rest.waits], top: card, cutoffMs };
  return { ...rest, main: top === undefined ? rest.main : [top, ...rest.main], top: card, cutoffMs };
}

function modelCounts({ top, main, waits, cutoffMs, aheadMs }: Model) {
  const inWindow = waits.filter((wait) => wait.atMs <= cutoffMs + aheadMs).map((wait) => wait.card);
  const left = [...(top === undefined ? [] : [top]), ...main, ...inWindow].map(counterOf);
  const count = (counter: string): number => left.filter((each) => each === counter).length;
  return { new: count('new'), learning: count('learning'), review: count('review') };
}
