// What a paper came to: the score, where it was lost, what it says to memory, and every item with its key.
import type { ReactNode } from 'react';
import type { CardId } from '../../../domain/ids';
import { itemResults } from '../../../domain/paper/itemResults';
import { cardsLeftAlone } from '../../../domain/paper/revised';
import { scoreOf } from '../../../domain/paper/score';
import { ScreenHeading } from '../../parts/ScreenHeading';
import { momentText } from '../../wording';
import type { PaperScreenProps } from '../paperScreenProps';
import { GuessingPanel, SurePanel } from './GuessingPanel';
import { ItemList } from './ItemList';
import { RecordPanel } from './RecordPanel';
import styles from './Result.module.css';
import { ResultActions } from './ResultActions';
import { ScorePanel } from './ScorePanel';
import { ScoreTables } from './ScoreTables';

const NONE: ReadonlySet<CardId> = new Set();

/** The result of a submitted paper; nothing is drawn of one that is still sat. */
export function ResultScreen({ paper, record, written, goneCards, readAnew }: PaperScreenProps): ReactNode {
  const { submitted } = paper;
  if (submitted === undefined) return null;
  const marked = { ...paper, marks: submitted.marks };
  const score = scoreOf(marked);
  const results = itemResults(marked);
  // Where nothing of it counts, nothing can stay.
  const leftAlone = record === 'stands' ? cardsLeftAlone(paper, submitted, goneCards) : NONE;
  return (
    <div className={styles.result}>
      <header className={styles.head}>
        <ScreenHeading>Test</ScreenHeading>
        <p>
          <span dir="auto">{paper.title}</span> · submitted {momentText(submitted.atMs)}
        </p>
      </header>
      <ScorePanel score={score} />
      <ResultActions paper={paper} hasMisses={score.right < score.items} />
      <div className={styles.panels}>
        <GuessingPanel paper={marked} score={score} />
        <SurePanel score={score} />
        <RecordPanel
          paperId={paper.id}
          record={record}
          grades={written}
          leftAlone={leftAlone.size}
          isOffRecord={paper.recipe.settings.isOffRecord}
          readAnew={readAnew}
        />
        <ScoreTables score={score} />
      </div>
      <ItemList
        paperId={paper.id}
        results={results}
        goneCards={goneCards}
        leftAlone={leftAlone}
        readAnew={readAnew}
      />
    </div>
  );
}
