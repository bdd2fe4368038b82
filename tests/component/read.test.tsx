// @vitest-environment jsdom
// The Read screen: a deck as a document, with the memory of each point.
import { configure, screen, within, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { cardIdOf } from '../../src/domain/ids';
import { failure, success } from '../../src/domain/result';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import type { AppState, Commands, ReadNote, ReadPage } from '../../src/state/react';
import { ReadScreen } from '../../src/ui/read/ReadScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckToday, aNote, aPoint, aPointState, aToday, NOW_MS, TODAY } from '../support/fakeViews';
import type { QaNote } from '../../src/domain/deck/deck';
import type { Face } from '../../src/domain/deck/face';
import { textFaceOf } from '../../src/domain/deck/textFace';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const note = aNote({
  remark: 'One copy of the treaty bears another date.',
  closing: 'It was renewed twice.',
});
const ids = note.points.map((point) => point.id);
const state = {
  ...NEW_CARD_STATE,
  points: [
    { ...aPointState(ids[0] ?? '', 10), due: { kind: 'day', day: TODAY + 4 } as const },
    { ...aPointState(ids[1] ?? '', 5), due: { kind: 'day', day: TODAY - 2 } as const },
    { ...aPointState(ids[2] ?? '', 1), due: { kind: 'at', atMs: NOW_MS } as const },
  ],
};

const CARD_ID = cardIdOf(note.id, 'front');

function aPage(overrides: Partial<ReadPage> = {}): ReadPage {
  return {
    today: TODAY,
    deckId: 'rivers',
    title: 'Rivers and treaties',
    asOf: '2026-03-01',
    source: 'Lecture notes, week four',
    page: 0,
    pages: 1,
    firstNumber: 1,
    notes: [
      {
        note,
        cards: [
          {
            cardId: CARD_ID,
            face: faceOf(note),
            state,
            isDamaged: false,
            recall: new Map([
              [ids[0] ?? '', 0.92],
              [ids[1] ?? '', 0.855],
              [ids[2] ?? '', 0.6],
            ]),
          },
        ],
      },
    ],
    ...overrides,
  };
}

function show(readPage: Commands['readPage'], page = 1, state: Partial<AppState> = {}) {
  const fake = fakeApp(state, { readPage });
  const screenOfDeck = (
    <Router hook={useHashLocation}>
      <ReadScreen deckId="rivers" page={page} />
    </Router>
  );
  return { ...fake, ...renderApp(screenOfDeck, fake.app) };
}

function faceOf(shown: QaNote): Face {
  const face = textFaceOf(shown, CARD_ID);
  if (face === undefined) throw new Error('a question has a face of text');
  return face;
}

function aRead(shown: QaNote): ReadNote {
  const memory = { state: undefined, isDamaged: false, recall: new Map<string, number>() };
  return { note: shown, cards: [{ cardId: CARD_ID, face: faceOf(shown), ...memory }] };
}

describe('the Read screen', () => {
  it('is named by the deck and tells its date and source', async () => {
    show(async () => success(aPage()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Rivers and treaties' })).toBeVisible();
    expect(screen.getByText('As of 1 March 2026')).toBeVisible();
    expect(screen.getByText('Source: Lecture notes, week four')).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Rivers and treaties · Pointwise'));
  });

  it('shows each question with its points, labels, closing and remark', async () => {
    show(async () => success(aPage()));
    await screen.findByRole('heading', { level: 2, name: note.question });
    const points = screen.getAllByRole('listitem');
    expect(points).toHaveLength(4);
    expect(points[0]).toHaveTextContent(/^Members: Avaria, Brenn, Castel and Dorne/);
    expect(screen.getByText('Members:').tagName).toBe('STRONG');
    expect(screen.getByText('It was renewed twice.')).toBeVisible();
    expect(screen.getByRole('note', { name: 'Note' })).toHaveTextContent('One copy of the treaty');
  });

  it.each([
    [0, 'recall 92%, due in 4 days'],
    [1, 'recall 86%, due today'],
    [2, /^recall 60%, due at \d\d:\d\d$/],
    [3, 'new'],
  ])('says what is remembered of point %i: %s', async (index, words) => {
    show(async () => success(aPage()));
    await screen.findByRole('heading', { level: 1 });
    const point = screen.getAllByRole('listitem')[index];
    expect(point && within(point).getByText(words)).toBeVisible();
  });

  it('brings a suspended card back and reads the page again', async () => {
    const pages = [{ ...state, suspended: true }, state].map((of) =>
      aPage({
        notes: [
          {
            note,
            cards: [{ cardId: CARD_ID, face: faceOf(note), state: of, isDamaged: false, recall: new Map() }],
          },
        ],
      }),
    );
    const { user, commands } = show(async () => success(pages.shift() ?? aPage()));
    const resume = vi.mocked(commands.resume).mockResolvedValue(success(undefined));
    await user.click(await screen.findByRole('button', { name: `Resume: ${note.question}` }));
    expect(resume).toHaveBeenCalledWith([CARD_ID]);
    await waitFor(() => expect(screen.queryByText(/Suspended/)).toBeNull());
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('shows a lead-in before its point, lists inside a point, and code as it is', async () => {
    const points = [
      aPoint('Gauge', 'read it twice:\n- in the morning\n  - before eight\n- in the evening', {
        leadIn: 'Each day:',
      }),
      { id: 'code', text: 'then compute\n```\nflow = k\n  * level\n```' },
    ];
    show(async () =>
      success(
        aPage({
          notes: [aRead(aNote({ points }))],
        }),
      ),
    );
    expect(await screen.findByText('Each day:')).toBeVisible();
    expect(screen.getByText('before eight').closest('ul ul ul')).not.toBeNull();
    expect(screen.getByText(/flow = k/).textContent).toBe('flow = k\n  * level');
  });

  it('shows what looks like HTML as the text it is', async () => {
    const points = [{ id: 'p', text: '<img src=x onerror="document.title=1"> & <b>bold</b>' }];
    show(async () =>
      success(
        aPage({
          notes: [aRead(aNote({ points }))],
        }),
      ),
    );
    expect(await screen.findByText(/<b>bold<\/b>/)).toBeVisible();
    expect(document.querySelector('main img, li img, li b')).toBeNull();
  });

  it('ends with Study now for this deck', async () => {
    show(async () => success(aPage()));
    expect(await screen.findByRole('link', { name: 'Study now' })).toHaveAttribute('href', '#/study/rivers');
  });

  it('does not lead to a session in which nothing is due', async () => {
    const due = { new: 0, learning: 0, review: 0 };
    show(async () => success(aPage()), 1, { today: aToday({ decks: [aDeckToday({ due })] }) });
    expect(await screen.findByText('Nothing of this deck is due now.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Study now' })).toBeNull();
  });

  it('reads the page that is asked for, numbers on, and leads to its neighbours', async () => {
    const { commands } = show(async () => success(aPage({ page: 1, pages: 3, firstNumber: 201 })), 2);
    await screen.findByText('201');
    expect(commands.readPage).toHaveBeenCalledWith('rivers', 1);
    const pages = within(screen.getByRole('navigation', { name: 'Pages' }));
    expect(pages.getByText('Page 2 of 3')).toBeVisible();
    expect(pages.getByRole('link', { name: 'Previous page' })).toHaveAttribute('href', '#/read/rivers');
    expect(pages.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '#/read/rivers/3');
  });

  it('says that a deck is not here, and that nothing is lost', async () => {
    show(async () => failure('noSuchDeck'));
    expect(await screen.findByRole('heading', { level: 1, name: 'This deck is not here' })).toBeVisible();
    expect(screen.getByText(/Your cards and reviews are safe/)).toBeVisible();
  });

  it('says trouble in words and reads again when asked to', async () => {
    let tries = 0;
    const { user } = show(async () => (tries++ === 0 ? failure({ code: 'slow' }) : success(aPage())));
    expect(await screen.findByRole('heading', { level: 1, name: 'Storage is taking long' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Rivers and treaties' })).toBeVisible();
  });
});
