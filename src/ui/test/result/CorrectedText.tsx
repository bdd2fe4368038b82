// A false statement with what is true in its place, word by word; of texts that differ in most words, or inside of a formula, the true
// one by itself.
import type { ReactNode } from 'react';
import { formulasIn } from '../../../domain/text/formulas';
import { compareWords, type DiffPart } from '../../import/compareWords';
import { FormulaText } from '../../text/FormulaText';
import marked from '../marked/Marked.module.css';
import styles from './Result.module.css';

interface CorrectedTextProps {
  readonly text: string;
  readonly truth: string;
}

/** The statement corrected; both changes are told in words to screen readers. */
export function CorrectedText({ text, truth }: CorrectedTextProps): ReactNode {
  const parts = compareWords(text, truth);
  const kept = parts.reduce((sum, part) => sum + (part.kind === 'same' ? part.text.length : 0), 0);
  if (2 * kept < Math.max(text.length, truth.length) || cutsFormula(parts, text, truth)) {
    return (
      <>
        <span dir="auto">
          <FormulaText text={text} />
        </span>
        <span className={styles.truth}>
          The notes say:{' '}
          <bdi>
            <FormulaText text={truth} />
          </bdi>
        </span>
      </>
    );
  }
  return (
    <span dir="auto">
      {parts.map((part, index) => {
        if (part.kind === 'same')
          return (
            <span key={index}>
              <FormulaText text={part.text} />
            </span>
          );
        const isOfNotes = part.kind === 'inserted';
        const Piece = isOfNotes ? 'ins' : 'del';
        return (
          <Piece key={index} className={isOfNotes ? marked.missing : marked.extra}>
            <span className="visually-hidden"> [{isOfNotes ? 'the notes say' : 'false'}:] </span>
            <FormulaText text={part.text} />
          </Piece>
        );
      })}
    </span>
  );
}

function cutsFormula(parts: readonly DiffPart[], text: string, truth: string): boolean {
  const whole = (kind: DiffPart['kind']): number =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? formulasIn(part.text).length : 0), 0);
  const same = whole('same');
  return (
    same + whole('deleted') !== formulasIn(text).length ||
    same + whole('inserted') !== formulasIn(truth).length
  );
}
