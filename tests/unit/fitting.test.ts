// STUDY-RULES P3 in the running app: a fit in an empty deck, one of 6 cards and one of 2,000; nothing changes by itself.
import { describe, expect, it } from 'vitest';
import { DECK_SIZES } from '../support/sizedDecks';
import { startMemoryInPlace } from '../support/memoryInPlace';
import { studiedShelf } from '../support/studiedShelf';
import { inDatabase, openTab } from '../support/testApp';

describe.each(DECK_SIZES)('P3 with %d cards', { timeout: 60_000 }, (size) => {
  it('reads all reviews, tells what came of it, and changes neither parameters nor cards', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await inDatabase(profile, (database) => database.cards.toArray());
    const tab = await openTab(profile, deck);
    const { parameters } = tab.store.getState().options;
    expect(await tab.commands.readLastFit()).toEqual({ ok: true, value: undefined });
    const shares: number[] = [];
    const result = await tab.commands.fitParameters((share) => shares.push(share));
    if (!result.ok) throw new Error('the fit failed');
    const { reviews } = result.value;
    expect(reviews > 400).toBe(size === 2000);
    if (size < 2000) expect(result.value).toEqual({ kind: 'tooFew', reviews });
    else expect(shares.at(-1)).toBe(1);
    expect(tab.store.getState().options.parameters).toBe(parameters);
    expect(await inDatabase(profile, (database) => database.cards.toArray())).toEqual(before);
    expect(await tab.commands.readLastFit()).toEqual({ ok: true, value: { atMs: profile.nowMs, reviews } });
    tab.stop();
  });
});

describe('P3 a fit', () => {
  it('is stopped by the learner, and leaves nothing', async () => {
    const { profile, deck } = await studiedShelf(6);
    const never = new Promise<never>(() => undefined);
    const tab = await openTab(profile, deck, {
      startMemory: async () => {
        const running = await startMemoryInPlace(profile);
        return { ...running, service: { ...running.service, fit: () => never } };
      },
    });
    const fitting = tab.commands.fitParameters(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    tab.commands.cancelFit();
    expect(await fitting).toEqual({ ok: false, failure: 'stopped' });
    expect(await tab.commands.readLastFit()).toEqual({ ok: true, value: undefined });
    tab.stop();
  });

  it('that breaks down is told as trouble', async () => {
    const { profile, deck } = await studiedShelf(6);
    const tab = await openTab(profile, deck, { startMemory: () => Promise.reject(new Error('no worker')) });
    const result = await tab.commands.fitParameters(() => undefined);
    expect(result).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    tab.stop();
  });

  it('takes no account of reviews before the day', async () => {
    const { profile, deck } = await studiedShelf(40);
    const tab = await openTab(profile, deck);
    const all = await tab.commands.fitParameters(() => undefined);
    await tab.commands.setOption({ name: 'ignoreBeforeDay', value: 30_000 });
    const none = await tab.commands.fitParameters(() => undefined);
    expect(all.ok && all.value.reviews).toBeGreaterThan(0);
    expect(none.ok && none.value.reviews).toBe(0);
    tab.stop();
  });
});
