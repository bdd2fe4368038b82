// The columns of a table, each with its first cells and a choice of what it is used for.
import { useId, type ReactNode } from 'react';
import type { ColumnRole, TableChoice, TableView } from '../../state/react';
import fieldStyles from '../settings/Field.module.css';
import styles from './Import.module.css';

interface ColumnListProps {
  readonly table: TableView;
  readonly choice: TableChoice;
  readonly onChange: (choice: TableChoice) => void;
}

/** One select for each column. */
export function ColumnList({ table, choice, onChange }: ColumnListProps): ReactNode {
  return (
    <ul className={styles.columns} aria-label="Columns">
      {table.columns.map(({ cells }, index) => {
        const [head, ...below] = cells;
        const name = choice.hasHeader && head !== undefined && head !== '' ? head : `Column ${index + 1}`;
        return (
          <Column
            key={index}
            name={name}
            cells={choice.hasHeader ? below : cells}
            role={choice.roles[index] ?? 'ignore'}
            onChange={(role) => {
              const roles = table.columns.map((_, at) =>
                at === index ? role : (choice.roles[at] ?? 'ignore'),
              );
              onChange({ ...choice, roles });
            }}
          />
        );
      })}
    </ul>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly cells: readonly string[];
  readonly role: ColumnRole;
  readonly onChange: (role: ColumnRole) => void;
}

function Column({ name, cells, role, onChange }: ColumnProps): ReactNode {
  const id = useId();
  return (
    <li>
      <div className={styles.column}>
        <label htmlFor={id} dir="auto">
          {name}
        </label>
        <p className={styles.cells} dir="auto">
          {cells.filter((cell) => cell !== '').join(' · ') || 'Empty'}
        </p>
      </div>
      <select
        id={id}
        className={fieldStyles['select']}
        value={role}
        onChange={({ target }) => {
          const chosen = ROLES.find(([value]) => value === target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {ROLES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </li>
  );
}

const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  question: 'Question',
  answer: 'Answer',
  tags: 'Tags',
  deck: 'Deck',
  guid: 'Id of the note',
  noteType: 'Note type',
  remark: 'Remark',
  ignore: 'Not used',
};

const ROLES = [
  roleWith('question'),
  roleWith('answer'),
  roleWith('remark'),
  roleWith('tags'),
  roleWith('deck'),
  roleWith('guid'),
  roleWith('noteType'),
  roleWith('ignore'),
];

function roleWith(role: ColumnRole): readonly [ColumnRole, string] {
  return [role, ROLE_WORDS[role]];
}
