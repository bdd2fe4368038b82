// All cards: the search, what it finds as a table, and what can be done with those that are selected.
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { StudyDay } from '../../../domain/studyDay';
import type { DeckToday, FoundCard, TagCount } from '../../../state/react';
import { Button } from '../../parts/Button';
import { noteAddress } from '../../addresses';
import { DUPLICATES } from '../addresses';
import { BulkBar } from '../bulk/BulkBar';
import type { DeckChange } from '../changeText';
import type { LibraryView } from '../libraryView';
import { CARDS_HEADING } from './cardsPlace';
import styles from './CardsSection.module.css';
import { CardTable } from './CardTable';
import { FoundLine, isProblem, NothingFound } from './FoundLine';
import { SearchBox } from './SearchBox';
import { SortField } from './SortField';
import { useCardSelection } from './useCardSelection';
import { useFoundCards } from './useFoundCards';

const InformationDialog = lazy(async () => ({
  default: (await import('./InformationDialog')).InformationDialog,
}));

interface CardsSectionProps {
  readonly view: LibraryView;
  readonly onView: (part: Partial<LibraryView>) => void;
  readonly decks: readonly DeckToday[];
  readonly today: StudyDay | undefined;
  readonly tags: readonly TagCount[];
  /** Goes up with every change that is made here. */
  readonly changes: number;
  readonly onChanged: (change: DeckChange) => void;
}

/** The search and the table of cards. */
export function CardsSection(props: CardsSectionProps): ReactNode {
  const { view, onView, decks, today, tags, changes, onChanged } = props;
  const { search, sort, row } = view;
  const [, navigate] = useLocation();
  const query = useMemo(() => ({ search, sort }), [search, sort]);
  const { found, isLooking, problem, want, lookAgain } = useFoundCards(query, decks, changes);
  const { selection, trouble, ...select } = useCardSelection(found);
  const [informed, setInformed] = useState<FoundCard | undefined>(undefined);
  const searchProblem = problem !== undefined && isProblem(problem) ? problem : undefined;
  const stopped = trouble ?? (searchProblem === undefined ? problem : undefined);

  return (
    <section className={styles.cards} aria-labelledby={CARDS_HEADING}>
      <div className={styles.heading}>
        <h2 id={CARDS_HEADING} tabIndex={-1}>
          Cards
        </h2>
        <Button variant="plain" onClick={() => navigate(DUPLICATES)}>
          Find duplicates
        </Button>
      </div>
      <SearchBox
        search={search}
        problem={searchProblem}
        onSearch={(text) => onView({ search: text, row: 0 })}
      />
      <FoundLine
        found={found}
        isLooking={isLooking}
        problem={problem}
        trouble={stopped}
        onSelectAll={select.selectAll}
        onTryAgain={lookAgain}
      >
        <SortField sort={sort} onSort={(chosen) => onView({ sort: chosen, row: 0 })} />
      </FoundLine>
      {found?.total === 0 && problem === undefined && (
        <NothingFound search={found.query.search} onClear={() => onView({ search: '', row: 0 })} />
      )}
      {found !== undefined && found.total > 0 && (
        <CardTable
          found={found}
          want={want}
          firstRow={row}
          selection={selection}
          actions={{
            ...select,
            open: ({ noteId }, index) => {
              onView({ row: index });
              navigate(noteAddress(noteId));
            },
            inform: setInformed,
          }}
          onSort={(chosen) => onView({ sort: chosen, row: 0 })}
          today={today}
        />
      )}
      {selection.ids.size > 0 && (
        <BulkBar
          cardIds={selection.ids}
          decks={decks}
          tags={tags}
          onClear={select.clear}
          onChanged={(change) => {
            // Cards that are gone cannot be chosen for anything more.
            if (change.name === 'remove') select.clear();
            onChanged(change);
          }}
        />
      )}
      {informed !== undefined && (
        <Suspense>
          <InformationDialog cardId={informed.cardId} onClose={() => setInformed(undefined)} />
        </Suspense>
      )}
    </section>
  );
}
