// The notes of a page of a deck: what each asks, and how it stands.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { titleOf } from '../../../domain/deck/face';
import { titleOfNote } from '../../../domain/deck/titles';
import { phaseOfCard } from '../../../domain/review/cardState';
import type { ReadCard, ReadNote, ReadPage } from '../../../state/react';
import { countText } from '../../wording';
import { noteAddress } from '../../addresses';
import styles from './DeckScreen.module.css';

/** The notes with their numbers in the deck; each leads to its editor. */
export function NoteList({ reading }: { readonly reading: ReadPage }): ReactNode {
  if (reading.notes.length === 0) return <p>This deck has no notes. “Add a note” begins one.</p>;
  return (
    <ol className={styles.list} start={reading.firstNumber}>
      {reading.notes.map((entry) => (
        <li key={entry.note.id}>
          <Link href={noteAddress(entry.note.id)} dir="auto" className={styles.note}>
            {titleOfEntry(entry)}
          </Link>
          <p className={styles.facts}>{factsOf(entry)}</p>
        </li>
      ))}
    </ol>
  );
}

function titleOfEntry({ note, cards: [first] }: ReadNote): string {
  const title = note.kind === 'fields' && first !== undefined ? titleOf(first.face) : titleOfNote(note);
  return title.trim() === '' ? 'Without a question' : title;
}

function factsOf({ note, cards }: ReadNote): string {
  const counts = new Map<string, number>();
  for (const card of cards) counts.set(standing(card), (counts.get(standing(card)) ?? 0) + 1);
  const [only] = counts.keys();
  const stands =
    counts.size === 1 && only !== undefined
      ? [only]
      : [...counts].map(([words, count]) => `${String(count)} ${words}`);
  const tags = note.tags ?? [];
  return [
    ...(cards.length > 1 ? [countText(cards.length, 'card')] : []),
    ...stands,
    ...(tags.length > 0 ? [`tags: ${tags.join(', ')}`] : []),
  ].join(' · ');
}

function standing({ state, isDamaged }: ReadCard): string {
  if (isDamaged) return 'damaged';
  if (state === undefined) return 'new';
  if (state.suspended) return 'suspended';
  return phaseOfCard(state) === 'new' ? 'new' : phaseOfCard(state) === 'review' ? 'in review' : 'learning';
}
