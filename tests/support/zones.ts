// Real time zones for tests, by the machine's own zone data.
import type { DayClock } from '../../src/domain/studyDay';

/**
 * Zones with something to trip over: half hours, summer time, summer time of half an hour, a day that never
 * was.
 */
export const ZONES = [
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'UTC',
] as const;

export type Zone = (typeof ZONES)[number];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that local time in a zone is ahead of UTC at a moment (ms since 1970). */
export function offsetMinutesAt(zone: string, atMs: number): number {
  const wall: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) wall[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wall;
  const wholeSecondMs = Math.floor(atMs / 1000) * 1000;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecondMs) / 60_000;
}

/** The clock of a learner in a zone. */
export function clockIn(zone: string, rolloverHour = 4): DayClock {
  return { rolloverHour, offsetMinutesAt: (atMs) => offsetMinutesAt(zone, atMs) };
}

/** A moment (ms) from ISO text with an offset or Z. */
export function momentAt(iso: string): number {
  return Date.parse(iso);
}

/** A day number from YYYY-MM-DD. */
export function dayAt(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
