// Laws of what papers come to, over any items and any work with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradable, gradesOfPaper } from '../../src/domain/paper/evidence';
import { guessingAdvice } from '../../src/domain/paper/guessing';
import { ITEM_KINDS } from '../../src/domain/paper/item';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import { itemResults, worstFirst } from '../../src/domain/paper/itemResults';
import { linkOf, readLink } from '../../src/domain/paper/link';
import { readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import { PENALTIES, type PaperRecipe } from '../../src/domain/paper/paper';
import { scoreOf } from '../../src/domain/paper/score';
import { NEW_CARD_STATE, type PointState } from '../../src/domain/review/cardState';
import { answered, chose, itemOf, keyOf, markedPaper, someParts } from '../support/paperItems';
import { cstoSource } from '../support/paperSources';

const RUNS = { numRuns: 500, seed: 20261126 };
const aPenalty = fc.constantFrom(...PENALTIES);

describe('the score', () => {
  it('is never above the most there was, nor below all choices wrong', () => {
    fc.assert(
      fc.property(someParts, aPenalty, (parts, penalty) => {
        const score = scoreOf(markedPaper(parts, { marking: { penalty } }));
        expect(score.marks).toBeLessThanOrEqual(score.of);
        expect(score.marks).toBeGreaterThanOrEqual(-penalty * score.of - 1e-6);
        expect(score.share).toBeLessThanOrEqual(1);
        expect(score.right + score.partly + score.skipped).toBeLessThanOrEqual(score.items);
      }),
      RUNS,
    );
  });

  it('is 0 when everything is skipped', () => {
    fc.assert(
      fc.property(someParts, aPenalty, (parts, penalty) => {
        const paper = markedPaper(
          parts.map(([item]) => [item]),
          { marking: { penalty } },
        );
        expect(scoreOf(paper)).toMatchObject({ marks: 0, answered: 0, skipped: parts.length });
        expect(gradesOfPaper(paper, paper.marks)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('adds up over decks and kinds', () => {
    fc.assert(
      fc.property(someParts, aPenalty, (parts, penalty) => {
        const score = scoreOf(markedPaper(parts, { marking: { penalty } }));
        for (const groups of [score.byDeck, score.byKind]) {
          const marks = groups.reduce((sum, group) => sum + group.marks, 0);
          expect(marks).toBeCloseTo(score.marks, 6);
          expect(groups.reduce((sum, { items }) => sum + items, 0)).toBe(score.items);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(someParts, aPenalty, (parts, penalty) => {
        const settings = { marking: { penalty } };
        const { byDeck: _one, ...forwards } = scoreOf(markedPaper(parts, settings));
        const { byDeck: _other, ...backwards } = scoreOf(markedPaper(parts.toReversed(), settings));
        expect(backwards).toEqual(forwards);
      }),
      RUNS,
    );
  });

  it('of blind guesses among four choices with a third off comes to nothing, whatever is guessed', () => {
    const parts = Array.from(
      { length: 4 },
      (_, option) => [itemOf('choice', `${option}`), chose(option)] as const,
    );
    const paper = markedPaper(parts, { marking: { penalty: 1 / 3 } });
    expect(scoreOf(paper).marks).toBe(0);
    expect(guessingAdvice(paper)).toMatchObject({ code: 'even', blind: [{ choices: 4, worth: 0 }] });
  });

  it('shows every item once, what was sure and wrong before all else', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const results = itemResults(markedPaper(parts));
        const shown = worstFirst(results);
        expect(new Set(shown)).toEqual(new Set(results));
        expect(shown).toHaveLength(results.length);
      }),
      RUNS,
    );
  });
});

it('gives all marks, and misses nothing, where the shipped deck is answered by its keys', () => {
  const deck = cstoSource();
  const context = { knowledge: readKnowledge(deck.cards), accepted: new Map() };
  const made = { asked: [deck], all: [deck], kinds: ITEM_KINDS, items: 20, banned: new Set<string>() };
  for (let seed = 0; seed < 100; seed += 1) {
    const items = makeItems({ ...made, seed: `keys ${seed}` });
    const paper = markedPaper(
      items.map((item) => [item, answered(keyOf(item))]),
      {},
      context,
    );
    const notRight = itemResults(paper).filter(({ outcome }) => outcome !== 'right');
    expect(notRight.map(({ item }) => `${item.kind}: ${item.stem}`)).toEqual([]);
    expect(gradesOfPaper(paper, paper.marks).flatMap(({ missed }) => missed)).toEqual([]);
  }
});

describe('the evidence of a paper', () => {
  it('grades no point twice, and only points that the paper tests', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const paper = markedPaper(parts);
        const grades = gradesOfPaper(paper, paper.marks);
        const said = grades.flatMap(({ cardId, recalled, missed }) =>
          [...recalled, ...missed].map((pointId) => `${cardId} ${pointId}`),
        );
        expect(new Set(said).size).toBe(said.length);
        expect(new Set(grades.map(({ cardId }) => cardId)).size).toBe(grades.length);
        expect(grades.every(({ tookMs }) => tookMs >= 0 && tookMs <= 60_000)).toBe(true);
        const tested = parts.flatMap(([{ tests }]) =>
          tests.map(({ cardId, pointId }) => `${cardId} ${pointId}`),
        );
        expect(tested).toEqual(expect.arrayContaining(said));
      }),
      RUNS,
    );
  });

  it('is empty off the record', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const paper = markedPaper(parts, { isOffRecord: true });
        expect(gradesOfPaper(paper, paper.marks)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('recalls nothing that was only chosen', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const chosen = parts.filter(([{ kind }]) => !['cloze', 'short', 'long'].includes(kind));
        const paper = markedPaper(chosen);
        expect(gradesOfPaper(paper, paper.marks).flatMap(({ recalled }) => recalled)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('says the same whatever the order of the items', () => {
    const sorted = (parts: Parameters<typeof markedPaper>[0]) => {
      const paper = markedPaper(parts);
      return gradesOfPaper(paper, paper.marks)
        .map((grade) => ({
          ...grade,
          recalled: [...grade.recalled].sort(),
          missed: [...grade.missed].sort(),
        }))
        .sort((one, other) => (one.cardId < other.cardId ? -1 : 1));
    };
    fc.assert(
      fc.property(someParts, (parts) => {
        expect(sorted(parts.toReversed())).toEqual(sorted(parts));
      }),
      RUNS,
    );
  });

  it('writes to a card only points that were studied, and good only to those of another day', () => {
    const today = 20_000;
    const aPoint = fc.record({
      pointId: fc.constantFrom('a', 'b', 'c'),
      daysAgo: fc.nat(2),
      known: fc.boolean(),
    });
    const points = fc.uniqueArray(aPoint, { selector: ({ pointId }) => pointId });
    fc.assert(
      fc.property(someParts, points, (parts, studied) => {
        const paper = markedPaper(parts);
        const state = {
          ...NEW_CARD_STATE,
          points: studied.map(({ pointId, daysAgo, known }): PointState => ({
            pointId,
            stability: known ? 5 : 0,
            difficulty: 5,
            phase: 'review',
            step: 0,
            due: { kind: 'day', day: today },
            intervalDays: 5,
            lastDay: today - daysAgo,
            lapses: 0,
            reviews: 1,
          })),
        };
        for (const evidence of gradesOfPaper(paper, paper.marks)) {
          const written = gradable(evidence, { state, history: [] }, today);
          const known = studied.filter(({ known: isKnown }) => isKnown);
          const mayRecall = known.filter(({ daysAgo }) => daysAgo > 0).map(({ pointId }) => pointId);
          expect(mayRecall).toEqual(expect.arrayContaining([...(written?.recalled ?? [])]));
          const mayMiss = known.map(({ pointId }) => pointId);
          expect(mayMiss).toEqual(expect.arrayContaining([...(written?.missed ?? [])]));
        }
      }),
      RUNS,
    );
  });
});

const aName = fc.string({ unit: 'grapheme', minLength: 1 });

const aRecipe: fc.Arbitrary<PaperRecipe> = fc
  .record({
    scope: fc.record({ deckIds: fc.array(aName), tags: fc.array(aName) }),
    items: fc.integer({ min: 1, max: 200 }),
    minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
    kinds: fc.shuffledSubarray([...ITEM_KINDS], { minLength: 1 }),
    penalty: aPenalty,
    favoursWeak: fc.boolean(),
    isOffRecord: fc.boolean(),
    seed: fc.stringMatching(/^[0-9A-Za-z]{1,16}$/u),
    targets: fc.option(fc.array(aName, { maxLength: 30 }), { nil: undefined }),
  })
  .map(({ seed, targets, minutes, penalty, ...settings }) => ({
    seed,
    settings: { ...settings, marking: { penalty }, ...(minutes === undefined ? {} : { minutes }) },
    ...(targets === undefined ? {} : { targets }),
  }));

describe('a link', () => {
  it('brings back every recipe', () => {
    const print = fc.option(fc.stringMatching(/^[0-9a-z]{11}$/u), { nil: undefined });
    fc.assert(
      fc.property(aRecipe, print, (recipe, fingerprint) => {
        const shared = { recipe, ...(fingerprint === undefined ? {} : { fingerprint }) };
        expect(readLink(linkOf(shared))).toEqual({ ok: true, value: shared });
      }),
      RUNS,
    );
  });

  it('is written and read whatever stands in it', () => {
    const anyText = fc.string({ unit: 'binary' });
    const halves = fc.constantFrom('\uD800', 'a\uDC00', '%', '&', '=', ',', '#', '?');
    fc.assert(
      fc.property(aRecipe, fc.oneof(anyText, halves), (recipe, text) => {
        expect(readLink(text).ok).toBe(false);
        const { settings } = recipe;
        const named = { ...recipe, settings: { ...settings, scope: { deckIds: [`${text}.`], tags: [] } } };
        expect(readLink(linkOf({ recipe: named })).ok).toBe(true);
        expect([true, false]).toContain(readLink(`${linkOf({ recipe })}${text}`).ok);
      }),
      RUNS,
    );
  });
});
