// What to do next: study what was missed, another paper like it, and the same paper for someone else.
import { useState, type ReactNode } from 'react';
import { fingerprintOf, linkOf, settingsLinkOf } from '../../../domain/paper/link';
import type { Paper } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import { TEST } from '../../addresses';
import { useBegin } from '../../choose/useBegin';
import { Button, buttonClass } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import styles from './Result.module.css';
import { noMissesText } from './resultText';

interface ResultActionsProps {
  readonly paper: Paper;
  /** Whether anything was not right. */
  readonly hasMisses: boolean;
}

/** The row of buttons, and what is said of them. */
export function ResultActions({ paper, hasMisses }: ResultActionsProps): ReactNode {
  const { studyMisses } = useCommands();
  const { said, begin } = useBegin(noMissesText);
  const [isBusy, work] = useBusy();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const { recipe, items } = paper;
  const link = `${pageAddress()}#${TEST}?${linkOf({ recipe, fingerprint: fingerprintOf(items) })}`;

  async function copy(): Promise<void> {
    setCopied((await wasCopied(link)) ? 'yes' : 'no');
  }

  return (
    <section className={styles.next} aria-label="What next">
      <div className={styles.actions}>
        {hasMisses && (
          <Button
            variant="primary"
            size="l"
            aria-disabled={isBusy}
            onClick={() => void work(() => begin(() => studyMisses(paper.id)))}
          >
            Study the misses
          </Button>
        )}
        <div className={styles.actions}>
          {/* An address with a query is the browser's own: the router would put it before the hash. */}
          <a className={buttonClass('quiet')} href={`#${TEST}?${settingsLinkOf(recipe.settings)}`}>
            Make another one like it
          </a>
          <Button onClick={() => void copy()}>Copy link</Button>
          <Button onClick={() => window.print()}>Print</Button>
        </div>
      </div>
      <p role="status" className={styles.soft}>
        {said}
        {copied === 'yes' && 'The link is copied. It makes the same paper wherever the decks say the same.'}
        {copied === 'no' && 'The link could not be copied by itself. Copy it from the field.'}
      </p>
      {copied === 'no' && (
        <label className={styles.link}>
          Link
          <input readOnly value={link} ref={selectAll} />
        </label>
      )}
    </section>
  );
}

function pageAddress(): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}`;
}

/** Where the page is not served safely, browsers have no clipboard; and the learner may refuse it. */
async function wasCopied(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
