// @vitest-environment jsdom
// The page of a deck in the Library: its numbers, its notes in the order of the document, and the ways from it.
import { configure, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { textFaceOf } from '../../src/domain/deck/textFace';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import { failure, success } from '../../src/domain/result';
import type { Commands, ReadNote, ReadPage } from '../../src/state/react';
import { LibraryScreens } from '../../src/ui/library/LibraryScreens';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckToday, aNote, aPointState, aToday, TODAY } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

function entryOf(note: ReadNote['note'], suspended?: boolean): ReadNote {
  const [cardId = ''] = cardIdsOf(note);
  const face = textFaceOf(note, cardId);
  if (face === undefined) throw new Error('no face');
  const points = [aPointState('point-members', 4)];
  const state = suspended === undefined ? undefined : { ...NEW_CARD_STATE, points, suspended };
  return { note, cards: [{ cardId, face, isDamaged: false, state, recall: new Map() }] };
}

const PAGE: ReadPage = {
  today: TODAY,
  deckId: 'rivers',
  title: 'Rivers and treaties',
  asOf: '2026-03-01',
  source: 'Lecture notes on rivers',
  page: 1,
  pages: 3,
  firstNumber: 26,
  notes: [
    entryOf(aNote({ tags: ['law', 'water::locks'] })),
    entryOf(aNote({ id: 'note-2', question: 'Who keeps the gauges?' }), false),
    entryOf(aNote({ id: 'note-3', question: 'Who kept the ferries?' }), true),
  ],
};

function show(given: Partial<Commands> = {}) {
  location.hash = '#/library/deck/rivers/2';
  const deck = aDeckToday({ hidden: { new: 20, review: 0 }, aside: { buried: 0, suspended: 4, damaged: 0 } });
  const fake = fakeApp(
    { today: aToday({ decks: [deck] }) },
    { readPage: async () => success(PAGE), ...given },
  );
  const inRouter = (
    <Router hook={useHashLocation}>
      <LibraryScreens />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

describe('the page of a deck', () => {
  it('tells its numbers, those that wait for another day among them', async () => {
    const { commands } = show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Rivers and treaties' })).toBeVisible();
    expect(commands.readPage).toHaveBeenCalledWith('rivers', 1);
    const numberOf = (name: string) => screen.getByText(name, { selector: 'dt' }).nextSibling?.textContent;
    expect(['New', 'Learning', 'Due', 'Suspended'].map(numberOf)).toEqual(['23', '2', '7', '4']);
    expect(screen.getByText('Of these, your daily limits leave 20 cards for another day.')).toBeVisible();
    expect(screen.getByText('As of 1 March 2026')).toBeVisible();
  });

  it('lists the notes of a page with their numbers, and leads to the editor and to the other pages', async () => {
    show();
    const list = (await screen.findByText('Who keeps the gauges?')).closest('ol');
    expect(list).toHaveAttribute('start', '26');
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'What did the River Lune treaty settle?new · tags: law, water::locks',
      'Who keeps the gauges?in review',
      'Who kept the ferries?suspended',
    ]);
    expect(screen.getByRole('link', { name: 'Who keeps the gauges?' })).toHaveAttribute(
      'href',
      '#/library/note/note-2',
    );
    const [next] = screen.getAllByRole('link', { name: 'Next page' });
    expect(next).toHaveAttribute('href', '#/library/deck/rivers/3');
  });

  it('leads to all that can be done with the deck', async () => {
    const { user } = show();
    await screen.findByText('Who keeps the gauges?');
    const addresses = ['Study', 'Read', 'Edit as text', 'Add a note', 'Export', 'Options', 'All decks'].map(
      (name) => screen.getByRole('link', { name }).getAttribute('href'),
    );
    expect(addresses).toEqual([
      '#/study/rivers',
      '#/read/rivers',
      '#/library/text/rivers',
      '#/library/add/rivers',
      '#/data',
      '#/options/rivers',
      '#/library',
    ]);
    await user.click(screen.getByRole('button', { name: 'Find in it' }));
    expect(await screen.findByRole('searchbox', { name: 'Search cards' })).toHaveValue(
      'deck:"Rivers and treaties"',
    );
  });

  it('says that a deck is not here, and trouble', async () => {
    const { unmount } = show({ readPage: async () => failure('noSuchDeck') });
    expect(await screen.findByRole('heading', { name: 'This deck is not here' })).toBeVisible();
    unmount();
    show({ readPage: async () => failure({ code: 'slow' }) });
    expect(await screen.findByRole('heading', { name: 'Storage is taking long' })).toBeVisible();
  });
});
