// The item on screen: where it comes from, what it asks, the answer, and how sure the learner is.
import { useRef, type ReactNode, type RefObject } from 'react';
import type { Item } from '../../../domain/paper/item';
import type { ItemWork, Paper } from '../../../domain/paper/paper';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import { dateText } from '../../wording';
import { marksText } from '../marksText';
import { AnswerPart } from './AnswerPart';
import styles from './Item.module.css';
import { SurePart } from './SurePart';
import type { Sitting } from './useSitting';

interface ItemOnScreenProps {
  readonly paper: Pick<Paper, 'title' | 'recipe'>;
  readonly item: Item;
  readonly work: ItemWork;
  readonly sitting: Pick<Sitting, 'answer' | 'sayHowSure' | 'toggleFlag' | 'removeItem'>;
  readonly stemRef: RefObject<HTMLHeadingElement | null>;
  /** For a line in which Enter goes on. */
  readonly onNext: () => void;
}

/** One item, with "Flag", "Bad item" and "Clear answer". */
export function ItemOnScreen(props: ItemOnScreenProps): ReactNode {
  const { paper, item, work, sitting, stemRef, onNext } = props;
  const answerBox = useRef<HTMLDivElement>(null);
  const clear = (): void => {
    sitting.answer(undefined);
    // The button goes, and the focus with it.
    answerBox.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  };
  return (
    <article className={styles.item} aria-labelledby={`${item.id}-stem`}>
      <div className={styles.top}>
        <p className={styles.deck} dir="auto">
          {topLine(item, paper)}
        </p>
        <div className={styles.tools}>
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
      </div>
      {item.about !== undefined && (
        <p className={styles.about} dir="auto">
          <FormulaText text={item.about} />
        </p>
      )}
      <h2 ref={stemRef} id={`${item.id}-stem`} tabIndex={-1} dir="auto" className={styles.stem}>
        <FormulaText text={item.stem} />
      </h2>
      <div ref={answerBox} className={styles.answer}>
        <AnswerPart item={item} answer={work.answer} onAnswer={sitting.answer} onNext={onNext} />
      </div>
      <div className={styles.under}>
        <SurePart confidence={work.confidence} onSay={sitting.sayHowSure} />
        {work.answer !== undefined && (
          <Button variant="plain" className={styles.clear} onClick={clear}>
            Clear answer
          </Button>
        )}
      </div>
    </article>
  );
}

/** The deck where it is not the whole paper, how old it is, and what a wrong choice costs; empty where there is nothing to say. */
function topLine({ kind, deckTitle, asOf }: Item, { title, recipe }: ItemOnScreenProps['paper']): string {
  const { penalty } = recipe.settings.marking;
  const isChosen = kind === 'choice' || kind === 'statements';
  const about = [
    // The date stays together when the line is broken.
    ...(asOf === undefined ? [] : [`as of ${dateText(asOf).replaceAll(' ', '\u00a0')}`]),
    ...(isChosen && penalty > 0 ? [`a wrong choice: ${marksText(-penalty)}`] : []),
  ].join(' · ');
  if (deckTitle === title) return `${about.slice(0, 1).toUpperCase()}${about.slice(1)}`;
  return about === '' ? deckTitle : `${deckTitle} · ${about}`;
}
