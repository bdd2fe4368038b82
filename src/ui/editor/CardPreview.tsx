// The cards that a note makes, drawn as they will be shown, while it is written.
import type { ReactNode } from 'react';
import { aroundOf, type Face } from '../../domain/deck/face';
import { useCommands } from '../../state/react';
import { HtmlText } from '../imported/HtmlText';
import { PointText } from '../read/ReadPoint';
import { QuestionText } from '../text/QuestionText';
import { TextBlocks } from '../text/TextBlocks';
import { countText } from '../wording';
import readStyles from '../read/ReadNote.module.css';
import styles from './Editor.module.css';

/** Each card with its question and its answer. */
export function CardPreview({ cards }: { readonly cards: readonly Face[] }): ReactNode {
  return (
    // What scrolls must be reachable by keyboard.
    <section className={styles.preview} aria-labelledby="preview" tabIndex={0}>
      <h2 id="preview">Preview</h2>
      <p className={styles.hint}>
        {cards.length === 0 ? 'No card yet.' : `${countText(cards.length, 'card')}, as asked and answered.`}
      </p>
      {cards.map((face, index) => (
        <article
          key={index}
          className={`${readStyles['note']} ${styles.card}`}
          aria-label={`Card ${index + 1}`}
        >
          <Question face={face} />
          <ul className={readStyles['points']}>
            {face.points.map((point) => (
              <li key={point.id}>
                {face.kind === 'html' ? <Html html={face.answer} /> : <PointText point={point} />}
              </li>
            ))}
          </ul>
          <Around face={face} />
        </article>
      ))}
    </section>
  );
}

function Question({ face }: { readonly face: Face }): ReactNode {
  if (face.kind === 'html') return <Html html={face.question} />;
  const text = face.question.trim() === '' ? 'No question yet' : face.question;
  return <QuestionText text={text} className={readStyles['question']} />;
}

function Html({ html }: { readonly html: string }): ReactNode {
  const { readMedia } = useCommands();
  return <HtmlText html={html} readMedia={readMedia} />;
}

function Around({ face }: { readonly face: Face }): ReactNode {
  const { closing, remark } = aroundOf(face);
  return (
    <>
      {closing !== undefined && <TextBlocks text={closing} />}
      {remark !== undefined && (
        <div className={readStyles['remark']} role="note" aria-label="Remark">
          <TextBlocks text={remark} />
        </div>
      )}
    </>
  );
}
