// Keys and clicks on the rows of the table. The idea to know: the body listens for all of its rows, and tells by the marks on
// the elements which row and which part of it is meant.
import { useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { CardQuery, FoundCard } from '../../../state/react';
import { tableAction, type TableAction } from './tableKeys';

/** What can be done with rows of the table. */
export interface RowActions {
  readonly toggle: (index: number) => void;
  /** Selects the stretch from the anchor to a row. */
  readonly extend: (index: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly open: (card: FoundCard, index: number) => void;
  readonly inform: (card: FoundCard) => void;
}

/** What the control must know of the table. */
export interface ControlledRows {
  /** What the rows are of; with another, the learner is at `firstRow`. */
  readonly of: CardQuery;
  readonly total: number;
  readonly firstRow: number;
  /** Rows that a page key moves by. */
  readonly page: number;
  readonly cardAt: (index: number) => FoundCard | undefined;
  readonly showRow: (index: number) => void;
  readonly actions: RowActions;
}

export interface RowControl {
  /** The row that Tab leads to. */
  readonly row: number;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** The row that the learner is at, and what keys and clicks do. */
export function useRowControl(rows: ControlledRows): RowControl {
  const { of, total, firstRow, page, cardAt, showRow, actions } = rows;
  const [chosen, setChosen] = useState({ of, row: firstRow });
  if (chosen.of !== of) setChosen({ of, row: firstRow });
  const setRow = (index: number): void => setChosen({ of, row: index });
  const body = useRef<HTMLDivElement>(null);
  // There may be fewer rows than there were.
  const row = Math.min(chosen.row, total - 1);

  function goTo(index: number): void {
    setRow(index);
    showRow(index);
    // It is drawn by then, however far away it is: the row that Tab leads to always is.
    requestAnimationFrame(() => focusRow(body.current, index));
  }

  function perform(action: TableAction): void {
    const card = cardAt(row);
    switch (action.kind) {
      case 'move':
        goTo(action.to);
        if (action.extends) actions.extend(action.to);
        return;
      case 'toggle':
      case 'extend':
        return actions[action.kind](row);
      case 'selectAll':
      case 'clear':
        return actions[action.kind]();
      case 'open':
        return card && actions.open(card, row);
      case 'inform':
        return card && actions.inform(card);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLElement)) return;
    // A link, a box or a button in the row keeps for itself what presses it.
    const isOnRow = event.target.getAttribute('role') === 'row';
    if (!isOnRow && (event.key === ' ' || event.key === 'Enter')) return;
    const action = tableAction(event, { row, total, page });
    if (action === undefined) return;
    event.preventDefault();
    perform(action);
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    if (!(event.target instanceof Element)) return;
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
    const card = cardAt(index);
    if (card === undefined) return;
    setRow(index);
    const part = event.target.closest<HTMLElement>('[data-part]')?.dataset['part'];
    const isLink = event.target.closest('a') !== null;
    const isControl = event.ctrlKey || event.metaKey;
    // With Ctrl a link means another tab.
    if (isControl && isLink) return;
    if (isLink) event.preventDefault();
    if (part === 'inform') actions.inform(card);
    else if (event.shiftKey) actions.extend(index);
    else if (part === 'select' || isControl) actions.toggle(index);
    else return actions.open(card, index);
    if (part === 'select') focusRow(body.current, index);
  }

  return { row, body, onKeyDown, onClick };
}

function focusRow(body: HTMLElement | null, index: number): void {
  body?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)?.focus({ preventScroll: true });
}
