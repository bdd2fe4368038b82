// @vitest-environment jsdom
// The result of a paper: what it came to, every item with its key, rulings on marks, and what it says to memory.
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { overruledMark } from '../../src/domain/paper/markItem';
import type { Paper, PaperGrade, PaperSettings, Submitted } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { Commands, PaperView } from '../../src/state/react';
import { PaperScreen } from '../../src/ui/test/PaperScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aPaper, aView, ITEMS } from '../support/fakePaper';
import { answered, chose, markedPaper, STARTED_MS, wrote } from '../support/paperItems';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  vi.unstubAllGlobals();
});

type Works = Readonly<Record<string, ReturnType<typeof wrote>>>;

/** Every item answered: the choice wrong and sure, two of three pairs wrong, the long one in part, the rest right. */
const WORKS: Works = {
  'item-choice': chose(3, 'sure'),
  'item-statements': chose(0, 'guess'),
  'item-pairs': answered({ kind: 'paired', texts: [2, 1, 0] }),
  'item-order': answered({ kind: 'ordered', entries: [1, 2, 0] }),
  'item-cloze': wrote('Bratislawa'),
  'item-short': wrote('from the Black Forest to the Black Sea', { confidence: 'sure' }),
  'item-long': wrote('2,850 kilometres'),
};

function submitted(
  works: Works,
  settings: Partial<PaperSettings> = {},
  grades: readonly PaperGrade[] = [],
): Paper {
  const { marks, recipe, sitting } = markedPaper(
    ITEMS.map((item) => [item, works[item.id]]),
    settings,
  );
  return aPaper({ recipe, sitting, submitted: { atMs: STARTED_MS + 60_000, marks, grades } });
}

/** Draws the paper as it is kept; commands may keep another one, which is read next. */
function show(paper: Paper, about: Partial<PaperView> = {}, given: Partial<Commands> = {}) {
  const kept = { view: { ...aView(paper), ...about } };
  const location = memoryLocation({ path: '/test/paper/x', record: true });
  const fake = fakeApp({}, { readPaper: async () => success(kept.view), ...given });
  const inRouter = (
    <Router hook={location.hook}>
      <PaperScreen paperId={paper.id} />
    </Router>
  );
  return { ...fake, ...location, kept, ...renderApp(inRouter, fake.app) };
}

async function itemNamed(number: number): Promise<HTMLElement> {
  await screen.findByRole('heading', { level: 1, name: 'Test' });
  const found = screen.getAllByRole('listitem').find((item) => item.textContent.startsWith(`${number}.`));
  if (found === undefined) throw new Error(`no item ${number}`);
  return found;
}

describe('the score', () => {
  it('stands beside its figure, with how the items went', async () => {
    show(submitted(WORKS));
    expect(await screen.findByRole('heading', { level: 1, name: 'Test' })).toBeVisible();
    const score = screen.getByText('Score').parentElement;
    expect(score).toHaveTextContent('Score3.33 of 748% of the marks');
    expect(screen.getByText('3 right, 2 right in part, 2 wrong.')).toBeVisible();
    expect(screen.getByRole('banner')).toHaveTextContent(/Rivers · submitted 10 May 2024/u);
  });

  it('is told by kind, and by deck and tag only where there are several', async () => {
    show(submitted(WORKS));
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('row', { name: 'Multiple choice 0 of 1 −0.33 −33%' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'By deck' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'By tag' })).toBeNull();
  });

  it('says what came after the time was up', async () => {
    const late = { ...chose(1), atMs: STARTED_MS + 31 * 60_000 };
    show(submitted({ 'item-choice': late }));
    expect(
      await screen.findByText('1 answer was given after the time was up. Without it: 0 of 7.'),
    ).toBeVisible();
    expect(await itemNamed(1)).toHaveTextContent('after the time was up');
  });

  it('of a paper in which nothing was answered is nothing, with all items as left open', async () => {
    show(submitted({}));
    expect(await screen.findByText('7 left open.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Left open' })).toHaveTextContent('(7)');
    expect(screen.getByText(/^7 items left open gave nothing: up to 7 marks lay there/u)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'How sure you were' })).toBeNull();
  });

  it('of a paper without items says so', async () => {
    show({ ...submitted({}), items: [] });
    expect(await screen.findByText('No item is left in this paper.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Items' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Study the misses' })).toBeNull();
  });
});

describe('guessing', () => {
  it('says what wrong choices took off and when answering pays', async () => {
    show(submitted(WORKS));
    expect(await screen.findByText('1 wrong choice took off 0.33 marks.')).toBeVisible();
    expect(
      screen.getByText(
        'A wrong choice takes off a third of a mark: answering pays once you are right more often than 25% of the time. On average a blind guess among 4 wins as much as it loses, so answer as soon as you can rule one choice out.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Your only guess was right: it came to 1 mark.')).toBeVisible();
  });

  it.each([
    [0, 'A wrong choice takes nothing off, so answer every item: a guess can only win.'],
    [1 / 4, /even a blind guess among 4 wins 0.06 marks, so answer every choice/u],
    [
      1 / 2,
      /a blind guess among 4 loses 0.13 marks, so answer once no more than 2 choices are left, and skip/u,
    ],
    [
      1,
      /among 4 loses 0.5 marks, so answer where one choice seems likelier to you than all others together/u,
    ],
  ])('gives the advice of the rule where %f is taken off', async (penalty, expected) => {
    show(submitted(WORKS, { marking: { penalty } }));
    expect(await screen.findByText(expected)).toBeVisible();
  });

  it('says how much was right of what the learner was sure of', async () => {
    show(submitted(WORKS));
    const sure = await screen.findByRole('region', { name: 'How sure you were' });
    const said = within(sure)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(said).toEqual(['Sure: 1 of 2 right', 'Guess: 1 of 1 right']);
  });
});

describe('the items', () => {
  it('come with what was sure and wrong first, what was right closed at the end', async () => {
    show(submitted(WORKS));
    await screen.findByRole('heading', { name: 'Items' });
    const sections = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(sections).toEqual(['Sure, but wrong (1)', 'Wrong (1)', 'Right in part (2)', 'Right (3)']);
    const [wrong, right] = [await itemNamed(1), await itemNamed(2)];
    expect(within(wrong).getByText('your answer')).toBeVisible();
    expect(within(right).getByRole('group')).not.toHaveAttribute('open');
  });

  it('of choices show the right one, the learner’s own, and the source', async () => {
    show(submitted(WORKS));
    const item = await itemNamed(1);
    const options = within(item).getAllByRole('listitem');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      '✗2,201 your answer',
      '✓2,850 right answer',
    ]);
    expect(item).toHaveTextContent(/Other choices: [\d,]+ · [\d,]+/u);
    expect(item).toHaveTextContent('As of 1 May 2024');
    expect(item).toHaveTextContent('What is the Danube?');
    const link = within(item).getByRole('link', { name: 'Edit note' });
    expect(link).toHaveAttribute('href', '/library/note/note0000001');
  });

  it('of statements show which are true, and of the false ones what is true word by word', async () => {
    show(submitted({ 'item-statements': chose(2) }));
    const item = await itemNamed(2);
    expect(item).toHaveTextContent('True Length: 2,850 kilometres');
    expect(item).toHaveTextContent(
      'False Course: from the Black Forest to the [false:] North [the notes say:] Black Sea',
    );
    expect(within(item).queryByText('Course:')).toBeNull();
  });

  it('of statements that share few words with what is true show both', async () => {
    const item = ITEMS.find(({ kind }) => kind === 'statements');
    if (item?.kind !== 'statements') throw new Error('no statements');
    const [statement] = item.statements.slice(1);
    if (statement === undefined) throw new Error('no false statement');
    const other = { ...item, statements: [{ ...statement, text: 'Ten countries share the banks' }] };
    const { marks, recipe, sitting } = markedPaper([[other, undefined]]);
    show(aPaper({ items: [other], recipe, sitting, submitted: { atMs: STARTED_MS, marks, grades: [] } }));
    expect(await itemNamed(1)).toHaveTextContent(
      `False Ten countries share the banksThe notes say: ${statement.truth}`,
    );
  });

  it('of pairs and orders show where things belong, and where the learner had them', async () => {
    show(submitted({ ...WORKS, 'item-order': answered({ kind: 'ordered', entries: [0, 1, 2] }) }));
    const pairs = await itemNamed(3);
    expect(pairs).toHaveTextContent('Coursefrom the Black Forest to the Black Sea✓ You had it right.');
    expect(pairs).toHaveTextContent(
      'Length2,850 kilometres✗ You had: Vienna, Bratislava, Budapest and Belgrade',
    );
    const order = await itemNamed(4);
    expect(order).toHaveTextContent('105The first bridge was built✗ You had it in place 2.');
  });

  it('of written answers show what was marked by points, and say so of those left blank', async () => {
    show(submitted({ 'item-long': wrote('2,850 kilometres'), 'item-short': wrote('  ') }));
    const long = within(await itemNamed(7));
    expect(long.getByText('Recalled')).toBeVisible();
    expect(long.getAllByText('Missed')).toHaveLength(2);
    expect(await itemNamed(6)).toHaveTextContent('You wrote nothing.');
  });

  it('name their decks where the paper has several', async () => {
    const items = ITEMS.slice(0, 2).map((item, place) =>
      place === 0 ? item : { ...item, deckId: 'lakes', deckTitle: 'Lakes' },
    );
    const { marks, recipe, sitting } = markedPaper(items.map((item) => [item, undefined]));
    show(aPaper({ items, recipe, sitting, submitted: { atMs: STARTED_MS, marks, grades: [] } }));
    expect(await itemNamed(1)).toHaveTextContent('From Rivers, as of 1 May 2024');
    expect(await itemNamed(2)).toHaveTextContent('From Lakes, as of 1 May 2024');
  });

  it('say that a question is gone from the decks', async () => {
    show(submitted(WORKS), { goneCards: ['note0000001:front'] });
    const item = await itemNamed(1);
    expect(item).toHaveTextContent('This question is gone from your decks.');
    expect(within(item).queryByRole('link')).toBeNull();
  });
});

describe('rulings', () => {
  it('on a point are kept, and the result follows without moving the item', async () => {
    const paper = submitted(WORKS);
    const { user, commands, kept } = show(
      paper,
      {},
      {
        overruleMark: async (_id, itemId, pointId, verdict) => {
          const marks = paper.submitted?.marks ?? {};
          const mark = overruledMark(marks[itemId] ?? { share: 0 }, pointId, verdict);
          const given = { atMs: 1, grades: [], marks: { ...marks, [itemId]: mark } };
          kept.view = { ...kept.view, paper: { ...paper, submitted: given } };
          return success(undefined);
        },
      },
    );
    const item = within(await itemNamed(7));
    await user.click(item.getByRole('button', { name: 'Count as recalled: Course' }));
    expect(commands.overruleMark).toHaveBeenCalledWith(paper.id, 'item-long', 'point000001', 'recalled');
    expect(
      await item.findByText('Kept: the score and what counts for memory follow your ruling.'),
    ).toBeVisible();
    expect(screen.getByText('3.67 of 7')).toBeVisible();
    expect(item.getByText('You ruled so.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Right in part' })).toContainElement(await itemNamed(7));
  });

  it('on a gap count it as right', async () => {
    const { user, commands } = show(submitted(WORKS));
    const item = within(await itemNamed(5));
    await user.click(item.getByRole('button', { name: 'Count as right' }));
    expect(commands.overruleMark).toHaveBeenCalledWith(
      expect.anything(),
      'item-cloze',
      'point000003',
      'recalled',
    );
  });

  it('say why they were not kept', async () => {
    const { user } = show(submitted(WORKS), {}, { overruleMark: async () => failure('noSuchPaper') });
    const item = within(await itemNamed(5));
    await user.click(item.getByRole('button', { name: 'Count as right' }));
    expect(
      await item.findByText(
        'Nothing was changed. This paper was taken away in another tab or on another device.',
      ),
    ).toBeVisible();
  });

  it('remove a bad item, and bring it back', async () => {
    const paper = submitted(WORKS);
    const { user, commands, kept } = show(
      paper,
      {},
      {
        ruleItem: async (_id, itemId, isBad) => {
          const { [itemId]: _removed, ...marks } = paper.submitted?.marks ?? {};
          const left = { ...paper, submitted: { atMs: 1, grades: [], marks } };
          kept.view = { ...kept.view, paper: isBad ? left : paper };
          return success(undefined);
        },
      },
    );
    const item = await itemNamed(1);
    await user.click(within(item).getByRole('button', { name: 'Bad item' }));
    expect(commands.ruleItem).toHaveBeenCalledWith(paper.id, 'item-choice', true);
    expect(await screen.findByText('Item 1 left this paper and will not come again.')).toBeVisible();
    expect(screen.getByText('3.67 of 6')).toBeVisible();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await user.click(undo);
    expect(commands.ruleItem).toHaveBeenLastCalledWith(paper.id, 'item-choice', false);
    expect(await screen.findByText('3.33 of 7')).toBeVisible();
    expect(screen.getByText('The item is in this paper again.')).toBeVisible();
    expect(within(await itemNamed(1)).getByRole('button', { name: 'Bad item' })).toHaveFocus();
  });
});

describe('what was studied since', () => {
  /** A gap was filled wrongly, which was told to memory; memory does not follow what is ruled now. */
  function showStudied() {
    const { marks: allMarks, ...paper } = submittedGap();
    const view = { record: 'stands', written: GRADES } as const;
    const keep = (marks: Submitted['marks']) => {
      shown.kept.view = { ...shown.kept.view, paper: { ...paper, submitted: { ...paper.submitted, marks } } };
      return success(undefined);
    };
    const shown = show(paper, view, {
      ruleItem: async (_id, itemId, isBad) => {
        const { [itemId]: _removed, ...marks } = allMarks;
        return keep(isBad ? marks : allMarks);
      },
      overruleMark: async (_id, itemId, pointId, verdict) => {
        const mark = overruledMark(allMarks[itemId] ?? { share: 0 }, pointId, verdict);
        return keep({ ...allMarks, [itemId]: mark });
      },
    });
    return shown;
  }

  const GRADES: readonly PaperGrade[] = [
    { cardId: 'note0000001:front', eventId: 'e', recalled: [], missed: ['point000003'], tookMs: 1 },
  ];

  function submittedGap() {
    const { submitted: handedIn, ...paper } = submitted({ 'item-cloze': wrote('Prague') }, {}, GRADES);
    if (handedIn === undefined) throw new Error('not handed in');
    return { ...paper, submitted: handedIn, marks: handedIn.marks };
  }

  const WHY = 'Its card was studied after this paper, so what the paper said of it to memory stays.';
  const SINCE =
    '1 card was studied after this paper: your rulings change the score, but not what it said of that card.';

  it('keeps what the paper said, which an overruled mark is told', async () => {
    const { user } = showStudied();
    const item = within(await itemNamed(5));
    expect(screen.queryByText(SINCE)).toBeNull();
    await user.click(item.getByRole('button', { name: 'Count as right' }));
    expect(await item.findByText(`Kept: the score follows your ruling. ${WHY}`)).toBeVisible();
    expect(screen.getByText('1 of 7')).toBeVisible();
    expect(screen.getByText(SINCE)).toBeVisible();
  });

  it('keeps what the paper said, which a bad item is told', async () => {
    const { user } = showStudied();
    await user.click(within(await itemNamed(5)).getByRole('button', { name: 'Bad item' }));
    expect(await screen.findByText(`Item 5 left this paper and will not come again. ${WHY}`)).toBeVisible();
    expect(screen.getByText(SINCE)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The item is in this paper again.')).toBeVisible();
    expect(screen.queryByText(SINCE)).toBeNull();
  });
});

describe('memory', () => {
  const grades: readonly PaperGrade[] = [
    {
      cardId: 'note0000001:front',
      eventId: 'e',
      recalled: ['point000001'],
      missed: ['point000002', 'point000003'],
      tookMs: 1,
    },
  ];

  it('is told what the paper says, and can be made to forget it', async () => {
    const paper = submitted(WORKS, {}, grades);
    const { user, commands, kept } = show(
      paper,
      { record: 'stands', written: grades },
      {
        setRecord: async (_, stands) => {
          kept.view = { ...kept.view, record: 'takenBack' };
          return success({ leftAlone: stands ? 2 : 0 });
        },
      },
    );
    expect(
      await screen.findByText('This paper counts for memory: 1 point recalled and 2 missed, on 1 card.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take its grades back' }));
    expect(commands.setRecord).toHaveBeenCalledWith(paper.id, false);
    expect(await screen.findByText(/^The grades of this paper were taken back/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Let its grades count' }));
    expect(commands.setRecord).toHaveBeenLastCalledWith(paper.id, true);
    const why = '2 cards stay as they are: another paper graded the same points on that day.';
    expect(await screen.findByText(why)).toBeVisible();
  });

  it('is told nothing off the record', async () => {
    show(submitted(WORKS, { isOffRecord: true }));
    expect(await screen.findByText('Off the record: nothing of this paper counts for memory.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /grades/u })).toBeNull();
  });

  it('is told nothing where no point had been studied', async () => {
    show(submitted(WORKS));
    expect(await screen.findByText(/^Nothing of this paper counts for memory/u)).toBeVisible();
  });
});

describe('what next', () => {
  it('begins a session of what was missed', async () => {
    const { user, history } = show(submitted(WORKS), {}, { studyMisses: async () => success('session1') });
    await user.click(await screen.findByRole('button', { name: 'Study the misses' }));
    await waitFor(() => expect(history.at(-1)).toBe('/study/chosen/session1'));
  });

  it('says why there is nothing to study', async () => {
    const { user } = show(submitted(WORKS));
    await user.click(await screen.findByRole('button', { name: 'Study the misses' }));
    expect(await screen.findByText(/^There is nothing to study/u)).toBeVisible();
  });

  it('leads to another paper with the same settings', async () => {
    show(submitted(WORKS));
    const link = await screen.findByRole('link', { name: 'Make another one like it' });
    expect(link.getAttribute('href')).toMatch(/^#\/test\?decks=rivers&items=20&minutes=30&/u);
  });

  it('copies a link that makes the same paper', async () => {
    const { user } = show(submitted(WORKS));
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText(/^The link is copied/u)).toBeVisible();
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/#\/test\?seed=seed&decks=rivers&.*&paper=[0-9a-z]{11}$/u);
  });

  it('shows the link where it cannot be copied', async () => {
    const { user } = show(submitted(WORKS));
    const button = await screen.findByRole('button', { name: 'Copy link' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(button);
    const field = await screen.findByRole('textbox', { name: 'Link' });
    expect(field).toHaveFocus();
    expect(field).toHaveDisplayValue(/#\/test\?seed=seed/u);
    vi.restoreAllMocks();
  });
});

it('has nothing that assistive technology would stumble over', async () => {
  const { container } = show(submitted({ ...WORKS, 'item-choice': chose(1) }), { record: 'stands' });
  await screen.findByRole('heading', { name: 'Items' });
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
