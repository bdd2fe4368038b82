// What is remembered of a card of the table, loaded when it is first asked for.
import { Suspense, useState, type ReactNode } from 'react';
import type { CardId } from '../../../domain/ids';
import { useCommands } from '../../../state/react';
import { CardInformation } from '../../cardInformation/CardInformation';
import { Dialog } from '../../parts/Dialog';

interface InformationDialogProps {
  readonly cardId: CardId;
  readonly onClose: () => void;
}

/** The memory and the history of a card. */
export function InformationDialog({ cardId, onClose }: InformationDialogProps): ReactNode {
  const { cardInformation } = useCommands();
  const [result] = useState(() => cardInformation(cardId));
  return (
    <Dialog title="Card information" onClose={onClose}>
      <Suspense fallback={<p role="status">Reading the history of this card …</p>}>
        <CardInformation result={result} hidesAnswer={false} />
      </Suspense>
    </Dialog>
  );
}
