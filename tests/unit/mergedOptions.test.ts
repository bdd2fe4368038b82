// Options of two devices: each option is as it was last said on either, and what is of one browser stays there.
import { describe, expect, it } from 'vitest';
import { openStudy } from '../support/studying';
import { freshProfile, inDatabase, passTime, HOUR, type Profile } from '../support/testApp';
import type { RunningApp } from '../../src/state/createApp';

async function backupOf(app: RunningApp): Promise<Blob> {
  const made = await app.commands.makeBackup();
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.contents;
}

async function at(profile: Profile, hours: number): Promise<RunningApp> {
  passTime(profile, hours * HOUR);
  return openStudy(profile);
}

describe('options of two devices', () => {
  it('are each as they were last said on either', async () => {
    const [one, other] = [freshProfile(), freshProfile()];
    const first = await at(one, 1);
    const second = await at(other, 2);
    await first.commands.setOption({ name: 'desiredRetention', value: 0.85 });
    await first.commands.setOption({ name: 'newPerDay', value: 5 });
    await second.commands.setOption({ name: 'textSize', value: 'large' });
    await second.commands.setOption({ name: 'newPerDay', value: 7 });
    const [ofFirst, ofSecond] = [await backupOf(first), await backupOf(second)];
    const preview = await first.commands.previewRestore(ofSecond);
    expect(preview).toMatchObject({ ok: true, value: { changes: { options: ['newPerDay', 'textSize'] } } });
    await first.commands.restoreBackup(ofSecond);
    await second.commands.restoreBackup(ofFirst);
    const said = { desiredRetention: 0.85, textSize: 'large', newPerDay: 7 };
    expect(first.store.getState().options).toMatchObject(said);
    expect(second.store.getState().options).toMatchObject(said);
    first.stop();
    second.stop();
  });

  it('take nothing along of what is said of one browser', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await backupOf(app);
    const file = await backupOf(app);
    const other = freshProfile();
    const elsewhere = await openStudy(other);
    await elsewhere.commands.restoreBackup(file);
    const keys = await inDatabase(other, ({ settings }) => settings.toCollection().primaryKeys());
    expect(keys.filter((key) => key.startsWith('here:'))).toEqual([]);
    app.stop();
    elsewhere.stop();
  });
});
