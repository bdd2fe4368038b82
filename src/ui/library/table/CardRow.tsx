// One row of the table. The idea to know: it has no handlers of its own, the table listens for all of its rows, so that a row
// that stays the same is not drawn again while the learner scrolls.
import { memo, type ReactNode } from 'react';
import type { StudyDay } from '../../../domain/studyDay';
import type { CardColumn, FoundCard } from '../../../state/react';
import { noteAddress } from '../../addresses';
import styles from './CardTable.module.css';
import { cellText, COLUMNS, marksOf } from './columns';

interface CardRowProps {
  /** Undefined while it is being read. */
  readonly card: FoundCard | undefined;
  /** From 0. */
  readonly index: number;
  /** Where it is drawn, in pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  /** Whether Tab leads to it. */
  readonly isActive: boolean;
  readonly sorted: CardColumn;
  readonly today: StudyDay | undefined;
}

/** A card; its cells carry what a click on them does. */
export const CardRow = memo(function CardRow(props: CardRowProps): ReactNode {
  const { card, index, top, isSelected, isActive } = props;
  return (
    <div
      role="row"
      // The head is the first row.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ insetBlockStart: top }}
    >
      {card === undefined ? (
        <div role="gridcell" aria-colindex={2} className={styles.question}>
          …
        </div>
      ) : (
        <Cells {...props} card={card} />
      )}
    </div>
  );
});

type CellsProps = CardRowProps & { readonly card: FoundCard };

function Cells({ card, isSelected, sorted, today }: CellsProps): ReactNode {
  const title = card.question === '' ? 'Without a question' : card.question;
  return (
    <>
      <div role="gridcell" aria-colindex={1} className={styles.select} data-part="select">
        <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={`Select: ${title}`} />
      </div>
      {COLUMNS.map(({ column, name }, index) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={index + 2}
          className={styles[column]}
          data-sorted={column === sorted || undefined}
          data-name={name}
        >
          {column === 'question' ? (
            <>
              <a href={`#${noteAddress(card.noteId)}`} tabIndex={-1} dir="auto">
                {title}
              </a>
              {marksOf(card).map((mark) => (
                <span key={mark} className={styles.mark}>
                  {mark}
                </span>
              ))}
            </>
          ) : (
            cellText(card, column, today)
          )}
        </div>
      ))}
      <div role="gridcell" aria-colindex={COLUMNS.length + 2} className={styles.inform}>
        <button type="button" tabIndex={-1} data-part="inform" aria-label={`Card information: ${title}`}>
          i
        </button>
      </div>
    </>
  );
}
