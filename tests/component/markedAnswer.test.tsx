// @vitest-environment jsdom
// A marked answer: what earned marks, what is missing, what is wrong, and overruling it.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AnswerMark, PointMark } from '../../src/domain/paper/marking/mark';
import { compareShort } from '../../src/domain/paper/marking/compareShort';
import { MarkedAnswer } from '../../src/ui/test/marked/MarkedAnswer';
import { ShortPieces } from '../../src/ui/test/marked/ShortPieces';

const POINTS = [
  { id: 'course', label: 'Course', text: 'from the Black Forest to the Black Sea' },
  { id: 'length', text: '2,850 kilometres' },
];
const TEXT = 'To the Black Sea, 2,580 kilometres';

/** A mark of a point for the stretches of TEXT that say `words`. */
function aMark(pointId: string, words: readonly string[], more: Partial<PointMark> = {}): PointMark {
  const earned = words.map((word) => ({ from: TEXT.indexOf(word), to: TEXT.indexOf(word) + word.length }));
  return { pointId, verdict: 'recalled', coverage: 1, earned, missing: [], wrong: [], ...more };
}

const COURSE = aMark('course', ['Black', 'Sea'], { verdict: 'partly', coverage: 0.5, missing: ['Forest'] });
const LENGTH = aMark('length', ['kilometres'], {
  verdict: 'missed',
  coverage: 0.4,
  missing: ['2,850'],
  wrong: [{ kind: 'number', said: '2,580', instead: '2,850' }],
});

function show(points: readonly PointMark[], text = TEXT, isBusy = false) {
  const onOverrule = vi.fn<(pointId: string, verdict: string) => void>();
  const mark: AnswerMark = { points };
  render(<MarkedAnswer text={text} mark={mark} points={POINTS} onOverrule={onOverrule} isBusy={isBusy} />);
  return { onOverrule, user: userEvent.setup() };
}

function marked(): readonly (string | null)[] {
  return [...document.querySelectorAll('mark')].map((one) => one.textContent);
}

describe('a marked answer', () => {
  it('highlights the words that earned marks, and tells for which point', () => {
    show([COURSE, LENGTH]);
    expect(document.querySelector('blockquote')).toHaveTextContent(
      'To the Black Sea (Course) , 2,580 kilometres (point 2)',
    );
    expect(marked()).toEqual(['Black Sea (Course) ', 'kilometres (point 2) ']);
  });

  it('lets several points claim the same words', () => {
    show([COURSE, aMark('length', ['Sea, 2,580'])]);
    expect(marked()).toEqual(['Black (Course) ', 'Sea (Course and point 2) ', ', 2,580 (point 2) ']);
  });

  it('is folded where it is long, with the first lines in sight, and unfolds', async () => {
    const long = `${TEXT} ${'and so on '.repeat(400)}to the end`;
    const { user } = show([COURSE, LENGTH], long);
    const answer = (): string => document.querySelector('blockquote')?.textContent ?? '';
    expect(answer()).toMatch(/^To the Black Sea.*and so …$|and so on …$|and …$/u);
    expect(answer().length).toBeLessThan(700);
    expect(marked()).toEqual(['Black Sea (Course) ', 'kilometres (point 2) ']);
    const button = screen.getByRole('button', { name: 'Show all of it' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(answer()).toMatch(/to the end$/u);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(button).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Show less of it' }));
    expect(answer().length).toBeLessThan(700);
  });

  it('is folded behind some lines where it has many short ones', () => {
    show([COURSE], Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n'));
    expect(document.querySelector('blockquote')?.textContent).toMatch(/line 7 …$/u);
  });

  it('is whole where it is of a usual length', () => {
    show([COURSE], `${TEXT}\n`.repeat(15));
    expect(screen.queryByRole('button', { name: 'Show all of it' })).toBeNull();
  });

  it('tells no point where there is only one', () => {
    show([COURSE]);
    expect(marked()).toEqual(['Black Sea']);
  });

  it('says of each point the verdict, what is missing and what is wrong', () => {
    show([COURSE, LENGTH]);
    const [course, length] = screen.getAllByRole('listitem');
    expect(course).toHaveTextContent(/Recalled in part.*Course: from the Black Forest.*Missing: Forest/);
    expect(length).toHaveTextContent(
      /Missed.*2,850 kilometres.*You wrote “2,580”; the point says “2,850”\..*Missing: 2,850/,
    );
  });

  it('says what was denied, and what was not', () => {
    const added = { kind: 'negation', said: 'not', instead: '' } as const;
    const leftOut = { kind: 'negation', said: '', instead: 'never' } as const;
    show([aMark('course', [], { wrong: [added] }), aMark('length', [], { wrong: [leftOut] })]);
    expect(screen.getByText(/You wrote/, { selector: 'p:has(bdi)' })).toHaveTextContent(
      'You wrote “not”, which the point does not say.',
    );
    expect(screen.getByText(/You left out/)).toHaveTextContent('You left out “never”, which the point says.');
  });

  it('names no words of a point of which nothing was written', () => {
    show([aMark('course', [], { verdict: 'missed', coverage: 0, missing: ['Black', 'Forest'] })]);
    const point = within(screen.getAllByRole('listitem')[0] ?? document.body);
    expect(point.getByText('Missed')).toBeVisible();
    expect(screen.queryByText(/Missing|Nothing of it/)).toBeNull();
  });

  it('names a dozen missing words and counts the others', () => {
    const missing = Array.from({ length: 15 }, (_, index) => `word${index}`);
    show([aMark('course', ['Black'], { verdict: 'partly', coverage: 0.5, missing })]);
    expect(screen.getByText(/^Missing/)).toHaveTextContent(/word11 and 3 more$/);
  });

  it('says when the learner ruled so, or accepted the wording before', () => {
    show([
      { ...COURSE, verdict: 'recalled', by: 'learner' },
      { ...LENGTH, verdict: 'recalled', wrong: [], by: 'accepted' },
    ]);
    expect(screen.getByText('You ruled so.')).toBeVisible();
    expect(screen.getByText('You accepted this wording before.')).toBeVisible();
    expect(screen.queryByText(/Missing/)).toBeNull();
  });

  it('says when nothing was written', () => {
    show([COURSE], ' \n');
    expect(screen.getByText('You wrote nothing.')).toBeVisible();
  });
});

describe('overruling', () => {
  it('counts a point as recalled or missed, by buttons that name the point', async () => {
    const { user, onOverrule } = show([aMark('course', ['Black']), LENGTH]);
    await user.click(screen.getByRole('button', { name: 'Count as missed: Course' }));
    await user.click(screen.getByRole('button', { name: 'Count as recalled: point 2' }));
    expect(onOverrule.mock.calls).toEqual([
      ['course', 'missed'],
      ['length', 'recalled'],
    ]);
  });

  it('offers both ways for a point recalled in part', () => {
    show([COURSE]);
    const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Count as recalled: Course', 'Count as missed: Course']);
  });

  it('offers every way back after a ruling', async () => {
    const { user, onOverrule } = show([{ ...COURSE, verdict: 'missed', by: 'learner' }]);
    await user.click(screen.getByRole('button', { name: 'Count as recalled in part: Course' }));
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith('course', 'partly');
    expect(screen.getByRole('button', { name: 'Count as recalled: Course' })).toBeVisible();
  });

  it('waits while a ruling is being kept', async () => {
    const { user, onOverrule } = show([COURSE], TEXT, true);
    await user.click(screen.getByRole('button', { name: 'Count as missed: Course' }));
    expect(onOverrule).not.toHaveBeenCalled();
  });

  it('is not offered where nobody listens', () => {
    render(<MarkedAnswer text={TEXT} mark={{ points: [COURSE] }} points={POINTS} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(within(screen.getByRole('list')).getByText(/Recalled in part/)).toBeVisible();
  });
});

describe('a short answer', () => {
  it('is corrected letter by letter, and the changes are told in words', () => {
    render(
      <ShortPieces
        mark={{
          isRight: false,
          pieces: [
            { kind: 'same', text: 'Bra' },
            { kind: 'extra', text: 'd' },
            { kind: 'missing', text: 't' },
            { kind: 'same', text: 'islava' },
            { kind: 'extra', text: ' ' },
          ],
        }}
      />,
    );
    expect(document.querySelector('p')).toHaveTextContent(
      'Bra [too much: d] d [missing: t] tislava [too much: a space] ␣',
    );
    expect(document.querySelector('ins')).toHaveTextContent(/t$/);
    expect(document.querySelectorAll('del')).toHaveLength(2);
  });

  it('is struck out whole where it shares few letters with the right one', () => {
    render(<ShortPieces mark={compareShort('Elbe', ['Danube'])} />);
    expect(document.querySelector('p')).toHaveTextContent('[too much: Elbe] Elbe [missing: Danube] Danube');
  });
});
