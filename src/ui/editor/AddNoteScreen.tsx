// A new note at the end of a deck.
import { useEffect, useState, type ReactNode } from 'react';
import { success } from '../../domain/result';
import type { DeckId } from '../../domain/ids';
import { useApp, useCommands, type ReadPage, type Trouble } from '../../state/react';
import { readAddress } from '../addresses';
import { addNoteAddress } from '../library/addresses';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { NoSuchDeck } from '../shell/NoSuchDeck';
import { NotRead } from '../shell/NotRead';
import styles from './Editor.module.css';
import { emptyFields } from './editorFields';
import { isEditorFields } from './isEditorFields';
import { NoteForm } from './NoteForm';
import { saveNew } from './saveNote';
import { useDraftOf } from './useDraftOf';
import { useGoBack } from './useGoBack';

/** Looks for the deck and shows empty fields. */
export function AddNoteScreen({ deckId }: { readonly deckId: DeckId }): ReactNode {
  const { readPage } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [deck, setDeck] = useState<ReadPage | Trouble | 'noSuchDeck' | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    void readPage(deckId, 0).then((result) => {
      if (isWanted) setDeck(result.ok ? result.value : result.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [readPage, deckId, isReady, tries]);

  if (deck === 'noSuchDeck') return <NoSuchDeck />;
  if (deck !== undefined && 'code' in deck) {
    return <NotRead trouble={deck} onTryAgain={() => setTries(tries + 1)} />;
  }
  return (
    <div className={styles.editor}>
      <ScreenHeading>Add a note</ScreenHeading>
      {deck === undefined ? <p role="status">Opening the deck …</p> : <NewNote deck={deck} />}
    </div>
  );
}

function NewNote({ deck }: { readonly deck: ReadPage }): ReactNode {
  const commands = useCommands();
  const { deckId, title, asOf } = deck;
  const draft = useDraftOf(addNoteAddress(deckId), emptyFields('qa'), isEditorFields);
  const [context] = useState({ note: undefined, noteType: undefined, deckTitle: title });
  const goBack = useGoBack(readAddress(deckId));
  // What was written as the other kind comes back with it.
  const [other, setOther] = useState(draft.fields.text);
  const { kind } = draft.fields.text;
  return (
    <>
      <p dir="auto">{title}</p>
      {draft.isFromBefore && (
        <p role="status" className={styles.actions}>
          What you wrote here before is not added yet.{' '}
          <Button variant="plain" onClick={draft.discard}>
            Discard it
          </Button>
        </p>
      )}
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">Kind of note</legend>
        {KINDS.map(({ value, words }) => (
          <label key={value}>
            <input
              type="radio"
              name="kind"
              checked={kind === value}
              onChange={() => {
                setOther(draft.fields.text);
                const text = other.kind === value ? other : emptyFields(value).text;
                draft.change({ ...draft.fields, text });
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <NoteForm
        // Another kind has other fields.
        key={kind}
        draft={draft}
        context={context}
        deckAsOf={asOf}
        isNew
        onLeave={goBack}
        onSave={async (fields, isLast) => {
          const saved = await saveNew(commands, deckId, fields);
          if (!saved.ok) return saved;
          commands.tellNoteChange({ what: 'added', stepIds: saved.value });
          // The next one is likely to have the same tags.
          draft.done({
            ...emptyFields(kind === 'cloze' ? 'cloze' : 'qa'),
            ...(isLast ? {} : { tags: fields.tags }),
          });
          if (isLast) goBack();
          else document.querySelector<HTMLElement>('form[aria-label="Note"] textarea')?.focus();
          return success(undefined);
        }}
      />
    </>
  );
}

const KINDS = [
  { value: 'qa', words: 'Question and answer' },
  { value: 'cloze', words: 'Text with gaps' },
] as const;
