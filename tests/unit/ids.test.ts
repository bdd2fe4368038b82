// Ids: stored for ever, so these literals must never change.
import { describe, expect, it } from 'vitest';
import {
  cardIdOf,
  drawFrom,
  eventIdOf,
  foreignEventId,
  foreignEventIds,
  hashText,
  momentOfEvent,
  normalizeText,
  noteIdOf,
  noteIdOfCard,
  noteIdOfNormal,
  pointIdOf,
} from '../../src/domain/ids';

describe('hashes', () => {
  it('have 11 characters of base 36 and tell texts apart', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => hashText(`text ${index}`));
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{11}$/u);
    expect(new Set(ids).size).toBe(20_000);
  });

  it('draw evenly from [0, 1)', () => {
    const draws = Array.from({ length: 10_000 }, (_, index) => drawFrom(`draw ${index}`));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  });

  it.each([
    ['', 'ak73qc6y745'],
    ['What is a delta?', 'zhyntlavt48'],
    ['भारत', 'ex6u5ze64mq'],
  ])('of "%s" stay what they are', (text, expected) => {
    expect(hashText(text)).toBe(expected);
  });

  it('of pieces are those of the text they make', () => {
    expect(hashText('What', '', ' is a delta', '?')).toBe(hashText('What is a delta?'));
  });
});

describe('ids of notes, points and cards', () => {
  it.each([
    ['case', 'What Is It?', 'what is it?'],
    ['blanks', ' what  is\n it ', 'what is it'],
    ['closing punctuation', 'What is it?', 'What is it'],
    ['closing punctuation of other scripts', 'यह क्या है।', 'यह क्या है'],
    ['full-width letters', 'Ｗｈａｔ', 'what'],
  ])('do not depend on %s', (_name, one, other) => {
    expect(normalizeText(one)).toBe(normalizeText(other));
    expect(noteIdOf('deck', one, 0)).toBe(noteIdOf('deck', other, 0));
  });

  it('are the same for a question that is normal already', () => {
    expect(noteIdOfNormal('deck', 'what is it', 1)).toBe(noteIdOf('deck', 'What is it?', 1));
  });

  it('depend on the deck, the occurrence and the note', () => {
    const ids = [
      noteIdOf('deck', 'What?', 0),
      noteIdOf('deck', 'What?', 1),
      noteIdOf('other', 'What?', 0),
      pointIdOf('note', 'What?', 0),
      pointIdOf('note', 'What?', 1),
      pointIdOf('other', 'What?', 0),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a card lead back to its note', () => {
    expect(cardIdOf('0123456789a', 'front')).toBe('0123456789a:front');
    expect(noteIdOfCard('0123456789a:front')).toBe('0123456789a');
    expect(noteIdOfCard('0123456789a')).toBe('0123456789a');
  });
});

describe('ids of events', () => {
  it.each([
    [0, 0, 0, '00000000000000000'],
    [1_700_000_000_000, 7, 3, '0loyw3v2800700003'],
    [1_700_000_000_000.9, 46_655, 60_466_175, '0loyw3v28zzzzzzzz'],
    [-5, 0, 1, '00000000000000001'],
    [36 ** 9 - 1, 0, 0, 'zzzzzzzzz00000000'],
  ])('of moment %f, device %i and counter %i', (atMs, device, counter, expected) => {
    expect(eventIdOf(atMs, device, counter)).toBe(expected);
    expect(momentOfEvent(expected)).toBe(Math.max(0, Math.floor(atMs)));
  });

  it('from elsewhere stay what they are, made one by one or from what they share', () => {
    const expected = '0loyw3v28zzzpmqad';
    expect(foreignEventId(1_700_000_000_000, 'guid1\nt1\n1700000000000')).toBe(expected);
    expect(foreignEventIds('guid1\nt1\n')(1_700_000_000_000, '1700000000000')).toBe(expected);
  });

  it('sort by moment, then device, then counter', () => {
    const ordered = [
      eventIdOf(0, 46_655, 60_466_175),
      eventIdOf(1, 0, 0),
      eventIdOf(36 ** 5 - 1, 9, 9),
      eventIdOf(36 ** 5, 0, 0),
      eventIdOf(1_700_000_000_000, 1, 50),
      eventIdOf(1_700_000_000_000, 2, 0),
      eventIdOf(1_700_000_000_000, 2, 1),
      eventIdOf(1_700_000_000_001, 0, 0),
    ];
    expect([...ordered].sort()).toEqual(ordered);
  });
});
