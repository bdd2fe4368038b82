// What the menu "More" holds: its choices with their keys, and the counters of the queue under them.
import type { ReactNode } from 'react';
import type { StudyView } from '../../state/react';
import type { KeyAction } from './keys';
import styles from './MoreMenu.module.css';
import { canReadAloud } from './voices';
import { countersText } from './stageText';

interface MenuSheetProps {
  readonly id: string;
  readonly hasCard: boolean;
  readonly canRedo: boolean;
  readonly counters: StudyView['counters'];
  readonly onChoose: (action: KeyAction) => void;
}

interface MenuChoice {
  readonly name: string;
  /** The key as it is shown, and as assistive technology is told. */
  readonly keyHint: string;
  readonly shortcut: string;
  readonly action: KeyAction;
  readonly isPossible: boolean;
}

/** The open menu; its first choice takes the focus. What cannot be done now stays and says so. */
export function MenuSheet({ id, hasCard, canRedo, counters, onChoose }: MenuSheetProps): ReactNode {
  return (
    <div className={styles.sheet} tabIndex={-1}>
      <div role="menu" id={id} aria-label="More" ref={focusFirst}>
        {choicesOf(hasCard, canRedo).map(({ name, keyHint, shortcut, action, isPossible }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.choice}
            aria-disabled={!isPossible}
            aria-keyshortcuts={shortcut}
            onClick={() => isPossible && onChoose(action)}
          >
            {name}
            <kbd aria-hidden="true">{keyHint}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.counters}>{countersText(counters)}</p>
    </div>
  );
}

function choicesOf(hasCard: boolean, canRedo: boolean): readonly MenuChoice[] {
  const choice = (name: string, keyHint: string, action: KeyAction, isPossible: boolean): MenuChoice => ({
    name,
    keyHint,
    shortcut: keyHint.replace(' ', '+'),
    action,
    isPossible,
  });
  return [
    choice('Redo', 'Shift Z', { kind: 'redo' }, canRedo),
    choice('Bury', 'B', { kind: 'bury' }, hasCard),
    choice('Suspend', 'S', { kind: 'suspend' }, hasCard),
    choice('Edit note', 'E', { kind: 'edit' }, hasCard),
    choice('Mark as wrong or outdated', '', { kind: 'markWrong' }, hasCard),
    ...(canReadAloud() ? [choice('Read aloud', 'R', { kind: 'readAloud' }, hasCard)] : []),
    choice('Card information', 'I', { kind: 'toggleDialog', dialog: 'information' }, hasCard),
    choice('Keyboard shortcuts', '?', { kind: 'toggleDialog', dialog: 'keyList' }, true),
  ];
}

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector('button')?.focus();
}
