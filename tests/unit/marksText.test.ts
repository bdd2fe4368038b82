// Marks as figures: one minus, two decimals, and no nothing below nothing.
import { describe, expect, it } from 'vitest';
import { markedText, marksText, shareText } from '../../src/ui/test/marksText';

describe('marks', () => {
  it.each([
    [-1 / 3, '\u22120.33'],
    [-2, '\u22122'],
    [12 + 2 / 3, '12.67'],
    [-0.001, '0'],
    [0, '0'],
  ])('%f are written as %s', (marks, expected) => {
    expect(marksText(marks)).toBe(expected);
  });

  it.each([
    [1, '1 mark'],
    [0.5, '0.5 marks'],
    [-1 / 4, '\u22120.25 marks'],
  ])('%f have their noun: %s', (marks, expected) => {
    expect(markedText(marks)).toBe(expected);
  });

  it.each([
    [-1 / 3, '\u221233%'],
    [-0.001, '0%'],
    [0.48, '48%'],
  ])('a share of %f is written as %s', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });
});
