// A paper is never lost: tabs are killed at any moment of any sitting, and every answer whose promise resolved is there on return.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../src/domain/paper/item';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { beginPaper, itemAt, paperIn, wrote } from '../support/sittingPapers';
import { runsOf } from '../support/runs';
import { openTab } from '../support/testApp';

const SEED = 20261126;

type Action =
  // In two tabs at once, the even items in one and the odd ones in the other.
  | { readonly kind: 'answer'; readonly place: number; readonly isAwaited: boolean }
  | { readonly kind: 'move'; readonly place: number; readonly tab: number }
  | { readonly kind: 'turns'; readonly turns: number }
  | { readonly kind: 'kill'; readonly tab: number };

const anAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      place: fc.nat(2),
      isAwaited: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), place: fc.nat(3), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('turns'), turns: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill'), tab: fc.nat(1) }) },
);

function tabOf(action: Action): number {
  if (action.kind === 'answer') return action.place % 2;
  return action.kind === 'turns' ? 0 : action.tab;
}

describe('a paper that is sat', () => {
  it('has every answer that was kept, and no older one in its place, whenever its tabs are killed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { minLength: 2, maxLength: 16 }), async (actions) => {
        const { profile, app, id, items } = await beginPaper();
        const tabs: RunningApp[] = [app, await openTab(profile, FIXTURE_DECK)];
        // By item: the number of the latest answer that was kept, and of all that were given since.
        const kept = new Map<ItemId, number>();
        let given = 0;
        for (const action of actions) {
          const tab = tabs[tabOf(action)];
          if (action.kind === 'answer') {
            const itemId = itemAt(items, action.place).id;
            const number = (given += 1);
            const keeping = tab?.commands.workOnItem(id, itemId, wrote(String(number))).then((done) => {
              if (done.ok) kept.set(itemId, Math.max(number, kept.get(itemId) ?? 0));
            });
            if (action.isAwaited) await keeping;
          }
          if (action.kind === 'move') void tab?.commands.moveTo(id, action.place, false);
          if (action.kind === 'turns') {
            for (let turn = 0; turn < action.turns; turn += 1)
              await new Promise((resolve) => setTimeout(resolve, 0));
          }
          if (action.kind === 'kill') {
            tab?.stop();
            const known = new Map(kept);
            const again = await openTab(profile, FIXTURE_DECK);
            tabs[action.tab] = again;
            const { sitting } = await paperIn(again, id);
            for (const [itemId, number] of known) {
              const answer = sitting.work[itemId]?.answer;
              expect(answer?.kind === 'written' ? Number(answer.text) : 0).toBeGreaterThanOrEqual(number);
            }
          }
        }
        for (const tab of tabs) tab.stop();
      }),
      { numRuns: runsOf(25, 100), seed: SEED },
    );
  });
});
