// The menu of what is rarely needed. Built by hand after the menu-button pattern, because the shell has no other menu.
// The idea to know: an action gives the focus back to the button first, so that a dialog can return it there.
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { StudyView } from '../../state/react';
import { Button } from '../parts/Button';
import type { KeyAction } from './keys';
import { MenuSheet } from './MenuSheet';
import styles from './MoreMenu.module.css';

interface MoreMenuProps {
  readonly hasCard: boolean;
  readonly canRedo: boolean;
  readonly counters: StudyView['counters'];
  readonly perform: (action: KeyAction) => void;
}

/** The button "More" with its menu: arrows, Home and End move, Escape and a click outside close. */
export function MoreMenu({ hasCard, canRedo, counters, perform }: MoreMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) {
      if (event.key !== 'ArrowDown') return;
      setOpen(true);
    } else if (event.key === 'Escape') close();
    else if (!moveFocus(event)) return;
    event.preventDefault();
  };
  return (
    <div className={styles.more} onBlur={closeWhenLeft} onKeyDown={onKeyDown}>
      <Button
        ref={button}
        variant="plain"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        // Without this the press takes the focus first, which closes the menu, and the click opens it again.
        onPointerDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        More
      </Button>
      {isOpen && (
        <MenuSheet
          id={menuId}
          hasCard={hasCard}
          canRedo={canRedo}
          counters={counters}
          onChoose={(action) => {
            close();
            perform(action);
          }}
        />
      )}
    </div>
  );
}

/** Moves the focus inside the menu; false when the key is not one of the menu's. */
function moveFocus({ key, currentTarget }: KeyboardEvent): boolean {
  const choices = [...currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const now = choices.findIndex((choice) => choice === document.activeElement);
  const next = new Map([
    ['ArrowDown', (now + 1) % choices.length],
    ['ArrowUp', (now <= 0 ? choices.length : now) - 1],
    ['Home', 0],
    ['End', choices.length - 1],
  ]).get(key);
  if (next === undefined) return false;
  choices[next]?.focus();
  return true;
}
