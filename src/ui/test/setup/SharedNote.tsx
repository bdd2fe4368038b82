// What the form says of a paper that was shared by a link.
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeckId } from '../../../domain/ids';
import type { SharedPaper } from '../../../domain/paper/link';
import type { PaperId } from '../../../domain/paper/paper';
import type { PaperChoices } from '../../../state/react';
import { paperAddress } from '../../addresses';
import { buttonClass } from '../../parts/Button';
import choose from '../../choose/Choose.module.css';
import { countText } from '../../wording';
import styles from './Setup.module.css';
import { countGone, goneFrom, goneText, type Gone } from './gone';

interface SharedNoteProps {
  readonly shared: SharedPaper;
  readonly choices: PaperChoices;
  /** Titles of decks, also of some that are gone. */
  readonly titles: ReadonlyMap<DeckId, string>;
  /** Whether the form still asks what the link says. */
  readonly isKept: boolean;
}

/** Which paper is shared, what of it is not here, and whether it is still the one that will be started. */
export function SharedNote({ shared, choices, titles, isKept }: SharedNoteProps): ReactNode {
  const { items, minutes } = shared.recipe.settings;
  const gone = goneFrom(shared.recipe.settings.scope, choices);
  const missing = countGone(gone);
  return (
    <div className={styles.note}>
      <p>
        <strong>
          A shared paper: {countText(items, 'item')}
          {minutes === undefined ? ', no clock' : ` in ${countText(minutes, 'minute')}`}.
        </strong>
      </p>
      {missing > 0 && (
        <p>
          {goneText(gone, titles)} {missing === 1 ? 'is' : 'are'} not here, so its items will differ. Import
          what is missing first to get the same paper.
        </p>
      )}
      <p role="status" className={choose.hint}>
        {isKept
          ? 'Minutes and marking are yours to change: the items stay the same.'
          : 'You changed what is asked, so this will be a paper of its own.'}
      </p>
    </div>
  );
}

interface GoneNoteProps {
  readonly gone: Gone;
  /** Titles of decks, also of some that are gone. */
  readonly titles: ReadonlyMap<DeckId, string>;
  /** Whether anything else was to be asked. */
  readonly isLeft: boolean;
}

/** Says what a link was to ask that is not here any more, and whose word it is what is asked instead. */
export function GoneNote({ gone, titles, isLeft }: GoneNoteProps): ReactNode {
  const missing = countGone(gone);
  if (missing === 0) return null;
  return (
    <div className={styles.note}>
      <p>
        {goneText(gone, titles)} {missing === 1 ? 'is' : 'are'} not here any more.{' '}
        {isLeft ? 'The rest is ticked: change it as you like.' : 'Choose what to ask instead.'}
      </p>
    </div>
  );
}

/** Says that a shared paper came out otherwise, and leads to it; takes the focus, since the paper has begun. */
export function DifferingNote({ paperId }: { readonly paperId: PaperId }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles.note}>
      <p>
        Your decks say something else than those that this paper was shared from, or you ruled one of its
        items bad, so some items differ. The paper has begun with the items of your decks.
      </p>
      <p>
        <Link href={paperAddress(paperId)} className={buttonClass('primary')}>
          Go on to the paper
        </Link>
      </p>
    </div>
  );
}

/** Says that a link cannot be read. */
export function BadLinkNote(): ReactNode {
  return (
    <div role="alert" className={styles.note}>
      <p>
        This link to a shared paper cannot be read: a part of it is missing or damaged. Nothing was changed.
        Ask for the link once more, or choose a paper of your own.
      </p>
    </div>
  );
}
