// A modal dialog: the browser's own, which keeps the focus inside and gives it back.
import { useId, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Opens when it is drawn; Escape, the button "Close" and a click beside it call `onClose`. */
export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const titleId = useId();
  const closed = ({ currentTarget }: SyntheticEvent<HTMLDialogElement>): void => {
    if (!currentTarget.open) onClose();
  };
  return (
    // A click on the dialog itself, not on what is inside, is a click on its backdrop.
    <dialog
      ref={showModal}
      aria-labelledby={titleId}
      className={styles.dialog}
      onClose={closed}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
        </header>
        {/* Not every browser lets the keyboard scroll a box without a focus stop. */}
        <div className={styles.body} role="group" aria-labelledby={titleId} tabIndex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (dialog === null) return undefined;
  dialog.showModal();
  // Closing before the element goes lets the browser give the focus back.
  return () => dialog.close();
}
