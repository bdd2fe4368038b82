// Editing from the study screen in the whole app: the card on screen stays, marks and memory aids come to it, and a change is
// taken back from wherever the learner is.
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/domain/deck/noteDraft';
import type { AppState } from '../../src/state/appState';
import type { RunningApp } from '../../src/state/createApp';
import { calm, openStudy, shown } from '../support/studying';
import { freshProfile, passTime, type Profile } from '../support/testApp';

/** Opens the study screen in a browser that keeps the card on screen for its tab, with the answer open. */
async function openAnswer(profile: Profile): Promise<RunningApp> {
  const kept = new Map<string, string>();
  const tabPlace = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const tab = await openStudy(profile, { tabPlace, whenIdle: (call: () => void) => call() });
  tab.commands.showAnswer();
  await tab.settled();
  return tab;
}

/** Waits until the state is as wanted. */
async function until(tab: RunningApp, isWanted: (state: AppState) => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isWanted(tab.store.getState()); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(isWanted(tab.store.getState())).toBe(true);
}

describe('editing the note on the study screen', () => {
  it('leaves the card and its open answer on screen, with the new text', async () => {
    const tab = await openAnswer(freshProfile());
    const { cardId, note } = shown(tab);
    const draft = draftOf(note);
    if (draft.kind !== 'qa') throw new Error('the first card is a question');
    const saved = await tab.commands.saveNote(note.id, { ...draft, question: 'Asked in other words?' });
    expect(saved.ok).toBe(true);
    tab.commands.study();
    await calm(tab);
    expect(shown(tab).cardId).toBe(cardId);
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
    expect(shown(tab).face).toMatchObject({ question: 'Asked in other words?' });
  });

  it('is taken back from there, and the card is on screen as it was', async () => {
    const tab = await openAnswer(freshProfile());
    const { cardId, note, face } = shown(tab);
    const draft = draftOf(note);
    if (draft.kind !== 'qa') throw new Error('the first card is a question');
    const saved = await tab.commands.saveNote(note.id, { ...draft, question: 'Asked in other words?' });
    if (!saved.ok || saved.value.stepId === undefined) throw new Error('it was not saved');
    tab.commands.undoNoteChange([saved.value.stepId]);
    await until(tab, ({ takenBack = 0 }) => takenBack === 1);
    // The screen is drawn anew, and asks for its session as it does when it is opened.
    tab.commands.study();
    await calm(tab);
    expect(shown(tab).cardId).toBe(cardId);
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
    expect(shown(tab).face).toEqual(face);
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'noteChangeUndone' });
  });
});

describe('the mark "wrong or outdated"', () => {
  it('comes to the note on screen, goes again, and leaves the card there', async () => {
    const tab = await openAnswer(freshProfile());
    const { cardId, note } = shown(tab);
    tab.commands.markWrong();
    await until(tab, ({ notice }) => notice?.notice.kind === 'noteChange');
    expect(tab.store.getState().personal).toMatchObject({ id: note.id, isWrong: true });
    expect(tab.store.getState().notice?.notice).toMatchObject({ what: 'marked' });
    expect(shown(tab).cardId).toBe(cardId);
    tab.commands.markWrong();
    await until(tab, ({ personal }) => personal?.isWrong === undefined);
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
  });

  it('keeps the memory aids of the note', async () => {
    const tab = await openAnswer(freshProfile());
    const { note, face } = shown(tab);
    const [point] = face.points;
    if (point === undefined) throw new Error('a card has a point');
    const mnemonics = [{ pointId: point.id, text: 'ducks' }];
    await tab.commands.savePersonal(note.id, { isWrong: false, mnemonics });
    tab.commands.markWrong();
    await until(tab, ({ personal }) => personal?.isWrong === true);
    expect(tab.store.getState().personal?.mnemonics).toEqual(mnemonics);
  });
});

it('reads memory aids half a second after a card came, and takes no turn for it', async () => {
  const profile = freshProfile();
  const tab = await openAnswer(profile);
  const { note, face } = shown(tab);
  const mnemonics = face.points.slice(0, 1).map(({ id }) => ({ pointId: id, text: 'ducks' }));
  await tab.commands.savePersonal(note.id, { isWrong: false, mnemonics });
  tab.commands.refreshPersonal();
  expect(tab.store.getState().personal).toBeUndefined();
  passTime(profile, 500);
  await until(tab, ({ personal }) => personal !== undefined);
  expect(tab.store.getState().personal?.mnemonics).toEqual(mnemonics);
});

it('reads a text into the deck it belongs to, whatever title it has now', async () => {
  const profile = freshProfile();
  const tab = await openAnswer(profile);
  const { deckId } = shown(tab);
  const text = await tab.commands.readDeckText(deckId);
  if (!text.ok) throw new Error('there is no text');
  const [title = ''] = text.value.split('\n');
  tab.commands.importText(
    `${text.value.replace(title, '# Another title')}\n\nQ: One more?\nA: Yes.\n`,
    deckId,
  );
  await until(tab, ({ importing }) => importing.kind === 'preview');
  const { importing } = tab.store.getState();
  if (importing.kind !== 'preview') throw new Error('there is no preview');
  expect(importing.preview.decks).toHaveLength(1);
  expect(importing.preview.decks[0]).toMatchObject({
    target: deckId,
    counts: { new: 1, removed: 0, changed: 0 },
  });
});
