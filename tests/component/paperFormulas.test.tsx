// @vitest-environment jsdom
// Formulas of notes in papers, their results and on blank pages: typeset wherever they stand, with their TeX as names of controls.
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Item } from '../../src/domain/paper/item';
import { success } from '../../src/domain/result';
import type { Commands, PaperView } from '../../src/state/react';
import '../../src/ui/test/blank/BlankScreen';
import { PaperScreen } from '../../src/ui/test/PaperScreen';
import '../../src/ui/test/result/ResultScreen';
import '../../src/ui/text/MarkedText';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aBlankPage, aPaper, aView, itemOf } from '../support/fakePaper';
import { answered, chose, markedPaper, STARTED_MS, wrote } from '../support/paperItems';
import { aPaperToSit, button, sit, stem } from '../support/sitting';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(() => import('katex'), 60_000);

const POWER = '\\(P = \\frac{q}{2}\\)';
const LOSS = '\\(\\lambda^3\\)';
const HEAD = '\\(h_0\\)';

/** The item of a kind with other texts; its tests say formulas as well. */
function withTexts<Kind extends Item['kind']>(
  kind: Kind,
  texts: Partial<Extract<Item, { kind: Kind }>>,
): Item {
  const item = itemOf(kind);
  const tests = item.tests.map((test) => ({ ...test, label: `Law ${HEAD}`, text: `it is ${POWER}` }));
  return { ...item, about: `What of ${LOSS}?`, tests, ...texts };
}

const CHOICE = withTexts('choice', {
  passage: `so ${HEAD} is ____ there`,
  options: [POWER, LOSS, '7'],
  key: 0,
});
const STATEMENTS = withTexts('statements', {
  statements: [
    {
      text: `it is ${POWER} in 1931`,
      isTrue: false,
      truth: `it is ${POWER} in 1948`,
      pointId: 'point000002',
    },
    { text: `it falls to ${LOSS}`, isTrue: false, truth: `it falls to ${HEAD}`, pointId: 'point000001' },
  ],
});
const PAIRS = withTexts('pairs', { labels: [HEAD, 'b', 'c'], texts: [POWER, LOSS, 'gauge'], key: [0, 1, 2] });
const ORDER = withTexts('order', { entries: [`${POWER} was told`, `${LOSS} was told`, 'all was told'] });
const CLOZE = withTexts('cloze', { passage: `at ${HEAD} the ____ opens`, accepted: ['valve'] });

/** The formulas of an element as their letters, once so many of them are typeset. */
async function typesetIn(element: HTMLElement, count: number): Promise<readonly (string | null)[]> {
  const found = (): readonly Element[] => [...element.querySelectorAll('[data-typeset] > math')];
  await waitFor(() => expect(found().length).toBe(count), { timeout: 20_000 });
  expect(element.textContent).not.toMatch(/\\[([]/u);
  return found().map(({ textContent }) => textContent);
}

describe('an item of a paper', () => {
  it('shows the formulas of its question, passage and choices, which are named by their TeX', async () => {
    const { container } = sit(aPaperToSit([CHOICE]));
    expect(await typesetIn(container, 4)).toEqual(['λ3', 'h0', 'P=q2', 'λ3']);
    const choices = within(screen.getByRole('radiogroup', { name: /gap/u }));
    expect(choices.getByRole('radio', { name: 'P = \\frac{q}{2}' })).toBeVisible();
    expect(choices.getByRole('radio', { name: '7' })).toBeVisible();
    expect(
      (await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations,
    ).toEqual([]);
  });

  it('shows those of its stem', async () => {
    sit(aPaperToSit([withTexts('short', { stem: `What do the notes say under “${HEAD}”?` })]));
    expect(await typesetIn(stem(), 1)).toEqual(['h0']);
  });

  it('shows those of statements and of a gap to type', async () => {
    const { container, user } = sit(aPaperToSit([STATEMENTS, CLOZE]));
    expect(await typesetIn(container, 3)).toEqual(['λ3', 'P=q2', 'λ3']);
    await user.click(button('Next'));
    expect(await typesetIn(container, 2)).toEqual(['λ3', 'h0']);
  });

  it('shows those of pairs; in lists, which can draw none, they are TeX', async () => {
    const { container } = sit(aPaperToSit([PAIRS]));
    await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(4));
    const list = screen.getByRole('combobox', { name: 'h_0' });
    expect(within(list).getByRole('option', { name: 'A · P = \\frac{q}{2}' })).toBeInTheDocument();
  });

  it('shows those of entries in order, whose buttons say their TeX', async () => {
    const { container, user } = sit(aPaperToSit([ORDER]));
    expect(await typesetIn(container, 3)).toEqual(['λ3', 'P=q2', 'λ3']);
    await user.click(button('Later: P = \\frac{q}{2} was told'));
    expect(screen.getByText('P = \\frac{q}{2} was told: now 2 of 3.')).toBeInTheDocument();
    expect(await typesetIn(container, 3)).toEqual(['λ3', 'λ3', 'P=q2']);
  });
});

function show(view: PaperView, given: Partial<Commands> = {}) {
  const { hook } = memoryLocation({ path: '/test/paper/x' });
  const fake = fakeApp({}, { readPaper: async () => success(view), ...given });
  return renderApp(
    <Router hook={hook}>
      <PaperScreen paperId={view.paper.id} />
    </Router>,
    fake.app,
  );
}

describe('a result', () => {
  const LONG = withTexts('short', { stem: 'What is the law?' });

  it('shows the formulas of every item: what was asked, what is right, and what the point says', async () => {
    const items = [CHOICE, STATEMENTS, PAIRS, ORDER, CLOZE, LONG];
    const works = [
      chose(1),
      chose(3),
      answered({ kind: 'paired', texts: [1, 0, 2] }),
      answered({ kind: 'ordered', entries: [1, 0, 2] }),
      wrote('vent'),
      wrote('it is P'),
    ];
    const { marks, recipe, sitting } = markedPaper(items.map((item, place) => [item, works[place]]));
    const submitted = { atMs: STARTED_MS + 60_000, marks, grades: [] };
    const { container } = show(aView(aPaper({ items, recipe, sitting, submitted })));
    await screen.findByRole('heading', { level: 2, name: 'Items' });
    await waitFor(() => expect(container.querySelectorAll('math').length).toBeGreaterThan(20), {
      timeout: 20_000,
    });
    await waitFor(() => expect(container.textContent).not.toMatch(/\\[([]/u));
    const said = container.textContent;
    expect(said).toContain('The notes say: it falls to h0');
    expect(said).toMatch(/it is P=q2 in \s?\[false:\] 1931 \[the notes say:\] 1948/u);
    expect(button('Count as recalled: Law h_0')).toBeVisible();
    for (const [, formula] of container.querySelectorAll('[data-maths]').entries())
      expect(formula).toHaveAttribute('data-typeset');
  });
});

describe('a blank page', () => {
  const coverWith: Commands['coverWith'] = async () => {
    const points = [{ id: 'p1', label: `Law ${HEAD}`, text: `it is ${POWER}`, verdict: 'recalled' as const }];
    const questions = [{ cardId: 'c1', noteId: 'n1', question: `What of ${LOSS}?`, points }];
    return success({ questions, covered: 1, points: 1 });
  };

  it('shows the formulas of questions that are covered', async () => {
    show(aView(aBlankPage({ text: 'all' })), { coverWith });
    const panel = await screen.findByRole('region', { name: 'Covered so far' });
    expect(await typesetIn(panel, 1)).toEqual(['λ3']);
  });

  it('shows those of its map once it is finished', async () => {
    const finished = { atMs: STARTED_MS, covered: ['p1'], missed: [] };
    show(aView(aBlankPage({ text: 'all', finished })), { coverWith });
    const map = await screen.findByRole('region', { name: 'By question' });
    expect(await typesetIn(map, 3)).toEqual(['λ3', 'h0', 'P=q2']);
  });
});
