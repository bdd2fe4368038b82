// The question of an imported card: its heading is heard as plain text, and what is seen is the card's own HTML, which may
// hold more than a heading can.
import type { ReactNode } from 'react';
import type { HtmlFace } from '../../domain/deck/face';
import { HtmlText } from './HtmlText';
import styles from './Imported.module.css';
import type { ReadMedia } from './showHtml';

interface ImportedQuestionProps {
  readonly face: HtmlFace;
  readonly readMedia: ReadMedia;
  /** For the heading: takes the focus when the card appears. */
  readonly headingRef?: (heading: HTMLHeadingElement | null) => void;
}

/** The question as a level 2 heading with the card's HTML below it. */
export function ImportedQuestion({ face, readMedia, headingRef }: ImportedQuestionProps): ReactNode {
  return (
    <>
      <h2 className="visually-hidden" dir="auto" tabIndex={-1} ref={headingRef}>
        {face.title}
      </h2>
      <div className={styles.question}>
        <HtmlText html={face.question} readMedia={readMedia} />
      </div>
    </>
  );
}
