// The item on screen: what it is about, what it asks, the answer, and how sure the learner is.
import { useRef, type ReactNode, type RefObject } from 'react';
import type { Item } from '../../../domain/paper/item';
import type { ItemWork } from '../../../domain/paper/paper';
import { Button } from '../../parts/Button';
import { dateText } from '../../wording';
import { AnswerPart } from './AnswerPart';
import styles from './Item.module.css';
import { SurePart } from './SurePart';
import type { Sitting } from './useSitting';

interface ItemOnScreenProps {
  readonly item: Item;
  readonly work: ItemWork;
  readonly sitting: Pick<Sitting, 'answer' | 'sayHowSure' | 'toggleFlag' | 'removeItem'>;
  readonly stemRef: RefObject<HTMLHeadingElement | null>;
  /** For a line in which Enter goes on. */
  readonly onNext: () => void;
}

/** One item, with "Flag", "Bad item" and "Clear answer". */
export function ItemOnScreen({ item, work, sitting, stemRef, onNext }: ItemOnScreenProps): ReactNode {
  const answerBox = useRef<HTMLDivElement>(null);
  const clear = (): void => {
    sitting.answer(undefined);
    // The button goes, and the focus with it.
    answerBox.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  };
  return (
    <article className={styles.item} aria-labelledby={`${item.id}-stem`}>
      <p className={styles.deck} dir="auto">
        {deckLine(item)}
      </p>
      {item.about !== undefined && (
        <p className={styles.about} dir="auto">
          {item.about}
        </p>
      )}
      <h2 ref={stemRef} id={`${item.id}-stem`} tabIndex={-1} dir="auto" className={styles.stem}>
        {item.stem}
      </h2>
      <div ref={answerBox} className={styles.answer}>
        <AnswerPart item={item} answer={work.answer} onAnswer={sitting.answer} onNext={onNext} />
      </div>
      <div className={styles.tools}>
        {work.answer !== undefined && (
          <Button variant="plain" onClick={clear}>
            Clear answer
          </Button>
        )}
        <Button
          variant="plain"
          className={styles.flag}
          aria-pressed={work.isFlagged === true}
          onClick={sitting.toggleFlag}
        >
          {work.isFlagged ? 'Flagged' : 'Flag'}
        </Button>
        <Button variant="plain" onClick={sitting.removeItem}>
          Bad item
        </Button>
      </div>
      <SurePart confidence={work.confidence} onSay={sitting.sayHowSure} />
    </article>
  );
}

function deckLine({ deckTitle, asOf }: Item): string {
  if (asOf === undefined) return deckTitle;
  // The date stays together when the line is broken.
  return `${deckTitle} · ${`as of ${dateText(asOf)}`.replaceAll(' ', '\u00a0')}`;
}
