// @vitest-environment jsdom
// The screens for trouble with storage: each says what happened, what is safe and what to do, and never "welcome".
import { configure, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { Commands, Trouble, TroubleCode } from '../../src/state/react';
import { TroubleScreen } from '../../src/ui/trouble/TroubleScreen';
import { fakeApp, renderApp } from '../support/fakeApp';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const MISSING: Trouble = { code: 'missing', expectedReviews: 1284, foundReviews: 12 };

function show(trouble: Trouble, given: Partial<Commands> = {}) {
  const fake = fakeApp({ phase: 'failed', trouble }, given);
  return { ...fake, ...renderApp(<TroubleScreen trouble={trouble} />, fake.app) };
}

function aBackup(day: number) {
  const atMs = Date.UTC(2026, 2, day, 18);
  return { name: `${atMs}-daily-${day}.zip`, atMs, reason: 'daily', bytes: 40_000 } as const;
}

const CODES: readonly [
  code: TroubleCode,
  title: string,
  safe: RegExp,
  button: string,
  command: keyof Commands,
][] = [
  ['slow', 'Storage is taking long', /What was saved before is kept/, 'Try again', 'retry'],
  ['unexpected', 'Pointwise made a mistake', /What was saved before is kept/, 'Try again', 'retry'],
  ['notLoaded', 'A part of Pointwise is missing', /are kept/, 'Reload this tab', 'applyUpdate'],
  ['unavailable', 'Your cards could not be opened', /Nothing has been changed/, 'Try again', 'retry'],
  ['blocked', 'Another tab is in the way', /Your cards and reviews are kept/, 'Try again', 'retry'],
  ['full', 'There is no room left', /What was saved before is kept/, 'Try again', 'retry'],
  ['corruptRow', 'Something stored is damaged', /nothing has been overwritten/, 'Try again', 'retry'],
  ['missing', 'Some of your reviews are missing', /overwritten nothing/, 'Try again', 'retry'],
  ['newerVersion', 'This tab is older than your cards', /are kept/, 'Reload this tab', 'applyUpdate'],
  ['closed', 'Another tab took over', /Everything that was saved is kept/, 'Reload this tab', 'applyUpdate'],
];

describe('a trouble screen', () => {
  it.each(CODES)(
    'for "%s" says what happened, what is safe and what to do',
    async (code, title, safe, button, command) => {
      const { user, commands } = show({ code });
      expect(screen.getByRole('heading', { level: 1, name: title })).toHaveFocus();
      expect(document.title).toBe(`${title} · Pointwise`);
      expect(screen.getByText(safe)).toBeVisible();
      expect(document.body).not.toHaveTextContent(/welcome/i);
      await user.click(screen.getByRole('button', { name: button }));
      expect(commands[command]).toHaveBeenCalledTimes(1);
    },
  );

  it('keeps what the browser said for a report', () => {
    show({ code: 'unavailable', detail: 'UnknownError: no backing store' });
    expect(screen.getByText('What the browser said')).toBeVisible();
    expect(screen.getByText('UnknownError: no backing store')).toBeInTheDocument();
  });
});

describe('the recovery screen', () => {
  it.each([
    [MISSING, '1,284 reviews were here, 12 reviews are found.'],
    [{ ...MISSING, expectedReviews: 1, foundReviews: 0 }, '1 review was here, 0 reviews are found.'],
    [{ code: 'missing' } as const, 'The browser has lost data of Pointwise.'],
  ])('counts what is gone: %o', (trouble, words) => {
    show(trouble);
    expect(screen.getByText(new RegExp(words))).toBeVisible();
  });

  it('saves a copy of what is here', async () => {
    const copy = { fileName: 'pointwise.json', text: '{}' };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    Object.assign(URL, { createObjectURL: () => 'blob:copy', revokeObjectURL: () => undefined });
    const { user, commands } = show(MISSING, { saveCopy: async () => success(copy) });
    await user.click(screen.getByRole('button', { name: 'Save a copy of what is here' }));
    expect(await screen.findByText('Saved as pointwise.json.')).toBeVisible();
    expect(commands.acceptLoss).not.toHaveBeenCalled();
  });

  it('asks twice before it goes on with what is here', async () => {
    const { user, commands } = show(MISSING);
    await user.click(screen.getByRole('button', { name: 'Go on with what is here' }));
    expect(commands.acceptLoss).not.toHaveBeenCalled();
    expect(screen.getByText('Go on with 12 reviews?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'No, keep looking' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Yes, go on without them' }));
    expect(commands.acceptLoss).toHaveBeenCalledTimes(1);
  });

  it('offers the newest backup first, then a file, then older ones', async () => {
    const { user, commands } = show(MISSING, {
      readKeptBackups: async () => success([aBackup(3), aBackup(2), aBackup(1)]),
      readKeptBackup: async () => success({ fileName: 'b.zip', contents: new Blob(['new']) }),
      recover: async () => success({ stepId: 1, reviews: 1272 }),
    });
    const offers = await screen.findAllByRole('button', { name: /^Bring back the backup of/ });
    expect(offers).toHaveLength(3);
    expect(screen.getByText('Older backups (2)')).toBeVisible();
    await user.click(offers[0] ?? document.body);
    expect(commands.readKeptBackup).toHaveBeenCalledWith(aBackup(3).name);
    expect(commands.recover).toHaveBeenCalledOnce();
    expect(commands.acceptLoss).not.toHaveBeenCalled();
  });

  it('takes a file where there is no backup here, and says what is wrong with it', async () => {
    const { user, commands } = show(
      { code: 'unavailable' },
      { recover: async () => failure({ kind: 'cutOff' }) },
    );
    expect(screen.getByText(/There is no backup in this browser/)).toBeVisible();
    const file = new File(['half'], 'half.zip');
    await user.upload(screen.getByLabelText('Backup to restore'), file);
    expect(commands.recover).toHaveBeenCalledWith(file);
    expect(await screen.findByText(/The file was cut off: its end is missing/)).toBeVisible();
  });

  it('can be left as it was', async () => {
    const { user, commands } = show(MISSING);
    await user.click(screen.getByRole('button', { name: 'Go on with what is here' }));
    await user.click(screen.getByRole('button', { name: 'No, keep looking' }));
    expect(screen.getByRole('button', { name: 'Go on with what is here' })).toBeVisible();
    expect(commands.acceptLoss).not.toHaveBeenCalled();
  });
});
