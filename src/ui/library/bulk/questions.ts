// The changes of the selected cards that ask something first, and what their dialogs get.
import type { Bulk } from './useBulk';

/** The changes that ask first. */
export type BulkQuestion = 'tag' | 'untag' | 'move' | 'setDue' | 'reset' | 'gradeNow' | 'delete';

/** What every such dialog gets. */
export interface QuestionProps {
  readonly bulk: Bulk;
  readonly onClose: () => void;
}
