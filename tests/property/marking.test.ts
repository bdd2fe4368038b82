// Laws of marking that hold for any points and any answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShort } from '../../src/domain/paper/marking/compareShort';
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { Knowledge, MarkedPoint } from '../../src/domain/paper/marking/mark';

const SEED = 20261126;

const WORDS = [
  ...'the of and or is are not never without barred only most least which although river gates weirs flooded built'.split(
    ' ',
  ),
  ...'north south rising falling founded settlers, mills; traded timber: stable unclear Danube Armenia Albania Mali'.split(
    ' ',
  ),
  ...'Iran Iraq NATO six thirty 2nd 10% 3,500 1911 1912 May June'.split(' '),
  ...'Größe São река Армения 水門 六个 ประตู نهر ٢٠٠٢'.split(' '),
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const line = fc.array(sentence, { minLength: 1, maxLength: 2 }).map((sentences) => sentences.join('. '));
const points = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((texts) => texts.map((text, index): MarkedPoint => ({ id: String(index), text })));
const lines = fc.array(line, { maxLength: 6 });
/** Anything that can be typed. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  lines.map((some) => some.join('\n')),
);

describe('marking', () => {
  it('recalls a point by its own text', () => {
    check(line, (text) => {
      expect(verdicts(text, [{ id: 'a', text }])).toEqual(['recalled']);
    });
  });

  it('recalls a point by its own text, whatever it is, unless it is blank', () => {
    check(anything, (text) => {
      expect(verdicts(text, [{ id: 'a', text }])).toEqual([text.trim() === '' ? 'missed' : 'recalled']);
    });
  });

  it('misses all points with an empty answer', () => {
    check(fc.tuple(points, fc.constantFrom('', ' ', '\n\n', '?!')), ([some, answer]) => {
      expect(new Set(verdicts(answer, some))).toEqual(new Set(['missed']));
    });
  });

  it('gives the same mark to the same answer', () => {
    check(fc.tuple(points, anything), ([some, answer]) => {
      expect(mark(answer, some)).toEqual(mark(answer, some));
    });
  });

  it('does not look at case, accents and the last full stop', () => {
    check(fc.tuple(points, lines), ([some, written]) => {
      const answer = written.join('\n');
      const expected = verdicts(answer, some);
      expect(verdicts(answer.toLowerCase(), some)).toEqual(expected);
      expect(verdicts(answer.toUpperCase(), some)).toEqual(expected);
      expect(verdicts(answer.replaceAll('ö', 'o').replaceAll('ã', 'a'), some)).toEqual(expected);
      expect(verdicts(`${answer} .`, some)).toEqual(expected);
    });
  });

  it('does not look at the order of lines', () => {
    check(fc.tuple(points, lines, fc.nat()), ([some, written, turn]) => {
      const at = written.length === 0 ? 0 : turn % written.length;
      const turned = [...written.slice(at), ...written.slice(0, at)];
      expect(verdicts(turned.join('\n'), some)).toEqual(verdicts(written.join('\n'), some));
    });
  });

  it('never recalls a point with another number in place of its own', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 2, max: 3000 }), { minLength: 2, maxLength: 2 });
    const around = fc.array(fc.constantFrom('river', 'gates', 'flooded', 'the', 'built', 'mills'), {
      maxLength: 6,
    });
    check(fc.tuple(numbers, around, around), ([[own = 0, other = 0], before, behind]) => {
      const say = (...said: readonly number[]) => [...before, said.join(' or '), ...behind].join(' ');
      expect(verdicts(say(other), [{ id: 'a', text: say(own) }])).not.toEqual(['recalled']);
      expect(verdicts(say(own, other), [{ id: 'a', text: say(own) }])).not.toEqual(['recalled']);
    });
  });

  it('shows earned stretches in order, apart, inside the answer, and names missing words as the point writes them', () => {
    check(fc.tuple(points, anything), ([some, answer]) => {
      mark(answer, some).forEach(({ earned, missing, coverage, wrong }, index) => {
        let end = 0;
        for (const { from, to } of earned) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(answer.length);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        for (const word of missing) expect(inOneLine(some[index]?.text)).toContain(word);
        for (const { said } of wrong) expect(inOneLine(answer)).toContain(said);
      });
    });
  });

  it('never takes an answer that says nothing wrong worse for a line of another point', () => {
    check(fc.tuple(line, line), ([text, other]) => {
      const some = [
        { id: 'a', text },
        { id: 'b', text: other },
      ];
      expect(verdicts(`${text}\n${other}`, some)).toEqual(['recalled', 'recalled']);
    });
  });
});

describe('a short answer', () => {
  it('is right when it is one of those accepted', () => {
    check(fc.array(anything, { minLength: 1, maxLength: 3 }), (accepted) => {
      for (const one of accepted) expect(compareShort(one, accepted).isRight).toBe(one.trim() !== '');
    });
  });

  it('is shown in pieces that make it, and what it should be', () => {
    check(fc.tuple(anything, anything), ([answer, right]) => {
      const { pieces } = compareShort(answer, [right]);
      const made = (left: 'extra' | 'missing') =>
        pieces.flatMap(({ kind, text }) => (kind === 'same' || kind === left ? text : [])).join('');
      expect(made('extra')).toBe(answer.trim().normalize('NFC'));
      expect(made('missing').toLowerCase()).toBe(right.trim().normalize('NFC').toLowerCase());
    });
  });
});

function check<Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void): void {
  fc.assert(fc.property(values, law), { seed: SEED, numRuns: 400 });
}

function mark(answer: string, some: readonly MarkedPoint[]) {
  return markAnswer(answer, some, knowledgeOf(some)).points;
}

function verdicts(answer: string, some: readonly MarkedPoint[]): readonly string[] {
  return mark(answer, some).map(({ verdict }) => verdict);
}

/** The decks hold all words, so that those with capitals are known for names, or for none. */
function knowledgeOf(some: readonly MarkedPoint[]): Knowledge {
  const all = [...some, { id: 'words', text: `say ${WORDS.join(' ')}` }];
  return readKnowledge([
    { cardId: 'c', noteId: 'n', deckId: 'd', form: 'question', tags: [], question: '?', points: all },
  ]);
}

function inOneLine(text = ''): string {
  return text.replace(/[\s-]+/gu, ' ');
}
