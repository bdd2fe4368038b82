// Laws of sessions of chosen cards, over any sequence of what a learner does in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCards, isAmong, type Choosable } from '../../src/domain/session/chooseCards';
import { FILTERED_ORDERS } from '../../src/domain/session/filtered';
import type { RunningApp } from '../../src/state/createApp';
import { begin, choice, enter, keptStates, openSized } from '../support/choosing';
import { newCard, reviewCard, TODAY } from '../support/queueCards';
import { sizedDeck } from '../support/sizedDecks';
import { gradeShown, shown } from '../support/studying';
import { DAY, MINUTE, openTab, passTime, type Profile } from '../support/testApp';

const SEED = 20261126;

type Action =
  | { readonly kind: 'again' | 'hard' | 'good' | 'easy'; readonly missed: number }
  | { readonly kind: 'bury' | 'suspend' | 'undo' | 'redo' | 'reload' }
  | { readonly kind: 'wait'; readonly ms: number };

const anAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('again', 'hard', 'good', 'easy'), missed: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('bury', 'suspend', 'undo', 'redo', 'reload') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(MINUTE, 10 * MINUTE, DAY) }),
  },
);

async function perform(profile: Profile, tab: RunningApp, id: string, action: Action): Promise<RunningApp> {
  const { stage } = tab.store.getState().study;
  const hasCard = stage.kind === 'asking' || stage.kind === 'revealed';
  switch (action.kind) {
    case 'again':
    case 'hard':
    case 'good':
    case 'easy':
      if (hasCard) await gradeShown(profile, tab, action.kind, action.missed);
      return tab;
    case 'wait':
      passTime(profile, action.ms);
      await tab.settled();
      return tab;
    case 'reload': {
      tab.stop();
      const again = await openTab(profile, sizedDeck(6));
      await enter(again, id);
      return again;
    }
    case 'bury':
    case 'suspend':
    case 'undo':
    case 'redo':
      tab.commands[action.kind]();
      await tab.settled();
      return tab;
  }
}

describe('a session of chosen cards', () => {
  it('C1 never shows a suspended card, nor one that it did not borrow, and what is left never grows by answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(anAction, { maxLength: 14 }), async (reschedules, actions) => {
        const opened = await openSized(6);
        let { tab } = opened;
        const id = await begin(tab, choice({ reschedules, limit: 4 }));
        const borrowed = new Set<string>();
        for (const action of actions) {
          tab = await perform(opened.profile, tab, id, action);
          const { stage, counters } = tab.store.getState().study;
          expect(counters.new + counters.learning + counters.review).toBeLessThanOrEqual(4);
          if (stage.kind !== 'asking' && stage.kind !== 'revealed') continue;
          borrowed.add(shown(tab).cardId);
          expect(shown(tab).state.suspended).toBe(false);
          expect(shown(tab).asked.length).toBeGreaterThan(0);
        }
        expect(borrowed.size).toBeLessThanOrEqual(4);
        tab.stop();
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('C3 leaves every state byte for byte as it was, whatever is answered', async () => {
    const answers = anAction.filter(({ kind }) => kind !== 'bury' && kind !== 'suspend');
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { maxLength: 14 }), async (actions) => {
        const opened = await openSized(6);
        let { tab } = opened;
        tab.commands.study();
        await tab.settled();
        for (const grade of ['easy', 'good', 'again'] as const) await gradeShown(opened.profile, tab, grade);
        const id = await begin(tab, choice({ reschedules: false }));
        const before = await keptStates(opened.profile);
        let undoable = 0;
        for (const action of actions) {
          // Only what was done in this session is taken back here.
          if (action.kind === 'undo' && undoable === 0) continue;
          const wasFinished = tab.store.getState().study.stage.kind === 'finished';
          tab = await perform(opened.profile, tab, id, action);
          if (action.kind === 'undo') undoable -= 1;
          else if (action.kind === 'wait' && action.ms === DAY) undoable = 0;
          else if ('missed' in action && !wasFinished) undoable += 1;
          else if (action.kind === 'redo') undoable = 0;
        }
        const after = await keptStates(opened.profile);
        for (const [card, state] of before) expect(after.get(card)).toBe(state);
        tab.stop();
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

const aCard: fc.Arbitrary<Choosable> = fc
  .record({
    isNew: fc.boolean(),
    dueIn: fc.integer({ min: -9, max: 9 }),
    stability: fc.double({ min: 0.1, max: 90, noNaN: true }),
    retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
    lapses: fc.nat(9),
    isAside: fc.boolean(),
    forgottenAgo: fc.option(fc.nat(9), { nil: undefined }),
  })
  .map(({ isNew, dueIn, stability, retrievability, lapses, isAside, forgottenAgo }) => ({
    card: isNew ? newCard('x', 0) : reviewCard('x', TODAY + dueIn, { stability, retrievability }),
    lapses,
    isAside,
    forgottenDay: forgottenAgo === undefined ? undefined : TODAY - forgottenAgo,
  }));

const anAmong = fc.oneof(
  fc.record({ kind: fc.constantFrom('all', 'new', 'due', 'reviewed') }),
  fc.record({ kind: fc.constantFrom('forgotten', 'ahead'), days: fc.integer({ min: 1, max: 9 }) }),
);

describe('choosing', () => {
  it('C1 takes each free card that is meant once, up to the limit, and the same ones in every order given', () => {
    fc.assert(
      fc.property(
        fc.array(aCard, { maxLength: 30 }),
        anAmong,
        fc.constantFrom(...FILTERED_ORDERS),
        fc.integer({ min: 1, max: 20 }),
        (some, among, order, limit) => {
          const cards = some.map((one, at) => ({
            ...one,
            card: { ...one.card, id: `c${at}`, position: at },
          }));
          const borrowed = new Set(['c1', 'c4']);
          const meant = cards.filter(
            (one) => !one.isAside && !borrowed.has(one.card.id) && isAmong(one, among, TODAY),
          );
          const chosen = chooseCards(cards, choice({ among, order, limit }), borrowed, TODAY);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).toHaveLength(Math.min(limit, meant.length));
          expect(chosen.every((id) => meant.some(({ card }) => card.id === id))).toBe(true);
          expect(chooseCards(cards.toReversed(), choice({ among, order, limit }), borrowed, TODAY)).toEqual(
            chosen,
          );
        },
      ),
      { numRuns: 500, seed: SEED },
    );
  });
});
