// The study screen: the card, what can be done with it, and the summary at the end. The idea to know: a key, a button
// and the menu all ask for a `KeyAction`, and one function here performs it.
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DeckId } from '../../domain/ids';
import type { Grade } from '../../domain/review/event';
import { useApp, useCommands } from '../../state/react';
import { noteAddress } from '../addresses';
import { ScreenHeading } from '../parts/ScreenHeading';
import { CardOnScreen } from './CardOnScreen';
import type { KeyAction, StudyDialog } from './keys';
import { LaterEnd } from './LaterEnd';
import { LaterParts } from './LaterParts';
import { LoadingCard } from './LoadingCard';
import { movePointFocus, toggleFocusedPoint } from './pointFocus';
import { announcement, cardOf, keyStageOf } from './stageText';
import type { OpenDialog } from './StudyDialogs';
import styles from './StudyScreen.module.css';
import { TopBar } from './TopBar';
import { useStudyKeys } from './useStudyKeys';
import { useStudyView } from './useStudyView';

// No first card needs it.
const NoSuchDeck = lazy(async () => ({ default: (await import('../shell/NoSuchDeck')).NoSuchDeck }));

interface StudyScreenProps {
  readonly deckId?: DeckId;
  /** A session of chosen cards. */
  readonly chosenId?: string;
}

/** Studies one deck, all decks, or chosen cards; a session that is under way goes on. */
export function StudyScreen({ deckId, chosenId }: StudyScreenProps): ReactNode {
  const view = useStudyView(chosenId ?? deckId);
  const options = useApp((state) => state.options);
  const commands = useCommands();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [pressed, setPressed] = useState<Grade>();
  // How often the learner asked to have it read aloud.
  const [asked, setAsked] = useState(0);
  const [, navigate] = useLocation();
  const { stage } = view;
  const card = cardOf(stage);

  // Coming to this address is what starts the session; coming again changes nothing.
  useEffect(() => {
    if (chosenId === undefined) commands.study(deckId);
    else commands.studyChosen(chosenId);
  }, [commands, deckId, chosenId]);
  useEffect(() => commands.refreshPersonal(), [commands, view.turn]);
  useStudyKeys({ stage: keyStageOf(stage), answerStyle: options.answerStyle, dialog: dialog?.kind }, perform);

  /** Does what a key or button asks for; false when there is nothing to do it to. */
  function perform(action: KeyAction): boolean {
    switch (action.kind) {
      case 'showAnswer':
        commands.showAnswer();
        return true;
      case 'showNextPoint':
        commands.revealNextPoint();
        return true;
      case 'toggleMissed':
        return toggleFocusedPoint(keyStageOf(stage) === 'opening');
      case 'movePoint':
        return movePointFocus(action.by);
      case 'grade':
        setPressed(action.grade);
        if (stage.kind === 'revealed' && stage.saving !== 'saving') commands.grade(action.grade);
        return true;
      case 'toggleDialog':
        setDialog(dialog?.kind === action.dialog ? undefined : opened(action.dialog));
        return true;
      case 'edit':
        if (card !== undefined) navigate(noteAddress(card.note.id));
        return true;
      case 'readAloud':
        setAsked(asked + 1);
        return true;
      case 'markWrong':
      case 'undo':
      case 'redo':
      case 'bury':
      case 'suspend':
        commands[action.kind]();
        return true;
    }
  }

  function opened(kind: StudyDialog): OpenDialog | undefined {
    if (kind === 'keyList') return { kind };
    if (card === undefined) return undefined;
    const hidesAnswer = keyStageOf(stage) !== 'answered';
    return { kind, hidesAnswer, result: commands.cardInformation(card.cardId) };
  }

  if (stage.kind === 'noSuchDeck') {
    return (
      <Suspense>
        <NoSuchDeck />
      </Suspense>
    );
  }
  return (
    <div className={styles.screen}>
      <ScreenHeading className="visually-hidden">Study</ScreenHeading>
      <p role="status" className="visually-hidden">
        <span key={view.turn}>{announcement(stage)}</span>
      </p>
      <TopBar view={view} perform={perform} />
      {stage.kind === 'loading' && <LoadingCard />}
      {(stage.kind === 'asking' || stage.kind === 'revealed') && (
        <CardOnScreen key={view.turn} stage={stage} options={options} pressed={pressed} perform={perform} />
      )}
      <LaterEnd stage={stage} />
      <LaterParts {...{ view, options, asked, dialog }} onClose={() => setDialog(undefined)} />
    </div>
  );
}
