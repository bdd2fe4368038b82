// A table before it is read: what each column is used for, and the first notes that this makes.
import type { ReactNode } from 'react';
import { useCommands, type TableView } from '../../state/react';
import { Button } from '../parts/Button';
import { CancelFile } from './CancelFile';
import { countText } from '../wording';
import { ColumnList } from './ColumnList';
import { GuessedEncoding } from './GuessedEncoding';
import styles from './Import.module.css';
import { SampleNotes } from './SampleNotes';
import { SeparatorField } from './SeparatorField';
import { StageHeading } from './StageHeading';
import { useDraft } from './useDraft';

interface ColumnsProps {
  readonly fileName: string;
  readonly table: TableView;
}

/** The choice of columns. It shows at once; the notes below follow when the table was read with it. */
export function Columns({ fileName, table }: ColumnsProps): ReactNode {
  const { chooseColumns, acceptColumns } = useCommands();
  const [choice, choose] = useDraft(table.choice, chooseColumns);
  const canGoOn = table.notes > 0;
  return (
    <div className={styles.preview}>
      <section className={styles.sheet}>
        <StageHeading>{`Columns of ${fileName}`}</StageHeading>
        <p className={styles.soft}>
          {countText(table.rows, 'row')} in {countText(table.columns.length, 'column')}. Several answer
          columns make several points.
        </p>
        <GuessedEncoding guessed={table.guessed} />
        <div className={styles.tableOptions}>
          <SeparatorField
            between="cells"
            separator={choice.separator}
            onChange={(separator) => choose({ ...choice, separator })}
          />
          <SeparatorField
            between="rows"
            separator={choice.rowSeparator}
            onChange={(rowSeparator) => choose({ ...choice, rowSeparator })}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={choice.hasHeader}
              onChange={(event) => choose({ ...choice, hasHeader: event.target.checked })}
            />
            First row names the columns
          </label>
        </div>
        <ColumnList table={table} choice={choice} onChange={choose} />
      </section>
      {canGoOn && (
        <section className={styles.sheet} aria-labelledby="sample">
          <h3 id="sample">The first notes</h3>
          <SampleNotes sample={table.sample} />
        </section>
      )}
      <div className={styles.foot}>
        <Button
          variant="primary"
          aria-disabled={!canGoOn}
          aria-describedby="makes"
          onClick={() => {
            if (canGoOn) acceptColumns();
          }}
        >
          Continue
        </Button>
        <CancelFile />
        {/* Beside the button, so that it is seen while a column far above it is chosen. */}
        <p id="makes" role="status" className={canGoOn ? styles.soft : styles.refused}>
          {canGoOn
            ? `This makes ${countText(table.notes, 'note')}.`
            : 'This makes no note yet. Choose a column for the question and one for the answer.'}
        </p>
      </div>
    </div>
  );
}
