// A paper is never lost: tabs are killed at any moment of any sitting, and every answer that was given is there on return.
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
  it('has every answer that was given, and no older one in its place, whenever its tabs are killed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { minLength: 2, maxLength: 16 }), async (actions) => {
        const { profile, app, id, items } = await beginPaper();
        const other = await openTab(profile, FIXTURE_DECK);
        const tabs: RunningApp[] = [app, other];
        // As its screen does before anything is answered there.
        await paperIn(other, id);
        // By item: the number of the latest answer.
        const given = new Map<ItemId, number>();
        let number = 0;
        for (const action of actions) {
          const tab = tabs[tabOf(action)];
          if (action.kind === 'answer') {
            const itemId = itemAt(items, action.place).id;
            number += 1;
            given.set(itemId, number);
            const keeping = tab?.commands.workOnItem(id, itemId, wrote(String(number), { atMs: number }));
            if (action.isAwaited) await keeping;
          }
          if (action.kind === 'move') void tab?.commands.moveTo(id, action.place, false);
          if (action.kind === 'turns') {
            for (let turn = 0; turn < action.turns; turn += 1)
              await new Promise((resolve) => setTimeout(resolve, 0));
          }
          if (action.kind === 'kill') {
            tab?.stop();
            const again = await openTab(profile, FIXTURE_DECK);
            tabs[action.tab] = again;
            const { sitting } = await paperIn(again, id);
            for (const [itemId, latest] of given) {
              expect(sitting.work[itemId]?.answer).toEqual({ kind: 'written', text: String(latest) });
            }
          }
        }
        for (const tab of tabs) tab.stop();
      }),
      { numRuns: runsOf(25, 100), seed: SEED },
    );
  });
});
