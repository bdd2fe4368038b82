// The editor of a note that is here. It opens from the Library, from a card on the study screen, and from Read.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { success } from '../../domain/result';
import type { NoteId } from '../../domain/ids';
import { useApp, useCommands, type EditedNote, type Trouble } from '../../state/react';
import { LIBRARY, noteAddress, readAddress } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { NotRead } from '../shell/NotRead';
import styles from './Editor.module.css';
import { fieldsOf } from './editorFields';
import { isEditorFields } from './isEditorFields';
import { NoteForm } from './NoteForm';
import { saveEdited } from './saveNote';
import { useDraftOf } from './useDraftOf';
import { useGoBack } from './useGoBack';

/** Reads the note and shows its fields. */
export function EditNoteScreen({ noteId }: { readonly noteId: NoteId }): ReactNode {
  const { readNote } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [edited, setEdited] = useState<EditedNote | Trouble | 'noSuchNote' | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    void readNote(noteId).then((result) => {
      if (isWanted) setEdited(result.ok ? result.value : result.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [readNote, noteId, isReady, tries]);

  if (edited !== undefined && edited !== 'noSuchNote' && 'code' in edited) {
    return <NotRead trouble={edited} onTryAgain={() => setTries(tries + 1)} />;
  }
  return (
    <div className={styles.editor}>
      <ScreenHeading>Edit note</ScreenHeading>
      {edited === undefined && <p role="status">Opening the note …</p>}
      {edited === 'noSuchNote' && <NoSuchNote />}
      {edited !== undefined && edited !== 'noSuchNote' && <Editor edited={edited} />}
    </div>
  );
}

function NoSuchNote(): ReactNode {
  return (
    <>
      <p>No note has this address; it may have been removed. Your other notes and your reviews are safe.</p>
      <p>
        <Link href={LIBRARY} className={buttonClass('primary')}>
          Go to the library
        </Link>
      </p>
    </>
  );
}

function Editor({ edited }: { readonly edited: EditedNote }): ReactNode {
  const commands = useCommands();
  const { note, noteType, deckTitle, deckId, deckAsOf } = edited;
  const draft = useDraftOf(noteAddress(note.id), fieldsOf(edited), isEditorFields);
  const context = useMemo(() => ({ note, noteType, deckTitle }), [note, noteType, deckTitle]);
  const goBack = useGoBack(readAddress(deckId));
  // Whoever was told that the note was changed meanwhile, and saves once more, means it.
  const [isSure, setSure] = useState(false);
  return (
    <>
      <p dir="auto">{deckTitle}</p>
      {draft.isFromBefore && (
        <p role="status" className={styles.actions}>
          What you wrote here before is not saved yet.{' '}
          <Button variant="plain" onClick={draft.discard}>
            Discard it
          </Button>
        </p>
      )}
      <NoteForm
        draft={draft}
        context={context}
        deckAsOf={deckAsOf}
        onLeave={goBack}
        onSave={async (fields) => {
          const saved = await saveEdited(commands, edited, fields, isSure);
          setSure(!saved.ok && saved.failure === 'changedSince');
          if (!saved.ok) return saved;
          draft.done();
          if (saved.value.length > 0) commands.tellNoteChange({ what: 'saved', stepIds: saved.value });
          goBack();
          return success(undefined);
        }}
      />
    </>
  );
}
