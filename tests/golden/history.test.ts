// One history of all kinds of events, byte for byte. What learners have stored is read by this format for ever: a
// test that fails here means that an old history would be lost, so the code is wrong, not the literal.
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import { checksumOf } from '../../src/domain/review/checksum';
import type { ReviewEvent } from '../../src/domain/review/event';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';

const AT_MS = 1_772_422_200_000;
const DAY = 20_514;

function base(index: number, device = 7) {
  const atMs = AT_MS + index * 1000;
  return { id: eventIdOf(atMs, device, index), atMs, day: DAY + index };
}

const EVENTS: readonly ReviewEvent[] = [
  {
    ...base(0),
    kind: 'graded',
    grade: 'good',
    outcomes: [
      {
        pointId: 'a0000000001',
        grade: 'good',
        phase: 'learning',
        step: 1,
        due: { kind: 'at', atMs: AT_MS + 600_000 },
      },
      {
        pointId: 'a0000000002',
        grade: 'again',
        phase: 'relearning',
        step: 0,
        due: { kind: 'day', day: DAY + 3 },
      },
    ],
    tookMs: 8123,
    mode: 'study',
  },
  {
    ...base(1, 46_655),
    kind: 'graded',
    grade: 'easy',
    outcomes: [
      { pointId: 'a0000000001', grade: 'hard', phase: 'review', step: 0, due: { kind: 'day', day: -5 } },
    ],
    tookMs: 60_000,
    mode: 'paper',
    confidence: 'guess',
  },
  { ...base(2), kind: 'graded', grade: 'again', outcomes: [], tookMs: 0, mode: 'cram', confidence: 'sure' },
  { ...base(3), kind: 'undone', target: base(2).id },
  { ...base(4), kind: 'rescheduled', dueDay: DAY + 40 },
  { ...base(5), kind: 'buried', by: 'learner' },
  { ...base(6), kind: 'buried', by: 'sibling' },
  { ...base(7), kind: 'suspended' },
  { ...base(8), kind: 'resumed' },
  { ...base(9), kind: 'reset' },
  { ...base(10), kind: 'cleared' },
  { ...base(11), kind: 'flagged', flag: 6 },
  {
    ...base(12),
    kind: 'imported',
    pointIds: ['a0000000001', 'a0000000002'],
    dueDay: DAY + 20,
    intervalDays: 31,
    lapses: 2,
    stability: 30.25,
    difficulty: 5.5,
  },
  { ...base(13), kind: 'split', from: 'a0000000001', into: ['a0000000003', 'a0000000004'] },
];

/** The packed history: its version, then a line for each event, its length in front. */
const PACKED = [
  '01',
  '4d08c0f5e1e4ca3310071800200028c4c00230023a1a0a0b61303030303030303030311002180020013080c586e5ca333a170a0b613030303030303030303210001802200028cac00240bb3f4800',
  '3408a8fde1e4ca3310bfec021801200028c6c00230033a150a0b6130303030303030303031100118012000280940e0d40348015002',
  '19089085e2e4ca3310071802200028c8c0023000400048025000',
  '2408f88ce2e4ca3310071803200128cac0025a11306d6d386d657a726b3030373030303032',
  '1508e094e2e4ca3310071804200228ccc0026094c102',
  '1308c89ce2e4ca3310071805200328cec0026800',
  '1308b0a4e2e4ca3310071806200328d0c0026801',
  '110898ace2e4ca3310071807200428d2c002',
  '110880b4e2e4ca3310071808200528d4c002',
  '1108e8bbe2e4ca3310071809200628d6c002',
  '1108d0c3e2e4ca331007180a200728d8c002',
  '1308b8cbe2e4ca331007180b200828dac0027006',
  '4908a0d3e2e4ca331007180c200928dcc0027a0b61303030303030303030317a0b613030303030303030303260ecc00280011f88010291010000000000403e4099010000000000001640',
  '390888dbe2e4ca331007180d200a28dec002a2010b61303030303030303030317a0b61303030303030303030337a0b6130303030303030303034',
];

describe('the stored format of a history', () => {
  it('writes every kind of event as it always did', () => {
    expect(linesOf(addEvents(EMPTY_HISTORY, EVENTS))).toEqual(PACKED);
  });

  it('reads what was stored', () => {
    expect(readHistory(bytesOf(PACKED.join('')))).toEqual(EVENTS);
  });

  it('has the checksum it always had', () => {
    // The kinds of events that the first version knew.
    expect(checksumOf(bytesOf(PACKED.slice(0, 14).join(''))).toString(16)).toBe('98700d6e');
    expect(checksumOf(bytesOf(PACKED.join(''))).toString(16)).toBe('54c5e53b');
  });
});

function linesOf(history: Uint8Array): readonly string[] {
  const lines = [hexOf(history.subarray(0, 1))];
  for (let start = 1; start < history.length;) {
    // All events here are shorter than 128 bytes, so that their length is one byte.
    const end = start + 1 + (history[start] ?? 0);
    lines.push(hexOf(history.subarray(start, end)));
    start = end;
  }
  return lines;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}
