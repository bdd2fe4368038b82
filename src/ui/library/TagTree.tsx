// The tags as nested lists that can be folded: a tag narrows the table to its notes, and to those with a tag below it.
import { useState, type ReactNode } from 'react';
import type { TagCount } from '../../state/react';
import { Button } from '../parts/Button';
import { countText, numberText } from '../wording';
import { treeOf, type Branch } from './branches';
import { FoldButton } from './FoldButton';
import type { Folding } from './folding';
import styles from './Library.module.css';
import type { Narrowing } from './narrowing';

interface TagsProps {
  readonly tags: readonly TagCount[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly folding: Folding;
  readonly narrowing: Narrowing;
}

/** Tags drawn at first; more take a moment, and nobody reads so many. */
const FIRST_TAGS = 200;

/** The section of tags, closed until it is asked for; it is not there when there is no tag. */
export function TagSection({ tags, isOpen, onOpen, folding, narrowing }: TagsProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  if (tags.length === 0) return null;
  const branches = treeOf(tags, ({ tag }) => tag);
  return (
    <section className={styles.tags}>
      <div className={styles.name}>
        <FoldButton name="All tags" isFolded={!isOpen} onToggle={onOpen} />
        <h2>Tags</h2>
        <span className={styles.facts}>{numberText(tags.length)}</span>
      </div>
      {isOpen && (
        <>
          <TagTree
            branches={showsAll ? branches : branches.slice(0, FIRST_TAGS)}
            folding={folding}
            narrowing={narrowing}
          />
          {!showsAll && branches.length > FIRST_TAGS && (
            <p>
              <Button onClick={() => setShowsAll(true)}>Show all {countText(branches.length, 'tag')}</Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

type TagTreeProps = Pick<TagsProps, 'folding' | 'narrowing'> & {
  readonly branches: readonly Branch<TagCount>[];
};

function TagTree({ branches, folding, narrowing }: TagTreeProps): ReactNode {
  return (
    <ul className={styles.tagTree}>
      {branches.map(({ name, title, item, below }) => {
        const isFolded = folding.isFolded('tag', title);
        return (
          <li key={title}>
            {below.length > 0 && (
              <FoldButton
                name={`Tags in ${title}`}
                isFolded={isFolded}
                onToggle={() => folding.toggle('tag', title)}
              />
            )}
            <button
              type="button"
              dir="auto"
              className={styles.tag}
              aria-pressed={narrowing.isNarrowed('tag', title)}
              onClick={() => narrowing.toggle('tag', title)}
            >
              {name}
              {item !== undefined && (
                <span className={styles.tagCount}>
                  {numberText(item.notes)}
                  <span className="visually-hidden">{item.notes === 1 ? ' note' : ' notes'}</span>
                </span>
              )}
            </button>
            {below.length > 0 && !isFolded && (
              <TagTree branches={below} folding={folding} narrowing={narrowing} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
