// @vitest-environment jsdom
// "Check and repair" as a learner sees it: how far it is, what was put right, what could not be.
import { configure, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { CheckupView, Fault } from '../../src/state/react';
import { CheckSection } from '../../src/ui/data/CheckSection';
import { faultText } from '../../src/ui/data/faultText';
import { fakeApp, renderApp } from '../support/fakeApp';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const HEALTHY: CheckupView = { decks: 2, cards: 214, reviews: 1900, repaired: [], left: [] };

async function check(checkAndRepair: Parameters<typeof fakeApp>[1]) {
  const { app, commands } = fakeApp({}, checkAndRepair);
  const { user } = renderApp(<CheckSection />, app);
  await user.click(screen.getByRole('button', { name: 'Check and repair' }));
  return { commands, status: screen.getByRole('status') };
}

describe('Check and repair', () => {
  it('says what was looked at when everything agrees', async () => {
    const { status } = await check({ checkAndRepair: async () => success(HEALTHY) });
    expect(status).toHaveTextContent(
      '2 decks, 214 studied cards and 1,900 reviews were checked. Everything agrees.',
    );
  });

  it('says how far it is, and starts once', async () => {
    const { status, commands } = await check({
      checkAndRepair: (tell) => {
        tell(0.4);
        return new Promise(() => undefined);
      },
    });
    expect(status).toHaveTextContent('Checking … 40%');
    screen.getByRole('button', { name: 'Check and repair' }).click();
    expect(commands.checkAndRepair).toHaveBeenCalledOnce();
  });

  it('lists what was put right apart from what was left', async () => {
    const found: CheckupView = {
      ...HEALTHY,
      repaired: [{ fault: 'wrongDue', count: 3 }],
      left: [{ fault: 'lostCard', count: 1 }],
    };
    const { status } = await check({ checkAndRepair: async () => success(found) });
    const items = within(status).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '3 cards that would have come on another day than promised',
      '1 card whose history is gone',
    ]);
    expect(status).toHaveTextContent('A backup may have it');
  });

  it('says why it was not finished', async () => {
    const { status } = await check({ checkAndRepair: async () => failure({ code: 'full' }) });
    expect(status).toHaveTextContent('The check was not finished. There is no room left.');
  });

  it.each<Fault>([
    'damagedHistory',
    'lostCard',
    'lostPage',
    'wrongMemory',
    'wrongDue',
    'wrongText',
    'wrongCounts',
    'strayPage',
    'notListed',
  ])('has words for %s', (fault) => {
    expect(faultText(fault, 2)).toMatch(/^2 \w+/);
  });
});
