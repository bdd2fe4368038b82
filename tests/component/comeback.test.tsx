// @vitest-environment jsdom
// Coming back: what is still known comes first, three ways say what they cost and bring, one tap takes one, and one takes it back.
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, ComebackView, TakenWay } from '../../src/state/react';
import { ComebackScreen } from '../../src/ui/comeback/ComebackScreen';
import { NextOfGiven } from '../../src/ui/study/NextOfGiven';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aComeback } from '../support/fakeComeback';
import { TODAY } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

const EXAM = {
  cards: 30,
  minutes: 12,
  postponed: 46,
  lost: 2.4,
  scores: [{ id: 'exam', name: 'Rivers', day: TODAY + 9, stopNow: 0.61, withPlan: 0.78 }],
};
const TAKEN: TakenWay = { way: 'spread', id: 'way', left: 24, moved: 72 };

function show(view: Partial<ComebackView> = {}, given: Partial<Commands> = {}) {
  const location = memoryLocation({ path: '/comeback', record: true });
  const fake = fakeApp({}, { readComeback: async () => success(aComeback(view)), ...given });
  const inRouter = (
    <Router hook={location.hook}>
      <ComebackScreen />
    </Router>
  );
  return { ...fake, ...location, ...renderApp(inRouter, fake.app) };
}

async function ways() {
  const list = await screen.findByRole('list', { name: 'Ways to go on' });
  return within(list).getAllByRole('listitem');
}

describe('coming back', () => {
  it('says first what is probably still known, then what waits', async () => {
    show();
    expect(screen.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
    const known = await screen.findByText('You probably still know 240 of 310 points that you studied.');
    const due = screen.getByText(/^96 cards wait for you, about 34 min in all\./);
    expect(known.compareDocumentPosition(due)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('offers three ways with what each costs and brings', async () => {
    show({ exam: EXAM });
    const [best, spread, exam] = await ways();
    expect(best).toHaveTextContent(
      '41 cards, about 15 min: you would know about 231 of 310 points on 8 April 2026, instead of 206. The others stay due.',
    );
    expect(spread).toHaveTextContent(
      'About 12 min a day at most: you would know about 262 of 310 points on 8 April 2026, instead of 206. What fades first comes first. About 3 points are forgotten by waiting.',
    );
    expect(exam).toHaveTextContent(
      '30 cards, about 12 min today. Rivers on 18 March 2026: expected score 78%, instead of 61% without study. 46 cards that no exam asks come after it; about 2 points of them are forgotten by that.',
    );
  });

  it('says so where spreading takes more minutes than were planned', async () => {
    show({ spread: { ...aComeback().spread, isWithinMinutes: false, minutesADay: 44 } });
    expect((await ways())[1]).toHaveTextContent(
      'About 44 min a day at most, more than the minutes you planned',
    );
  });

  it('says so where all that waits fits into today, and promises nothing that is not won', async () => {
    const { spread } = aComeback();
    show({
      due: { cards: 2, minutes: 1 },
      best: { cards: 2, minutes: 1, knownThen: 206.3 },
      spread: { ...spread, days: 1, minutesADay: 1, knownThen: 206.3 },
      knownThen: 206.1,
    });
    const [best, everything] = await ways();
    expect(best).toHaveTextContent(
      '2 cards, about 1 min: you would know about 206 of 310 points on 8 April 2026, hardly more than without. That is all that waits.',
    );
    expect(everything).toHaveTextContent(
      'About 1 min today: you would know about 206 of 310 points on 8 April 2026, hardly more than without.',
    );
    expect(screen.getByRole('button', { name: 'Study everything today' })).toBeEnabled();
  });

  it.each([
    ['best', 'Study the best 15 minutes', undefined],
    ['spread', 'Spread over 4 days', undefined],
    ['exam', 'Only what the exam needs', undefined],
  ] as const)('takes the way “%s” with one tap, and goes to its session', async (way, name, days) => {
    const { user, commands, history } = show(
      { exam: EXAM },
      { takeWayBack: async () => success({ ...TAKEN, way }) },
    );
    await user.click(await screen.findByRole('button', { name }));
    expect(commands.takeWayBack).toHaveBeenCalledExactlyOnceWith(way, days);
    await waitFor(() => expect(history?.at(-1)).toBe('/study/chosen/way'));
  });

  it('spreads over as many days as the learner wants', async () => {
    const { user, commands } = show(
      {},
      {
        readComeback: async (days = 4) => success(aComeback({ spread: { ...aComeback().spread, days } })),
        takeWayBack: async () => success(TAKEN),
      },
    );
    const field = await screen.findByRole('spinbutton', { name: 'Days, to spread over' });
    expect(field).toHaveValue(4);
    await user.clear(field);
    await user.type(field, '9');
    await user.click(await screen.findByRole('button', { name: 'Spread over 9 days' }));
    expect(commands.takeWayBack).toHaveBeenCalledExactlyOnceWith('spread', 9);
  });

  it('is led to again from the end of its session', () => {
    const { app } = fakeApp();
    renderApp(
      <Router hook={memoryLocation({ path: '/study/chosen/way' }).hook}>
        <NextOfGiven by="comeback" />
      </Router>,
      app,
    );
    expect(screen.getByRole('link', { name: 'Your way back' })).toHaveAttribute('href', '/comeback');
  });

  it('cannot be for an exam without one, and says why', async () => {
    const { user, commands } = show();
    const button = await screen.findByRole('button', { name: 'Only what the exam needs' });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(/^No exam is ahead\./);
    expect(screen.getByRole('link', { name: 'Create an exam' })).toHaveAttribute('href', '/exam');
    await user.click(button);
    expect(commands.takeWayBack).not.toHaveBeenCalled();
  });

  it('cannot be taken where it would change nothing', async () => {
    show({ best: { cards: 0, minutes: 0, knownThen: 205.8 }, exam: { ...EXAM, cards: 0, postponed: 0 } });
    const best = await screen.findByRole('button', { name: 'Study the best 15 minutes' });
    expect(best).toBeDisabled();
    expect(best).toHaveAccessibleDescription(/^No card that is due would be remembered better/);
    expect(screen.getByRole('button', { name: 'Only what the exam needs' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Spread over 4 days' })).toBeEnabled();
  });

  it('stays where it is when nothing of it is for today, and can be taken back', async () => {
    let view = aComeback();
    const taken = { ...TAKEN, left: 0, moved: 96 };
    const { user, history } = show(
      {},
      {
        readComeback: async () => success(view),
        takeWayBack: async () => {
          view = aComeback({ taken });
          return success(taken);
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Spread over 4 days' }));
    expect(await screen.findByText('Done: nothing of it is for today.')).toHaveFocus();
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Go on' })).toBeNull();
    expect(history).toEqual(['/comeback']);
  });

  it('says what was taken in the place of the ways, goes on with it, and takes it back in one step', async () => {
    let view = aComeback({ taken: TAKEN });
    const { user, commands } = show(
      {},
      {
        readComeback: async () => success(view),
        undoWayBack: async () => {
          view = aComeback();
          return success(undefined);
        },
      },
    );
    expect(
      await screen.findByText(
        'Today you chose: spread what is due. 24 cards of today are left. 72 cards have another day.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Ways to go on' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/study/chosen/way');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoWayBack).toHaveBeenCalledExactlyOnceWith('way');
    expect(await screen.findByText(/^Everything that waited has its day again/)).toHaveFocus();
    expect(await ways()).toHaveLength(3);
  });

  it('says why a way was not taken back', async () => {
    const { user } = show({ taken: TAKEN }, { undoWayBack: async () => failure('changedSince') });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/have been studied or changed since/)).toBeVisible();
  });

  it('says what went wrong where nothing could be taken', async () => {
    const { user } = show({}, { takeWayBack: async () => failure({ code: 'full' }) });
    await user.click(await screen.findByRole('button', { name: 'Study the best 15 minutes' }));
    expect(await screen.findByText(/^Nothing was changed\./)).toHaveFocus();
  });

  it('says that it could not be worked out', async () => {
    show({}, { readComeback: async () => failure({ code: 'slow' }) });
    expect(await screen.findByText(/^What you still know could not be worked out\./)).toBeVisible();
  });

  it('has nothing to offer when nothing is due, or nothing was ever studied', async () => {
    const { unmount } = show({ due: { cards: 0, minutes: 0 } });
    expect(await screen.findByText('Nothing waits for you today.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Ways to go on' })).toBeNull();
    unmount();
    show({ points: 0, known: 0, due: { cards: 0, minutes: 0 } });
    expect(await screen.findByText(/^You have not studied anything yet/)).toBeVisible();
  });

  it.each<[string, Partial<ComebackView>]>([
    ['the ways', { exam: EXAM }],
    ['no exam', {}],
    ['a way that was taken', { taken: TAKEN }],
  ])('is open to everyone with %s', async (_name, view) => {
    const { container } = show(view);
    await screen.findByText(/^You probably still know/);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
